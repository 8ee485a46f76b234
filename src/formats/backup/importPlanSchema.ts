/**
 * What the decisions about an imported file must look like to be taken from a backup: they steer how rows are read again
 * later, far from any error message. The compiler holds it to `ImportPlan`; keys it does not know are dropped.
 */
import * as v from 'valibot';
import type { ImportPlan } from '../../datasets/ImportPlan';
import { grades, metricKinds } from '../../model/JourneyMap';

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.array(v.string());
const metricKind = v.picklist(metricKinds);
const codes = v.record(v.string(), v.union([v.number(), v.picklist(['not-applicable', 'blank'])]));
const closed = v.exactOptional(v.object({ column: index, texts }));
const scale = v.object({ min: v.number(), max: v.number(), step: v.pipe(v.number(), v.gtValue(0)) });

const meaning = v.variant('kind', [
  v.object({
    kind: v.literal('rating'),
    metricKind,
    scale,
    direction: v.picklist(['higher-is-better', 'lower-is-better']),
    topBoxFrom: v.exactOptional(v.number()),
    codes,
  }),
  v.object({ kind: v.literal('recommend'), min: v.picklist([0, 1]), codes }),
  v.object({ kind: v.literal('yes-no'), metricKind, yes: texts, no: texts }),
  v.object({
    kind: v.literal('duration'),
    metricKind,
    unit: v.picklist(['milliseconds', 'seconds', 'minutes', 'hours', 'days', 'clock']),
    closed,
  }),
  v.object({
    kind: v.literal('figure'),
    metricKind,
    written: v.picklist(['percent', 'plain']),
    countColumn: v.exactOptional(index),
  }),
  v.object({ kind: v.literal('timestamp'), order: v.picklist(['iso', 'ymd', 'dmy', 'mdy']) }),
  v.object({
    kind: v.picklist([
      'nothing',
      'weight',
      'respondent',
      'segment',
      'touchpoint',
      'channel',
      'case',
      'activity',
      'count',
    ]),
  }),
]);

const subjectTarget = v.variant('to', [
  v.object({ to: v.literal('existing'), id: v.string() }),
  v.object({ to: v.literal('new'), stage: v.string(), name: v.string() }),
  v.object({ to: v.literal('nothing') }),
]);
const personaTarget = v.variant('to', [
  v.object({ to: v.literal('existing'), id: v.string() }),
  v.object({ to: v.literal('new'), name: v.string() }),
  v.object({ to: v.literal('nothing') }),
]);

const planSchema = v.object({
  shape: v.picklist(['wide', 'long', 'events']),
  meanings: v.array(meaning),
  elapsed: v.array(v.object({ from: index, to: index, metricKind, closed })),
  subjects: v.record(v.string(), subjectTarget),
  personas: v.record(v.pipe(v.string(), v.digits()), v.record(v.string(), personaTarget)),
  metrics: v.record(
    v.pipe(v.string(), v.regex(/^(column|elapsed)-\d+$/)),
    v.object({ id: v.exactOptional(v.string()), name: v.exactOptional(v.string()) }),
  ),
  periodColumn: v.exactOptional(index),
  periodLength: v.picklist(['none', 'month', 'quarter', 'year']),
  weightColumn: v.exactOptional(index),
  grade: v.picklist(grades),
  source: v.string(),
});

/** Null: it is none. `columns`: of the dataset it belongs to; a plan that reaches beyond them is none either. */
export function readImportPlan(value: unknown, columns: number | null): ImportPlan | null {
  const read = v.safeParse(planSchema, value);
  if (!read.success) return null;
  // Ids are branded and keys are numbers or patterns for the compiler only; the schema has checked what they are.
  const plan = read.output as unknown as ImportPlan;
  return columns === null || highestColumn(plan) < columns ? plan : null;
}

function highestColumn(plan: ImportPlan): number {
  const ofMeanings = plan.meanings.flatMap((each) => [
    ...('closed' in each && each.closed ? [each.closed.column] : []),
    ...('countColumn' in each && each.countColumn !== undefined ? [each.countColumn] : []),
  ]);
  const ofElapsed = plan.elapsed.flatMap(({ from, to, closed: over }) => [
    from,
    to,
    ...(over ? [over.column] : []),
  ]);
  const named = [plan.periodColumn ?? 0, plan.weightColumn ?? 0];
  const ofPersonas = Object.keys(plan.personas).map(Number);
  return Math.max(plan.meanings.length - 1, ...ofMeanings, ...ofElapsed, ...named, ...ofPersonas);
}
