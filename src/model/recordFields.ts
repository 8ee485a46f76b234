/**
 * Every record's fields, what each must hold and what becomes of it when it does not: the rules that need to see
 * one record only. References are in `mendReferences.ts`. The compiler checks that no field is missing here.
 * The published schema of the file (`formats/own/schemas.ts`) says the same; a test holds the two together.
 */
import type { RecordKind } from './JourneyMap';
import { channelIcons } from './channelIcons';
import {
  colourNames,
  connectionKinds,
  evidenceKinds,
  grades,
  metricKinds,
  purposeKinds,
  stageKinds,
  type Anchor,
  type Channel,
  type Connection,
  type Department,
  type EmotionGuess,
  type Evidence,
  type MapRecord,
  type Measurement,
  type Metric,
  type Period,
  type Persona,
  type Scale,
  type Stage,
  type Touchpoint,
} from './JourneyMap';
import { mendMeasurementValue } from './mendMeasurementValue';
import { mendMetricWhole } from './mendMetricWhole';
import { objectOf, optional, reference, required, type FieldsOf, type MendWhole } from './mendObject';
import {
  drop,
  farthest,
  listOf,
  mendCount,
  mendDate,
  mendFinite,
  mendFlag,
  mendJsonObject,
  mendPlace,
  mendRank,
  mendReference,
  mendText,
  mendTime,
  numberClamped,
  numberWithin,
  oneOf,
  valuesOf,
  type Mend,
} from './mendValue';
import { rules } from './rules';
import type { RankingSettings } from './RankingSettings';
import { evidenceGrades, lenses, type SavedView, type SeenPart } from './SavedView';
import type { Scenario, ScenarioChange } from './Scenario';

/** The rank and place of last resort; equal ranks fall back on the ids, so the order is still everyone's. */
const firstRank = 'a0';
const origin: readonly number[] = [0, 0];
const noItems: readonly unknown[] = [];
/** A date that plainly is none: the map cannot ask a clock, and two devices must come to the same. */
const epoch = '1970-01-01T00:00:00.000Z';

const spreadHealth = optional(numberWithin({ above: 0, max: 100 }));
const colour = optional(oneOf(colourNames));
const texts = optional(listOf(mendText));
const text = optional(mendText);
/** Names of check rules, unknown ones too: any text will do. */
const intended = texts;
const flag = optional(mendFlag);
const name = required(mendText, '');
const rank = required(mendRank, firstRank);
const place = required(mendPlace, origin);
const emotion = numberClamped(-2, 2);

const mapFields: FieldsOf<MapRecord> = {
  id: reference,
  title: name,
  scenario: text,
  state: optional(oneOf(['as-is', 'to-be'])),
  owner: text,
  createdAt: required(mendTime, epoch),
  updatedAt: required(mendTime, epoch),
  ranking: optional(
    objectOf({
      spreadHealth,
      disagreementHealth: optional(numberWithin({ min: 0, max: 100 })),
      personaSpreadHealth: spreadHealth,
      familyCap01: optional(numberWithin({ min: 0.5, max: 1 })),
    } satisfies FieldsOf<RankingSettings>),
  ),
  highlightCount: optional(numberWithinWhole(1)),
  sourceNote: text,
  intended,
  carried: optional(mendJsonObject),
};

export const mapFieldNames: ReadonlySet<string> = new Set(Object.keys(mapFields));

const personaFields: FieldsOf<Persona> = {
  id: reference,
  name,
  segment: text,
  share01: optional(numberWithin({ min: 0, max: 1 })),
  quote: text,
  goals: texts,
  needs: texts,
  frustrations: texts,
  preferredChannels: optional(listOf(mendReference)),
  evidence: optional(
    listOf(
      objectOf({
        kind: required(oneOf(evidenceKinds)),
        note: text,
        date: optional(mendDate),
      } satisfies FieldsOf<Evidence>),
    ),
  ),
  avatar: text,
  colour,
  rank,
  place,
  intended,
};

const stageFields: FieldsOf<Stage> = {
  id: reference,
  name,
  kind: required(oneOf(stageKinds), 'custom'),
  question: text,
  colour,
  serviceBegins: flag,
  rank,
  place,
  intended,
};

const touchpointFields: FieldsOf<Touchpoint> = {
  id: reference,
  node: reference,
  name,
  purposeKind: optional(oneOf(purposeKinds)),
  purpose: text,
  channel: reference,
  department: reference,
  doing: text,
  thinking: text,
  quote: text,
  pains: texts,
  gains: texts,
  ideas: texts,
  emotion: optional(
    objectOf({
      all: optional(emotion),
      byPersona: optional(valuesOf(emotion)),
    } satisfies FieldsOf<EmotionGuess>),
  ),
  momentOfTruth: flag,
  selfService: flag,
  personalised: flag,
  importance: optional(numberClamped(0, 3)),
  reach: optional(numberWithin({ min: 0 })),
  rank,
  intended,
};

