/** What a presentation shows, in order: the kept views; without any, the whole map and then stage by stage. */
import type { JourneyMap } from '../../model/JourneyMap';
import type { SavedView } from '../../model/SavedView';
import { listStages } from '../../model/questions';
import { sortByRank } from '../../model/ranks';

export type Slide =
  | { readonly kind: 'view'; readonly id: string; readonly name: string; readonly view: SavedView }
  | { readonly kind: 'stage'; readonly id: string; readonly name: string }
  | { readonly kind: 'whole'; readonly id: 'whole' };

export function listSlides(map: JourneyMap): readonly Slide[] {
  const views = sortByRank(Object.values(map.views));
  if (views.length > 0) return views.map((view) => ({ kind: 'view', id: view.id, name: view.name, view }));
  const stages = listStages(map).map(({ id, name }) => ({ kind: 'stage', id, name }) as const);
  return [{ kind: 'whole', id: 'whole' }, ...stages];
}
