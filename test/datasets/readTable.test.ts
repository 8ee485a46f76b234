import { describe, expect, it } from 'vitest';
import { readPasted, readTable } from '../../src/datasets/readTable';
import { bytesOf, cellsOf, latin, readFile, refuseFile, utf16 } from './tableFiles';

const small = 'touchpoint,score\nShop,4\nApp,2\n';
const smallCells = [
  ['touchpoint', 'score'],
  ['Shop', '4'],
  ['App', '2'],
];
/** 접점,점수 ⏎ 매장,4 ⏎ 앱,2 in CP949. */
const koreanCells = [
  ['접점', '점수'],
  ['매장', '4'],
  ['앱', '2'],
];
const koreanBytes = [
  0xc1, 0xa2, 0xc1, 0xa1, 0x2c, 0xc1, 0xa1, 0xbc, 0xf6, 0x0a, 0xb8, 0xc5, 0xc0, 0xe5, 0x2c, 0x34, 0x0a, 0xbe,
  0xdb, 0x2c, 0x32, 0x0a,
];

describe('a table of answers', () => {
  it('is read with its header, rows and the line of each row', async () => {
    const { dataset, delimiter, encoding, remarks } = await readFile(small);
    expect(cellsOf(dataset)).toEqual(smallCells);
    expect([...dataset.lines]).toEqual([2, 3]);
    expect({ delimiter, encoding, remarks, name: dataset.name }).toEqual({
      delimiter: ',',
      encoding: 'utf-8',
      remarks: [],
      name: 'answers.csv',
    });
  });

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['pipe', '|'],
  ])('is divided by %s when most rows are', async (_, delimiter) => {
    const read = await readFile(small.replaceAll(',', delimiter));
    expect(read.delimiter).toBe(delimiter);
    expect(cellsOf(read.dataset)).toEqual(smallCells);
  });

  it('keeps decimal commas when semicolons divide it', async () => {
    const { dataset, delimiter } = await readFile('stage;wait, minutes;cost\nBuy;1,5;20,00\nUse;2,25;3,10\n');
    expect(delimiter).toBe(';');
    expect(cellsOf(dataset)[1]).toEqual(['Buy', '1,5', '20,00']);
  });

  it('keeps delimiters, doubled quotes and line breaks within quotes, and counts lines through them', async () => {
    const { dataset, remarks } = await readFile(
      'id,comment,score\n1,"slow, very ""slow""\nand loud",2\n2,"fine",5\n',
    );
    expect(cellsOf(dataset).slice(1)).toEqual([
      ['1', 'slow, very "slow"\nand loud', '2'],
      ['2', 'fine', '5'],
    ]);
    expect([...dataset.lines]).toEqual([2, 4]);
    expect(remarks).toEqual([]);
  });

  it('may mix CRLF, LF and CR in one file', async () => {
    const { dataset } = await readFile('a,b\r\n1,2\n3,4\r5,6\r\n"x\r\ny",8\r');
    expect(cellsOf(dataset)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['x\ny', '8'],
    ]);
    expect([...dataset.lines]).toEqual([2, 3, 4, 5]);
  });

  it('may have empty, doubled, blank-padded and dangerous headers: columns are known by index', async () => {
    const { dataset } = await readFile(',id, Score  ,Score,__proto__,constructor\n0,1,2,3,4,5\n');
    expect(cellsOf(dataset)).toEqual([
      ['', 'id', 'Score', 'Score', '__proto__', 'constructor'],
      ['0', '1', '2', '3', '4', '5'],
    ]);
    expect(Object.hasOwn({}, 'polluted')).toBe(false);
  });

  it('keeps texts that look like formulas or like names of objects as texts', async () => {
    const { dataset } = await readFile('a,b\n=1+1,__proto__\n@SUM(A1),toString\n-3,valueOf\n');
    expect(cellsOf(dataset).slice(1)).toEqual([
      ['=1+1', '__proto__'],
      ['@SUM(A1)', 'toString'],
      ['-3', 'valueOf'],
    ]);
  });

  it('takes blanks around cells away, no-break and wide ones too', async () => {
    const { dataset } = await readFile('a,b\n  x ,\u00a04\n\u3000y\t,5  \n');
    expect(cellsOf(dataset).slice(1)).toEqual([
      ['x', '4'],
      ['y', '5'],
    ]);
  });

  it('of one column is fine, also with commas in its texts', async () => {
    const { dataset, delimiter } = await readFile('comment\nfast, friendly\nslow\n"very, very slow"\n');
    expect(delimiter).toBeNull();
    expect(cellsOf(dataset)).toEqual([['comment'], ['fast, friendly'], ['slow'], ['very, very slow']]);
  });

  it('may name its delimiter as Excel does', async () => {
    const { dataset, delimiter } = await readFile('sep=;\na;b,c\n1;2,3\n');
    expect(delimiter).toBe(';');
    expect(cellsOf(dataset)).toEqual([
      ['a', 'b,c'],
      ['1', '2,3'],
    ]);
    expect([...dataset.lines]).toEqual([3]);
  });

  it('may end without a line end, or with the end mark of old systems', async () => {
    expect(cellsOf((await readFile('a,b\n1,2\n3,4')).dataset)).toHaveLength(3);
    expect(cellsOf((await readFile('a,b\n1,2\n3,4\n\u001a')).dataset)).toHaveLength(3);
  });

  it('pasted from a spreadsheet is divided by tabs', async () => {
    const read = await readPasted('Pasted cells', 'a\tb\n1\t"two\nlines"\n');
    expect(read.kind === 'read' && cellsOf(read.dataset)).toEqual([
      ['a', 'b'],
      ['1', 'two\nlines'],
    ]);
  });
});

