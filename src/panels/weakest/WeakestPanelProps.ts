/** What the panel is handed; its parts take their share of it. */
import type { PersonaId, TouchpointId } from '../../model/ids';
import type { Ranking } from '../../ranking/Ranking';

export interface WeakestPanelProps {
  readonly ranking: Ranking;
  readonly persona: PersonaId | null;
  readonly onPersonaChange: (persona: PersonaId | null) => void;
  readonly highlight: boolean;
  readonly onHighlightChange: (highlight: boolean) => void;
  /** What to show on the canvas while the pointer or the focus is on it; null: nothing any more. */
  readonly onHover: (touchpoint: TouchpointId | null) => void;
  readonly onGoTo: (touchpoint: TouchpointId) => void;
  /** The way on from an empty panel. */
  readonly onAddMetric: () => void;
  /** ISO date; the one the ranking was made with, so that what is tried out is compared with it and nothing else. */
  readonly today: string | undefined;
}
