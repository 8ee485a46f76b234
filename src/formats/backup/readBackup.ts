/**
 * Reads a backup file part by part: every checksum is verified, every part is judged by itself, and one that is damaged
 * never spoils the others. Nothing a file says of itself is believed: sizes are limits, not promises, and what comes out
 * has passed the same reader as any file. Never throws on any content. Its neighbour: `BackupWriter.ts`.
 */
import type { ImportPlan } from '../../datasets/ImportPlan';
import { listArchive, type ArchiveEntry } from '../../datasets/listArchive';
import { ArchiveError, unpackEntry } from '../../datasets/unpackEntry';
import type { IdSource } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Repair } from '../../model/Repair';
import { limitBytes } from '../own/decodeText';
import { readMap } from '../own/readMap';
import type { Refusal } from '../own/ReadResult';
import { manifestPath, readManifest, type BackupEntry, type EntryOf } from './BackupManifest';
import { checkSeal, type SealState } from './backupSeal';
import { readDatasetBytes, type BackedUpDataset } from './datasetBytes';
import { readImportPlan } from './importPlanSchema';
import { sha256 } from './sha256';

/** Closed: whoever puts it into words switches over `why`. */
export type EntryProblem =
  /** The table of contents names it, and it is not in the file. */
  | { readonly why: 'missing' }
  /** Its bytes are not those that were written. */
  | { readonly why: 'damaged' }
  | { readonly why: 'too-large'; readonly limitBytes: number }
  /** Its bytes are as they were written, and no map all the same. */
  | { readonly why: 'no-map'; readonly refusal: Refusal }
  /** A map, but not the one the table of contents says it is. */
  | { readonly why: 'other-map' }
  /** The bytes are as they were written, and are no rows, or no decisions, that this version can read. */
  | { readonly why: 'not-understood' };

export type BackupRefusal =
  | { readonly why: 'not-a-backup' }
  /** An archive without its end: a download or copy that broke off. */
  | { readonly why: 'cut-off' }
  | { readonly why: 'from-the-future'; readonly version: number }
  | { readonly why: 'too-large'; readonly bytes: number; readonly limitBytes: number }
  | { readonly why: 'unreadable' };

/** An entry and where it lies. `unverified`: the table of contents was lost, so only the archive's own sum was checked. */
export interface FoundEntry {
  readonly entry: BackupEntry;
  readonly packed: ArchiveEntry | null;
  readonly isVerified: boolean;
}

export interface OpenBackup {
  readonly file: Blob;
  readonly createdAt: string | null;
  readonly seal: SealState;
  /** Null: the table of contents is damaged, and the maps were found without it. */
  readonly hasContents: boolean;
  readonly entries: readonly FoundEntry[];
  /** Paths the table of contents says something of that this version does not know. */
  readonly notUnderstood: readonly string[];
}

export type OpenOutcome =
  | { readonly ok: true; readonly backup: OpenBackup }
  | { readonly ok: false; readonly refusal: BackupRefusal };

export type EntryContent =
  | {
      readonly kind: 'map';
      readonly map: JourneyMap;
      readonly repairs: readonly Repair[];
      readonly sha256: string;
    }
  | { readonly kind: 'dataset'; readonly dataset: BackedUpDataset }
  | { readonly kind: 'plans'; readonly plans: readonly (readonly [headerKey: string, plan: ImportPlan])[] };

export type EntryOutcome =
  | { readonly ok: true; readonly content: EntryContent }
  | { readonly ok: false; readonly problem: EntryProblem };

/** The writer's archive has no wide numbers; a larger file is none of ours. */
const mostBackupBytes = 4 * 1024 ** 3;
const mostManifestBytes = 64 * 1024 * 1024;
/** Rows are held whole while they are put into the storage. */
const mostDatasetBytes = 1024 ** 3;
const mostPlanBytes = 64 * 1024 * 1024;
const archiveMark = [0x50, 0x4b, 3, 4] as const;

/** Reads the table of contents, and every byte once for the seal: about 100 MB a second. */
export async function openBackup(file: Blob): Promise<OpenOutcome> {
  if (file.size > mostBackupBytes) {
    return refuse({ why: 'too-large', bytes: file.size, limitBytes: mostBackupBytes });
  }
  try {
    const head = new Uint8Array(await file.slice(0, archiveMark.length).arrayBuffer());
    if (!archiveMark.every((byte, index) => head[index] === byte)) return refuse({ why: 'not-a-backup' });
    const listed = await listArchive(file);
    if (!listed) return refuse({ why: 'cut-off' });
    return await readContents(file, listed);
  } catch {
    return refuse({ why: 'unreadable' });
  }
}

