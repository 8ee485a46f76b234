/**
 * Our file as data types, version 1: what the reader checks field by field, the order in which the writer puts
 * keys, and what the published JSON Schema is generated from. The compiler checks every entry list against the
 * interfaces of the model, in both directions. Unknown keys are allowed everywhere.
 *
 * Only functions of valibot that bundlers can shake: this is in the first bundle. Rules between records are not
 * in here; they are the model's (`model/rules.ts`).
 */
import * as v from 'valibot';
import type {
  AnyId,
  ChannelId,
  ConnectionId,
  DepartmentId,
  EndId,
  MapId,
  MeasurementId,
  MetricId,
  NodeId,
  PersonaId,
  ScenarioId,
  StageId,
  SubjectId,
  TouchpointId,
  ViewId,
} from '../../model/ids';
import { channelIcons } from '../../model/channelIcons';
import {
  colourNames,
  connectionKinds,
  evidenceKinds,
  grades,
  metricKinds,
  purposeKinds,
  stageKinds,
  type Aggregate,
  type Anchor,
  type AnswerCounts,
  type Channel,
  type Connection,
  type Department,
  type Durations,
  type EmotionGuess,
  type Evidence,
  type GroupCounts,
  type MapRecord,
  type Measurement,
  type MeasurementValue,
  type Metric,
  type Period,
  type Persona,
  type RecordKind,
  type Scale,
  type ShareOf,
  type Stage,
  type Touchpoint,
} from '../../model/JourneyMap';
import type { RankingSettings } from '../../model/RankingSettings';
import { evidenceGrades, lenses, type SavedView } from '../../model/SavedView';
import type { Scenario, ScenarioChange } from '../../model/Scenario';
import { entriesOf } from './entriesOf';
import { seenSchema } from './seenSchema';

/** The brand of an id exists for the compiler only; in a file it is text. */
function idOf<T extends AnyId>(): v.GenericSchema<T> {
  return v.pipe(v.string(), v.minLength(1)) as unknown as v.GenericSchema<T>;
}

const text = v.exactOptional(v.string());
const texts = v.exactOptional(v.array(v.string()));
/** Names of check rules; any text, because a newer version has more of them. */
const intended = texts;
const flag = v.exactOptional(v.boolean());
const rank = v.pipe(v.string(), v.minLength(1));
const place = v.strictTuple([v.number(), v.number()]);
const date = v.exactOptional(v.pipe(v.string(), v.isoDate()));
const time = v.pipe(v.string(), v.isoTimestamp());
const colour = v.exactOptional(v.picklist(colourNames));
const share01 = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const emotion = v.pipe(v.number(), v.minValue(-2), v.maxValue(2));
const from0to3 = v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(3)));
const above0 = v.pipe(v.number(), v.gtValue(0));
const notNegative = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const health = v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));
const healthAbove0 = v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(100)));

const rankingSchema: v.GenericSchema<RankingSettings> = v.looseObject(
  entriesOf<RankingSettings>()({
    spreadHealth: healthAbove0,
    disagreementHealth: health,
    personaSpreadHealth: healthAbove0,
    familyCap01: v.exactOptional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1))),
  }),
);

/** The map's own fields. `carried` is no key of the file: what it holds stands where it came from. */
const mapEntries = entriesOf<Omit<MapRecord, 'carried'>>()({
  id: idOf<MapId>(),
  title: v.string(),
  scenario: text,
  state: v.exactOptional(v.picklist(['as-is', 'to-be'])),
  owner: text,
  createdAt: time,
  updatedAt: time,
  ranking: v.exactOptional(rankingSchema),
  highlightCount: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  sourceNote: text,
  intended,
});

const evidenceSchema: v.GenericSchema<Evidence> = v.looseObject(
  entriesOf<Evidence>()({ kind: v.picklist(evidenceKinds), note: text, date }),
);

