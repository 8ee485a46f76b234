/** Files somebody might give to the app that it must not take, or only after mending; and what has to be said of each. */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { writeMap } from '../../src/formats/own/writeMap';
import { smallJourney } from '../helpers/journey';
import { fill, words } from './words';

const { importing, repair } = words.en;

export interface BadFile {
  readonly title: string;
  readonly name: string;
  readonly write: (path: string) => Promise<void>;
  readonly sentences: readonly string[];
}

type Plain = Record<string, unknown>;

const good = writeMap(smallJourney());

/** Our own file with something done to it. */
function spoil(change: (map: Plain, file: Plain) => void): string {
  const file = JSON.parse(good) as Plain;
  change(file['map'] as Plain, file);
  return JSON.stringify(file);
}

function spoilFirst(list: string, fields: Plain): string {
  return spoil((map) => {
    const [first] = map[list] as Plain[];
    if (!first) throw new Error(`The example has no ${list}`);
    Object.assign(first, fields);
  });
}

function bad(title: string, name: string, content: string | Uint8Array, ...sentences: string[]): BadFile {
  return { title, name, write: (path) => writeFile(path, content), sentences };
}

/** As long as it says on the disk's list of files, with nothing in it but its beginning. */
function long(title: string, name: string, head: Uint8Array, ...sentences: string[]): BadFile {
  const write = async (path: string): Promise<void> => {
    const file = await open(path, 'w');
    await file.write(head);
    await file.truncate(200_000_000);
    await file.close();
  };
  return { title, name, write, sentences };
}

const pngHead = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
/** A red dot: a whole PNG that no journey was ever in. */
const plainPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const plainSvg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>';

const withNaN = good.replace(/"counts": \[\s*\d+/u, (found) => found.replace(/\d+$/u, 'NaN'));

/** As an editor of texts counts: from one. */
function placeOf(part: string, whole: string): { line: number; column: number } {
  const lines = whole.slice(0, whole.indexOf(part)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const deep = good.replace(/\}\s*$/u, `, "x": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`);

const hugeSize = fill(importing.tooLarge, { size: '200 MB', limit: '67.1 MB' });

export const refusedFiles: readonly BadFile[] = [
  bad('an empty file', 'empty.json', '', importing.empty, importing.emptyNext),
  bad(
    'a file of another program',
    'board.json',
    '{"nodes": [], "edges": []}',
    importing.notOurs,
    importing.notOursNext,
  ),
  bad(
    'bytes that are no text',
    'bytes.json',
    deflateSync(Buffer.alloc(4096, 'x')),
    importing.notText,
    importing.notTextNext,
  ),
  bad(
    'a table of answers',
    'answers.csv',
    'Checkout satisfaction\n5\n4\n',
    importing.answers,
    importing.answersNext,
  ),
  bad('a picture without a map', 'photo.png', plainPng, importing.pictureWithoutMap),
  bad('a drawing without a map', 'dot.svg', plainSvg, importing.pictureWithoutMap),
  bad(
    'a file that ends in the middle',
    'half.json',
    good.slice(0, good.length / 2),
    importing.cutOff,
    importing.cutOffNext,
  ),
  bad(
    'a file from the future',
    'future.json',
    spoil((_map, file) => Object.assign(file, { formatVersion: 99 })),
    fill(importing.fromTheFuture, { version: 99, readable: 1 }),
    importing.fromTheFutureNext,
  ),
  bad('a NaN', 'nan.json', withNaN, fill(importing.notJson, placeOf('NaN', withNaN)), importing.notJsonNext),
  bad(
    'a list that is no list',
    'types.json',
    spoil((map) => Object.assign(map, { touchpoints: 'none' })),
    fill(importing.wrongType, { path: 'map.touchpoints' }),
  ),
  bad(
    'a map that is a number',
    'seven.json',
    spoil((_map, file) => Object.assign(file, { map: 7 })),
    fill(importing.wrongType, { path: 'map' }),
  ),
  bad(
    'a file without its map',
    'hollow.json',
    spoil((_map, file) => delete file['map']),
    importing.missingMap,
  ),
  bad(
    '10,000 lists within lists',
    'deep.json',
    deep,
    fill(importing.tooDeep, { limit: 64 }),
    importing.tooDeepNext,
  ),
  long('200 MB of nothing', 'huge.json', new Uint8Array(), hugeSize, importing.tooLargeNext),
];

/** Larger than any map may be and no larger than a picture may be: the most that is ever looked through. */
export const longPicture = long(
  '200 MB that begin as a picture',
  'huge.png',
  pngHead,
  importing.pictureWithoutMap,
);

export const mendedFiles: readonly BadFile[] = [
  bad(
    'a channel that is not in the file',
    'channel.json',
    spoilFirst('touchpoints', { channel: 'gone' }),
    repair.droppedReference,
  ),
  bad(
    'a touchpoint whose stage is not in the file',
    'stage.json',
    spoilFirst('touchpoints', { node: 'gone' }),
    fill(repair.moved, { to: 'Awareness' }),
  ),
  bad(
    'two touchpoints with one id',
    'twice.json',
    spoilFirst('touchpoints', { id: 'tp-checkout' }),
    repair.newId,
  ),
  bad(
    'a name that is a number',
    'name.json',
    spoilFirst('touchpoints', { name: 42 }),
    fill(repair.readAsText, { number: '42' }),
  ),
  bad(
    'a number that is text',
    'number.json',
    spoilFirst('touchpoints', { reach: '12' }),
    fill(repair.readAsNumber, { text: '12' }),
  ),
  bad(
    'a key that would change every object',
    'proto.json',
    good.replace('"map": {', '"map": { "__proto__": { "polluted": true },'),
    fill(repair.droppedKey, { key: '__proto__' }),
  ),
];

export async function writeFiles(
  folder: string,
  files: readonly BadFile[],
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for (const { name, write } of files) {
    const path = join(folder, name);
    await write(path);
    paths.set(name, path);
  }
  return paths;
}
