import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteChunks } from '../../src/datasets/ByteChunks';
import { decodeLines } from '../../src/datasets/decodeLines';
import type { FileEncoding } from '../../src/datasets/FileView';
import { readDelimited } from '../../src/datasets/readDelimited';
import { splitRecords } from '../../src/datasets/splitRecords';
import { bytesOf, cellsOf, utf16 } from './tableFiles';

const delimiters = [',', ';', '\t', '|'] as const;
const cell = fc.oneof(
  fc.constantFrom(
    '1',
    '5',
    '',
    'a,b',
    'x;y',
    'p|q',
    'he said "no"',
    '"',
    'two\nlines',
    '매장',
    'Größe',
    '3,5',
    "'",
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map(withoutControls),
);
/** The first column names the row, so that no row is blank; a cell is compared as it is kept, without blanks around it. */
const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 30 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) => [
    ['row', ...(rows[0] ?? []).map((_, index) => `q${String(index)}`)],
    ...rows.map((row, index) => [`r${String(index)}`, ...row.map((text) => text.trim())]),
  ]);
/** What no answer holds, and what ends a line, divides nothing or stands for what cannot be read. */
function withoutControls(text: string): string {
  return text
    .split('')
    .filter(
      (char) => (char >= ' ' || char === '\t' || char === '\n') && char !== '\uFEFF' && char !== '\uFFFD',
    )
    .join('');
}

const lineEnds = fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r'));

function write(table: readonly (readonly string[])[], delimiter: string, ends: Iterator<string>): string {
  const quote = (text: string): string =>
    /["\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll('\n', () => endOf(ends))}"` : text;
  return table.map((row) => row.map(quote).join(delimiter) + endOf(ends)).join('');
}

function endOf(ends: Iterator<string>): string {
  const { value } = ends.next() as IteratorYieldResult<string>;
  return value;
}

async function* chunksOfBytes(bytes: Uint8Array<ArrayBuffer>, size: number): ByteChunks {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('a random table', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'written with any delimiter and mixed line ends in %s is read back cell for cell, whatever the chunks',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(
          tables,
          fc.constantFrom(...delimiters),
          lineEnds,
          fc.integer({ min: 1, max: 200 }),
          async (table, delimiter, ends, size) => {
            const text = write(table, delimiter, ends);
            const bytes = bytesOf(
              encoding === 'utf-8' ? text : utf16(text, encoding === 'utf-16le' ? 'le' : 'be'),
            );
            const read = await readDelimited({
              name: 'random',
              size: bytes.length,
              chunks: chunksOfBytes(bytes, size),
              encoding,
            });
            expect(read.kind === 'read' && cellsOf(read.dataset)).toEqual(table);
            expect(read.kind === 'read' && [read.delimiter, read.remarks]).toEqual([delimiter, []]);
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('comes out the same however the bytes and the lines are cut', () => {
    fc.assert(
      fc.property(tables, lineEnds, fc.integer({ min: 1, max: 40 }), (table, ends, size) => {
        const bytes = bytesOf(write(table, ',', ends));
        expect(splitInPieces(bytes, size, table[0]?.length ?? 0)).toEqual(
          splitInPieces(bytes, bytes.length, table[0]?.length ?? 0),
        );
      }),
      { numRuns: 200 },
    );
  });
});

function splitInPieces(bytes: Uint8Array<ArrayBuffer>, size: number, columns: number): unknown[] {
  const decoder = decodeLines('utf-8');
  const splitter = splitRecords({ delimiter: ',', columns, firstLine: 1 });
  const rows: unknown[] = [];
  const add = (text: string, isLast: boolean): void => {
    const split = splitter.push(text, isLast);
    split.rows.forEach((row, index) => rows.push([split.lines[index], row]));
  };
  for (let at = 0; at < bytes.length; at += size)
    for (const text of decoder.push(bytes.slice(at, at + size))) add(text, false);
  add(decoder.end(), true);
  return rows;
}

describe('lines and characters cut by a chunk', () => {
  it.each([
    ['utf-8', bytesOf('가,나\r\n다,라\r\n')],
    ['utf-16le', bytesOf(utf16('가,나\r\n다,라\r\n', 'le'))],
    ['euc-kr', bytesOf([0xb0, 0xa1, 0x2c, 0xb3, 0xaa, 0x0d, 0x0a, 0xb4, 0xd9, 0x2c, 0xb6, 0xf3, 0x0d, 0x0a])],
  ] as const)('are whole in %s, byte for byte', (encoding: FileEncoding, bytes) => {
    const decoder = decodeLines(encoding);
    let text = '';
    for (const byte of bytes) text += [...decoder.push(Uint8Array.of(byte))].join('');
    expect(text + decoder.end()).toBe('가,나\n다,라\n');
    expect(decoder.unreadable).toBe(0);
  });
});

describe('stray quotes', () => {
  it('by the hundred end in lines read as they stand, not in a cell of a megabyte', () => {
    const lines = Array.from({ length: 4_000 }, (_, id) =>
      id % 3 === 0 ? `${String(id)},"oops,5` : `${String(id)},ok,4`,
    );
    const { rows, strayLines } = splitRecords({ delimiter: ',', columns: 3, firstLine: 1 }).push(
      `${lines.join('\n')}\n`,
      true,
    );
    expect(rows).toHaveLength(4_000);
    expect(rows.every((row) => row.length === 3)).toBe(true);
    expect(strayLines.length).toBe(Math.ceil(4_000 / 3));
  });

  it('do not make the splitter wait for more than a megabyte', () => {
    const splitter = splitRecords({ delimiter: ',', columns: 2, firstLine: 1 });
    expect(splitter.push('1,"open\n', false).rows).toEqual([]);
    const many = splitter.push('2,x\n'.repeat(300_000), false);
    expect(many.rows).toHaveLength(300_001);
    expect(many.strayLines).toEqual([1]);
  });
});
