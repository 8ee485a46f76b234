/**
 * Thousands of damaged files of every kind that can be opened: a refusal that can be put in words, or a sound map
 * with every repair listed. `FUZZ_FILES` says how many, `FUZZ_SEED` where to begin; a failure names its seed.
 */
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src/datasets/readTable';
import { addMapToPng } from '../../../src/export/pngMap';
import { insertChunk, makeChunk } from '../../../src/export/pngChunks';
import { wrapMapForSvg } from '../../../src/export/svgMap';
import { openBackup, readEntry } from '../../../src/formats/backup/readBackup';
import { readMap } from '../../../src/formats/own/readMap';
import { writeMap } from '../../../src/formats/own/writeMap';
import { findBroken } from '../../../src/model/invariants';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { readMapFile } from '../../../src/panels/library/readMapFile';
import { workbookFile } from '../../datasets/workbookFile';
import { smallDataset, writeBackup } from '../backup/backupFile';
import { countingIds, readSound, versionOneText } from '../fileText';
import { damageBytes, damageJson, Dice } from './mutate';
import { Watchdog } from './Watchdog';

const files = Number(process.env['FUZZ_FILES'] ?? 1_200);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** The bar is a second of work for one file. Beside it stands what this machine was kept from meanwhile. */
const hangMilliseconds = 1_000;

interface Kind {
  readonly name: string;
  /** Of 20 files. */
  readonly share: number;
  readonly make: (dice: Dice) => Promise<Uint8Array<ArrayBuffer>>;
  /** Throws when the outcome is neither a refusal nor sound. Says which it was. */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

const encoder = new TextEncoder();
const mapBytes = encoder.encode(versionOneText);
const backup = writeBackup((writer) => {
  writer.addMap(readSound(versionOneText).map);
  writer.addDataset(smallDataset(readSound(versionOneText).map.map.id));
});
const answers = `id,date,Q1,Q2,comment\r\n${Array.from(
  { length: 40 },
  (_, row) =>
    `${String(row)},2026-01-${String(1 + (row % 28)).padStart(2, '0')},${String(1 + (row % 5))},"Very ""good""",접점 ${String(row)}`,
).join('\r\n')}\r\n`;
const workbook = workbookFile([
  { name: 'Answers', rows: [['id', 'Q1'], ...Array.from({ length: 30 }, (_, row) => [row, 1 + (row % 5)])] },
]);
const bareSvg = (json: string): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${wrapMapForSvg(json)}<text>접점</text></svg>`;

const kinds: readonly Kind[] = [
  { name: 'map, bytes', share: 4, make: async (dice) => damageBytes(mapBytes, dice), read: readMapOutcome },
  {
    name: 'map, values',
    share: 8,
    make: async (dice) => encoder.encode(damageJson(versionOneText, dice)),
    read: readMapOutcome,
  },
  {
    name: 'PNG, bytes',
    share: 1,
    make: async (dice) => damageBytes(await pngOf(versionOneText), dice),
    read: readMapOutcome,
  },
  {
    name: 'PNG, values',
    share: 1,
    make: async (dice) => pngOf(damageJson(versionOneText, dice)),
    read: readMapOutcome,
  },
  {
    name: 'SVG',
    share: 2,
    make: async (dice) =>
      dice.roll(2) === 0
        ? damageBytes(encoder.encode(bareSvg(versionOneText)), dice)
        : encoder.encode(bareSvg(damageJson(versionOneText, dice))),
    read: readMapOutcome,
  },
  { name: 'backup', share: 2, make: async (dice) => damageBytes(backup, dice), read: readBackupOutcome },
  {
    name: 'CSV',
    share: 1,
    make: async (dice) => damageBytes(encoder.encode(answers), dice),
    read: readTableOutcome,
  },
  { name: 'workbook', share: 1, make: async (dice) => damageBytes(workbook, dice), read: readTableOutcome },
];
const bySeed = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));

/** The smallest picture there is: a header and an end, and the map between them. */
async function pngOf(json: string): Promise<Uint8Array<ArrayBuffer>> {
  const header = makeChunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
  const start = Uint8Array.of(
    137,
    80,
    78,
    71,
    13,
    10,
    26,
    10,
    ...header,
    ...makeChunk('IEND', new Uint8Array()),
  );
  const whole = insertChunk(start, makeChunk('tEXt', encoder.encode('Title\0Map')));
  const carrying = whole && (await addMapToPng(whole, json));
  if (!carrying) throw new Error('The picture was not made');
  return carrying;
}

function expectSound(map: JourneyMap): void {
  expect(findBroken(map)).toEqual([]);
  expect(readMap(writeMap(map), countingIds())).toMatchObject({ ok: true, repairs: [] });
}

/** The file as a person gives it, through the door of the library. */
async function readMapOutcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reading = await readMapFile(new Blob([bytes]), countingIds());
  if (!reading.ok) return refused(reading.problem.why);
  expectSound(reading.map);
  return reading.repairs.length === 0 ? 'read' : 'mended';
}

async function readBackupOutcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await openBackup(new Blob([bytes]));
  if (!opened.ok) return refused(opened.refusal.why);
  let outcome = 'read';
  for (const found of opened.backup.entries) {
    const read = await readEntry(opened.backup.file, found, countingIds());
    if (!read.ok) outcome = refused(read.problem.why);
    else if (read.content.kind === 'map') expectSound(read.content.map);
  }
  return outcome;
}

async function readTableOutcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = await readTable('answers', new Blob([bytes]));
  // Of a table, a damaged archive or sheet is called unreadable.
  if (read.kind === 'problem') return 'refused';
  const { columns, rowCount } = read.dataset;
  for (const { texts, codes } of columns) {
    expect(codes).toHaveLength(rowCount);
    expect(codes.every((code) => texts[code] !== undefined)).toBe(true);
  }
  return 'read';
}

/** `unreadable` is what is said of an exception nobody thought of: bytes in memory can always be read. */
function refused(why: string): string {
  expect(why).toMatch(/^[a-z-]+$/u);
  expect(why).not.toBe('unreadable');
  return 'refused';
}

const watchdog = new Watchdog();
const outcomes = new Map<string, number>();
let longest = { milliseconds: 0, seed: 0 };

beforeAll(() => {
  console.log(`Fuzzing with seeds ${String(firstSeed)} to ${String(firstSeed + files - 1)}`);
});

afterAll(async () => {
  await watchdog.stop();
  for (const [outcome, count] of [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${outcome}: ${String(count)}`);
  console.log(`longest: ${longest.milliseconds.toFixed(0)} ms (seed ${String(longest.seed)})`);
});

