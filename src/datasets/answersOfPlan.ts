/** The answers of stored rows as numbers, for questions that are asked later: which of them move together. */
import { answerTable } from './answerTable';
import type { Dataset } from './Dataset';
import type { ImportPlan, MeasureKey, RatingMeaning, RecommendMeaning, YesNoMeaning } from './ImportPlan';
import { measuresOfPlan } from './measuresOfPlan';

export interface NumericColumn {
  readonly key: MeasureKey;
  readonly column: number;
  readonly header: string;
  readonly meaning: RatingMeaning | RecommendMeaning | YesNoMeaning;
  /** By row, in the unit of the scale (a CSAT with its good end low is turned round); yes is 1 and no 0; NaN: not applicable, blank, or no answer on the scale. */
  readonly answers: Float64Array;
}

/** Every rated, recommending or yes-and-no column of a plan, in the order of the file. */
export function numericColumns(dataset: Dataset, plan: ImportPlan): readonly NumericColumn[] {
  return measuresOfPlan(plan).flatMap((measure): NumericColumn[] => {
    if (measure.kind !== 'column') return [];
    const { key, column: index, meaning } = measure;
    const column = dataset.columns[index];
    if (!column || meaning.kind === 'duration' || meaning.kind === 'figure') return [];
    const { places, valueAt } = answerTable(column, meaning);
    const values = Float64Array.from(places, (place) => (place < 0 ? Number.NaN : valueAt(place)));
    const answers = Float64Array.from(column.codes, (code) => values[code] ?? Number.NaN);
    return [{ key, column: index, header: column.header, meaning, answers }];
  });
}
