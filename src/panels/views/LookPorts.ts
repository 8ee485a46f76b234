/** What looking at the map is steered by: the lens, the filter, whose figures, and the place. */
import type { RefObject } from 'react';
import type { Travel } from '../../view/Travel';
import type { PersonaId } from '../../model/ids';
import type { MapLook } from '../../view/lookAt';

export interface LookPorts {
  readonly look: MapLook;
  readonly onLookChange: (look: MapLook) => void;
  readonly persona: PersonaId | null;
  readonly onPersonaChange: (persona: PersonaId | null) => void;
  readonly canvas: RefObject<{ readonly travel: () => Promise<Travel> } | null>;
}
