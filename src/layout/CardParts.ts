/** What the builders of a card draw from, the same at all three distances. Data only. */
import type { Touchpoint } from '../model/JourneyMap';
import type { Box } from './Box';
import type { CardFacts } from './CardFacts';
import type { SceneView } from './SceneView';

/** plain: as usual. strong: one of the weakest. dim: the others while the weakest are shown. */
export type CardTone = 'plain' | 'strong' | 'dim';

export interface CardParts {
  readonly touchpoint: Touchpoint;
  readonly box: Box;
  readonly facts: CardFacts;
  readonly view: SceneView;
  readonly tone: CardTone;
  /** One line; the word for "untitled" when the touchpoint has no name yet. */
  readonly name: string;
  readonly isNamed: boolean;
}
