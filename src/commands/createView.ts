/** Keeps a way of looking at the map under a name, behind those there are. */
import { asId, type ViewId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import type { SavedView } from '../model/SavedView';
import type { Command, Refusal } from './Command';

export type ViewContent = Omit<SavedView, 'id' | 'rank'>;

export const createView: Command<ViewContent> = {
  name: 'createView',
  can: (map, view) => (view.name.trim() === '' ? { reason: 'name-empty' } : refuseView(map, view)),
  apply: (draft, view, { newId }) => {
    const id = asId<ViewId>(newId());
    const last = sortByRank(Object.values((draft as JourneyMap).views)).slice(-1);
    const rank = ranksForInsertion(last, 1, 1).ranks[0] ?? 'a0';
    (draft as { views: Record<ViewId, SavedView> }).views[id] = { ...view, id, rank };
    return [];
  },
  describe: (_map, { name }) => ({ step: 'createView', name }),
};

/** Why a view cannot show this. */
export function refuseView(
  map: JourneyMap,
  { persona, personas = [], seen, ...view }: Partial<ViewContent>,
): Refusal | null {
  const isGone = (kind: 'personas' | 'channels' | 'departments', ids: readonly string[]) =>
    ids.some((id) => !Object.hasOwn(map[kind], id));
  if (isGone('personas', persona === undefined ? personas : [persona, ...personas])) {
    return { reason: 'gone', kind: 'personas' };
  }
  if (isGone('channels', view.channels ?? [])) return { reason: 'gone', kind: 'channels' };
  if (isGone('departments', view.departments ?? [])) return { reason: 'gone', kind: 'departments' };
  const isOff = seen && !(seen.width > 0 && seen.height > 0 && seen.zoom > 0);
  return isOff ? { reason: 'out-of-range', field: 'seen' } : null;
}
