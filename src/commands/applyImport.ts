/**
 * Turns the figures of an imported file into measurements, with the touchpoints, personas and metrics they need: one
 * edit and one step to undo, however many there are. What an earlier import of the same file has measured is brought up
 * to date instead of measured twice. The rows are no part of the map: an undo leaves them where they are kept
 * (`storage/DatasetStore.ts`).
 */
import { isDraft, original, type Draft } from 'immer';
import type { ImportEdits } from '../datasets/importEdits';
import { fitsScale } from '../datasets/isSameMetric';
import { asId, type MeasurementId, type MetricId, type PersonaId, type TouchpointId } from '../model/ids';
import type { JourneyMap, Measurement } from '../model/JourneyMap';
import { isPersonaId, isStageId, isSubject } from '../model/questions';
import { optionalName, type Command, type EditContext, type Refusal } from './Command';
import { createPersona } from './createPersona';
import { createTouchpoints } from './createTouchpoints';
import { deleteRecords } from './deleteRecords';
import { setFields } from './editRecord';
import {
  earlierFigures,
  findImportTargets,
  findMetric,
  leftOverFigures,
  originOf,
  placeFigure,
  type ImportTargets,
} from './importTargets';
import { putMetric } from './putMetric';

export const applyImport: Command<ImportEdits> = {
  name: 'applyImport',
  can: (map, edits) => refuseTargets(map, edits) ?? refuseValues(map, edits),
  apply: (draft, edits, context) => {
    const before = plainMap(draft);
    const targets = makeTargets(draft, edits, findImportTargets(before, edits), context);
    const takeEarlier = earlierFigures(before, edits);
    if (edits.repeated === 'replace-all') {
      deleteRecords.apply(draft, { ids: leftOverFigures(before, edits) }, context);
    }
    for (const figure of edits.measurements) {
      const place = placeFigure(figure, targets);
      if (!place) throw new Error('A figure names a place in a list that is shorter');
      const origin = originOf(figure, edits);
      const { value } = figure;
      const { grade } = edits;
      const earlier = takeEarlier({ ...place, ...origin });
      if (earlier !== null) {
        setFields(draft.measurements[earlier] ?? {}, { value, grade, source: origin.source });
        continue;
      }
      const id = asId<MeasurementId>(context.newId());
      const measurement: Measurement = { id, ...place, ...origin, value, grade };
      draft.measurements[id] = measurement as (typeof draft.measurements)[MeasurementId];
    }
    return [];
  },
  describe: (_map, { dataset }) => ({ step: 'importAnswers', ...optionalName(dataset) }),
};

/** Reading thousands of records through the draft would wrap each of them for nothing. */
function plainMap(draft: Draft<JourneyMap>): JourneyMap {
  return (isDraft(draft) ? original(draft) : undefined) ?? (draft as JourneyMap);
}

function refuseTargets(map: JourneyMap, edits: ImportEdits): Refusal | null {
  if (edits.measurements.length === 0) return { reason: 'nothing-chosen' };
  for (const { stage, name } of edits.touchpoints) {
    if (!isStageId(map, stage)) return { reason: 'gone', kind: 'stages' };
    if (name.trim() === '') return { reason: 'name-empty' };
  }
  if (edits.personas.some(({ name }) => name.trim() === '')) return { reason: 'name-empty' };
  for (const metric of edits.metrics) {
    if ('id' in metric && !Object.hasOwn(map.metrics, metric.id)) return { reason: 'gone', kind: 'metrics' };
  }
  for (const { subject, persona } of edits.measurements) {
    if ('id' in subject && !isSubject(map, subject.id)) return { reason: 'gone', kind: 'subject' };
    if (persona && 'id' in persona && !isPersonaId(map, persona.id)) {
      return { reason: 'gone', kind: 'personas' };
    }
  }
  return null;
}

/** A chosen metric may have another scale than the answers have. The other rules are checked as for every edit. */
function refuseValues(map: JourneyMap, { metrics, measurements }: ImportEdits): Refusal | null {
  const scaled = metrics.map((metric) => ('id' in metric ? map.metrics[metric.id] : metric.definition));
  const fits = measurements.every(({ metric, value }) => fitsScale(value, scaled[metric] ?? {}));
  return fits ? null : { reason: 'out-of-range', field: 'value' };
}

/** Makes what is missing, by the same edits a person would make one by one. */
function makeTargets(
  draft: Draft<JourneyMap>,
  edits: ImportEdits,
  found: ImportTargets,
  context: EditContext,
): ImportTargets {
  return {
    touchpoints: makeTouchpoints(draft, edits, found, context),
    personas: edits.personas.map(
      (persona, place) => found.personas[place] ?? makePersona(draft, persona, context),
    ),
    metrics: makeMetrics(draft, edits, found, context),
  };
}

function makeTouchpoints(
  draft: Draft<JourneyMap>,
  { touchpoints }: ImportEdits,
  found: ImportTargets,
  context: EditContext,
): (TouchpointId | undefined)[] {
  const ids = [...found.touchpoints];
  for (const node of new Set(touchpoints.map(({ stage }) => stage))) {
    const missing = touchpoints.flatMap(({ stage, name }, place) =>
      stage === node && ids[place] === undefined ? [{ name, place }] : [],
    );
    const names = missing.map(({ name }) => name);
    const made = createTouchpoints.apply(draft, { node, names }, context);
    missing.forEach(({ place }, index) => {
      const id = made[index];
      if (id !== undefined) ids[place] = asId<TouchpointId>(id);
    });
  }
  return ids;
}

function makePersona(
  draft: Draft<JourneyMap>,
  { name, segment }: ImportEdits['personas'][number],
  context: EditContext,
): PersonaId | undefined {
  const [made] = createPersona.apply(draft, { name }, context);
  if (made === undefined) return undefined;
  const id = asId<PersonaId>(made);
  const persona = draft.personas[id];
  if (persona && segment !== '') persona.segment = segment;
  return id;
}

/** Two columns that ask the same way share one metric, the second one finds what was made for the first. */
function makeMetrics(
  draft: Draft<JourneyMap>,
  { metrics }: ImportEdits,
  found: ImportTargets,
  { newId }: EditContext,
): MetricId[] {
  return metrics.map((metric, place) => {
    const id = found.metrics[place] ?? findMetric(draft as JourneyMap, metric);
    if (id !== undefined) return id;
    if ('id' in metric) throw new Error('A chosen metric was not found, and cannot be made');
    return putMetric(draft, metric.definition, newId);
  });
}
