/**
 * What can be counted about a column before anybody says what it means. Made once per column; every guess looks here and
 * never at the rows again.
 */
import type { Dataset, DatasetColumn } from './Dataset';
import { headerWords } from './headerWords';
import { findCommaUse, readNumber, type CommaUse } from './readNumber';

export interface CountedText {
  readonly text: string;
  readonly count: number;
}

export interface ColumnFacts {
  readonly index: number;
  readonly header: string;
  /** The header as `headerWords` has it. */
  readonly words: string;
  readonly rowCount: number;
  readonly filled: number;
  /** Distinct texts that are not blank. */
  readonly distinct: number;
  /** The most frequent first, at most `looksAt` of them; equal ones in the order of the file. Without the blank one. */
  readonly texts: readonly CountedText[];
  /** Rows behind `texts`. */
  readonly seen: number;
  readonly comma: CommaUse;
  /** Of the rows behind `texts`, those that are numbers, by number; null when there are more than a hundred numbers. */
  readonly numbers: ReadonlyMap<number, number> | null;
  /** Share of the rows behind `texts` that are numbers, 0–1. */
  readonly numeric01: number;
  readonly allWhole: boolean;
  readonly min: number;
  readonly max: number;
}

/** A column with more texts than this is judged by its most frequent ones. */
const looksAt = 2_000;
const mostNumbers = 100;

export function columnFacts(dataset: Dataset, index: number, column: DatasetColumn): ColumnFacts {
  const texts = countTexts(column);
  const blank = dataset.rowCount - texts.reduce((sum, { count }) => sum + count, 0);
  const looked = texts.slice(0, looksAt);
  return {
    index,
    header: column.header,
    words: headerWords(column.header),
    rowCount: dataset.rowCount,
    filled: dataset.rowCount - blank,
    distinct: texts.length,
    texts: looked,
    ...numbersOf(looked),
  };
}

function countTexts(column: DatasetColumn): CountedText[] {
  const counts = new Float64Array(column.texts.length);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  return column.texts
    .map((text, code) => ({ text, count: counts[code] ?? 0 }))
    .filter(({ text, count }) => text !== '' && count > 0)
    .sort((a, b) => b.count - a.count);
}

function numbersOf(
  texts: readonly CountedText[],
): Pick<ColumnFacts, 'seen' | 'comma' | 'numbers' | 'numeric01' | 'allWhole' | 'min' | 'max'> {
  const comma = findCommaUse(texts.map(({ text }) => text));
  const numbers = new Map<number, number>();
  let seen = 0;
  let rows = 0;
  let allWhole = true;
  let min = Infinity;
  let max = -Infinity;
  for (const { text, count } of texts) {
    seen += count;
    const number = readNumber(text, comma);
    if (Number.isNaN(number)) continue;
    rows += count;
    allWhole &&= Number.isInteger(number);
    min = Math.min(min, number);
    max = Math.max(max, number);
    if (numbers.size <= mostNumbers) numbers.set(number, (numbers.get(number) ?? 0) + count);
  }
  return {
    seen,
    comma,
    numbers: numbers.size <= mostNumbers ? numbers : null,
    numeric01: seen === 0 ? 0 : rows / seen,
    allWhole: allWhole && rows > 0,
    min,
    max,
  };
}
