/**
 * The worker that writes and reads backups: decoding a hundred maps, packing and summing them would stop the page. It
 * holds one file being written and one being read; whoever ends it ends both (`BackupDesk.ts`).
 */
import { BackupWriter } from '../../formats/backup/BackupWriter';
import {
  openBackup,
  readEntry,
  type EntryOutcome,
  type FoundEntry,
  type OpenBackup,
} from '../../formats/backup/readBackup';
import { sha256Of } from '../../formats/backup/sha256';
import { writeMap } from '../../formats/own/writeMap';
import type { MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { makeSound } from '../../model/soundMap';
import { decodeMap } from '../../session/yjs/documentBytes';
import { unpackMap } from '../versions/packMap';
import type {
  Added,
  BackupAnswer,
  BackupOrder,
  BackupOrders,
  BackupPart,
  MapText,
  OpenedBackup,
  OrderKind,
} from './BackupOrders';

/** The browser may put a blob to its disk, but not the pieces it is not made of yet. */
const pieceBytes = 8_000_000;

let writing: { readonly writer: BackupWriter; readonly finish: () => Blob } | null = null;
let reading: { readonly backup: OpenBackup; readonly newId: () => string } | null = null;

function report(message: BackupAnswer): void {
  self.postMessage(message);
}

/** The pieces of the file become blobs as they come, so that the whole is never held in memory. */
function begin(createdAt: string): typeof writing {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const put = (): void => {
    blobs.push(new Blob(pieces));
    pieces = [];
    held = 0;
  };
  const onBytes = (bytes: Uint8Array<ArrayBuffer>): void => {
    pieces.push(bytes);
    held += bytes.length;
    if (held >= pieceBytes) put();
  };
  const finish = (): Blob => {
    put();
    return new Blob(blobs, { type: 'application/zip' });
  };
  return { writer: new BackupWriter({ createdAt, onBytes }), finish };
}

function add(put: (writer: BackupWriter) => boolean): Added {
  if (!writing) throw new Error('No backup was begun');
  const { writer } = writing;
  if (writer.isFull) return { added: 'full', bytes: writer.bytes };
  const added = put(writer) ? 'yes' : 'unreadable';
  return { added, bytes: writer.bytes };
}

/** Null: they are no map. An empty document decodes to one that nobody ever made. */
function decode(id: MapId, updates: readonly Uint8Array[]): JourneyMap | null {
  try {
    const decoded = decodeMap(id, updates);
    return typeof decoded.map.title === 'string' ? makeSound(decoded).map : null;
  } catch {
    return null;
  }
}

function textOf(map: JourneyMap): MapText {
  const text = new TextEncoder().encode(writeMap(map));
  const { title, updatedAt } = map.map;
  return { text, contentSum: sumContent(map), title, updatedAt };
}

function sumContent(map: JourneyMap): string {
  const timeless = { ...map, map: { ...map.map, createdAt: '', updatedAt: '' } };
  return sha256Of(new TextEncoder().encode(writeMap(timeless)));
}

async function open(
  file: Blob,
  idStem: string,
  onProgress: (share01: number) => void,
): Promise<OpenedBackup> {
  const opened = await openBackup(file);
  if (!opened.ok) return opened;
  const { backup } = opened;
  let number = 0;
  reading = { backup, newId: () => `${idStem}-${String((number += 1))}` };
  const parts: BackupPart[] = [];
  for (const [index, found] of backup.entries.entries()) {
    onProgress(index / backup.entries.length);
    parts.push(partOf(index, found, await readEntry(file, found, reading.newId)));
  }
  const { createdAt, seal, hasContents, notUnderstood } = backup;
  return { ok: true, report: { createdAt, seal, hasContents, notUnderstood: notUnderstood.length, parts } };
}

function partOf(index: number, { entry, isVerified }: FoundEntry, outcome: EntryOutcome): BackupPart {
  const part = { index, entry, isVerified };
  if (!outcome.ok) return { ...part, problem: outcome.problem };
  if (outcome.content.kind !== 'map') return part;
  const { map, repairs } = outcome.content;
  const { id, title, updatedAt } = map.map;
  const counts = {
    personas: Object.keys(map.personas).length,
    stages: Object.keys(map.stages).length,
    touchpoints: Object.keys(map.touchpoints).length,
  };
  const contentSum = sumContent(map);
  return { ...part, map: { id, title, updatedAt, counts, contentSum, repairs: repairs.length } };
}

async function take(index: number): Promise<EntryOutcome> {
  const found = reading?.backup.entries[index];
  if (!reading || !found) throw new Error('There is no such entry');
  return await readEntry(reading.backup.file, found, reading.newId);
}

async function addVersion({ bytes, ...facts }: BackupOrders['add-version']['ask']): Promise<Added> {
  const read = await unpackMap(bytes).catch(() => null);
  return add((writer) => {
    if (!read?.ok) return false;
    writer.addVersion({ map: read.map, ...facts });
    return true;
  });
}

async function carryOut(order: BackupOrder): Promise<BackupOrders[OrderKind]['answer']> {
  switch (order.kind) {
    case 'begin':
      writing = begin(order.ask.createdAt);
      return null;
    case 'add-map': {
      const { id, updates, binnedAt } = order.ask;
      const map = decode(id, updates);
      return add((writer) => {
        if (map) writer.addMap(map, binnedAt);
        return map !== null;
      });
    }
    case 'add-version':
      return await addVersion(order.ask);
    case 'add-dataset':
      return add((writer) => {
        writer.addDataset(order.ask);
        return true;
      });
    case 'add-plans':
      return add((writer) => {
        writer.addPlans(order.ask.plans);
        return true;
      });
    case 'finish': {
      if (!writing) throw new Error('No backup was begun');
      const { counts } = writing.writer.finish();
      return { file: writing.finish(), counts };
    }
    case 'open':
      return await open(order.ask.file, order.ask.idStem, (share01) =>
        report({ key: order.key, kind: 'progress', share01 }),
      );
    case 'take':
      return await take(order.ask.index);
    case 'text': {
      const map = decode(order.ask.id, order.ask.updates);
      return map && textOf(map);
    }
  }
}

// One order at a time, in their order: two readings of one archive would only be slower.
let queue: Promise<void> = Promise.resolve();
self.addEventListener('message', ({ data: order }: MessageEvent<BackupOrder>) => {
  queue = queue.then(async () => {
    try {
      report({ key: order.key, kind: 'done', answer: await carryOut(order) });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      report({ key: order.key, kind: 'failed', detail });
    }
  });
});
