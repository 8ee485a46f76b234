/** What is shown of an open map: all that the page listens to. Never changed in place. */
import type { StepLabel } from '../commands/Command';
import type { JourneyMap } from '../model/JourneyMap';
import type { StepList } from './EditOperation';
import type { SaveState } from './SaveQueue';

export interface SessionState {
  readonly map: JourneyMap;
  /** Ids of any kind; never part of the map, restored by undo. */
  readonly selection: readonly string[];
  readonly save: SaveState;
  /** Something that was typed waits to become an edit: nothing may call itself saved. */
  readonly isHolding: boolean;
  /** Everything that can be taken back or done again. */
  readonly steps: StepList;
  readonly nextUndo: StepLabel | null;
  readonly nextRedo: StepLabel | null;
}

/** What changes together with the map. */
export type StateBesideMap = Pick<SessionState, 'selection'> &
  Partial<Pick<SessionState, 'steps' | 'nextUndo' | 'nextRedo'>>;
