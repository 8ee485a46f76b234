/**
 * The guest survey of San Francisco International Airport, May 2017, as a journey map: answers counted per question
 * for everyone and per purpose of travel. Pure: rows in, map out. Figures are unweighted.
 *
 * In the file a rating of 0 is a blank and 6 "never used / not applicable"; both leave the count. In the question
 * on recommending it is the other way round: 0 is an answer and 11 the blank.
 */
import type { Language } from '../i18n/language';
import { newMetric } from '../metrics/metricPresets';
import type { ChannelId, DepartmentId, SubjectId } from '../model/ids';
import type { JourneyMap, MeasurementValue, Metric } from '../model/JourneyMap';
import { airportQuestions, type AirportMeasure, type AirportQuestion } from './airportQuestions';
import { addAirportMetrics } from './airportMetrics';
import { addAirportPersonas, type AirportPersona } from './airportPersonas';
import { countAnswers, isFromPersona, problemColumn, type SurveyRow } from './airportRows';
import { airportChannels, airportDepartments, airportStages, type AirportStage } from './airportSetting';
import { idsFrom } from './idsFrom';
import { MapDraft } from './MapDraft';
import { inLanguage, type Bilingual } from './Bilingual';

/** The answers were given on these days (INTDATE holds the day of May). */
const period = { from: '2017-05-05', to: '2017-05-30' };
const madeAt = '2026-11-02T00:00:00.000Z';
const dataset = '2017 SFO Customer Survey (DataSF)';
const source: Bilingual = ['샌프란시스코 국제공항 이용객 조사, 2017년 5월', 'SFO guest survey, May 2017'];

/** Builds the map in one language; the figures are the same in both. Rows need the columns of the 2017 file. */
export function buildAirportSurvey(rows: readonly SurveyRow[], language: Language): JourneyMap {
  const draft = startDraft(language);
  const builder = new AirportBuilder(draft, rows, language);
  builder.addAll();
  return draft.build();
}

function startDraft(language: Language): MapDraft {
  const say = (words: Bilingual): string => inLanguage(words, language);
  return new MapDraft(idsFrom(`sfo-2017/${language}`), {
    title: say(['샌프란시스코 공항 이용객 조사 2017', 'San Francisco Airport, guest survey 2017']),
    scenario: say([
      '샌프란시스코에서 출발하는 승객이 집을 나서 탑승할 때까지, 제시간에 기분 좋게 비행기에 오르고 싶어 한다.',
      'A passenger who departs from San Francisco wants to be on board in time and in good spirits.',
    ]),
    state: 'as-is',
    owner: say(['공항 고객 서비스', 'Airport guest services']),
    createdAt: madeAt,
    updatedAt: madeAt,
    sourceNote: say([
      '수치: 샌프란시스코 국제공항 이용객 조사, 2017년 5월, 응답자 2,831명. 샌프란시스코시 공개 데이터(DataSF), 퍼블릭 도메인(PDDL). 가중치를 쓰지 않았고 무응답과 “해당 없음”은 뺐습니다. 단계·접점 이름, 목적, 채널, 부서, 연결은 Touchstone이 붙인 것입니다.',
      'Figures: San Francisco International Airport, guest survey of May 2017, 2,831 respondents. Open data of the City and County of San Francisco (DataSF), public domain (PDDL). Unweighted; blanks and “not applicable” are left out. Names of stages and touchpoints, purposes, channels, owners and connections are Touchstone’s.',
    ]),
  });
}

type Say = (words: Bilingual) => string;

class AirportBuilder {
  private readonly say: Say;
  private readonly channels = new Map<string, ChannelId>();
  private readonly departments = new Map<string, DepartmentId>();
  private readonly metrics: Readonly<Record<AirportMeasure, Metric>>;
  private readonly personas: readonly AirportPersona[];

  constructor(
    private readonly draft: MapDraft,
    private readonly rows: readonly SurveyRow[],
    language: Language,
  ) {
    this.say = (words) => inLanguage(words, language);
    this.metrics = addAirportMetrics(draft, this.say);
    this.personas = addAirportPersonas(draft, rows, this.say, period.to);
  }

  addAll(): void {
    for (const [key, { name, group, icon }] of Object.entries(airportChannels))
      this.channels.set(
        key,
        this.draft.addChannel(key, { name: this.say(name), group: this.say(group), icon }),
      );
    for (const [key, { name, group }] of Object.entries(airportDepartments))
      this.departments.set(
        key,
        this.draft.addDepartment(key, { name: this.say(name), group: this.say(group) }),
      );
    const subjects = this.addStagesAndTouchpoints();
    this.addUnmeasuredTouchpoint(subjects);
    this.connect(subjects);
    this.measureMap();
  }

  private addStagesAndTouchpoints(): Subjects {
    const subjects: Subjects = { stages: new Map(), touchpoints: new Map() };
    // The keys of an object literal are its own type; `keys` only knows strings.
    for (const key of Object.keys(airportStages) as AirportStage[]) {
      const { name, question } = airportStages[key];
      const stage = this.draft.addStage(key, {
        name: this.say(name),
        kind: 'custom',
        question: this.say(question),
        ...(key === 'arrive' && { serviceBegins: true }),
      });
      subjects.stages.set(key, stage);
      for (const asked of airportQuestions[key])
        subjects.touchpoints.set(asked.column, this.addTouchpoint(asked, stage));
    }
    return subjects;
  }

