/** The frozen file of version 1, and ways to change it, for the tests of the reader. */
import { readFileSync } from 'node:fs';
import { readMap } from '../../src/formats/own/readMap';
import type { ReadResult, Refusal } from '../../src/formats/own/ReadResult';
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { Repair } from '../../src/model/Repair';

export const versionOneText = readFileSync(
  new URL('../fixtures/version-1.touchstone.json', import.meta.url),
  'utf8',
);

export interface PlainRecord {
  [key: string]: unknown;
}
export type PlainFile = PlainRecord & { map: PlainRecord & { [list: string]: PlainRecord[] } };

/** The file as plain data, changed by `edit`, as text again. */
export function editFile(edit: (file: PlainFile) => void): string {
  const file = JSON.parse(versionOneText) as PlainFile;
  edit(file);
  return JSON.stringify(file);
}

export function countingIds(): () => string {
  let next = 0;
  return () => `new-${++next}`;
}

export function read(source: string | Uint8Array): ReadResult {
  return readMap(source, countingIds());
}

export function readSound(source: string | Uint8Array): { map: JourneyMap; repairs: readonly Repair[] } {
  const result = read(source);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result;
}

export function readRefusal(source: string | Uint8Array): Refusal {
  const result = read(source);
  if (result.ok) throw new Error('Read, although it should have been refused');
  return result.refusal;
}