const personaEntries = entriesOf<Persona>()({
  id: idOf<PersonaId>(),
  name: v.string(),
  segment: text,
  share01: v.exactOptional(share01),
  quote: text,
  goals: texts,
  needs: texts,
  frustrations: texts,
  preferredChannels: v.exactOptional(v.array(idOf<ChannelId>())),
  evidence: v.exactOptional(v.array(evidenceSchema)),
  avatar: text,
  colour,
  rank,
  place,
  intended,
});

const stageEntries = entriesOf<Stage>()({
  id: idOf<StageId>(),
  name: v.string(),
  kind: v.picklist(stageKinds),
  question: text,
  colour,
  serviceBegins: flag,
  rank,
  place,
  intended,
});

// A record's keys are plain text for valibot; that they are ids of personas is rule R16 of the model.
const byPersona = v.record(v.string(), emotion) as v.GenericSchema<NonNullable<EmotionGuess['byPersona']>>;
const emotionSchema: v.GenericSchema<EmotionGuess> = v.looseObject(
  entriesOf<EmotionGuess>()({ all: v.exactOptional(emotion), byPersona: v.exactOptional(byPersona) }),
);

const touchpointEntries = entriesOf<Touchpoint>()({
  id: idOf<TouchpointId>(),
  node: idOf<NodeId>(),
  name: v.string(),
  purposeKind: v.exactOptional(v.picklist(purposeKinds)),
  purpose: text,
  channel: v.exactOptional(idOf<ChannelId>()),
  department: v.exactOptional(idOf<DepartmentId>()),
  doing: text,
  thinking: text,
  quote: text,
  pains: texts,
  gains: texts,
  ideas: texts,
  emotion: v.exactOptional(emotionSchema),
  momentOfTruth: flag,
  selfService: flag,
  personalised: flag,
  importance: from0to3,
  reach: v.exactOptional(notNegative),
  rank,
  intended,
});

const connectionEntries = entriesOf<Connection>()({
  id: idOf<ConnectionId>(),
  from: idOf<EndId>(),
  to: idOf<EndId>(),
  label: text,
  kind: v.picklist(connectionKinds),
  personas: v.exactOptional(v.array(idOf<PersonaId>())),
  intended,
});

const channelEntries = entriesOf<Channel>()({
  id: idOf<ChannelId>(),
  name: v.string(),
  group: text,
  icon: v.exactOptional(v.picklist(channelIcons)),
  rank,
});

const departmentEntries = entriesOf<Department>()({
  id: idOf<DepartmentId>(),
  name: v.string(),
  group: text,
  rank,
});

const scaleSchema: v.GenericSchema<Scale> = v.looseObject(
  entriesOf<Scale>()({ min: v.number(), max: v.number(), step: above0 }),
);
const anchorSchema: v.GenericSchema<Anchor> = v.looseObject(
  entriesOf<Anchor>()({ value: v.number(), source: text }),
);
const anchor = v.exactOptional(anchorSchema);

const metricEntries = entriesOf<Metric>()({
  id: idOf<MetricId>(),
  kind: v.picklist(metricKinds),
  name: v.string(),
  unit: v.picklist(['share', 'nps', 'score', 'seconds', 'count']),
  scale: v.exactOptional(scaleSchema),
  direction: v.picklist(['higher-is-better', 'lower-is-better']),
  floor: anchor,
  par: anchor,
  target: anchor,
  weight: from0to3,
  spread: v.exactOptional(above0),
  topBoxFrom: v.exactOptional(v.number()),
  rank,
  intended,
});

const valueSchema: v.GenericSchema<MeasurementValue> = v.variant('form', [
  v.looseObject(entriesOf<AnswerCounts>()({ form: v.literal('answers'), counts: v.array(count) })),
  v.looseObject(
    entriesOf<GroupCounts>()({ form: v.literal('groups'), low: count, middle: count, high: count }),
  ),
  v.looseObject(entriesOf<ShareOf>()({ form: v.literal('share'), x: count, n: count })),
  v.looseObject(
    entriesOf<Aggregate>()({
      form: v.literal('aggregate'),
      value: v.number(),
      n: v.exactOptional(count),
      sd: v.exactOptional(notNegative),
    }),
  ),
  v.looseObject(
    entriesOf<Durations>()({
      form: v.literal('durations'),
      n: count,
      meanSeconds: v.exactOptional(above0),
      medianSeconds: v.exactOptional(above0),
      logMean: v.exactOptional(v.number()),
      logSd: v.exactOptional(notNegative),
    }),
  ),
]);

