/**
 * References between records: what each may name, and what becomes of one that names nothing. Same contract as
 * `mendValue.ts`. A record that would say something false without its reference is `gone`; one that only says
 * less keeps the rest.
 */
import type { Inspection } from './Inspection';
import type { JourneyMap, Metric, RecordKind, Scale, Stage } from './JourneyMap';
import { withField } from './mendObject';
import { isInUnit } from './mendMetricWhole';
import { drop, gone, isPlainObject, type PlainObject } from './mendValue';
import { compareRanked } from './ranks';
import { rules, type Rule } from './rules';
import { makeWellFormed } from './wellFormedText';

type MendReferences = (record: PlainObject, map: JourneyMap, found: Inspection) => PlainObject | typeof gone;

/** Which kinds refer to a kind: what has to be looked through when one of its records is deleted. */
export const referringKinds: Readonly<Record<RecordKind, readonly RecordKind[]>> = {
  personas: ['touchpoints', 'connections', 'measurements', 'scenarios', 'views'],
  stages: ['touchpoints', 'connections', 'measurements', 'scenarios'],
  touchpoints: ['connections', 'measurements', 'scenarios'],
  connections: ['measurements', 'scenarios'],
  channels: ['personas', 'touchpoints', 'views'],
  departments: ['touchpoints', 'views'],
  metrics: ['measurements', 'scenarios'],
  measurements: [],
  scenarios: [],
  views: [],
};

const noReferences: MendReferences = (record) => record;

export const mendReferencesOf: Readonly<Record<RecordKind, MendReferences>> = {
  channels: noReferences,
  departments: noReferences,
  stages: noReferences,
  metrics: noReferences,
  personas: (record, map, found) =>
    keepExisting(record, 'preferredChannels', rules.listReference, (id) => has(map, 'channels', id), found),
  touchpoints: mendTouchpoint,
  connections: mendConnection,
  measurements: mendMeasurement,
  scenarios: mendScenario,
  views: mendView,
};

function has(map: JourneyMap, kind: RecordKind, id: unknown): boolean {
  return typeof id === 'string' && Object.hasOwn(map[kind], id);
}

function mendTouchpoint(...[record, map, found]: Parameters<MendReferences>): PlainObject | typeof gone {
  let mended = record;
  if (!has(map, 'stages', record['node']) && !has(map, 'personas', record['node'])) {
    const first = findFirstStage(map.stages);
    if (!first) return at('node', found, () => drop(found, rules.touchpointNode));
    at('node', found, () =>
      found.note(rules.touchpointNode, { did: 'moved', to: first.id, toName: first.name }),
    );
    mended = withField(mended, 'node', first.id);
  }
  mended = keepReference(mended, 'channel', 'channels', map, found);
  mended = keepReference(mended, 'department', 'departments', map, found);
  return keepGuesses(mended, map, found);
}

/** Collections never change, so the answer holds for as long as the collection lives. */
const firstStages = new WeakMap<JourneyMap['stages'], Stage | null>();

/**
 * The stage that comes first. Linear in the stages once per collection: a file can have a hundred thousand
 * touchpoints without a node, and as many stages.
 */
function findFirstStage(stages: JourneyMap['stages']): Stage | null {
  const known = firstStages.get(stages);
  if (known !== undefined) return known;
  let first: Stage | null = null;
  for (const stage of Object.values(stages)) {
    if (isPlainObject(stage) && (!first || compareRanked(stage, first) < 0)) first = stage;
  }
  firstStages.set(stages, first);
  return first;
}

function keepReference(
  record: PlainObject,
  field: 'channel' | 'department',
  kind: RecordKind,
  map: JourneyMap,
  found: Inspection,
): PlainObject {
  const id = record[field];
  if (id === undefined || has(map, kind, id)) return record;
  at(field, found, () => noteMissing(id, rules.listReference, found));
  return withField(record, field, gone);
}

function keepGuesses(record: PlainObject, map: JourneyMap, found: Inspection): PlainObject {
  const emotion = record['emotion'];
  const byPersona = isPlainObject(emotion) ? emotion['byPersona'] : undefined;
  if (!isPlainObject(emotion) || !isPlainObject(byPersona)) return record;
  const missing = Object.keys(byPersona).filter((id) => !has(map, 'personas', id));
  if (missing.length === 0) return record;
  for (const id of missing) {
    at('emotion.byPersona', found, () => noteMissing(id, rules.emotionPersonas, found));
  }
  const lost = new Set(missing);
  const kept = Object.fromEntries(Object.entries(byPersona).filter(([id]) => !lost.has(id)));
  return withField(record, 'emotion', withField(emotion, 'byPersona', kept));
}

function mendConnection(...[record, map, found]: Parameters<MendReferences>): PlainObject | typeof gone {
  for (const end of ['from', 'to']) {
    const id = record[end];
    const isEnd = has(map, 'personas', id) || has(map, 'stages', id) || has(map, 'touchpoints', id);
    if (!isEnd) return at(end, found, () => drop(found, rules.connectionEnds));
  }
  if (record['from'] === record['to']) {
    return at('to', found, () => drop(found, rules.connectionToItself));
  }
  const isPersona = (id: unknown) => has(map, 'personas', id);
  const mended = keepExisting(record, 'personas', rules.connectionPersonas, isPersona, found);
  const lostAll = mended !== record && Array.isArray(mended['personas']) && mended['personas'].length === 0;
  // Without any of its personas the drawn line is kept and holds for everyone; that is what absent means.
  return lostAll ? withField(mended, 'personas', gone) : mended;
}

