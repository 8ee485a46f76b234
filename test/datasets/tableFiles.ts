/** Files made of bytes in the test itself, and datasets as the rows one can compare. */
import { readTable } from '../../src/datasets/readTable';
import type { Dataset } from '../../src/datasets/Dataset';
import type { ReadProblem } from '../../src/datasets/FileView';
import type { TableRead } from '../../src/datasets/TableRead';

type ReadFile = Extract<TableRead, { kind: 'read' }>;

export function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part)),
  );
}

export function utf16(text: string, order: 'le' | 'be'): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
    order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
}

/** Characters up to U+00FF only, where Windows-1252 is Latin-1. */
export function latin(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Reads a file that must be a table. */
export async function readFile(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'answers.csv',
): Promise<ReadFile> {
  const read = await readTable(name, new Blob([content]));
  if (read.kind === 'problem') throw new Error(`Not read: ${JSON.stringify(read.problem)}`);
  return read;
}

/** Reads a file that must not be one. */
export async function refuseFile(content: string | Uint8Array<ArrayBuffer>): Promise<ReadProblem> {
  const read = await readTable('answers.csv', new Blob([content]));
  if (read.kind === 'read') throw new Error(`Read ${String(read.dataset.rowCount)} rows`);
  return read.problem;
}

/** The header and then the rows. */
export function cellsOf({ columns, rowCount }: Dataset): string[][] {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ texts, codes }) => texts[codes[row] ?? -1] ?? '(no text)'),
  );
  return [columns.map(({ header }) => header), ...rows];
}