const periodSchema: v.GenericSchema<Period> = v.looseObject(entriesOf<Period>()({ from: date, to: date }));
type ImportedFrom = NonNullable<Measurement['importedFrom']>;
const importedFromSchema: v.GenericSchema<ImportedFrom> = v.looseObject(
  entriesOf<ImportedFrom>()({ dataset: v.string(), column: v.string() }),
);

const measurementEntries = entriesOf<Measurement>()({
  id: idOf<MeasurementId>(),
  metric: idOf<MetricId>(),
  subject: idOf<SubjectId>(),
  persona: v.exactOptional(idOf<PersonaId>()),
  period: v.exactOptional(periodSchema),
  value: valueSchema,
  source: text,
  grade: v.picklist(grades),
  importedFrom: v.exactOptional(importedFromSchema),
  intended,
});

const changeSchema: v.GenericSchema<ScenarioChange> = v.looseObject(
  entriesOf<ScenarioChange>()({
    metric: idOf<MetricId>(),
    subject: idOf<SubjectId>(),
    persona: v.exactOptional(idOf<PersonaId>()),
    value: v.number(),
  }),
);

const scenarioEntries = entriesOf<Scenario>()({
  id: idOf<ScenarioId>(),
  name: v.string(),
  changes: v.array(changeSchema),
  rank,
  createdAt: time,
});

const viewEntries = entriesOf<SavedView>()({
  id: idOf<ViewId>(),
  name: v.string(),
  lens: v.exactOptional(v.picklist(lenses)),
  persona: v.exactOptional(idOf<PersonaId>()),
  personas: v.exactOptional(v.array(idOf<PersonaId>())),
  channels: v.exactOptional(v.array(idOf<ChannelId>())),
  departments: v.exactOptional(v.array(idOf<DepartmentId>())),
  grades: v.exactOptional(v.array(v.picklist(evidenceGrades))),
  momentsOfTruth: flag,
  hides: flag,
  seen: v.exactOptional(seenSchema),
  rank,
});

/** One schema per record. The key order of its entries is the key order in the file. */
export const recordSchemas = {
  personas: v.looseObject(personaEntries),
  stages: v.looseObject(stageEntries),
  touchpoints: v.looseObject(touchpointEntries),
  connections: v.looseObject(connectionEntries),
  channels: v.looseObject(channelEntries),
  departments: v.looseObject(departmentEntries),
  metrics: v.looseObject(metricEntries),
  measurements: v.looseObject(measurementEntries),
  scenarios: v.looseObject(scenarioEntries),
  views: v.looseObject(viewEntries),
} satisfies Record<RecordKind, v.GenericSchema>;

export const mapRecordSchema = v.looseObject(mapEntries);

export const fileFormat = 'touchstone-map';
export const fileVersion = 1;

export const fileSchema = v.looseObject({
  format: v.literal(fileFormat),
  formatVersion: v.literal(fileVersion),
  map: v.looseObject({
    ...mapEntries,
    personas: v.array(recordSchemas.personas),
    stages: v.array(recordSchemas.stages),
    touchpoints: v.array(recordSchemas.touchpoints),
    connections: v.array(recordSchemas.connections),
    channels: v.array(recordSchemas.channels),
    departments: v.array(recordSchemas.departments),
    metrics: v.array(recordSchemas.metrics),
    measurements: v.array(recordSchemas.measurements),
    // Came after the first files of this version: absent is none.
    scenarios: v.exactOptional(v.array(recordSchemas.scenarios)),
    views: v.exactOptional(v.array(recordSchemas.views)),
  }),
});
