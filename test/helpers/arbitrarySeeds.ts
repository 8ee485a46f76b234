/**
 * The random parts of random maps (`arbitraryMap.ts`): records without ids, whose references are picks, numbers
 * that become ids of what the map happens to have. Text is as people and attackers write it.
 */
import * as fc from 'fast-check';
import { channelIcons } from '../../src/model/channelIcons';
import {
  colourNames,
  connectionKinds,
  evidenceKinds,
  grades,
  metricKinds,
  purposeKinds,
  stageKinds,
} from '../../src/model/JourneyMap';
import { evidenceGrades, lenses } from '../../src/model/SavedView';
import { arbitraryValue } from './arbitraryValue';

/** Hangul (whole and in jamo), right-to-left, joined emoji, invisible and control characters, markup, formulas. */
const awkwardTexts = [
  '고객 여정 지도',
  '\u1100\u1161\u11A8',
  'مرحبا بالعالم',
  'שלום\u202Eabc\u202C',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u200D\u200B\uFEFF',
  '𝒳𐍈',
  '\u0000\u0007\u2028\u2029',
  '</script><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")',
  '__proto__',
  'constructor',
  '"\\\n\t',
  '\uFFFD',
  '',
];

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkwardTexts),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const json = fc.oneof(arbitraryText, fc.integer(), fc.boolean(), fc.constant(null));
/** What a newer version may have put into a record. */
export const unknownKeys = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({
      'future-field': fc.oneof(json, fc.array(json, { maxLength: 3 })),
      앞으로: fc.dictionary(fc.constantFrom('b', 'a', '10', '한글'), json),
    }),
  },
);

/** Finite, and never minus zero, which JSON text writes as zero. */
function numberFrom(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true }).map((number) => number + 0);
}

const texts = fc.array(arbitraryText, { maxLength: 3 });
const rank = fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'a2', 'b00');
const place = fc.tuple(numberFrom(-10_000, 10_000), numberFrom(-10_000, 10_000));
const day = fc.constantFrom('2026-01-31', '2024-02-29', '1999-12-31');
const time = fc.constantFrom('2026-01-31T09:30:00.000Z', '2026-02-01T18:00:00+09:00');
const colour = fc.constantFrom(...colourNames);
const emotion = fc.integer({ min: -2, max: 2 });
const intended = fc.array(fc.constantFrom('purpose', 'stale', '새 규칙'), { maxLength: 2 });
const pick = fc.nat({ max: 1_000 });

const period = fc.oneof(
  fc.record({ from: day }),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);

export const mapSeed = fc.record(
  {
    title: arbitraryText,
    scenario: arbitraryText,
    state: fc.constantFrom('as-is' as const, 'to-be' as const),
    owner: arbitraryText,
    createdAt: time,
    updatedAt: time,
    ranking: fc.record(
      {
        spreadHealth: numberFrom(1, 100),
        disagreementHealth: numberFrom(0, 100),
        personaSpreadHealth: numberFrom(1, 100),
        familyCap01: numberFrom(0.5, 1),
      },
      { requiredKeys: [] },
    ),
    highlightCount: fc.integer({ min: 1, max: 20 }),
    sourceNote: arbitraryText,
    intended,
    carried: fc.record(
      {
        file: fc.dictionary(fc.constantFrom('$schema', 'written-by', '비고'), json, { minKeys: 1 }),
        map: fc.dictionary(fc.constantFrom('lanes', 'votes'), fc.array(json, { maxLength: 2 }), {
          minKeys: 1,
        }),
      },
      { requiredKeys: ['map'] },
    ),
  },
  { requiredKeys: ['title', 'createdAt', 'updatedAt'] },
);

export const personaSeed = fc.record(
  {
    name: arbitraryText,
    segment: arbitraryText,
    share01: numberFrom(0, 1),
    quote: arbitraryText,
    goals: texts,
    needs: texts,
    frustrations: texts,
    channelPicks: fc.array(pick, { maxLength: 2 }),
    evidence: fc.array(
      fc.record(
        { kind: fc.constantFrom(...evidenceKinds), note: arbitraryText, date: day },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 2 },
    ),
    avatar: arbitraryText,
    colour,
    rank,
    place,
    intended,
  },
  { requiredKeys: ['name', 'rank', 'place'] },
);

export const stageSeed = fc.record(
  {
    name: arbitraryText,
    kind: fc.constantFrom(...stageKinds),
    question: arbitraryText,
    colour,
    serviceBegins: fc.boolean(),
    rank,
    place,
    intended,
  },
  { requiredKeys: ['name', 'kind', 'rank', 'place'] },
);

