/**
 * Carries out what was decided about a backup, map after map: each is its own success or failure. What is added keeps
 * its id, earlier states and rows; a copy is a new map without them, as every copy is; what is replaced is kept before.
 */
import type { EntryOf } from '../../formats/backup/BackupManifest';
import type { BackedUpDataset } from '../../formats/backup/datasetBytes';
import { asId, type MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { StorageFailure } from '../../storage/MapStorage';
import { copyMap } from '../library/copyMap';
import { storeNewMap } from '../library/storeNewMap';
import type { Services } from '../services';
import { keepVersion, type KeepAs } from '../versions/keepVersion';
import type { BackupDesk } from './BackupDesk';
import type { BackupPart } from './BackupOrders';
import type { RestorableMap, RestoreAction, RestorePlan } from './planRestore';
import { replaceStored, type KeptBefore } from './replaceStored';

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

export interface RestoreResult {
  readonly restored: readonly RestoredMap[];
  readonly failed: readonly { readonly title: string; readonly reason: StorageFailure }[];
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
  const failed: { title: string; reason: StorageFailure }[] = [];
  const wanted = decisions.filter(({ action }) => action !== 'skip');
  let [versions, datasets] = [0, 0];
  for (const [index, { restorable, action }] of wanted.entries()) {
    if (hooks.signal.aborted) break;
    hooks.onProgress(index / wanted.length);
    const { map, part } = restorable;
    const content = await takeMap(part, desk);
    const outcome = content ? await restoreMap(content, restorable, action, services, hooks) : 'unknown';
    if (typeof outcome === 'string') {
      failed.push({ title: map.title, reason: outcome });
      continue;
    }
    restored.push(outcome);
    if (outcome.did === 'copied') continue;
    versions += await restoreVersions(map.id, plan, desk, services, hooks.signal);
    datasets += await restoreDatasets(map.id, plan, desk, services, hooks.signal);
  }
  if (restored.length > 0) await restorePlans(plan, desk, services);
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

/** Oldest first, so that thinning sees them as they came. Those that are here already are left. */
async function restoreVersions(
  id: MapId,
  { report }: RestorePlan,
  desk: BackupDesk,
  services: Services,
  signal: AbortSignal,
): Promise<number> {
  const parts = report.parts.flatMap(({ entry, index, problem }) =>
    entry.kind === 'version' && entry.map === id && !problem ? [{ entry, index }] : [],
  );
  if (parts.length === 0) return 0;
  const listed = await services.storage.versions.listVersions(id);
  const known = new Set(listed.ok ? listed.versions.map(({ time, kind }) => `${kind} ${time}`) : []);
  const missing = parts
    .filter(({ entry }) => !known.has(`${entry.made} ${entry.time}`))
    .sort((a, b) => Date.parse(a.entry.time) - Date.parse(b.entry.time));
  let kept = 0;
  for (const { entry, index } of missing) {
    if (signal.aborted) break;
    const taken = await desk.ask('take', { index });
    if (!taken.ok || taken.content.kind !== 'map') continue;
    if ((await keepVersion(taken.content.map, keepAs(entry), services)).ok) kept += 1;
  }
  return kept;
}

function keepAs({ made, label, before, shared }: EntryOf<'version'>): KeepAs {
  const way = shared !== undefined && { shared };
  if (made === 'named' && label !== undefined) return { kind: 'named', label, ...way };
  return { kind: 'automatic', ...(before !== undefined && { before }), ...way };
}

/** Rows get ids of their own: an id in a file must never reach another map's rows. */
async function restoreDatasets(
  id: MapId,
  { report }: RestorePlan,
  desk: BackupDesk,
  { storage, newId }: Services,
  signal: AbortSignal,
): Promise<number> {
  const listed = await storage.datasets.listDatasets(id);
  if (!listed.ok) return 0;
  const known = new Set(listed.datasets.map(({ name, importedAt }) => `${importedAt} ${name}`));
  let kept = 0;
  for (const { entry, index, problem } of report.parts) {
    if (entry.kind !== 'dataset' || entry.map !== id || problem || signal.aborted) continue;
    const taken = await desk.ask('take', { index });
    if (!taken.ok || taken.content.kind !== 'dataset') continue;
    const { facts, rows }: BackedUpDataset = taken.content.dataset;
    if (known.has(`${facts.importedAt} ${facts.name}`)) continue;
    if ((await storage.datasets.putDataset({ ...facts, id: newId(), map: id }, rows)).ok) kept += 1;
  }
  return kept;
}

/** What was decided here is newer than what is in the backup. */
async function restorePlans(
  { report }: RestorePlan,
  desk: BackupDesk,
  { datasets }: Services,
): Promise<void> {
  for (const { entry, index, problem } of report.parts) {
    if (entry.kind !== 'plans' || problem) continue;
    const taken = await desk.ask('take', { index });
    if (!taken.ok || taken.content.kind !== 'plans') continue;
    for (const [headerKey, plan] of taken.content.plans) {
      const recalled = await datasets.recallPlan(headerKey);
      if (recalled.ok && recalled.plan === null) await datasets.rememberPlan(headerKey, plan);
    }
  }
}
