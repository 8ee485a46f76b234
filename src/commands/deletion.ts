/** What goes with a thing that is deleted. The same answer fills the sentence, the command and the undo. */
import type { JourneyMap, RecordKind } from '../model/JourneyMap';
import { recordKinds } from '../model/JourneyMap';

export type Deletion = Readonly<Record<RecordKind, ReadonlySet<string>>>;

/**
 * Everything that has to go when the given records go: a stage takes its touchpoints, these their connections and
 * measurements; a persona its own touchpoints and measurements; a metric its measurements. Channels and
 * departments take nothing: the fields that named them are emptied (see `emptyReferences`).
 */
export function collectDeletion(map: JourneyMap, ids: Iterable<string>): Deletion {
  const chosen = new Set(ids);
  const gone = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Set(Object.keys(map[kind]).filter((id) => chosen.has(id)))]),
  ) as Record<RecordKind, Set<string>>;
  for (const { id, node } of Object.values(map.touchpoints)) {
    if (gone.stages.has(node) || gone.personas.has(node)) gone.touchpoints.add(id);
  }
  const isGone = (id: string) => gone.stages.has(id) || gone.personas.has(id) || gone.touchpoints.has(id);
  for (const { id, from, to } of Object.values(map.connections)) {
    if (isGone(from) || isGone(to)) gone.connections.add(id);
  }
  for (const { id, metric, subject, persona } of Object.values(map.measurements)) {
    const hasLost =
      gone.metrics.has(metric) ||
      isGone(subject) ||
      gone.connections.has(subject) ||
      (persona !== undefined && gone.personas.has(persona));
    if (hasLost) gone.measurements.add(id);
  }
  return gone;
}
