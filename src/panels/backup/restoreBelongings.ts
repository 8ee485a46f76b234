/**
 * Puts back what belongs to the maps of a backup: earlier states, rows of imported files, and what was decided about
 * columns. Adds only, and never twice what is here already; everything that was not put back is told.
 */
import type { EntryOf } from '../../formats/backup/BackupManifest';
import type { BackedUpDataset } from '../../formats/backup/datasetBytes';
import type { MapId } from '../../model/ids';
import type { StorageFailure } from '../../storage/MapStorage';
import { hasRoomForName } from '../../storage/thinVersions';
import type { StoredVersion } from '../../storage/VersionStore';
import type { Services } from '../services';
import { keepVersion, type KeepAs } from '../versions/keepVersion';
import type { BackupDesk } from './BackupDesk';
import type { RestorePlan } from './planRestore';

/** `unreadable`: the backup does not give it. `too-many-names`: a map has as many named versions as it may have. */
export type NotRestoredReason = StorageFailure | 'unreadable' | 'too-many-names';

export interface NotPutBack {
  readonly count: number;
  readonly why: NotRestoredReason;
}

interface PutBack {
  /** As many as are here now because of it. */
  readonly kept: number;
  /** Each reason once. */
  readonly failed: readonly NotPutBack[];
}

interface RestoreSource {
  readonly plan: RestorePlan;
  readonly desk: BackupDesk;
  readonly services: Services;
  /** Ends it between two parts; what was not begun by then is no failure. */
  readonly signal: AbortSignal;
}

interface Part<Kind extends 'version' | 'dataset' | 'plans'> {
  readonly entry: EntryOf<Kind>;
  readonly index: number;
}

/** Oldest first, so that thinning sees them as they came. */
export async function restoreVersions(id: MapId, source: RestoreSource): Promise<PutBack> {
  const { services, signal } = source;
  const parts = partsOf('version', source.plan).filter(({ entry }) => entry.map === id);
  if (parts.length === 0) return { kept: 0, failed: [] };
  const { versions } = services.storage;
  const listed = await versions.listVersions(id);
  if (!listed.ok) return { kept: 0, failed: [{ count: parts.length, why: listed.reason }] };
  const here = new Map(listed.versions.map((version) => [version.id, version]));
  const failures = new Failures();
  const kept = new Set<string>();
  for (const part of missingVersions(parts, listed.versions)) {
    if (signal.aborted) break;
    const version = await restoreVersion(part, [...here.values()], source);
    if (typeof version === 'string') {
      failures.add(version);
      continue;
    }
    // The same state may be here without the name, or with it.
    const before = here.get(version.id);
    if (!before || before.label !== version.label) kept.add(version.id);
    here.set(version.id, version);
  }
  // Thinning may have given up some of them at once, as it would have here.
  const after = await versions.listVersions(id);
  const count = after.ok ? after.versions.filter((version) => kept.has(version.id)).length : kept.size;
  return { kept: count, failed: failures.list() };
}

function missingVersions(
  parts: readonly Part<'version'>[],
  here: readonly StoredVersion[],
): readonly Part<'version'>[] {
  const known = new Set(here.map(({ kind, time, label = '' }) => `${kind} ${time} ${label}`));
  return parts
    .filter(({ entry: { made, time, label = '' } }) => !known.has(`${made} ${time} ${label}`))
    .sort((a, b) => Date.parse(a.entry.time) - Date.parse(b.entry.time));
}

async function restoreVersion(
  { entry, index }: Part<'version'>,
  here: readonly StoredVersion[],
  { desk, services }: RestoreSource,
): Promise<StoredVersion | NotRestoredReason> {
  const as = keepAs(entry);
  if (as.kind === 'named' && !hasRoomForName(here)) return 'too-many-names';
  const taken = await desk.ask('take', { index });
  if (!taken.ok || taken.content.kind !== 'map') return 'unreadable';
  const outcome = await keepVersion(taken.content.map, as, services);
  return outcome.ok ? outcome.version : outcome.reason;
}

function keepAs({ made, label, before, shared }: EntryOf<'version'>): KeepAs {
  const way = shared !== undefined && { shared };
  if (made === 'named' && label !== undefined) return { kind: 'named', label, ...way };
  return { kind: 'automatic', ...(before !== undefined && { before }), ...way };
}

/** Rows get ids of their own: an id in a file must never reach another map's rows. */
export async function restoreDatasets(id: MapId, source: RestoreSource): Promise<PutBack> {
  const { desk, signal } = source;
  const { storage, newId } = source.services;
  const parts = partsOf('dataset', source.plan).filter(({ entry }) => entry.map === id);
  if (parts.length === 0) return { kept: 0, failed: [] };
  const listed = await storage.datasets.listDatasets(id);
  if (!listed.ok) return { kept: 0, failed: [{ count: parts.length, why: listed.reason }] };
  const known = new Set(listed.datasets.map(({ name, importedAt }) => `${importedAt} ${name}`));
  const failures = new Failures();
  let kept = 0;
  for (const { index } of parts) {
    if (signal.aborted) break;
    const taken = await desk.ask('take', { index });
    if (!taken.ok || taken.content.kind !== 'dataset') {
      failures.add('unreadable');
      continue;
    }
    const { facts, rows }: BackedUpDataset = taken.content.dataset;
    if (known.has(`${facts.importedAt} ${facts.name}`)) continue;
    const outcome = await storage.datasets.putDataset({ ...facts, id: newId(), map: id }, rows);
    if (outcome.ok) kept += 1;
    else failures.add(outcome.reason);
  }
  return { kept, failed: failures.list() };
}

/** What was decided here is newer than what is in the backup. `count` of a failure: parts, not decisions. */
export async function restorePlans(source: RestoreSource): Promise<PutBack> {
  const { plan, desk } = source;
  const { datasets } = source.services;
  const failures = new Failures();
  let kept = 0;
  for (const { index } of partsOf('plans', plan)) {
    const taken = await desk.ask('take', { index });
    if (!taken.ok || taken.content.kind !== 'plans') {
      failures.add('unreadable');
      continue;
    }
    for (const [headerKey, importPlan] of taken.content.plans) {
      const recalled = await datasets.recallPlan(headerKey);
      if (recalled.ok && recalled.plan !== null) continue;
      const outcome = recalled.ok ? await datasets.rememberPlan(headerKey, importPlan) : recalled;
      if (outcome.ok) kept += 1;
      else failures.add(outcome.reason);
    }
  }
  return { kept, failed: failures.list() };
}

/** Damaged ones are named before anybody decides, and are not tried. */
function partsOf<Kind extends 'version' | 'dataset' | 'plans'>(
  kind: Kind,
  { report }: RestorePlan,
): Part<Kind>[] {
  return report.parts.flatMap(({ entry, index, problem }) =>
    // Of this kind, as was just seen; the compiler cannot narrow by a kind it does not know.
    entry.kind === kind && !problem ? [{ entry: entry as EntryOf<Kind>, index }] : [],
  );
}

class Failures {
  readonly #counts = new Map<NotRestoredReason, number>();

  add(why: NotRestoredReason): void {
    this.#counts.set(why, (this.#counts.get(why) ?? 0) + 1);
  }

  list(): NotPutBack[] {
    return [...this.#counts].map(([why, count]) => ({ count, why }));
  }
}
