/** Files somebody might bring as answers that are none, or only partly; and what has to be said of each. */
import { open } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { utf16 } from '../datasets/tableFiles';
import { workbookFile } from '../datasets/workbookFile';
import { fill, words } from './words';

const { answerProblem, answerRemark, looksLike } = words.en;

export interface AnswersFile {
  readonly title: string;
  readonly name: string;
  /** The parts are written one after the other; what is large need not lie in the memory whole. */
  readonly parts: () => Iterable<string | Uint8Array>;
  readonly sentences: readonly (string | RegExp)[];
}

type Content = string | Uint8Array | (() => Iterable<string | Uint8Array>);

function given(
  title: string,
  name: string,
  content: Content,
  ...sentences: (string | RegExp)[]
): AnswersFile {
  return { title, name, parts: typeof content === 'function' ? content : () => [content], sentences };
}

export async function writeAnswers(path: string, { parts }: AnswersFile): Promise<void> {
  const file = await open(path, 'w');
  for (const part of parts()) await file.write(typeof part === 'string' ? Buffer.from(part) : part);
  await file.close();
}

/** Bytes as they lie about in no text: every value, NUL among them, in no order. */
function anyBytes(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state, 1103515245) + 12345;
    return (state >>> 16) & 0xff;
  });
}

function* manyColumns(): Iterable<string> {
  const columns = 2_000_000;
  const step = 100_000;
  for (const cell of [(column: number) => `c${String(column)}`, () => '5']) {
    for (let from = 0; from < columns; from += step) {
      yield `${from > 0 ? ',' : ''}${Array.from({ length: step }, (_, at) => cell(from + at)).join(',')}`;
    }
    yield '\n';
  }
}

function* nothing(megabytes: number): Iterable<Uint8Array> {
  const megabyte = new Uint8Array(1_000_000);
  for (let at = 0; at < megabytes; at += 1) yield megabyte;
}

const tableNext = [fill(answerProblem.safe, { next: answerProblem.notTableNext })];

/** None of these becomes a table. */
export const refusedAnswers: readonly AnswersFile[] = [
  given('an empty file', 'empty.csv', '', answerProblem.empty, answerProblem.emptyNext),
  given('a file of line ends', 'lines.csv', '\r\n\r\n\n', answerProblem.empty),
  given(
    'only a header',
    'header.csv',
    'Checkout,Delivery\r\n',
    answerProblem.noRows,
    answerProblem.noRowsNext,
  ),
  given('bytes that are no text', 'bytes.csv', anyBytes(40_000), answerProblem.notTable, ...tableNext),
  given(
    'a picture under another name',
    'photo.csv',
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]),
    looksLike.image,
    ...tableNext,
  ),
  given('a PDF under another name', 'report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', looksLike.pdf, ...tableNext),
  given(
    'a web page under another name',
    'export.csv',
    '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>',
    looksLike['web-page'],
    ...tableNext,
  ),
  given('JSON under another name', 'answers.txt', '{"answers": [4, 5, 3]}', looksLike.json, ...tableNext),
  given(
    'an archive without a table',
    'photos.zip',
    zipSync({ 'photo.png': anyBytes(200) }),
    answerProblem.archive,
    answerProblem.archiveNext,
  ),
  given(
    'an archive that ends in the middle',
    'half.zip',
    zipSync({ 'answers.csv': anyBytes(60_000) }).slice(0, 20_000),
    answerProblem.title.replace('{{name}}', 'half.zip'),
  ),
  given(
    'a spreadsheet that ends in the middle',
    'half.xlsx',
    workbookFile([{ name: 'A', rows: [['Checkout'], [4], [5]] }]).slice(0, 300),
    answerProblem.title.replace('{{name}}', 'half.xlsx'),
  ),
  given(
    'two million columns',
    'wide.csv',
    manyColumns,
    /The file has [\d,]+ columns; the most that can be read is 2,000\./u,
    answerProblem.tooManyColumnsNext,
  ),
  given('200 MB of nothing', 'nothing.csv', () => nothing(200), answerProblem.notTable, ...tableNext),
];

