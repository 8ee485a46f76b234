/**
 * What one state of a map has that another has not, by records. For a second copy of the map in another thread: after an
 * edit only the records that it touched are sent. Maps are immutable, so a record that is the same object is unchanged.
 */
import { recordKinds, type JourneyMap, type MapRecord, type RecordKind } from './JourneyMap';

/** One kind's records that are new or changed, and the ids of those that are gone. */
export interface KindPatch {
  readonly set: Readonly<Record<string, object>>;
  readonly gone: readonly string[];
}

export interface MapPatch {
  /** Everything else is forgotten first. */
  readonly isWhole: boolean;
  readonly map: MapRecord;
  readonly kinds: Readonly<Partial<Record<RecordKind, KindPatch>>>;
}

type Records = Readonly<Record<string, object>>;

/** `before`: what the other side has; null, or another map, sends everything. Linear in the kinds that changed. */
export function diffMaps(before: JourneyMap | null, after: JourneyMap): MapPatch {
  const isWhole = before === null || before.map.id !== after.map.id;
  const kinds: Partial<Record<RecordKind, KindPatch>> = {};
  for (const kind of recordKinds) {
    const [old, now]: [Records, Records] = [isWhole ? {} : before[kind], after[kind]];
    if (old === now) continue;
    const set: Record<string, object> = {};
    for (const [id, record] of Object.entries(now)) if (old[id] !== record) set[id] = record;
    kinds[kind] = { set, gone: Object.keys(old).filter((id) => !Object.hasOwn(now, id)) };
  }
  return { isWhole, map: after.map, kinds };
}

/** The state after, equal to the one that was diffed. Kinds without a change keep their identity. */
export function patchMap(before: JourneyMap | null, patch: MapPatch): JourneyMap {
  const base: Partial<Record<RecordKind, Records>> = before !== null && !patch.isWhole ? before : {};
  const kinds = recordKinds.map((kind) => {
    const [old, change] = [base[kind] ?? {}, patch.kinds[kind]];
    if (!change) return [kind, old] as const;
    const gone = new Set(change.gone);
    const kept = Object.entries(old).filter(([id]) => !gone.has(id));
    return [kind, { ...Object.fromEntries(kept), ...change.set }] as const;
  });
  // Built from every kind there is; the compiler cannot see that through `fromEntries`.
  return { ...Object.fromEntries(kinds), map: patch.map } as unknown as JourneyMap;
}
