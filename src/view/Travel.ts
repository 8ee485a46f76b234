/** Ways over the map besides the wheel, as whoever is beside the canvas may ask for them (`canvas/travel.ts` goes them). */
import type { SeenPart } from '../model/SavedView';

export interface Travel {
  readonly seen: () => SeenPart;
  readonly showPart: (part: SeenPart) => void;
  /** Comes back to just what was seen on this screen, at once. */
  readonly showExactly: (part: SeenPart) => void;
  /** False: none of them is on the map. */
  readonly showAll: (ids: Iterable<string>) => boolean;
  readonly toSelection: () => void;
  readonly toWeakest: () => void;
  readonly whole: () => void;
  readonly back: () => void;
  readonly forward: () => void;
}
