/**
 * Makes the open map equal to another state of itself, as one step that can be undone: an earlier version, or what came
 * of merging it with a copy. Only what differs is set, field by field, so that an undo takes back no more than this did,
 * and what another tab changed since stays.
 */
import { isDraft, original, type Draft } from 'immer';
import { findBroken } from '../model/invariants';
import { isSameJson } from '../model/Json';
import { recordKinds, type JourneyMap } from '../model/JourneyMap';
import { optionalName, type Command } from './Command';
import { setFields } from './editRecord';

export interface RestoreMapArgs {
  /** Sound, and of the same id. Its times are not taken over. */
  readonly target: JourneyMap;
  /** What was done, for the list of steps; absent: an earlier version was restored. */
  readonly step?: 'mergeMaps' | 'restoreVersion';
  /** What the version or the copy is called. */
  readonly name?: string;
}

export const restoreMap: Command<RestoreMapArgs> = {
  name: 'restoreMap',
  can: (map, { target }) => {
    if (target.map.id !== map.map.id) return { reason: 'fixed-field', field: 'id' };
    const [broken] = findBroken(target);
    return broken ? { reason: 'out-of-range', field: broken.field ?? broken.rule } : null;
  },
  apply: (draft, { target }) => {
    // Reading every record through the draft would wrap each of them for nothing.
    const before = (isDraft(draft) ? original(draft) : undefined) ?? (draft as JourneyMap);
    const { id, createdAt, updatedAt } = before.map;
    setDifference(draft.map, before.map, { ...target.map, id, createdAt, updatedAt });
    for (const kind of recordKinds) restoreKind(draft, before, target, kind);
    return [];
  },
  describe: (_map, { step = 'restoreVersion', name }) => ({ step, ...optionalName(name) }),
};

type Records = Readonly<Record<string, object>>;

function restoreKind(
  draft: Draft<JourneyMap>,
  before: JourneyMap,
  target: JourneyMap,
  kind: (typeof recordKinds)[number],
): void {
  // Records of one kind on all three sides; which kind is known at run time only.
  const drafts = draft[kind] as Record<string, object>;
  const [old, wanted]: [Records, Records] = [before[kind], target[kind]];
  for (const id of Object.keys(old)) if (!Object.hasOwn(wanted, id)) delete drafts[id];
  for (const [id, record] of Object.entries(wanted)) {
    const was = Object.hasOwn(old, id) ? old[id] : undefined;
    if (was === record) continue;
    const own = drafts[id];
    if (was && own) setDifference(own, was, record);
    else drafts[id] = record;
  }
}

function setDifference(draft: object, before: object, after: object): void {
  // Records are plain objects; their own types only say more.
  const [was, is] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => !isSameJson(was[field], is[field]),
  );
  if (fields.length === 0) return;
  setFields(draft as Record<string, unknown>, Object.fromEntries(fields.map((field) => [field, is[field]])));
}