describe('what is mended or left out is said', () => {
  it('empty rows are skipped and counted', async () => {
    const { dataset, remarks } = await readFile('\na,b\n1,2\n\n , \n,\n3,4\n\n');
    expect(cellsOf(dataset)).toHaveLength(3);
    expect([...dataset.lines]).toEqual([3, 7]);
    expect(remarks).toEqual([{ kind: 'empty-rows', count: 5 }]);
  });

  it('uneven rows are kept as far as they fit, counted, and the first is named', async () => {
    const { dataset, remarks } = await readFile('a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12,\n13,14,15\n');
    expect(cellsOf(dataset).slice(1)).toEqual([
      ['1', '2', '3'],
      ['4', '5', ''],
      ['6', '7', '8'],
      ['10', '11', '12'],
      ['13', '14', '15'],
    ]);
    expect(remarks).toEqual([{ kind: 'uneven-rows', count: 2, line: 3 }]);
  });

  it.each([
    ['within a quote', 'id,comment\n1,good\n2,"and the\nrest is'],
    ['before its last cell', 'id,comment,score\n1,good,5\n2,ba'],
  ])('a last record that broke off %s is left out', async (_, text) => {
    const { dataset, remarks } = await readFile(text);
    expect(dataset.rowCount).toBe(1);
    expect(remarks).toEqual([{ kind: 'torn-last-row', line: 3 }]);
  });

  it.each([
    ['closed by a later quote', 'id,comment,score\n1,"bad,2\n2,ok,3\n3,"fine",4\n4,ok,5\n', 4],
    ['closed by nothing', 'id,comment,score\n1,"bad,2\n2,ok,3\n3,fine,4\n', 3],
  ])('a stray quote %s does not swallow the rows after it', async (_, text, rows) => {
    const { dataset, remarks } = await readFile(text);
    expect(dataset.rowCount).toBe(rows);
    expect(cellsOf(dataset).map((row) => row[2])).toEqual(['score', '2', '3', '4', '5'].slice(0, rows + 1));
    expect(remarks).toEqual([{ kind: 'uneven-rows', count: 1, line: 2 }]);
  });

  it('a quote within a cell of one line is a character of it', async () => {
    const { dataset, remarks } = await readFile('size,comment\n5" screen,he said "no"\n"a "b" c",x\n');
    expect(cellsOf(dataset).slice(1)).toEqual([
      ['5" screen', 'he said "no"'],
      ['a "b" c', 'x'],
    ]);
    expect(remarks).toEqual([]);
  });

  it('quotes within quotes of a cell of several lines do not break the cell', async () => {
    const { dataset } = await readFile('id,score,comment\n1,5,"he said "no" to me\nand left"\n2,4,ok\n');
    expect(cellsOf(dataset).slice(1)).toEqual([
      ['1', '5', 'he said "no" to me\nand left'],
      ['2', '4', 'ok'],
    ]);
  });
});

