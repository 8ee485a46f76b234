/**
 * Writes a backup file piece by piece: a zip archive with every map as a file of its own, the rows of imported files, a
 * table of contents with the checksum of each, and at its very end a seal over all bytes before it. Nothing is held but
 * the part in hand, so a library of any size can be written. Its neighbour: `readBackup.ts`.
 */
import { Zip, ZipDeflate } from 'fflate';
import type { ImportPlan } from '../../datasets/ImportPlan';
import type { JourneyMap } from '../../model/JourneyMap';
import { writeMap } from '../own/writeMap';
import {
  manifestPath,
  writeManifest,
  type BackupCounts,
  type BackupEntry,
  type BackupManifest,
  type EntryOf,
} from './BackupManifest';
import { sealText } from './backupSeal';
import { datasetPieces, type BackedUpDataset } from './datasetBytes';
import { sha256 } from './sha256';

export interface BackupOptions {
  /** ISO time of the backup. */
  readonly createdAt: string;
  /** Takes the bytes in order. They may be the packer's own buffers: not to be changed, free to be kept. */
  readonly onBytes: (bytes: Uint8Array<ArrayBuffer>) => void;
}

export interface EarlierState {
  readonly map: JourneyMap;
  /** ISO time. */
  readonly time: string;
  readonly made: 'automatic' | 'named';
  readonly label?: string;
  /** What was about to be done to the map. */
  readonly before?: NonNullable<EntryOf<'version'>['before']>;
  readonly shared?: NonNullable<EntryOf<'version'>['shared']>;
}

/** An archive without wide numbers ends at 4 GiB and 65,535 entries; more is another backup's. */
const mostBytes = 4_000_000_000;
const mostEntries = 65_000;
/** Packing takes a piece at once; half a megabyte is a pause nobody notices, and little memory. */
const pieceBytes = 2 ** 19;
/** An archive's end without a comment; its last two bytes are the length of the comment. */
const endBytes = 22;
/** Archives know no time before 1980, and none after 2099 in this writer. */
const [firstYear, lastYear] = [1980, 2099];
/** Rows hardly pack better with more effort, and there may be a hundred megabytes of them. */
const [textLevel, rowLevel] = [6, 3] as const;

export class BackupWriter {
  readonly #options: BackupOptions;
  readonly #time: Date;
  readonly #sum = sha256();
  readonly #entries: BackupEntry[] = [];
  readonly #paths = new Set<string>([manifestPath]);
  readonly #zip: Zip;
  #last: Uint8Array = new Uint8Array(0);
  #bytes = 0;

