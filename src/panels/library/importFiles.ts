/**
 * Files -> maps in the library, one after the other: each is its own success or failure, and none of them ever
 * replaces a map that is there.
 */
import { asId, type MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Repair } from '../../model/Repair';
import type { StorageFailure } from '../../storage/MapStorage';
import { isBackupFile } from '../backup/isBackupFile';
import { isTableName } from '../isTableName';
import type { Services } from '../services';
import { copyMap } from './copyMap';
import { keepOpened } from './keepOpened';
import { readMapFile, type FileProblem } from './readMapFile';
import { storeNewMap } from './storeNewMap';

export interface ImportedMap {
  readonly fileName: string;
  readonly id: MapId;
  readonly title: string;
  readonly repairs: readonly Repair[];
  /** A map with its id was here already. */
  readonly isCopy: boolean;
}

interface StoredFile {
  readonly report: ImportedMap;
  readonly map: JourneyMap;
}

export type ImportProblem =
  | FileProblem
  /** Not a map, but probably a table of answers, which an open map can be measured with. */
  | { readonly why: 'answers' }
  /** All maps of a device, which are restored and not imported. */
  | { readonly why: 'backup' }
  | { readonly why: 'not-stored'; readonly reason: StorageFailure };

export interface RefusedFile {
  readonly fileName: string;
  readonly problem: ImportProblem;
}

export interface ImportReport {
  readonly imported: readonly ImportedMap[];
  readonly refused: readonly RefusedFile[];
  readonly wasStopped: boolean;
}

export interface ImportOptions {
  readonly signal: AbortSignal;
  readonly onFile: (fileName: string) => void;
}

export async function importFiles(
  files: readonly File[],
  services: Services,
  { signal, onFile }: ImportOptions,
): Promise<ImportReport> {
  const imported: ImportedMap[] = [];
  const refused: RefusedFile[] = [];
  const opened: JourneyMap[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    onFile(file.name);
    const outcome = await importFile(file, services, signal);
    if (outcome === null) break;
    if ('problem' in outcome) refused.push(outcome);
    else {
      imported.push(outcome.report);
      opened.push(outcome.map);
    }
  }
  // Nobody waits for it.
  void keepOpened(opened, services);
  return { imported, refused, wasStopped: signal.aborted };
}

/** Null: stopped before anything was stored. */
async function importFile(
  file: File,
  services: Services,
  signal: AbortSignal,
): Promise<StoredFile | RefusedFile | null> {
  const fileName = file.name;
  const reading = await readMapFile(file, services.newId);
  if (signal.aborted) return null;
  if (!reading.ok) return { fileName, problem: await problemOf(file, reading.problem) };
  const { map, repairs } = reading;
  const first = await storeNewMap(map, services.storage, services.now());
  if (first.ok) return imported(fileName, map, repairs, false);
  if (first.reason !== 'already-there') {
    return { fileName, problem: { why: 'not-stored', reason: first.reason } };
  }
  const copy = copyMap(map, { id: asId<MapId>(services.newId()) });
  const second = await storeNewMap(copy, services.storage, services.now());
  return second.ok
    ? imported(fileName, copy, repairs, true)
    : { fileName, problem: { why: 'not-stored', reason: second.reason } };
}

async function problemOf(file: File, problem: FileProblem): Promise<ImportProblem> {
  if (problem.why === 'unreadable') return problem;
  if (await isBackupFile(file)) return { why: 'backup' };
  return isAnswers(file, problem) ? { why: 'answers' } : problem;
}

function isAnswers({ name }: File, { why }: FileProblem): boolean {
  return isTableName(name) && (why === 'not-json' || why === 'not-ours' || why === 'not-text');
}

function imported(
  fileName: string,
  map: JourneyMap,
  repairs: readonly Repair[],
  isCopy: boolean,
): StoredFile {
  const { id, title } = map.map;
  return { report: { fileName, id, title, repairs, isCopy }, map };
}