async function tryFile(seed: number): Promise<void> {
  const dice = new Dice(seed);
  const kind = dice.pick(bySeed);
  const bytes = await kind.make(dice);
  watchdog.begin(seed);
  const start = performance.now();
  const busy = process.cpuUsage();
  let outcome: string;
  try {
    outcome = await kind.read(bytes);
  } catch (error) {
    throw new Error(`Seed ${String(seed)} (${kind.name}): ${String(error)}`, { cause: error });
  }
  const { user, system } = process.cpuUsage(busy);
  // What the file itself cost: neither waiting for a busy machine nor what other threads did meanwhile.
  const milliseconds = Math.min(performance.now() - start, (user + system) / 1_000);
  watchdog.end();
  if (milliseconds > longest.milliseconds) longest = { milliseconds, seed };
  if (milliseconds > hangMilliseconds) {
    throw new Error(`Seed ${String(seed)} (${kind.name}) took ${milliseconds.toFixed(0)} ms`);
  }
  const key = `${kind.name}: ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
}

describe('damaged files of every kind', () => {
  it(
    'are refused in words or read as sound maps, each within a second, and leave no trace in any object',
    { timeout: 600_000 },
    async () => {
      for (let seed = firstSeed; seed < firstSeed + files; seed += 1) await tryFile(seed);
      expect('polluted' in {}).toBe(false);
      // A fuzzer that only ever hears "no" has not been inside the reader.
      const counted = (outcome: string): number => outcomes.get(outcome) ?? 0;
      if (files < 500) return;
      for (const kind of ['map, values', 'SVG', 'PNG, values']) {
        expect(counted(`${kind}: mended`)).toBeGreaterThan(0);
        expect(counted(`${kind}: refused`)).toBeGreaterThan(0);
      }
    },
  );
});
