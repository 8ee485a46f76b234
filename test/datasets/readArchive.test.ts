import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellsOf, readFile, refuseFile } from './tableFiles';
import { workbookFile } from './workbookFile';

const table = 'touchpoint,score\nShop,4\nApp,2\n';
const cells = [
  ['touchpoint', 'score'],
  ['Shop', '4'],
  ['App', '2'],
];

describe('a spreadsheet', () => {
  it('gives its cells as texts: dates in ISO form, times and long durations as hours, numbers without exponents', async () => {
    const file = workbookFile([
      {
        name: 'Answers',
        rows: [
          ['when', 'time', 'number', 'yes', 'text'],
          [{ serial: 45_000 }, { serial: 0.5 }, 4, true, ' padded '],
          [{ serial: 45_000.586_817_129_63 }, { serial: 1.25 }, { raw: '2.3999999999999999' }, false, '1E5'],
          [null, null, { raw: '1.2E+17' }, null, null],
          [{ serial: 45_000 }, null, { raw: '12345678901234567' }, null, 'a & <b>'],
          [null, null, { raw: '1.5E-7' }],
        ],
      },
    ]);
    const { dataset, encoding, delimiter, remarks } = await readFile(file);
    expect(cellsOf(dataset)).toEqual([
      ['when', 'time', 'number', 'yes', 'text'],
      ['2023-03-15', '12:00:00', '4', 'TRUE', 'padded'],
      ['2023-03-15T14:05:01', '30:00:00', '2.4', 'FALSE', '1E5'],
      ['', '', '120000000000000000', '', ''],
      ['2023-03-15', '', '12345678901234567', '', 'a & <b>'],
      ['', '', '0.00000015', '', ''],
    ]);
    expect({ encoding, delimiter, remarks }).toEqual({ encoding: null, delimiter: null, remarks: [] });
  });

  it('skips empty rows and counts them; a row is the line of the sheet', async () => {
    const rows = [[null], ['a', 'b'], [1, 2], [], [3, 4]];
    const { dataset, remarks } = await readFile(workbookFile([{ name: 'S', rows }]));
    expect([...dataset.lines]).toEqual([3, 5]);
    expect(remarks).toEqual([{ kind: 'empty-rows', count: 2 }]);
  });

  it('is read from its first sheet with a table, and the others are counted', async () => {
    const file = workbookFile([
      { name: 'Cover', rows: [] },
      { name: 'Title only', rows: [['Survey 2025']] },
      { name: '응답', rows: [['점수'], [5]] },
      { name: 'More', rows: [['x'], [1]] },
    ]);
    const { dataset, remarks } = await readFile(file);
    expect(cellsOf(dataset)).toEqual([['점수'], ['5']]);
    expect(remarks).toEqual([{ kind: 'first-of-sheets', sheet: '응답', sheets: 3 }]);
  });

  it.each([
    ['no sheet has rows', [{ name: 'S', rows: [['a', 'b']] }], { kind: 'no-rows' }],
    ['no sheet has anything', [{ name: 'S', rows: [] }], { kind: 'empty' }],
    [
      'it has too many columns',
      [{ name: 'S', rows: [Array<number>(2_001).fill(1), [1]] }],
      { kind: 'too-many-columns', count: 2_001, most: 2_000 },
    ],
  ] as const)('is refused when %s', async (_, sheets, problem) => {
    expect(await refuseFile(workbookFile(sheets))).toEqual(problem);
  });

  it('that is broken is refused with a word', async () => {
    const file = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook'),
    });
    expect(await refuseFile(file)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('an archive', () => {
  it('of one table is that table, whatever its method', async () => {
    for (const level of [0, 9] as const) {
      const { dataset, remarks } = await readFile(zipSync({ 'data/답변.csv': strToU8(table) }, { level }));
      expect(cellsOf(dataset)).toEqual(cells);
      expect(dataset.name).toBe('답변.csv');
      expect(remarks).toEqual([]);
    }
  });

  it('of several gives the first table in its order and counts them', async () => {
    const file = zipSync({
      'readme.txt': strToU8('hello\nworld\n'),
      'folder/': new Uint8Array(0),
      '__MACOSX/._b.csv': strToU8('junk\njunk\n'),
      'picture.png': strToU8('no'),
      'b.csv': strToU8(table),
      'a.csv': strToU8('x,y\n1,2\n'),
    });
    const { dataset, remarks } = await readFile(file);
    expect(cellsOf(dataset)).toEqual(cells);
    expect(remarks).toEqual([{ kind: 'first-of-files', file: 'b.csv', files: 3 }]);
  });

  it('skips what is named like a table and is none', async () => {
    const file = zipSync({ 'a.csv': strToU8('%PDF-1.4'), 'b.csv': strToU8(''), 'c.csv': strToU8(table) });
    expect(cellsOf((await readFile(file)).dataset)).toEqual(cells);
  });

  it('may hold a spreadsheet', async () => {
    const { dataset, encoding } = await readFile(
      zipSync({ 'a.xlsx': workbookFile([{ name: 'S', rows: [['a'], [1]] }]) }),
    );
    expect(cellsOf(dataset)).toEqual([['a'], ['1']]);
    expect(encoding).toBeNull();
  });

  it('without a table says so', async () => {
    expect(await refuseFile(zipSync({ 'a.png': strToU8('x'), 'b.pdf': strToU8('y') }))).toEqual({
      kind: 'archive-without-table',
    });
    expect(await refuseFile(zipSync({}))).toEqual({ kind: 'archive-without-table' });
  });

  it('of one file says what is wrong with that file', async () => {
    expect(await refuseFile(zipSync({ 'a.csv': strToU8('a,b\n') }))).toEqual({ kind: 'no-rows' });
  });

  it('with a password is protected', async () => {
    const file = zipSync({ 'a.csv': strToU8(table) });
    expect(await refuseFile(withMark(file))).toEqual({ kind: 'protected' });
  });

  it('that breaks off is refused', async () => {
    const file = zipSync({ 'a.csv': strToU8(table.repeat(500)) });
    expect(await refuseFile(file.slice(0, file.length - 40))).toMatchObject({ kind: 'unreadable' });
  });

  it('whose entry is damaged is refused', async () => {
    const file = zipSync({
      'a.csv': strToU8(Array.from({ length: 3_000 }, (_, at) => `${String(at)},x`).join('\n')),
    });
    file.fill(0xff, 200, 4_000);
    expect(await refuseFile(file)).toMatchObject({ kind: 'unreadable' });
  });

  it('that blows up is not kept: a line without end is no table', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(64 * 1024 * 1024).fill(0x78) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refuseFile(bomb)).toEqual({ kind: 'not-a-table' });
  });
});

/** The archive with the mark of encryption in its local header and in its directory. */
function withMark(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const marked = file.slice();
  const view = new DataView(marked.buffer);
  const directory = view.getUint32(marked.length - 22 + 16, true);
  view.setUint16(6, view.getUint16(6, true) | 1, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  return marked;
}