  constructor(options: BackupOptions) {
    this.#options = options;
    this.#time = archiveTime(options.createdAt);
    this.#zip = new Zip((error, chunk) => {
      // The packer reports its own misuse only; that would be a bug of this file.
      if (error) throw error;
      this.#give(this.#last);
      this.#last = chunk;
    });
  }

  /** Bytes of the file so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** No more can be added: `finish` what there is. */
  get isFull(): boolean {
    return this.#bytes > mostBytes || this.#entries.length >= mostEntries;
  }

  /** A sound map. `binnedAt`: ISO time, when it is in the bin. */
  addMap(map: JourneyMap, binnedAt?: string): void {
    const { id, title, updatedAt } = map.map;
    const path = this.#pathFor('maps', id, '.touchstone.json');
    const packed = this.#pack(path, [encode(writeMap(map))], textLevel);
    const counts = {
      personas: Object.keys(map.personas).length,
      stages: Object.keys(map.stages).length,
      touchpoints: Object.keys(map.touchpoints).length,
    };
    const bin = binnedAt === undefined ? {} : { binnedAt };
    this.#entries.push({ kind: 'map', ...packed, id, title, updatedAt, counts, ...bin });
  }

  addVersion({ map, time, made, label, before, shared }: EarlierState): void {
    const folder = `versions/${fileNameOf(map.map.id)}`;
    const path = this.#pathFor(folder, time.replace(/[:.]/g, '-'), '.touchstone.json');
    const packed = this.#pack(path, [encode(writeMap(map))], textLevel);
    const more = {
      ...(label !== undefined && { label }),
      ...(before !== undefined && { before }),
      ...(shared !== undefined && { shared }),
    };
    this.#entries.push({ kind: 'version', ...packed, map: map.map.id, time, made, ...more });
  }

  addDataset(dataset: BackedUpDataset): void {
    const { id, map, name } = dataset.facts;
    const path = this.#pathFor('answers', id, '.rows');
    const packed = this.#pack(path, datasetPieces(dataset), rowLevel);
    this.#entries.push({ kind: 'dataset', ...packed, id, map, name, rowCount: dataset.rows.rowCount });
  }

  /** What was decided about files before, by the key of their header, oldest first. */
  addPlans(plans: readonly (readonly [headerKey: string, plan: ImportPlan])[]): void {
    if (plans.length === 0) return;
    const path = this.#pathFor('plans', 'remembered', '.json');
    const packed = this.#pack(path, [encode(`${JSON.stringify(plans, null, 2)}\n`)], textLevel);
    this.#entries.push({ kind: 'plans', ...packed, count: plans.length });
  }

  /** Once, at the end. */
  finish(): BackupManifest {
    const manifest = {
      createdAt: this.#options.createdAt,
      counts: countEntries(this.#entries),
      entries: this.#entries,
    };
    this.#pack(manifestPath, [encode(writeManifest(manifest))], textLevel);
    this.#zip.end();
    this.#seal();
    return manifest;
  }

  /** The comment of the archive: other programs show it or pass over it. */
  #seal(): void {
    const end = this.#last.slice();
    new DataView(end.buffer).setUint16(end.length - 2, sealText('').length, true);
    if (end.length < endBytes) throw new Error('The packer gave no end of the archive');
    this.#give(end);
    this.#give(encode(sealText(this.#sum.hex())));
  }

  #give(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#sum.add(bytes);
    this.#bytes += bytes.length;
    // The packer makes its own buffers, which are never shared between threads.
    this.#options.onBytes(bytes as Uint8Array<ArrayBuffer>);
  }

  #pack(
    path: string,
    pieces: readonly Uint8Array[],
    level: 3 | 6,
  ): Pick<BackupEntry, 'path' | 'bytes' | 'sha256'> {
    const entry = new ZipDeflate(path, { level });
    entry.mtime = this.#time;
    this.#zip.add(entry);
    const sum = sha256();
    let bytes = 0;
    for (const piece of pieces) {
      sum.add(piece);
      bytes += piece.length;
      for (let at = 0; at < piece.length; at += pieceBytes) entry.push(piece.subarray(at, at + pieceBytes));
    }
    entry.push(new Uint8Array(0), true);
    return { path, bytes, sha256: sum.hex() };
  }

  /** No two differ in their case only: there are disks that see no difference. */
  #pathFor(folder: string, id: string, ending: string): string {
    const stem = `${folder}/${fileNameOf(id)}`;
    let path = stem + ending;
    for (let number = 2; this.#paths.has(path.toLowerCase()); number += 1) {
      path = `${stem}-${String(number)}${ending}`;
    }
    this.#paths.add(path.toLowerCase());
    return path;
  }
}

/** Ids come from files as well, and may be anything. */
function fileNameOf(id: string): string {
  return /^[\w-]{1,80}$/.test(id) ? id : id.replace(/[^\w-]+/g, '_').slice(0, 60) || '_';
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function countEntries(entries: readonly BackupEntry[]): BackupCounts {
  const countOf = (kind: BackupEntry['kind']): number => entries.filter((each) => each.kind === kind).length;
  const plans = entries.reduce((sum, each) => sum + (each.kind === 'plans' ? each.count : 0), 0);
  return { maps: countOf('map'), versions: countOf('version'), datasets: countOf('dataset'), plans };
}

function archiveTime(iso: string): Date {
  const time = new Date(iso);
  const year = time.getFullYear();
  return year >= firstYear && year <= lastYear ? time : new Date(firstYear, 0, 1);
}