export const touchpointSeed = fc.record(
  {
    nodePick: pick,
    name: arbitraryText,
    purposeKind: fc.constantFrom(...purposeKinds),
    purpose: arbitraryText,
    channelPick: pick,
    departmentPick: pick,
    doing: arbitraryText,
    thinking: arbitraryText,
    quote: arbitraryText,
    pains: texts,
    gains: texts,
    ideas: texts,
    emotion: fc.record(
      { all: emotion, byPersona: fc.array(fc.tuple(pick, emotion), { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    momentOfTruth: fc.boolean(),
    selfService: fc.boolean(),
    personalised: fc.boolean(),
    importance: numberFrom(0, 3),
    reach: numberFrom(0, 1e6),
    rank,
    intended,
  },
  { requiredKeys: ['nodePick', 'name', 'rank'] },
);

export const connectionSeed = fc.record(
  {
    fromPick: pick,
    toPick: pick,
    label: arbitraryText,
    kind: fc.constantFrom(...connectionKinds),
    personaPicks: fc.array(pick, { maxLength: 2 }),
    intended,
  },
  { requiredKeys: ['fromPick', 'toPick', 'kind'] },
);

const namedSeed = { name: arbitraryText, group: arbitraryText, rank };
export const channelSeed = fc.record(
  { ...namedSeed, icon: fc.constantFrom(...channelIcons) },
  { requiredKeys: ['name', 'rank'] },
);
export const departmentSeed = fc.record(namedSeed, { requiredKeys: ['name', 'rank'] });

const units = ['share', 'nps', 'score', 'seconds', 'count'] as const;
const directions = ['higher-is-better', 'lower-is-better'] as const;
const scales = [
  { min: 1, max: 5, step: 1 },
  { min: 0, max: 10, step: 1 },
  { min: -2, max: 2, step: 1 },
  { min: 0, max: 1, step: 0.1 },
];
export const metricSeed = fc.record(
  {
    kind: fc.constantFrom(...metricKinds),
    name: arbitraryText,
    unit: fc.constantFrom(...units),
    scale: fc.constantFrom(...scales),
    direction: fc.constantFrom(...directions),
    anchors: fc
      .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 })
      .map((values) => values.sort((a, b) => a - b)),
    source: arbitraryText,
    weight: numberFrom(0, 3),
    spread: numberFrom(0.1, 100),
    rank,
    intended,
  },
  { requiredKeys: ['kind', 'name', 'unit', 'direction', 'rank'] },
);

export const measurementSeed = fc.record(
  {
    metricPick: pick,
    subjectPick: pick,
    personaPick: pick,
    period,
    value: arbitraryValue,
    source: arbitraryText,
    grade: fc.constantFrom(...grades),
    importedFrom: fc.record({ dataset: arbitraryText, column: arbitraryText }),
    intended,
  },
  { requiredKeys: ['metricPick', 'subjectPick', 'value', 'grade'] },
);

export const scenarioSeed = fc.record(
  {
    name: arbitraryText,
    picks: fc.array(
      fc.record(
        {
          metricPick: pick,
          subjectPick: pick,
          personaPick: pick,
          share01: fc.double({ min: 0.01, max: 1, noNaN: true }),
        },
        { requiredKeys: ['metricPick', 'subjectPick', 'share01'] },
      ),
      { maxLength: 3 },
    ),
    rank,
    createdAt: time,
  },
  { requiredKeys: ['name', 'picks', 'rank', 'createdAt'] },
);

const lens = fc.constantFrom(...lenses);
const grade = fc.constantFrom(...evidenceGrades);
const somePicks = fc.array(pick, { minLength: 1, maxLength: 3 });

export const viewSeed = fc.record(
  {
    name: arbitraryText,
    lens,
    personaPick: pick,
    personaPicks: somePicks,
    channelPicks: somePicks,
    departmentPicks: somePicks,
    grades: fc.uniqueArray(grade, { maxLength: 3 }),
    momentsOfTruth: fc.boolean(),
    hides: fc.boolean(),
    seen: fc.record({
      x: numberFrom(-10_000, 10_000),
      y: numberFrom(-10_000, 10_000),
      width: numberFrom(1, 100_000),
      height: numberFrom(1, 100_000),
      zoom: numberFrom(0.05, 4),
    }),
    rank,
  },
  { requiredKeys: ['name', 'rank'] },
);
