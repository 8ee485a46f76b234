/**
 * A made-up water purifier rental in Korea over the five standard stages: every kind of metric, small samples beside
 * large ones, and a tie for the weakest. Nobody's real figures; the map says so.
 */
import type { Language } from '../i18n/language';
import type {
  ChannelId,
  DepartmentId,
  EndId,
  MetricId,
  NodeId,
  PersonaId,
  StageId,
  SubjectId,
} from '../model/ids';
import type { ColourName, EmotionGuess, JourneyMap, Touchpoint } from '../model/JourneyMap';
import { idsFrom } from './idsFrom';
import { MapDraft, mustFind } from './MapDraft';
import { advocacyTouchpoints, relationshipTouchpoint } from './rentalAdvocacy';
import { awarenessTouchpoints, considerationTouchpoints } from './rentalBefore';
import { rentalConnections } from './rentalConnections';
import {
  addUp,
  inGroups,
  share,
  type RentalMeasure,
  type RentalPersona,
  type RentalTouchpoint,
} from './rentalFacts';
import { loyaltyTouchpoints } from './rentalLoyalty';
import { addRentalMetrics } from './rentalMetrics';
import { rentalPersonas } from './rentalPersonas';
import { purchaseTouchpoints } from './rentalPurchase';
import { rentalChannels, rentalDepartments, rentalStages, type RentalStage } from './rentalSetting';
import { inLanguage, type Bilingual } from './Bilingual';

const madeAt = '2026-11-02T00:00:00.000Z';
const period = { from: '2026-07-01', to: '2026-09-30' };

const touchpointsOf: Readonly<Record<RentalStage, readonly RentalTouchpoint[]>> = {
  awareness: awarenessTouchpoints,
  consideration: considerationTouchpoints,
  purchase: purchaseTouchpoints,
  loyalty: loyaltyTouchpoints,
  advocacy: advocacyTouchpoints,
};

const colours: Readonly<Record<RentalPersona, ColourName>> = {
  couple: 'violet',
  owner: 'amber',
  senior: 'green',
};

/** The same map and the same figures in either language. */
export function buildKoreanService(language: Language): JourneyMap {
  return new RentalBuilder(language).build();
}

class RentalBuilder {
  private readonly draft: MapDraft;
  private readonly channels = new Map<string, ChannelId>();
  private readonly departments = new Map<string, DepartmentId>();
  private readonly personas = new Map<RentalPersona, PersonaId>();
  private readonly stages = new Map<RentalStage, StageId>();
  private readonly ends = new Map<string, EndId>();
  private readonly metrics: ReadonlyMap<string, MetricId>;

  constructor(private readonly language: Language) {
    this.draft = new MapDraft(idsFrom(`korean-service/${language}`), this.describeMap());
    this.metrics = addRentalMetrics(this.draft, (words) => this.say(words));
  }

  build(): JourneyMap {
    this.addLists();
    this.addPersonas();
    this.addStages();
    this.connect();
    this.measureRelationship();
    return this.draft.build();
  }

  private say(words: Bilingual): string {
    return inLanguage(words, this.language);
  }

  private describeMap() {
    return {
      title: this.say(['정수기 렌탈 고객 여정', 'Water purifier rental, customer journey']),
      scenario: this.say([
        '깨끗한 물을 편하게 마시고 싶은 고객이 정수기를 알아보고, 렌탈해서 쓰고, 재약정과 추천을 결정한다.',
        'A customer who wants clean water without effort looks for a purifier, rents it, uses it, and decides whether to renew and recommend it.',
      ]),
      state: 'as-is' as const,
      owner: this.say(['고객경험(CX) 담당', 'Customer experience lead']),
      createdAt: madeAt,
      updatedAt: madeAt,
      sourceNote: this.say([
        '가상의 회사, 가상의 수치입니다. Touchstone을 둘러보기 위한 예시입니다.',
        'A made-up company with made-up figures, to look around Touchstone with.',
      ]),
    };
  }

  private addLists(): void {
    for (const [key, { name, group, icon }] of Object.entries(rentalChannels))
      this.channels.set(
        key,
        this.draft.addChannel(key, { name: this.say(name), group: this.say(group), icon }),
      );
    for (const [key, { name, group }] of Object.entries(rentalDepartments))
      this.departments.set(
        key,
        this.draft.addDepartment(key, { name: this.say(name), group: this.say(group) }),
      );
  }

  private addPersonas(): void {
    const all = (texts: readonly Bilingual[]): string[] => texts.map((words) => this.say(words));
    // The keys of an object literal are its own type; `keys` only knows strings.
    for (const key of Object.keys(rentalPersonas) as RentalPersona[]) {
      const facts = rentalPersonas[key];
      const id = this.draft.addPersona(key, {
        name: this.say(facts.name),
        segment: this.say(facts.segment),
        share01: facts.share01,
        quote: this.say(facts.quote),
        goals: all(facts.goals),
        needs: all(facts.needs),
        frustrations: all(facts.frustrations),
        preferredChannels: facts.channels.map((channel) => mustFind(this.channels, channel)),
        evidence: facts.evidence.map(({ kind, note, date }) => ({ kind, note: this.say(note), date })),
        avatar: this.say(facts.avatar),
        colour: colours[key],
      });
      this.personas.set(key, id);
      this.ends.set(key, id);
    }
    this.addTouchpoint(relationshipTouchpoint, mustFind(this.personas, 'senior'));
  }