function mendMeasurement(...[record, map, found]: Parameters<MendReferences>): PlainObject | typeof gone {
  const { metric: metricId, subject, persona, value } = record;
  if (typeof metricId !== 'string' || !has(map, 'metrics', metricId))
    return at('metric', found, () => drop(found, rules.measurementEnds));
  if (!isSubject(map, subject)) return at('subject', found, () => drop(found, rules.measurementEnds));
  // Without its persona the figure would pass for everyone's.
  if (persona !== undefined && !has(map, 'personas', persona)) {
    return at('persona', found, () => drop(found, rules.measurementPersona));
  }
  const metric = metricOf(map, metricId);
  if (!metric || !isPlainObject(value)) return record;
  const { form, counts, value: figure } = value;
  if (
    form === 'answers' &&
    metric.scale &&
    Array.isArray(counts) &&
    counts.length !== countSteps(metric.scale)
  ) {
    return at('value.counts', found, () => drop(found, rules.countsFitScale));
  }
  if (form === 'aggregate' && typeof figure === 'number' && !isInUnit(figure, metric.unit)) {
    return at('value.value', found, () => drop(found, rules.unit));
  }
  return record;
}

function isSubject(map: JourneyMap, id: unknown): boolean {
  return (
    id === map.map.id || has(map, 'touchpoints', id) || has(map, 'stages', id) || has(map, 'connections', id)
  );
}

/** What is imagined of something that is gone leaves the scenario; the rest of it still says something. */
function mendScenario(...[record, map, found]: Parameters<MendReferences>): PlainObject {
  const changes: unknown = record['changes'];
  if (!Array.isArray(changes)) return record;
  const items: readonly unknown[] = changes;
  const kept = items.filter((change, index) => {
    const fault = findChangeFault(change, map);
    if (fault) at(`changes.${String(index)}.${fault.field}`, found, () => fault.note(found));
    return fault === null;
  });
  return kept.length === items.length ? record : withField(record, 'changes', kept);
}

/** Without what it asked for, a view shows more: a list that has lost all it named asks nothing any more. */
function mendView(...[record, map, found]: Parameters<MendReferences>): PlainObject {
  let mended = record;
  if (record['persona'] !== undefined && !has(map, 'personas', record['persona'])) {
    at('persona', found, () => noteMissing(record['persona'], rules.viewReferences, found));
    mended = withField(mended, 'persona', gone);
  }
  for (const kind of ['personas', 'channels', 'departments'] as const) {
    const isThere = (id: unknown) => has(map, kind, id);
    const kept = keepExisting(mended, kind, rules.viewReferences, isThere, found);
    const left: unknown = kept[kind];
    const lostAll = kept !== mended && Array.isArray(left) && left.length === 0;
    mended = lostAll ? withField(kept, kind, gone) : kept;
  }
  return mended;
}

interface ChangeFault {
  readonly field: string;
  readonly note: (found: Inspection) => void;
}

function findChangeFault(change: unknown, map: JourneyMap): ChangeFault | null {
  if (!isPlainObject(change)) return null;
  const { metric, subject, persona, value } = change;
  const missing = (field: string, id: unknown): ChangeFault => ({
    field,
    note: (found) => {
      noteMissing(id, rules.scenarioChanges, found);
    },
  });
  const known = typeof metric === 'string' ? metricOf(map, metric) : undefined;
  if (!known) return missing('metric', metric);
  if (!isSubject(map, subject)) return missing('subject', subject);
  if (persona !== undefined && !has(map, 'personas', persona)) return missing('persona', persona);
  if (typeof value !== 'number' || isInUnit(value, known.unit)) return null;
  return {
    field: 'value',
    note: (found) => {
      found.note(rules.unit, { did: 'dropped-field' });
    },
  };
}

function metricOf(map: JourneyMap, id: string): Metric | undefined {
  const metrics: Readonly<Record<string, Metric>> = map.metrics;
  return Object.hasOwn(metrics, id) ? metrics[id] : undefined;
}

/** How many answers a scale has: one more than its steps. */
export function countSteps(scale: Scale): number {
  return Math.round((scale.max - scale.min) / scale.step) + 1;
}

function keepExisting(
  record: PlainObject,
  field: string,
  rule: Rule,
  isThere: (id: unknown) => boolean,
  found: Inspection,
): PlainObject {
  const ids: unknown = record[field];
  if (!Array.isArray(ids) || ids.every(isThere)) return record;
  for (const id of ids) {
    if (!isThere(id)) at(field, found, () => noteMissing(id, rule, found));
  }
  return withField(record, field, ids.filter(isThere));
}

function noteMissing(id: unknown, rule: Rule, found: Inspection): void {
  const missing = typeof id === 'string' ? makeWellFormed(id) : '';
  found.note(rule, { did: 'dropped-reference', missing });
}

function at<T>(field: string, found: Inspection, look: () => T): T {
  found.path.push(field);
  const result = look();
  found.path.pop();
  return result;
}
