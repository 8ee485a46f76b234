/**
 * Carries out what was decided about a backup, map after map: each is its own success or failure. What is added keeps
 * its id, earlier states and rows; a copy is a new map without them, as every copy is; what is replaced is kept before.
 */
import { asId, type MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { StorageFailure } from '../../storage/MapStorage';
import { copyMap } from '../library/copyMap';
import { storeNewMap } from '../library/storeNewMap';
import type { Services } from '../services';
import type { BackupDesk } from './BackupDesk';
import type { BackupPart } from './BackupOrders';
import type { RestorableMap, RestoreAction, RestorePlan } from './planRestore';
import { replaceStored, type KeptBefore } from './replaceStored';
import {
  restoreDatasets,
  restorePlans,
  restoreVersions,
  type NotPutBack,
  type NotRestoredReason,
} from './restoreBelongings';

export interface Decision {
  readonly restorable: RestorableMap;
  readonly action: RestoreAction;
}

export interface RestoredMap {
  readonly id: MapId;
  readonly title: string;
  readonly did: 'added' | 'copied' | 'replaced';
  /** Where what was replaced is now. */
  readonly before?: KeptBefore;
}

/** Something that was wanted and is not back. */
export interface NotRestored {
  readonly what: 'map' | 'versions' | 'datasets' | 'plans';
  /** Of the map it is or belongs to; empty for plans, which belong to none. */
  readonly title: string;
  readonly count: number;
  readonly why: NotRestoredReason;
}

export interface RestoreResult {
  readonly restored: readonly RestoredMap[];
  readonly failed: readonly NotRestored[];
  readonly versions: number;
  readonly datasets: number;
  readonly wasStopped: boolean;
}

export interface RestoreHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (share01: number) => void;
  /** Of a copy of a map. */
  readonly copyTitle: (title: string) => string;
}

/** Rejects when the worker failed; what was restored by then is there. */
export async function restoreBackup(
  decisions: readonly Decision[],
  plan: RestorePlan,
  desk: BackupDesk,
  services: Services,
  hooks: RestoreHooks,
): Promise<RestoreResult> {
  const restored: RestoredMap[] = [];
  const failed: NotRestored[] = [];
  const source = { plan, desk, services, signal: hooks.signal };
  const wanted = decisions.filter(({ action }) => action !== 'skip');
  let [versions, datasets] = [0, 0];
  for (const [index, { restorable, action }] of wanted.entries()) {
    if (hooks.signal.aborted) break;
    hooks.onProgress(index / wanted.length);
    const { map, part } = restorable;
    const { title } = map;
    const note = (what: NotRestored['what'], reasons: readonly NotPutBack[]): void => {
      failed.push(...reasons.map((reason) => ({ what, title, ...reason })));
    };
    const content = await takeMap(part, desk);
    const outcome = content ? await restoreMap(content, restorable, action, services, hooks) : 'unreadable';
    if (typeof outcome === 'string') {
      note('map', [{ count: 1, why: outcome }]);
      continue;
    }
    restored.push(outcome);
    if (outcome.did === 'copied') continue;
    const [states, rows] = [await restoreVersions(map.id, source), await restoreDatasets(map.id, source)];
    versions += states.kept;
    datasets += rows.kept;
    note('versions', states.failed);
    note('datasets', rows.failed);
  }
  if (restored.length > 0) {
    const plans = await restorePlans(source);
    failed.push(...plans.failed.map((reason) => ({ what: 'plans' as const, title: '', ...reason })));
  }
  return { restored, failed, versions, datasets, wasStopped: hooks.signal.aborted };
}

async function takeMap({ index }: BackupPart, desk: BackupDesk): Promise<JourneyMap | null> {
  const taken = await desk.ask('take', { index });
  return taken.ok && taken.content.kind === 'map' ? taken.content.map : null;
}

async function restoreMap(
  content: JourneyMap,
  { here, part: { entry } }: RestorableMap,
  action: RestoreAction,
  services: Services,
  { copyTitle }: RestoreHooks,
): Promise<RestoredMap | StorageFailure> {
  const { storage, newId, now } = services;
  const { id, title } = content.map;
  if (action === 'replace') {
    const outcome = await replaceStored(content, services);
    if (!outcome.ok) return outcome.reason;
    // It was looked for and found in the backup: whoever puts it back wants to see it.
    if (here?.deletedAt !== undefined) await storage.restoreMap(id);
    return { id, title, did: 'replaced', before: outcome.before };
  }
  const first = action === 'add' ? await storeNewMap(content, storage, now()) : null;
  if (first?.ok) {
    // The bin counts anew, or it would be emptied at once.
    if (entry.kind === 'map' && entry.binnedAt !== undefined) await storage.binMap(id, now());
    return { id, title, did: 'added' };
  }
  // Another tab has put one there meanwhile: two maps never become one unasked.
  if (first && first.reason !== 'already-there') return first.reason;
  const copy = copyMap(content, { id: asId<MapId>(newId()), title: copyTitle(title) });
  const stored = await storeNewMap(copy, storage, now());
  return stored.ok ? { id: stored.id, title: copy.map.title, did: 'copied' } : stored.reason;
}