describe('the encoding is told from the bytes', () => {
  it.each([
    ['UTF-8', 'utf-8', bytesOf('접점,점수\n매장,4\n앱,2\n')],
    ['UTF-8 with its mark', 'utf-8', bytesOf([0xef, 0xbb, 0xbf], '접점,점수\n매장,4\n앱,2\n')],
    [
      'UTF-16 LE with its mark',
      'utf-16le',
      bytesOf([0xff, 0xfe], utf16('접점,점수\r\n매장,4\r\n앱,2\r\n', 'le')),
    ],
    ['UTF-16 BE with its mark', 'utf-16be', bytesOf([0xfe, 0xff], utf16('접점,점수\n매장,4\n앱,2\n', 'be'))],
    ['UTF-16 LE without one', 'utf-16le', bytesOf(utf16('접점,점수\n매장,4\n앱,2\n', 'le'))],
    ['UTF-16 BE without one', 'utf-16be', bytesOf(utf16('접점,점수\n매장,4\n앱,2\n', 'be'))],
    ['CP949', 'euc-kr', bytesOf(koreanBytes)],
  ] as const)('%s', async (_, encoding, bytes) => {
    const read = await readFile(bytes);
    expect(read.encoding).toBe(encoding);
    expect(cellsOf(read.dataset)).toEqual(koreanCells);
  });

  it.each([
    'Größe;Qualität\nschön;größer\n',
    'Satisfação,Nota\nNão é bom,3\nMuito bom é,5\n',
    'SATISFAÇÃO,ATENÇÃO\nNÃO,3\n',
    'Été,Où\nça,là\ndéjà vu,«très»\n',
    'price,note\n£5,caf\u00e9\n',
  ])('Windows-1252: %j', async (text) => {
    const read = await readFile(bytesOf(latin(text)));
    expect(read.encoding).toBe('windows-1252');
    const lines = text.trimEnd().split('\n');
    expect(cellsOf(read.dataset)).toEqual(lines.map((line) => line.split(/[;,]/)));
  });

  it('CP949 whose first Korean stands behind a megabyte of ASCII', async () => {
    const ascii = `id,place\n${Array.from({ length: 90_000 }, (_, id) => `${String(id)},Seoul`).join('\n')}\n`;
    const read = await readFile(bytesOf(ascii, '90000,', [0xbc, 0xad, 0xbf, 0xef], '\n'));
    expect(read.encoding).toBe('euc-kr');
    expect(read.dataset.columns[1]?.texts).toEqual(['Seoul', '서울']);
    expect(read.dataset.rowCount).toBe(90_001);
  });

  it('UTF-8 with a few broken bytes stays UTF-8, and they are counted', async () => {
    const read = await readFile(bytesOf('이름,점수\n가나다라마바사아자차,4\n', [0xff], 'x,3\n'));
    expect(read.encoding).toBe('utf-8');
    expect(read.remarks).toEqual([{ kind: 'unreadable-characters', count: 1 }]);
  });
});

describe('what is no table is refused with its reason', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['a mark and nothing else', '\ufeff'],
  ])('%s is empty', async (_, text) => {
    expect(await refuseFile(text)).toEqual({ kind: 'empty' });
  });

  it.each(['a,b,c', 'a,b,c\n', 'a\n', 'a,b\n\n , \n'])('%j has no rows', async (text) => {
    expect(await refuseFile(text)).toEqual({ kind: 'no-rows' });
  });

  it.each([
    ['a picture', bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'image'],
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj\n'), 'pdf'],
    ['a program', bytesOf('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0]), 'program'],
    ['an old spreadsheet', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-spreadsheet'],
    ['a web page', bytesOf('<html><table><tr><td>1</td></tr></table></html>'), 'web-page'],
    ['a JSON file', bytesOf('{"a": [1, 2],\n"b": 3}'), 'json'],
  ] as const)('%s', async (_, bytes, looksLike) => {
    expect(await refuseFile(bytes)).toEqual({ kind: 'not-a-table', looksLike });
  });

  it('an encrypted spreadsheet is protected', async () => {
    const bytes = bytesOf(
      [0xd0, 0xcf, 0x11, 0xe0],
      [...Array<number>(600).fill(0)],
      utf16('EncryptedPackage', 'le'),
    );
    expect(await refuseFile(bytes)).toEqual({ kind: 'protected' });
  });

  it('bytes that are no text', async () => {
    const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(await refuseFile(noise)).toEqual({ kind: 'not-a-table' });
  });

  it('two million columns are counted and refused, in a line of many chunks', async () => {
    const header = Array.from({ length: 2_000_000 }, (_, index) => `q${String(index)}`).join(',');
    const problem = { kind: 'too-many-columns', count: 2_000_000, most: 2_000 };
    expect(await refuseFile(header)).toEqual(problem);
    expect(await refuseFile(`${header}\n${header}\n`)).toEqual(problem);
  });

  it('two thousand columns are read, one more is refused', async () => {
    const row = (count: number): string =>
      `${Array.from({ length: count }, (_, at) => String(at)).join(',')}\n`;
    const { dataset } = await readFile(row(2_000) + row(2_000));
    expect(dataset.columns).toHaveLength(2_000);
    expect(await refuseFile(row(2_001) + row(2_001))).toMatchObject({
      kind: 'too-many-columns',
      count: 2_001,
    });
  });

  it('a line without an end is no table', async () => {
    expect(await refuseFile(`a,b\n${'x'.repeat(33 * 1024 * 1024)}`)).toEqual({ kind: 'not-a-table' });
  });

  it('a file above the limit is refused before a byte of it is read', async () => {
    const huge = { size: 2 ** 31, slice: () => new Blob() } as unknown as Blob;
    const read = await readTable('huge.csv', huge);
    expect(read).toEqual({ kind: 'problem', problem: { kind: 'too-large', bytes: 2 ** 31, most: 2 ** 30 } });
  });
});