async function readContents(file: Blob, listed: readonly ArchiveEntry[]): Promise<OpenOutcome> {
  const packed = new Map<string, ArchiveEntry>();
  for (const each of listed) if (!packed.has(each.name)) packed.set(each.name, each);
  const place = packed.get(manifestPath);
  const text = place ? await unpack(file, place, mostManifestBytes) : null;
  const reading = text?.ok ? readManifest(new TextDecoder().decode(text.bytes)) : null;
  if (reading && !reading.ok && reading.why === 'from-the-future') {
    return refuse({ why: 'from-the-future', version: reading.version });
  }
  if (reading?.ok) {
    const { manifest, notUnderstood } = reading;
    const entries = manifest.entries.map((entry): FoundEntry => {
      return { entry, packed: packed.get(entry.path) ?? null, isVerified: true };
    });
    const seal = await checkSeal(file);
    const { createdAt } = manifest;
    return { ok: true, backup: { file, createdAt, seal, hasContents: true, entries, notUnderstood } };
  }
  const entries = [...packed.values()].flatMap(salvage);
  if (entries.length === 0) return refuse({ why: 'not-a-backup' });
  const seal = await checkSeal(file);
  return {
    ok: true,
    backup: { file, createdAt: null, seal, hasContents: false, entries, notUnderstood: [] },
  };
}

/** Without a table of contents a map is known by its path; what it is called, it says itself. */
function salvage(packed: ArchiveEntry): FoundEntry[] {
  const { name: path, bytes } = packed;
  if (!/^(?:.*\/)?maps\/[^/]+\.touchstone\.json$/.test(path)) return [];
  const counts = { personas: 0, stages: 0, touchpoints: 0 };
  const entry: EntryOf<'map'> = {
    kind: 'map',
    path,
    bytes,
    sha256: '',
    id: '',
    title: '',
    updatedAt: '',
    counts,
  };
  return [{ entry, packed, isVerified: false }];
}

/** The content of one entry, verified again. `newId`: for records without an id of their own. */
export async function readEntry(file: Blob, found: FoundEntry, newId: IdSource): Promise<EntryOutcome> {
  const { entry, packed, isVerified } = found;
  if (!packed) return fail({ why: 'missing' });
  const limit = limitOf(entry.kind);
  if (entry.bytes > limit) return fail({ why: 'too-large', limitBytes: limit });
  const read = await unpack(file, packed, isVerified ? entry.bytes : limit);
  if (!read.ok) return fail({ why: 'damaged' });
  const { bytes, sum } = read;
  if (isVerified && (sum !== entry.sha256 || bytes.length !== entry.bytes)) return fail({ why: 'damaged' });
  switch (entry.kind) {
    case 'map':
      return readMapEntry(bytes, sum, isVerified ? entry.id : null, newId);
    case 'version':
      return readMapEntry(bytes, sum, isVerified ? entry.map : null, newId);
    case 'dataset': {
      const dataset = readDatasetBytes(bytes);
      const isNamed = dataset?.facts.id === entry.id && dataset.facts.map === entry.map;
      return dataset && isNamed
        ? { ok: true, content: { kind: 'dataset', dataset } }
        : fail({ why: 'not-understood' });
    }
    case 'plans':
      return readPlans(bytes);
  }
}

function limitOf(kind: BackupEntry['kind']): number {
  if (kind === 'dataset') return mostDatasetBytes;
  return kind === 'plans' ? mostPlanBytes : limitBytes;
}

function readMapEntry(bytes: Uint8Array, sum: string, id: string | null, newId: IdSource): EntryOutcome {
  const read = readMap(bytes, newId);
  if (!read.ok) return fail({ why: 'no-map', refusal: read.refusal });
  const { map, repairs } = read;
  if (id !== null && map.map.id !== id) return fail({ why: 'other-map' });
  return { ok: true, content: { kind: 'map', map, repairs, sha256: sum } };
}

function readPlans(bytes: Uint8Array): EntryOutcome {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ why: 'not-understood' });
  }
  if (!Array.isArray(parsed)) return fail({ why: 'not-understood' });
  const plans = parsed.flatMap((pair: unknown): (readonly [string, ImportPlan])[] => {
    if (!Array.isArray(pair)) return [];
    const [headerKey, value] = pair as readonly unknown[];
    const plan = readImportPlan(value, null);
    return typeof headerKey === 'string' && plan ? [[headerKey, plan]] : [];
  });
  return { ok: true, content: { kind: 'plans', plans } };
}

type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly sum: string }
  | { readonly ok: false };

/** More than `mostBytes` is not unpacked, whatever the archive says of the entry's size. */
async function unpack(file: Blob, packed: ArchiveEntry, mostBytes: number): Promise<Unpacked> {
  const sum = sha256();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const chunk of unpackEntry(file, packed, mostBytes)) {
      sum.add(chunk);
      length += chunk.length;
      parts.push(chunk.slice());
    }
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof RangeError) return { ok: false };
    throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { ok: true, bytes, sum: sum.hex() };
}

function refuse(refusal: BackupRefusal): OpenOutcome {
  return { ok: false, refusal };
}

function fail(problem: EntryProblem): EntryOutcome {
  return { ok: false, problem };
}
