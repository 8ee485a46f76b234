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
  const { counts, filled, distinct } = countTexts(column);
  const looked = mostFrequent(column.texts, counts);
  return {
    index,
    header: column.header,
    words: headerWords(column.header),
    rowCount: dataset.rowCount,
    filled,
    distinct,
    texts: looked,
    ...numbersOf(looked),
  };
}

function countTexts(column: DatasetColumn): {
  readonly counts: Uint32Array;
  readonly filled: number;
  readonly distinct: number;
} {
  const counts = new Uint32Array(column.texts.length);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  const blank = column.texts.indexOf('');
  if (blank >= 0) counts[blank] = 0;
  let filled = 0;
  let distinct = 0;
  for (const count of counts) {
    filled += count;
    if (count > 0) distinct += 1;
  }
  return { counts, filled, distinct };
}

/** A column of identifiers has as many texts as rows: only those that are looked at are made into anything. */
function mostFrequent(texts: readonly string[], counts: Uint32Array): CountedText[] {
  const least = leastCount(counts);
  let ties = looksAt - counts.reduce((above, count) => above + (count > least ? 1 : 0), 0);
  const found: CountedText[] = [];
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count < least || (count === least && ties <= 0)) continue;
    if (count === least) ties -= 1;
    found.push({ text: texts[code] ?? '', count });
  }
  return found.sort((a, b) => b.count - a.count);
}

/** The count that a text needs to be among the first; of those with exactly this count, the first of the file are. */
function leastCount(counts: Uint32Array): number {
  if (counts.length <= looksAt) return 1;
  const byCount = new Map<number, number>();
  for (const count of counts) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  let above = 0;
  for (const count of [...byCount.keys()].sort((a, b) => b - a)) {
    above += byCount.get(count) ?? 0;
    if (above >= looksAt) return Math.max(1, count);
  }
  return 1;
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
