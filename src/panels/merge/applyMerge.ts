/**
 * Makes the open map what came of merging, as one step to undo. The state of before is kept as a version first, and what
 * came in as another: the group that goes on with its copy has that to begin with when it comes back.
 */
import type { Refusal, StepLabel } from '../../commands/Command';
import { restoreMap } from '../../commands/restoreMap';
import type { JourneyMap } from '../../model/JourneyMap';
import { callAs } from '../../model/matchCreated';
import type { MapSession } from '../../session/MapSession';
import type { StorageFailure } from '../../storage/MapStorage';
import { keepVersion, type KeepServices } from '../versions/keepVersion';

export type MergeOutcome =
  | {
      readonly kind: 'merged';
      /** Why there is no version of before; undo still brings it back. */
      readonly notKept: StorageFailure | null;
      /** What it is in the list of steps. */
      readonly step: StepLabel | null;
    }
  | { readonly kind: 'nothing-new' }
  /** Somebody edited the map just now: the result that was shown is not the one there would be. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface MergeOrder {
  /** The map that `merged` was made from. */
  readonly mine: JourneyMap;
  readonly theirs: JourneyMap;
  readonly merged: JourneyMap;
  /** What the copy is called. */
  readonly name: string;
}

export async function applyMerge(
  { mine, theirs, merged, name }: MergeOrder,
  session: MapSession,
  services: KeepServices,
): Promise<MergeOutcome> {
  const kept = await keepVersion(mine, { kind: 'automatic', before: 'merge' }, services);
  if (session.map !== mine) return { kind: 'changed-meanwhile' };
  const result = session.run(restoreMap, { target: merged, step: 'mergeMaps', name });
  if (!result.ok) return { kind: 'refused', refusal: result.refusal };
  await keepVersion(callAs(theirs, mine), { kind: 'automatic', shared: 'copy' }, services);
  if (!result.changed) return { kind: 'nothing-new' };
  const step = session.store.getState().nextUndo;
  return { kind: 'merged', notKept: kept.ok ? null : kept.reason, step };
}
