/** What the builders of a card draw from, the same at all three distances. Data only. */
import type { LensCard } from './SceneView';

/** plain: as usual. strong: one of the weakest. dim: the others while the weakest are shown. */
export type CardTone = 'plain' | 'strong' | 'dim';

export interface CardParts extends LensCard {
  readonly tone: CardTone;
}
