/** Backup files in memory, and what can happen to them. */
import type { PackedDataset } from '../../../src/datasets/Dataset';
import { BackupWriter, type BackupOptions } from '../../../src/formats/backup/BackupWriter';
import type { BackedUpDataset } from '../../../src/formats/backup/datasetBytes';
import {
  openBackup,
  readEntry,
  type EntryOutcome,
  type FoundEntry,
  type OpenBackup,
} from '../../../src/formats/backup/readBackup';
import { planOf, rating } from '../../datasets/planOf';

export const backupTime = '2026-03-04T05:06:07.000Z';

export function writeBackup(
  fill: (writer: BackupWriter) => void,
  options: Partial<BackupOptions> = {},
): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const writer = new BackupWriter({
    createdAt: backupTime,
    onBytes: (bytes) => chunks.push(bytes.slice()),
    ...options,
  });
  fill(writer);
  writer.finish();
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((at, chunk) => {
    whole.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return whole;
}

export async function openBytes(bytes: Uint8Array<ArrayBuffer>): Promise<OpenBackup> {
  const opened = await openBackup(new Blob([bytes]));
  if (!opened.ok) throw new Error(`Refused: ${opened.refusal.why}`);
  return opened.backup;
}

export interface ReadPart {
  readonly found: FoundEntry;
  readonly outcome: EntryOutcome;
}

export async function readAll({ file, entries }: OpenBackup): Promise<ReadPart[]> {
  const parts: ReadPart[] = [];
  let number = 0;
  const newId = (): string => `new-${String((number += 1))}`;
  for (const found of entries) parts.push({ found, outcome: await readEntry(file, found, newId) });
  return parts;
}

/** Three rows of two columns; the second has more texts than a byte can count. */
export function smallDataset(map: string, id = 'rows-1'): BackedUpDataset {
  return {
    facts: {
      id,
      map,
      name: 'survey.csv',
      importedAt: '2026-02-01T10:00:00.000Z',
      headerKey: 'q1|where',
      plan: planOf([rating({ codes: { 'Very good': 5 } }), { kind: 'nothing' }]),
    },
    rows: smallRows(),
  };
}

function smallRows(): PackedDataset {
  const texts = Array.from({ length: 300 }, (_, index) => `Ort ${String(index)} – 접점`);
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const ends = encoded.reduce<number[]>((sums, { length }) => [...sums, (sums.at(-1) ?? 0) + length], []);
  return {
    name: 'survey.csv',
    rowCount: 3,
    lines: Uint32Array.of(2, 3, 5),
    columns: [
      {
        header: 'Q1',
        textBytes: new TextEncoder().encode('5Very good'),
        textEnds: Uint32Array.of(1, 10),
        codes: Uint8Array.of(0, 1, 0),
      },
      {
        header: 'Where?\n"now"',
        textBytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])),
        textEnds: Uint32Array.from(ends),
        codes: Uint16Array.of(299, 0, 298),
      },
    ],
  };
}
