/** Which stages are collapsed to their health, as the canvas sees it (`collapsing.ts` makes it). */
import type { MapLayout } from '../layout/MapLayout';
import type { JourneyMap } from '../model/JourneyMap';

export interface Collapsed {
  readonly ids: ReadonlySet<string>;
  /** What is seen of the layout of the map. */
  readonly layoutOf: (map: JourneyMap, layout: MapLayout) => MapLayout;
  /** Opens the stage in which the touchpoint is hidden; false: it is not hidden. */
  readonly open: (touchpoint: string) => boolean;
}
