/** Puts a metric at the end of the map's list: the one place where edits that need a new metric make it. */
import type { Draft } from 'immer';
import type { MetricDefinition } from '../datasets/MetricDefinition';
import { asId, type IdSource, type MetricId } from '../model/ids';
import type { JourneyMap, Metric } from '../model/JourneyMap';
import { ranksForInsertion, sortByRank } from '../model/ranks';

export function putMetric(draft: Draft<JourneyMap>, definition: MetricDefinition, newId: IdSource): MetricId {
  const id = asId<MetricId>(newId());
  const last = sortByRank(Object.values(draft.metrics)).slice(-1);
  const made: Metric = { ...definition, id, rank: ranksForInsertion(last, 1, 1).ranks[0] ?? 'a0' };
  // Immer's draft type wants lists one may write to; nobody writes to these.
  draft.metrics[id] = made as (typeof draft.metrics)[MetricId];
  return id;
}
