/**
 * Collects durations into every figure: a column of durations, or the time between two timestamps of a row. A row whose
 * second timestamp is blank is still open; its age is counted up to the latest moment that the two columns know of, since
 * the file was made then or later.
 */
import { silentWord } from './answerWords';
import type { Dataset, DatasetColumn } from './Dataset';
import type { DropTally } from './DropTally';
import { durationValue } from './durationValue';
import type { FigureCell } from './figureCells';
import type { Closed, DurationMeaning, ElapsedMeasure, ImportPlan } from './ImportPlan';
import type { DropReason } from './ImportPreview';
import { secondsOf, readDate } from './readDate';
import { readDurationText } from './readDurationText';
import { findCommaUse } from './readNumber';
import type { RolledFigure } from './rollUpAnswers';
import type { RowGroups } from './RowGroups';

/** What a row says: seconds and whether they are over, or why it says nothing. */
type Judged =
  | { readonly seconds: number; readonly isClosed: boolean }
  | { readonly reason: DropReason; readonly column: DatasetColumn };

export type JudgeRow = (row: number) => Judged;

export function rollUpDurations(
  rowCount: number,
  judge: JudgeRow,
  rows: { readonly groups: RowGroups; readonly cells: readonly FigureCell[]; readonly drops: DropTally },
): readonly RolledFigure[] {
  const { groups, cells, drops } = rows;
  const samples = groups.classes.map(() => ({
    times: [] as number[],
    closed: [] as boolean[],
    weights: [] as number[],
  }));
  for (let row = 0; row < rowCount; row += 1) {
    const judged = judge(row);
    if ('reason' in judged) {
      drops.add(judged.reason, row, judged.column);
      continue;
    }
    const of = groups.classOf[row] ?? 0;
    const sample = samples[of];
    const refusal = groups.refusals[-1 - of];
    if (!sample) {
      if (refusal) drops.add(refusal.reason, row, refusal.column);
      continue;
    }
    sample.times.push(judged.seconds);
    sample.closed.push(judged.isClosed);
    sample.weights.push(groups.weights?.[row] ?? 1);
  }
  return cells.flatMap(({ classes, subject, persona, period }): RolledFigure[] => {
    const own = classes.flatMap((place) => samples[place] ?? []);
    const outcome = durationValue({
      times: own.flatMap(({ times }) => times),
      closed: own.flatMap(({ closed }) => closed),
      weights: groups.weights && own.flatMap(({ weights }) => weights),
    });
    if (!outcome) return [];
    const { value, answers, open, closedMedianSeconds } = outcome;
    const ofOpen = open > 0 ? { open, ...(closedMedianSeconds !== null && { closedMedianSeconds }) } : {};
    return [{ subject, persona, period, value, answers, ...ofOpen }];
  });
}

export function judgeDurations(dataset: Dataset, column: DatasetColumn, meaning: DurationMeaning): JudgeRow {
  const comma = findCommaUse(column.texts);
  const seconds = Float64Array.from(column.texts, (text) => readDurationText(text, meaning.unit, comma));
  const isClosed = closedTest(dataset, meaning.closed);
  return (row) => {
    const code = column.codes[row] ?? 0;
    const time = seconds[code] ?? Number.NaN;
    if (time > 0 && Number.isFinite(time)) return { seconds: time, isClosed: isClosed?.(row) ?? true };
    const text = column.texts[code] ?? '';
    const reason = text === '' ? 'blank' : Number.isFinite(time) ? 'negative-duration' : silentWord(text);
    return { reason: reason ?? 'unreadable-duration', column };
  };
}

export function judgeElapsed(dataset: Dataset, plan: ImportPlan, elapsed: ElapsedMeasure): JudgeRow | null {
  const from = momentsOf(dataset, plan, elapsed.from);
  const to = momentsOf(dataset, plan, elapsed.to);
  if (!from || !to) return null;
  const isClosed = closedTest(dataset, elapsed.closed);
  const latest = Math.max(from.latest, to.latest);
  return (row) => {
    const start = from.at(row);
    if (typeof start === 'string') return { reason: start, column: from.column };
    const end = to.at(row);
    if (end === 'unreadable-date') return { reason: end, column: to.column };
    const closed = isClosed ? isClosed(row) : end !== 'blank';
    if (end === 'blank' && closed) return { reason: 'blank', column: to.column };
    const seconds = (end === 'blank' ? latest : end) - start;
    return seconds > 0 ? { seconds, isClosed: closed } : { reason: 'negative-duration', column: to.column };
  };
}

interface Moments {
  readonly column: DatasetColumn;
  readonly latest: number;
  readonly at: (row: number) => number | 'blank' | 'unreadable-date';
}

/** Seconds of every timestamp of a column; null when the column is not one. */
export function momentsOf(dataset: Dataset, plan: ImportPlan, index: number): Moments | null {
  const column = dataset.columns[index];
  const meaning = plan.meanings[index];
  if (!column || meaning?.kind !== 'timestamp') return null;
  const { order } = meaning;
  const seconds = Float64Array.from(column.texts, (text) => {
    const date = readDate(text, order);
    return date ? secondsOf(date) : Number.NaN;
  });
  const latest = seconds.reduce((most, one) => (one > most ? one : most), -Infinity);
  const at: Moments['at'] = (row) => {
    const code = column.codes[row] ?? 0;
    const moment = seconds[code] ?? Number.NaN;
    if (!Number.isNaN(moment)) return moment;
    const text = column.texts[code] ?? '';
    return text === '' || silentWord(text) !== null ? 'blank' : 'unreadable-date';
  };
  return { column, latest, at };
}

/** Null: nothing says that a row is open. */
function closedTest(dataset: Dataset, closed: Closed | undefined): ((row: number) => boolean) | null {
  const column = closed && dataset.columns[closed.column];
  if (!closed || !column) return null;
  const texts = new Set(closed.texts);
  const isClosed = column.texts.map((text) => texts.has(text));
  return (row) => isClosed[column.codes[row] ?? 0] ?? false;
}