  private addTouchpoint(asked: AirportQuestion, stage: StageOf): TouchpointOf {
    const counts = countAnswers(this.rows, asked.column);
    const touchpoint = this.draft.addTouchpoint(asked.column, stage, {
      name: this.say(asked.name),
      purposeKind: asked.purposeKind,
      purpose: this.say(asked.purpose),
      ...this.ownerOf(asked.channel, asked.department),
      ...(asked.momentOfTruth && { momentOfTruth: true }),
      ...(asked.selfService && { selfService: true }),
      // Who has no answer has not been there, so the number of answers says how many pass.
      reach: counts.reduce((sum, count) => sum + count, 0),
    });
    this.measure(touchpoint, this.metrics[asked.measure], asked.column, (rows) => ({
      form: 'answers',
      counts: countAnswers(rows, asked.column),
    }));
    return touchpoint;
  }

  private ownerOf(channel: string, department: string): { channel: ChannelId; department: DepartmentId } {
    const owner = { channel: this.channels.get(channel), department: this.departments.get(department) };
    if (!owner.channel || !owner.department) throw new Error(`${channel} or ${department} is not there`);
    return { channel: owner.channel, department: owner.department };
  }

  /** The survey asked who had a problem, but not whether anybody helped. */
  private addUnmeasuredTouchpoint({ stages, touchpoints }: Subjects): void {
    const stage = stages.get('lookBack');
    if (!stage) return;
    const { had, asked } = this.countProblems();
    touchpoints.set(
      'problem',
      this.draft.addTouchpoint('problem', stage, {
        name: this.say(['문제 해결 도움', 'Help with a problem']),
        purposeKind: 'solve',
        purpose: this.say([
          '공항에서 생긴 문제를 출발 전에 해결하기',
          'Get a problem solved before departure',
        ]),
        ...this.ownerOf('counter', 'guest'),
        momentOfTruth: true,
        reach: had,
        pains: [
          this.say([
            `응답자 ${asked}명 중 ${had}명이 문제를 겪었지만, 해결되었는지는 묻지 않았다.`,
            `${had} of ${asked} guests had a problem; nobody asked whether it was solved.`,
          ]),
        ],
        ideas: [
          this.say([
            '다음 조사에 해결 여부를 묻는 문항 추가',
            'Ask in the next survey whether it was solved',
          ]),
        ],
      }),
    );
  }

  /** 1 yes, 2 no; anything else is no answer. */
  private countProblems(): { had: number; asked: number } {
    const had = this.rows.filter((row) => row[problemColumn] === '1').length;
    return { had, asked: had + this.rows.filter((row) => row[problemColumn] === '2').length };
  }

  private connect({ stages, touchpoints }: Subjects): void {
    const order = [...stages.values()];
    this.draft.connectInOrder(order);
    const [first, last] = [order[0], order.at(-1)];
    if (!first || !last) return;
    for (const { id } of this.personas) this.draft.connect(id, first, { kind: 'flow', personas: [id] });
    this.draft.connect(last, first, { kind: 'return', label: this.say(['다음 여행', 'Next trip']) });
    const [rental, train] = [touchpoints.get('Q7RENTAL'), touchpoints.get('Q7AIRTRAIN')];
    if (rental && train)
      this.draft.connect(rental, train, {
        kind: 'flow',
        label: this.say(['터미널로 이동', 'on to the terminal']),
      });
  }

  private measureMap(): void {
    const nps = this.draft.addMetric('nps', (given) =>
      newMetric('nps', {
        ...given,
        name: this.say(['공항 추천 의향 (NPS)', 'Would recommend the airport (NPS)']),
      }),
    );
    this.measure(this.draft.mapId, nps, 'NETPRO', (rows) => ({
      form: 'answers',
      counts: countAnswers(rows, 'NETPRO'),
    }));
    const untroubled = this.draft.addMetric('untroubled', (given) =>
      newMetric('custom', { ...given, name: this.say(['문제없이 이용한 비율', 'Visits without a problem']) }),
    );
    const { had, asked } = this.countProblems();
    this.draft.addMeasurement('untroubled', {
      metric: untroubled.id,
      subject: this.draft.mapId,
      ...this.provenance(problemColumn),
      value: { form: 'share', x: asked - had, n: asked },
    });
  }

  /** For everyone, whoever they are, and for each persona. */
  private measure(
    subject: SubjectId,
    metric: Metric,
    column: string,
    count: (rows: readonly SurveyRow[]) => MeasurementValue,
  ): void {
    const common = { metric: metric.id, subject, ...this.provenance(column) };
    this.draft.addMeasurement(column, { ...common, value: count(this.rows) });
    for (const persona of this.personas) {
      this.draft.addMeasurement(`${column}/${persona.key}`, {
        ...common,
        persona: persona.id,
        value: count(this.rows.filter((row) => isFromPersona(row, persona.code))),
      });
    }
  }

  private provenance(column: string) {
    return {
      period,
      source: this.say(source),
      grade: 'measured',
      importedFrom: { dataset, column },
    } as const;
  }
}

type StageOf = ReturnType<MapDraft['addStage']>;
type TouchpointOf = ReturnType<MapDraft['addTouchpoint']>;

interface Subjects {
  readonly stages: Map<AirportStage, StageOf>;
  readonly touchpoints: Map<string, TouchpointOf>;
}
