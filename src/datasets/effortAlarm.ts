/**
 * The alarm of metrics.md 1.2: people who found something easy and are dissatisfied, and the other way round, mostly mean
 * that the wrong end of the effort scale was taken for the easy one.
 */
import { easeOf } from '../metrics/ces';
import { spearman } from '../metrics/spearman';
import { answerTable, directionOfPlaces } from './answerTable';
import type { Dataset } from './Dataset';
import type { ImportPlan, RatingMeaning, RecommendMeaning } from './ImportPlan';
import type { ImportWarning } from './ImportPreview';
import { measuresOfPlan, type PlannedMeasure } from './measuresOfPlan';

const leastRespondents = 20;
const leastRho = -0.3;
/** So many respondents, evenly spread over the file, tell the sign of a correlation beyond doubt. */
const mostRespondents = 4_000;

type ColumnMeasure = Extract<PlannedMeasure, { kind: 'column' }>;
/** 0–1, the good end high; NaN without an answer. */
type ReadRow = (row: number) => number;

export function effortAlarms(dataset: Dataset, plan: ImportPlan): readonly ImportWarning[] {
  const columns = measuresOfPlan(plan).filter((measure) => measure.kind === 'column');
  const satisfied = satisfactionOf(dataset, columns);
  if (!satisfied) return [];
  return columns.flatMap(({ key, column, meaning }): ImportWarning[] => {
    if (meaning.kind !== 'rating' || !isEffort(meaning)) return [];
    const ease = readAnswers(dataset, column, meaning);
    if (!ease) return [];
    const rho = correlate(dataset.rowCount, ease, satisfied);
    return rho !== null && rho < leastRho
      ? [{ kind: 'effort-direction-looks-reversed', measure: key, rho }]
      : [];
  });
}

function isEffort({ metricKind }: RatingMeaning): boolean {
  return metricKind === 'ces5' || metricKind === 'ces7' || metricKind === 'ces2';
}

/** The mean of a row's satisfaction answers; of its recommendations where nobody is asked for satisfaction. */
function satisfactionOf(dataset: Dataset, columns: readonly ColumnMeasure[]): ReadRow | null {
  const readers = (wanted: (meaning: ColumnMeasure['meaning']) => boolean): ReadRow[] =>
    columns.flatMap(({ column, meaning }) => {
      const isAnswers = meaning.kind === 'rating' || meaning.kind === 'recommend';
      return isAnswers && wanted(meaning) ? (readAnswers(dataset, column, meaning) ?? []) : [];
    });
  const satisfaction = readers((meaning) => meaning.kind === 'rating' && meaning.metricKind === 'csat');
  const all = satisfaction.length > 0 ? satisfaction : readers((meaning) => meaning.kind === 'recommend');
  if (all.length === 0) return null;
  return (row) => {
    const given = all.map((read) => read(row)).filter((answer) => !Number.isNaN(answer));
    return given.reduce((sum, answer) => sum + answer, 0) / given.length;
  };
}

function readAnswers(
  dataset: Dataset,
  index: number,
  meaning: RatingMeaning | RecommendMeaning,
): ReadRow | null {
  const column = dataset.columns[index];
  if (!column) return null;
  const scale = meaning.kind === 'rating' ? meaning.scale : { min: meaning.min, max: 10, step: 1 };
  const direction = directionOfPlaces(meaning);
  const { places, valueAt } = answerTable(column, meaning);
  const good = Float64Array.from(places, (place) =>
    place < 0 ? Number.NaN : easeOf(valueAt(place), scale, direction),
  );
  return (row) => good[column.codes[row] ?? 0] ?? Number.NaN;
}

function correlate(rowCount: number, ease: ReadRow, satisfied: ReadRow): number | null {
  const pairs: [number, number][] = [];
  const stride = Math.max(1, Math.floor(rowCount / mostRespondents));
  for (let row = 0; row < rowCount; row += stride) {
    const pair: [number, number] = [ease(row), satisfied(row)];
    if (!pair.some((value) => Number.isNaN(value))) pairs.push(pair);
  }
  return pairs.length >= leastRespondents ? spearman(pairs) : null;
}
