/** What of a difference can be seen on the map, by the stage, persona or touchpoint it is seen at. */
import type { MapDifference, RecordChange } from '../../model/compareMaps';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Mark, MapMarks } from './drawMarks';

/** What is there in both states has the same mark in both; what was added is only in `now`, what was removed in `old`. */
export interface ComparedMarks {
  readonly old: MapMarks;
  readonly now: MapMarks;
}

const boxed = ['stages', 'personas', 'touchpoints'] as const;

/** A touchpoint, stage or persona that is measured differently counts as changed. */
export function marksOf({ kinds }: MapDifference, before: JourneyMap, after: JourneyMap): ComparedMarks {
  const old = new Map<string, Mark>();
  const now = new Map<string, Mark>();
  for (const { id, subject } of measuredDifferently({ kinds }, before, after)) {
    if (id !== subject) for (const marks of [old, now]) marks.set(subject, 'changed');
  }
  for (const kind of boxed) {
    const { added, removed, changed } = kinds[kind];
    for (const change of changed) for (const marks of [old, now]) marks.set(change.id, markOf(change, marks));
    for (const id of removed) old.set(id, 'removed');
    for (const id of added) now.set(id, 'added');
    // Measurements came and went with it.
    for (const id of removed) now.delete(id);
    for (const id of added) old.delete(id);
  }
  return { old, now };
}

function markOf({ id, renamed, fields }: RecordChange, marks: ReadonlyMap<string, Mark>): Mark {
  return renamed !== null || fields.length > 0 || marks.get(id) === 'changed' ? 'changed' : 'moved';
}

function measuredDifferently(
  { kinds: { measurements } }: Pick<MapDifference, 'kinds'>,
  before: JourneyMap,
  after: JourneyMap,
): { readonly id: string; readonly subject: string }[] {
  const list = (records: JourneyMap['measurements'], ids: ReadonlySet<string>) =>
    Object.values(records).filter(({ id }) => ids.has(id));
  const changed = measurements.changed.map(({ id }) => id);
  return [
    ...list(before.measurements, new Set([...measurements.removed, ...changed])),
    ...list(after.measurements, new Set([...measurements.added, ...changed])),
  ];
}
