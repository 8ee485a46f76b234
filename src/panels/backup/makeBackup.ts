/**
 * Everything of this device as one file. The storage is read map by map and handed to the worker, so neither the page nor
 * its memory holds the library; what cannot be read is left out and said, and never spoils the rest.
 */
import type { BackupCounts } from '../../formats/backup/BackupManifest';
import type { LibraryRow } from '../../storage/LibraryRow';
import type { MapStorage, StorageFailure } from '../../storage/MapStorage';
import { BackupDesk } from './BackupDesk';
import type { Added } from './BackupOrders';
import type { LibrarySurvey } from './surveyLibrary';

export interface BackupChoice {
  readonly bin: boolean;
  readonly versions: boolean;
  readonly datasets: boolean;
}

/** Something that is not in the file, and why. `full`: a backup ends at 4 GB. */
export interface LeftOut {
  readonly what: 'map' | 'version' | 'dataset' | 'plans';
  readonly name: string;
  readonly why: StorageFailure | 'unreadable' | 'full';
}

export interface MadeBackup {
  readonly file: Blob;
  readonly counts: BackupCounts;
  readonly leftOut: readonly LeftOut[];
}

export interface BackupHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (share01: number) => void;
}

/** Null: stopped. Rejects when the worker failed, which is a bug or no memory. */
export async function makeBackup(
  storage: MapStorage,
  survey: LibrarySurvey,
  choice: BackupChoice,
  createdAt: string,
  { signal, onProgress }: BackupHooks,
): Promise<MadeBackup | null> {
  const jobs = listJobs(survey, choice);
  const desk = new BackupDesk();
  const leftOut: LeftOut[] = [];
  try {
    await desk.ask('begin', { createdAt });
    for (const [index, job] of jobs.entries()) {
      if (signal.aborted) return null;
      onProgress(index / jobs.length);
      const why = await job.run(storage, desk);
      if (why) leftOut.push({ what: job.what, name: job.name, why });
    }
    if (signal.aborted) return null;
    return { ...(await desk.ask('finish', null)), leftOut };
  } finally {
    desk.end();
  }
}

interface Job {
  readonly what: LeftOut['what'];
  readonly name: string;
  /** Null: it is in. */
  readonly run: (storage: MapStorage, desk: BackupDesk) => Promise<LeftOut['why'] | null>;
}

/** Maps first: should the file be full, they are in it. */
function listJobs({ maps, binned, versions, datasets }: LibrarySurvey, choice: BackupChoice): Job[] {
  const chosen = choice.bin ? [...maps, ...binned] : maps;
  const titles = new Map(chosen.map(({ id, title }) => [id, title]));
  return [
    ...chosen.map(mapJob),
    ...(choice.versions ? versions.filter(({ map }) => titles.has(map)) : []).map(
      ({ id, map, time, kind, label, before, shared }): Job => ({
        what: 'version',
        name: label ?? titles.get(map) ?? '',
        run: async (storage, desk) => {
          const read = await storage.versions.readVersion(id);
          if (!read.ok) return read.reason;
          // It was thinned meanwhile, which is no loss.
          if (!read.found) return null;
          const { bytes } = read.found;
          const more = {
            ...(label !== undefined && { label }),
            ...(before !== undefined && { before }),
            ...(shared !== undefined && { shared }),
          };
          return reasonOf(await desk.ask('add-version', { bytes, time, made: kind, ...more }));
        },
      }),
    ),
    ...(choice.datasets ? datasets.filter(({ map }) => titles.has(map)) : []).map(({ id, name }): Job => ({
      what: 'dataset',
      name,
      run: (storage, desk) => addDataset(id, storage, desk),
    })),
    ...(choice.datasets ? [{ what: 'plans', name: '', run: addPlans } as const] : []),
  ];
}

function mapJob({ id, title, deletedAt }: LibraryRow): Job {
  return {
    what: 'map',
    name: title,
    run: async (storage, desk) => {
      const bin = deletedAt === undefined ? {} : { binnedAt: deletedAt };
      const loaded = await storage.loadMap(id);
      if (!loaded.ok) return loaded.reason;
      const updates = loaded.updates.map(({ bytes }) => bytes);
      const first = reasonOf(await desk.ask('add-map', { id, updates, ...bin }));
      if (first !== 'unreadable') return first;
      const older = await storage.loadRecoveryPoint(id);
      if (!older.ok) return first;
      const recovered = older.updates.map(({ bytes }) => bytes);
      return reasonOf(await desk.ask('add-map', { id, updates: recovered, ...bin }));
    },
  };
}

async function addDataset(id: string, storage: MapStorage, desk: BackupDesk): Promise<LeftOut['why'] | null> {
  const read = await storage.datasets.readDataset(id);
  if (!read.ok) return read.reason;
  if (!read.found) return null;
  const { dataset, rows } = read.found;
  const { map, name, importedAt, headerKey, plan } = dataset;
  const buffers = [
    rows.lines.buffer,
    ...rows.columns.flatMap(({ textBytes, textEnds, codes }) => [
      textBytes.buffer,
      textEnds.buffer,
      codes.buffer,
    ]),
  ];
  const facts = { id, map, name, importedAt, headerKey, plan };
  return reasonOf(await desk.ask('add-dataset', { facts, rows }, { move: buffers }));
}

async function addPlans(storage: MapStorage, desk: BackupDesk): Promise<LeftOut['why'] | null> {
  const listed = await storage.datasets.listPlans();
  if (!listed.ok) return listed.reason;
  const plans = listed.plans.map(({ headerKey, plan }) => [headerKey, plan] as const);
  return reasonOf(await desk.ask('add-plans', { plans }));
}

function reasonOf({ added }: Added): 'unreadable' | 'full' | null {
  return added === 'yes' ? null : added;
}
