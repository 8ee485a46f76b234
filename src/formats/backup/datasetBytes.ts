/**
 * The rows of an imported file as the bytes of one entry of a backup, and back: a line of JSON that says what follows,
 * then the buffers one after the other, numbers in little-endian order (as every machine that runs a browser has them).
 * Reading trusts nothing: a length, an index or a plan that does not fit makes it no dataset at all, because the rows are
 * used later without a further look.
 */
import * as v from 'valibot';
import type { PackedColumn, PackedDataset } from '../../datasets/Dataset';
import type { ImportPlan } from '../../datasets/ImportPlan';
import { mostColumns } from '../../datasets/readLimits';
import { readImportPlan } from './importPlanSchema';

/** What is known of a dataset besides its rows; the storage's own row of it, uncounted. */
export interface DatasetFacts {
  readonly id: string;
  readonly map: string;
  readonly name: string;
  /** ISO time. */
  readonly importedAt: string;
  readonly headerKey: string;
  readonly plan: ImportPlan;
}

export interface BackedUpDataset {
  readonly facts: DatasetFacts;
  readonly rows: PackedDataset;
}

const newline = 10;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 32 - 1));
const headSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  map: v.pipe(v.string(), v.minLength(1)),
  name: v.string(),
  importedAt: v.pipe(v.string(), v.isoTimestamp()),
  headerKey: v.string(),
  plan: v.unknown(),
  rows: v.object({
    name: v.string(),
    rowCount: count,
    columns: v.pipe(
      v.array(
        v.object({ header: v.string(), texts: count, textBytes: count, codeBytes: v.picklist([1, 2, 4]) }),
      ),
      v.maxLength(mostColumns),
    ),
  }),
});

/** The pieces in their order; the buffers are the dataset's own, not copies. */
export function datasetPieces({ facts, rows }: BackedUpDataset): Uint8Array[] {
  const head = {
    ...facts,
    rows: {
      name: rows.name,
      rowCount: rows.rowCount,
      columns: rows.columns.map(({ header, textBytes, textEnds, codes }) => ({
        header,
        texts: textEnds.length,
        textBytes: textBytes.length,
        codeBytes: codes.BYTES_PER_ELEMENT,
      })),
    },
  };
  return [
    new TextEncoder().encode(`${JSON.stringify(head)}\n`),
    bytesOf(rows.lines),
    ...rows.columns.flatMap(({ textEnds, textBytes, codes }) => [
      bytesOf(textEnds),
      textBytes,
      bytesOf(codes),
    ]),
  ];
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Null: it is no dataset. Never throws. Costs a copy of the bytes. */
export function readDatasetBytes(bytes: Uint8Array): BackedUpDataset | null {
  const end = bytes.indexOf(newline);
  if (end < 0) return null;
  const head = readHead(bytes.subarray(0, end));
  if (!head) return null;
  const { rowCount, name, columns: described } = head.rows;
  const plan = readImportPlan(head.plan, described.length);
  if (!plan) return null;
  const take = takeFrom(bytes, end + 1);
  const lines = take(rowCount * 4);
  const columns = described.map(({ header, texts, textBytes, codeBytes }): PackedColumn | null => {
    const [ends, words, codes] = [take(texts * 4), take(textBytes), take(rowCount * codeBytes)];
    if (!ends || !words || !codes) return null;
    const column = { header, textBytes: words, textEnds: new Uint32Array(ends.buffer) };
    return isSound(column, texts) ? withCodes(column, codes, codeBytes, texts) : null;
  });
  const whole = columns.filter((column) => column !== null);
  if (!lines || whole.length !== columns.length || take(1) !== null) return null;
  const { id, map, name: fileName, importedAt, headerKey } = head;
  return {
    facts: { id, map, name: fileName, importedAt, headerKey, plan },
    rows: { name, rowCount, columns: whole, lines: new Uint32Array(lines.buffer) },
  };
}

function readHead(bytes: Uint8Array): v.InferOutput<typeof headSchema> | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const read = v.safeParse(headSchema, parsed);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Each call gives the next so many bytes, in a buffer of their own; null when there are fewer. */
function takeFrom(bytes: Uint8Array, start: number): (length: number) => Uint8Array<ArrayBuffer> | null {
  let at = start;
  return (length) => {
    if (at + length > bytes.length) return null;
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at));
  };
}

type Unread = Pick<PackedColumn, 'header' | 'textBytes' | 'textEnds'>;

function isSound({ textBytes, textEnds }: Unread, texts: number): boolean {
  let last = 0;
  for (const end of textEnds) {
    if (end < last) return false;
    last = end;
  }
  return textEnds.length === texts && last === textBytes.length;
}

function withCodes(
  column: Unread,
  { buffer }: Uint8Array<ArrayBuffer>,
  codeBytes: 1 | 2 | 4,
  texts: number,
): PackedColumn | null {
  const codes =
    codeBytes === 1
      ? new Uint8Array(buffer)
      : codeBytes === 2
        ? new Uint16Array(buffer)
        : new Uint32Array(buffer);
  for (const code of codes) if (code >= texts) return null;
  return { ...column, codes };
}
