/** Stands in the editor and shows nothing: loaded after the map is there, it keeps versions of it. */
import { useSession } from '../../session/useSession';
import { useServices } from '../services';
import { useCheckpoints } from './useCheckpoints';

export function Checkpoints() {
  useCheckpoints(useSession(), useServices());
  return null;
}
