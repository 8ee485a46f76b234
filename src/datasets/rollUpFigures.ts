/** Ready-made figures with their n: several rows of one touchpoint are put together by their n, never by their number. */
import { metricKindSpec } from '../metrics/allMetricKinds';
import { answersIn, poolValues } from '../metrics/poolValues';
import type { Aggregate } from '../model/JourneyMap';
import { silentWord } from './answerWords';
import type { Dataset, DatasetColumn } from './Dataset';
import type { DropTally } from './DropTally';
import type { FigureCell } from './figureCells';
import type { FigureMeaning } from './ImportPlan';
import type { DropReason } from './ImportPreview';
import { findCommaUse, readNumber } from './readNumber';
import type { RolledFigure } from './rollUpAnswers';
import type { RowGroups } from './RowGroups';

/** Weights do not touch these: whoever computed them has weighted already. */
export function rollUpFigures(
  dataset: Dataset,
  column: DatasetColumn,
  meaning: FigureMeaning,
  rows: { readonly groups: RowGroups; readonly cells: readonly FigureCell[]; readonly drops: DropTally },
): readonly RolledFigure[] {
  const { groups, cells, drops } = rows;
  const comma = findCommaUse(column.texts);
  const values = column.texts.map((text) => judgeFigure(text, meaning, comma));
  const countOf = countsOf(dataset, meaning.countColumn);
  const byClass = groups.classes.map((): Aggregate[] => []);
  for (let row = 0; row < dataset.rowCount; row += 1) {
    const value = values[column.codes[row] ?? 0] ?? 'blank';
    if (typeof value === 'string') {
      drops.add(value, row, column);
      continue;
    }
    const of = groups.classOf[row] ?? 0;
    const refusal = groups.refusals[-1 - of];
    const list = byClass[of];
    if (!list) {
      if (refusal) drops.add(refusal.reason, row, refusal.column);
      continue;
    }
    const n = countOf(row);
    list.push({ form: 'aggregate', value, ...(n !== null && { n }) });
  }
  return cells.flatMap(({ classes, subject, persona, period }): RolledFigure[] => {
    const own = classes.flatMap((place) => byClass[place] ?? []);
    const value = poolValues(own);
    if (!value) return [];
    const answers = own.every(({ n }) => n !== undefined) ? answersIn(value) : own.length;
    return [{ subject, persona, period, value, answers }];
  });
}

function judgeFigure(
  text: string,
  meaning: FigureMeaning,
  comma: ReturnType<typeof findCommaUse>,
): number | DropReason {
  if (text === '') return 'blank';
  const written = readNumber(text, comma);
  if (Number.isNaN(written)) return silentWord(text) ?? 'not-a-number';
  const spec = metricKindSpec(meaning.metricKind);
  // 57 / 100 and not 57 · 0.01, which is 0.5700000000000001.
  const value = meaning.written === 'percent' && spec.unit === 'share' ? written / 100 : written;
  const [min, max] =
    spec.unit === 'share'
      ? [0, 1]
      : spec.unit === 'nps'
        ? [-100, 100]
        : spec.unit === 'score' && spec.scale
          ? [spec.scale.min, spec.scale.max]
          : [0, Infinity];
  return value >= min && value <= max ? value : 'out-of-scale';
}

/** n of a row, a whole number above 0; null when there is none. */
function countsOf(dataset: Dataset, index: number | undefined): (row: number) => number | null {
  const column = index === undefined ? undefined : dataset.columns[index];
  if (!column) return () => null;
  const comma = findCommaUse(column.texts);
  const counts = column.texts.map((text) => {
    const count = readNumber(text, comma);
    return Number.isSafeInteger(count) && count > 0 ? count : null;
  });
  return (row) => counts[column.codes[row] ?? 0] ?? null;
}