  private addStages(): void {
    for (const kind of Object.keys(rentalStages) as RentalStage[]) {
      const { name, question } = rentalStages[kind];
      const id = this.draft.addStage(kind, {
        name: this.say(name),
        kind,
        question: this.say(question),
        ...(kind === 'purchase' && { serviceBegins: true }),
      });
      this.stages.set(kind, id);
      this.ends.set(kind, id);
      for (const touchpoint of touchpointsOf[kind]) this.addTouchpoint(touchpoint, id);
    }
  }

  private addTouchpoint(facts: RentalTouchpoint, node: NodeId): void {
    const id = this.draft.addTouchpoint(facts.key, node, {
      name: this.say(facts.name),
      purposeKind: facts.purposeKind,
      purpose: this.say(facts.purpose),
      channel: mustFind(this.channels, facts.channel),
      department: mustFind(this.departments, facts.department),
      ...this.wordsOf(facts),
      ...this.emotionOf(facts),
      ...(facts.momentOfTruth && { momentOfTruth: true }),
      ...(facts.selfService && { selfService: true }),
      ...(facts.personalised && { personalised: true }),
      ...(facts.importance !== undefined && { importance: facts.importance }),
      ...(facts.reach !== undefined && { reach: facts.reach }),
    });
    this.ends.set(facts.key, id);
    for (const measure of facts.measures) this.measure(facts.key, id, measure);
  }

  private wordsOf({ doing, thinking, quote, pains, gains, ideas }: RentalTouchpoint): Partial<Touchpoint> {
    return {
      ...(doing && { doing: this.say(doing) }),
      ...(thinking && { thinking: this.say(thinking) }),
      ...(quote && { quote: this.say(quote) }),
      ...(pains && { pains: pains.map((words) => this.say(words)) }),
      ...(gains && { gains: gains.map((words) => this.say(words)) }),
      ...(ideas && { ideas: ideas.map((words) => this.say(words)) }),
    };
  }

  private emotionOf({ emotion, emotionOf = {} }: RentalTouchpoint): { emotion?: EmotionGuess } {
    const guesses: Record<PersonaId, number> = {};
    for (const [persona, id] of this.personas) {
      const guess = emotionOf[persona];
      if (guess !== undefined) guesses[id] = guess;
    }
    if (emotion === undefined) return {};
    return {
      emotion: { all: emotion, ...(Object.keys(guesses).length > 0 && { byPersona: guesses }) },
    };
  }

  private measure(key: string, subject: SubjectId, measure: RentalMeasure): void {
    const { metric, groups = {}, grade = 'measured' } = measure;
    const common = {
      metric: mustFind(this.metrics, metric),
      subject,
      period,
      source: this.say(measure.source),
      grade,
    };
    const value = measure.value ?? addUp(Object.values(groups));
    this.draft.addMeasurement(`${key}/${metric}`, { ...common, value });
    for (const [persona, id] of this.personas) {
      const own = groups[persona];
      if (own)
        this.draft.addMeasurement(`${key}/${metric}/${persona}`, { ...common, persona: id, value: own });
    }
  }

  private connect(): void {
    this.draft.connectInOrder([...this.stages.values()]);
    for (const { from, to, kind, label, personas, measure } of rentalConnections) {
      const id = this.draft.connect(mustFind(this.ends, from), mustFind(this.ends, to), {
        kind,
        ...(label && { label: this.say(label) }),
        ...(personas && { personas: personas.map((persona) => mustFind(this.personas, persona)) }),
      });
      if (measure) this.measure(`${from}-${to}`, id, measure);
    }
  }

  /** What concerns no single touchpoint: it is shown, and never ranked. */
  private measureRelationship(): void {
    this.measure('map', this.draft.mapId, {
      metric: 'npsRelation',
      source: ['관계 NPS 조사, 9월', 'Relationship survey, September'],
      groups: {
        couple: inGroups(58, 96, 118),
        owner: inGroups(49, 44, 37),
        senior: inGroups(19, 47, 82),
        others: inGroups(14, 21, 25),
      },
    });
    this.measure('loyalty', mustFind(this.stages, 'loyalty'), {
      metric: 'churn',
      source: ['계약 기록, 3분기', 'Contracts, third quarter'],
      groups: {
        couple: share(152, 4310),
        owner: share(118, 2070),
        senior: share(41, 2350),
        others: share(29, 1090),
      },
    });
  }
}