const connectionFields: FieldsOf<Connection> = {
  id: reference,
  from: reference,
  to: reference,
  label: text,
  kind: required(oneOf(connectionKinds), 'flow'),
  personas: optional(listOf(mendReference)),
  intended,
};

const channelFields: FieldsOf<Channel> = {
  id: reference,
  name,
  group: text,
  icon: optional(oneOf(channelIcons)),
  rank,
};

const departmentFields: FieldsOf<Department> = { id: reference, name, group: text, rank };

const anchor = optional(objectOf({ value: required(mendFinite), source: text } satisfies FieldsOf<Anchor>));

const metricFields: FieldsOf<Metric> = {
  id: reference,
  kind: required(oneOf(metricKinds), 'custom'),
  name,
  // Unit and direction have no fallback: a guess would turn good figures into bad ones.
  unit: required(oneOf(['share', 'nps', 'score', 'seconds', 'count'])),
  scale: optional(
    objectOf(
      {
        min: required(mendFinite),
        max: required(mendFinite),
        step: required(numberWithin({ above: 0 })),
      } satisfies FieldsOf<Scale>,
      mendScale,
    ),
  ),
  direction: required(oneOf(['higher-is-better', 'lower-is-better'])),
  floor: anchor,
  par: anchor,
  target: anchor,
  weight: optional(numberClamped(0, 3)),
  spread: optional(numberWithin({ above: 0 })),
  topBoxFrom: optional(mendFinite),
  rank,
  intended,
};

const measurementFields: FieldsOf<Measurement> = {
  id: reference,
  metric: reference,
  subject: reference,
  persona: reference,
  period: optional(
    objectOf({ from: optional(mendDate), to: optional(mendDate) } satisfies FieldsOf<Period>, mendPeriod),
  ),
  value: required(mendMeasurementValue),
  source: text,
  // The grade that claims least.
  grade: required(oneOf(grades), 'estimate'),
  importedFrom: optional(
    objectOf({ dataset: required(mendText), column: required(mendText) } satisfies FieldsOf<
      NonNullable<Measurement['importedFrom']>
    >),
  ),
  intended,
};

const scenarioFields: FieldsOf<Scenario> = {
  id: reference,
  name,
  changes: required(
    listOf(
      objectOf({
        metric: reference,
        subject: reference,
        persona: reference,
        value: required(mendFinite),
      } satisfies FieldsOf<ScenarioChange>),
    ),
    noItems,
  ),
  rank,
  createdAt: required(mendTime, epoch),
};

const coordinate = required(numberWithin({ min: -farthest, max: farthest }));
const extent = required(numberWithin({ above: 0, max: farthest }));

const viewFields: FieldsOf<SavedView> = {
  id: reference,
  name,
  lens: optional(oneOf(lenses)),
  persona: reference,
  personas: optional(listOf(mendReference)),
  channels: optional(listOf(mendReference)),
  departments: optional(listOf(mendReference)),
  grades: optional(listOf(oneOf(evidenceGrades))),
  momentsOfTruth: flag,
  hides: flag,
  seen: optional(
    objectOf({
      x: coordinate,
      y: coordinate,
      width: extent,
      height: extent,
      zoom: required(numberWithin({ above: 0, max: 64 })),
    } satisfies FieldsOf<SeenPart>),
  ),
  rank,
};

export const mendRecordFields: Readonly<Record<RecordKind | 'map', Mend>> = {
  map: objectOf(mapFields),
  personas: objectOf(personaFields),
  stages: objectOf(stageFields),
  touchpoints: objectOf(touchpointFields),
  connections: objectOf(connectionFields),
  channels: objectOf(channelFields),
  departments: objectOf(departmentFields),
  metrics: objectOf(metricFields, mendMetricWhole),
  measurements: objectOf(measurementFields),
  scenarios: objectOf(scenarioFields),
  views: objectOf(viewFields),
};

function numberWithinWhole(min: number): Mend {
  return (value, found) => {
    const count = mendCount(value, found);
    return typeof count === 'number' && count < min ? drop(found, rules.range) : count;
  };
}

function mendScale(...[scale, found]: Parameters<MendWhole>): ReturnType<MendWhole> {
  const { min, max, step } = scale;
  if (typeof min !== 'number' || typeof max !== 'number' || typeof step !== 'number') return scale;
  const steps = (max - min) / step;
  // Steps such as 0.1 are not exact in binary.
  const isWhole = Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, steps);
  return min < max && Number.isFinite(steps) && isWhole ? scale : drop(found, rules.scale);
}

function mendPeriod(...[period, found]: Parameters<MendWhole>): ReturnType<MendWhole> {
  const { from, to } = period;
  const runsBack = typeof from === 'string' && typeof to === 'string' && from > to;
  return runsBack ? drop(found, rules.periodForward) : period;
}
