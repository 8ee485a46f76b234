/**
 * A backup beside what is here: for every map in it whether it is new, the same, or newer on which side. Compares the
 * maps themselves and not what the library says of them; changes nothing.
 */
import type { MapId } from '../../model/ids';
import type { LibraryRow } from '../../storage/LibraryRow';
import type { MapStorage } from '../../storage/MapStorage';
import type { BackupDesk } from './BackupDesk';
import type { BackupPart, BackupReport, ReadMapFacts } from './BackupOrders';

/** `differs`: changed on one side at least, and the times do not tell which is the newer one. */
export type Comparison = 'new' | 'same' | 'newer-here' | 'newer-in-backup' | 'differs';
export type RestoreAction = 'skip' | 'add' | 'copy' | 'replace';

export interface RestorableMap {
  readonly part: BackupPart;
  readonly map: ReadMapFacts;
  readonly comparison: Comparison;
  /** What is here under the same id. */
  readonly here: LibraryRow | null;
  /** The first one is proposed. */
  readonly actions: readonly [RestoreAction, ...RestoreAction[]];
}

/** What a person has chosen, by the index of the part; what is proposed stands in the plan. */
export type Chosen = ReadonlyMap<number, RestoreAction>;

export interface RestorePlan {
  readonly report: BackupReport;
  readonly maps: readonly RestorableMap[];
  readonly damaged: readonly BackupPart[];
}

/** Rejects when the worker failed, or the storage cannot say what is here: then nothing may be called new. */
export async function planRestore(
  report: BackupReport,
  storage: MapStorage,
  desk: BackupDesk,
  signal: AbortSignal,
): Promise<RestorePlan> {
  const [listed, bin] = await Promise.all([storage.listMaps(), storage.listBin()]);
  if (!listed.ok || !bin.ok) throw new Error('The library cannot be read');
  const rows = new Map([...listed.entries, ...bin.entries].map(({ row }) => [row.id, row]));
  const maps: RestorableMap[] = [];
  for (const part of report.parts) {
    const { entry, map } = part;
    if (entry.kind !== 'map' || !map || signal.aborted) continue;
    const here = rows.get(map.id) ?? null;
    const comparison = here ? await compare(map, here, storage, desk) : 'new';
    maps.push({ part, map, comparison, here, actions: actionsFor(comparison) });
  }
  const damaged = report.parts.filter(({ problem }) => problem !== undefined);
  return { report, maps, damaged };
}

async function compare(
  map: ReadMapFacts,
  here: LibraryRow,
  storage: MapStorage,
  desk: BackupDesk,
): Promise<Comparison> {
  const stored = await textHere(map.id, storage, desk);
  if (stored?.contentSum === map.contentSum) return 'same';
  const ahead = Date.parse(map.updatedAt) - Date.parse(stored?.updatedAt ?? here.updatedAt);
  if (ahead > 0) return 'newer-in-backup';
  return ahead < 0 ? 'newer-here' : 'differs';
}

async function textHere(id: MapId, storage: MapStorage, desk: BackupDesk) {
  const loaded = await storage.loadMap(id);
  if (!loaded.ok) return null;
  return await desk.ask('text', { id, updates: loaded.updates.map(({ bytes }) => bytes) });
}

/** What is proposed loses nothing: only what is plainly older here is replaced, and its state is kept. */
function actionsFor(comparison: Comparison): RestorableMap['actions'] {
  switch (comparison) {
    case 'new':
      return ['add', 'skip'];
    case 'same':
      return ['skip', 'copy'];
    case 'newer-here':
      return ['skip', 'copy', 'replace'];
    case 'newer-in-backup':
      return ['replace', 'copy', 'skip'];
    case 'differs':
      return ['copy', 'replace', 'skip'];
  }
}