/** Of each touchpoint one good and one bad answer in each segment. */
function longFile(names: readonly string[], segments: readonly string[]): string {
  const rows = names.flatMap((name) =>
    segments.flatMap((segment) =>
      [5, 2].map((answer) => [quote(name), quote(segment), String(answer)].join(',')),
    ),
  );
  return `Touchpoint,Segment,Satisfaction (1-5)\r\n${rows.join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** "Checkout" and "delivery" in Korean, and what they are asked in, as CP949 writes them. */
const korean = {
  결제: [0xb0, 0xe1, 0xc1, 0xa6],
  배송: [0xb9, 0xe8, 0xbc, 0xdb],
  만족도: [0xb8, 0xb8, 0xc1, 0xb7, 0xb5, 0xb5],
};
const ascii = (text: string): number[] => [...Buffer.from(text, 'ascii')];
const cp949 = new Uint8Array([
  ...korean.결제,
  ...ascii(' '),
  ...korean.만족도,
  ...ascii(','),
  ...korean.배송,
  ...ascii(' '),
  ...korean.만족도,
  ...ascii('\r\n5,4\r\n4,2\r\n3,5\r\n'),
]);

/** These are read, and it is said what was made of them. */
export const mendedAnswers: readonly AnswersFile[] = [
  given(
    'a last record that is torn off',
    'torn.csv',
    'Checkout satisfaction,Comment\n5,fine\n4,"half a sent',
    fill(answerRemark.tornLastRow, { line: 3 }),
  ),
  given(
    'rows with more and fewer cells',
    'uneven.csv',
    'Checkout satisfaction,Delivery satisfaction\n5,4\n4\n3,2,1\n5,5\n2,4\n4,3\n',
    fill(answerRemark.unevenRows_other, { rows: 2, line: 3 }),
  ),
  given('Korean in CP949', 'korean.csv', cp949, 'CP949 (EUC-KR)', '결제', '배송'),
  given(
    'UTF-16 without a mark',
    'utf16.csv',
    new Uint8Array(utf16('Checkout satisfaction,배송 만족도\n5,4\n4,2\n3,5\n', 'le')),
    'UTF-16',
    'Checkout',
    '배송',
  ),
  given(
    'an Excel file',
    'answers.xlsx',
    workbookFile([
      {
        name: 'Answers',
        rows: [
          ['Checkout satisfaction', 'Delivery satisfaction'],
          [5, 4],
          [4, 2],
          [3, 5],
        ],
      },
      { name: 'Notes', rows: [['nothing']] },
    ]),
    fill(answerRemark.firstOfSheets, { sheet: 'Answers', sheets: 2 }),
    'Checkout',
    'Delivery',
  ),
  given(
    'a zip with a table and something else',
    'answers.zip',
    zipSync({
      'readme.md': Buffer.from('# Read me'),
      'answers.csv': Buffer.from('Checkout satisfaction,Delivery satisfaction\n5,4\n4,2\n'),
    }),
    'Checkout',
    'Delivery',
  ),
  given(
    'negative and unreadable times',
    'times.csv',
    `Checkout response time (minutes)\n${['12', '-3', 'soon', '30', '45', '8', '17', '22', '9', '14', '25', '31'].join('\n')}\n`,
    fill(words.en.dropReason['negative-duration_one'], { cells: 1 }),
    'line 3: “-3”',
    fill(words.en.dropReason['unreadable-duration_one'], { cells: 1 }),
    'line 4: “soon”',
  ),
  given(
    'one column of answers',
    'one.csv',
    'Checkout satisfaction\n5\n4\n2\n',
    'Checkout',
    'a row for each person or case',
  ),
  given(
    'one column of words',
    'comments.csv',
    'Comment\nfine\nslow\nnever again\n',
    words.en.answers.missingFigures,
  ),
];

/** What a spreadsheet would run. */
export const formulaNames = [
  `=cmd|' /C calc'!A0`,
  '@SUM(1+1)*cmd',
  '+1-800-555',
  '=HYPERLINK("http://example.org";"x")',
] as const;
export const formulaSegments = ['=1+1', '+plain'] as const;
export const formulaFile = given(
  'names that are formulas',
  'formulas.csv',
  longFile(formulaNames, formulaSegments),
);

/** Names that every object already has. */
export const objectNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const;
export const objectSegments = ['__proto__', 'valueOf'] as const;
export const objectFile = given(
  'names that every object has',
  'objects.csv',
  longFile(objectNames, objectSegments),
);
export const objectHeaderFile = given(
  'headers that every object has',
  'headers.csv',
  '__proto__,constructor,Checkout satisfaction\n5,4,3\n4,2,5\n1,2,3\n',
);

const ratings = 20;
/** 200 MB of a survey: a respondent and twenty ratings a row. */
export const largeFile = given('200 MB of answers', 'large.csv', function* () {
  yield `respondent,${Array.from({ length: ratings }, (_, at) => `Question ${String(at + 1)} satisfaction`).join(',')}\n`;
  const perPart = 20_000;
  let row = 0;
  for (let bytes = 0; bytes < 200_000_000;) {
    const lines = Array.from({ length: perPart }, () => {
      row += 1;
      return `r${String(row)},${Array.from({ length: ratings }, (_, at) => String(1 + ((row * (at + 3)) % 5))).join(',')}\n`;
    }).join('');
    bytes += lines.length;
    yield lines;
  }
});
