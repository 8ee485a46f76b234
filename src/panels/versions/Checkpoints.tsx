/** Stands in the editor from the first edit on and shows nothing: it keeps versions of the map. */
import { useSession } from '../../session/useSession';
import { useServices } from '../services';
import type { WatchedState } from './CheckpointKeeper';
import { useCheckpoints } from './useCheckpoints';

export interface CheckpointsProps {
  /** Before the first edit. Must keep its identity. */
  readonly opened: WatchedState;
}

export function Checkpoints({ opened }: CheckpointsProps) {
  useCheckpoints(useSession(), useServices(), opened);
  return null;
}
