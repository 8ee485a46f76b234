/** Counts the answers of one column into every figure: ratings, recommendations, yes and no. One pass over the rows. */
import { answerTable, type AnswerTable } from './answerTable';
import { ratingValue, recommendValue, shareValue, type AnswerSum } from './answerValue';
import type { DatasetColumn } from './Dataset';
import type { DropTally } from './DropTally';
import type { FigureCell } from './figureCells';
import type { RatingMeaning, RecommendMeaning, YesNoMeaning } from './ImportPlan';
import type { PreviewFigure } from './ImportPreview';
import type { MetricDefinition } from './MetricDefinition';
import type { RowGroups } from './RowGroups';

export type RolledFigure = Omit<PreviewFigure, 'measure'>;

export function rollUpAnswers(
  column: DatasetColumn,
  meaning: RatingMeaning | RecommendMeaning | YesNoMeaning,
  metric: MetricDefinition,
  rows: { readonly groups: RowGroups; readonly cells: readonly FigureCell[]; readonly drops: DropTally },
): readonly RolledFigure[] {
  const table = answerTable(column, meaning);
  const sums = countByClass(column, table, rows.groups, rows.drops);
  const isWeighted = rows.groups.weights !== null;
  return rows.cells.flatMap(({ classes, subject, persona, period }): RolledFigure[] => {
    const sum = addUp(sums, classes, table.size);
    if (sum.rows === 0) return [];
    const value =
      meaning.kind === 'yes-no'
        ? shareValue(sum, isWeighted)
        : meaning.kind === 'recommend'
          ? recommendValue(sum, meaning.min, isWeighted)
          : ratingValue(sum, metric, isWeighted);
    return value ? [{ subject, persona, period, value, answers: sum.rows }] : [];
  });
}

interface ClassSums {
  /** `size` places per class. */
  readonly counts: Float64Array;
  readonly rows: Float64Array;
  readonly weight: Float64Array;
  readonly squaredWeight: Float64Array;
}

function countByClass(
  column: DatasetColumn,
  { places, reasons, size }: AnswerTable,
  { classes, classOf, refusals, weights }: RowGroups,
  drops: DropTally,
): ClassSums {
  const sums: ClassSums = {
    counts: new Float64Array(classes.length * size),
    rows: new Float64Array(classes.length),
    weight: new Float64Array(classes.length),
    squaredWeight: new Float64Array(classes.length),
  };
  const { codes } = column;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    const place = places[code] ?? -1;
    if (place < 0) {
      drops.add(reasons[code] ?? 'blank', row, column);
      continue;
    }
    const of = classOf[row] ?? 0;
    if (of < 0) {
      const refusal = refusals[-1 - of];
      if (refusal) drops.add(refusal.reason, row, refusal.column);
      continue;
    }
    const weight = weights ? (weights[row] ?? 0) : 1;
    const at = of * size + place;
    sums.counts[at] = (sums.counts[at] ?? 0) + weight;
    sums.rows[of] = (sums.rows[of] ?? 0) + 1;
    sums.weight[of] = (sums.weight[of] ?? 0) + weight;
    sums.squaredWeight[of] = (sums.squaredWeight[of] ?? 0) + weight * weight;
  }
  return sums;
}

function addUp(sums: ClassSums, classes: readonly number[], size: number): AnswerSum {
  const counts = Array.from({ length: size }, () => 0);
  let rows = 0;
  let weight = 0;
  let squaredWeight = 0;
  for (const one of classes) {
    for (let place = 0; place < size; place += 1) {
      counts[place] = (counts[place] ?? 0) + (sums.counts[one * size + place] ?? 0);
    }
    rows += sums.rows[one] ?? 0;
    weight += sums.weight[one] ?? 0;
    squaredWeight += sums.squaredWeight[one] ?? 0;
  }
  return { counts, rows, weight, squaredWeight };
}
