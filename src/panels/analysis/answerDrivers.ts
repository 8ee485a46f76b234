/**
 * Key drivers from the rows of one imported file: which of its columns can be asked about, and what moves with which.
 * Answers are turned so that more is better everywhere; a negative correlation then means something. Pure.
 */
import { findKeyDrivers } from '../../analysis/keyDrivers';
import { penaltyReward, type PenaltyReward } from '../../analysis/penaltyReward';
import { directionOfPlaces } from '../../datasets/answerTable';
import { numericColumns, type NumericColumn } from '../../datasets/answersOfPlan';
import type { Dataset } from '../../datasets/Dataset';
import type { ImportPlan, MeasureKey } from '../../datasets/ImportPlan';
import { findCommaUse, readNumber } from '../../datasets/readNumber';
import type { Scale } from '../../model/JourneyMap';
import type { DriverColumnInfo, FoundDrivers } from './DriverMessages';

export interface DriverSheet {
  readonly columns: readonly NumericColumn[];
  readonly weights: Float64Array | null;
}

export function readDriverSheet(dataset: Dataset, plan: ImportPlan): DriverSheet {
  const columns = numericColumns(dataset, plan).map((column) => ({ ...column, answers: upIsGood(column) }));
  return { columns, weights: weightsOf(dataset, plan) };
}

export function describeColumns(sheet: DriverSheet, plan: ImportPlan): readonly DriverColumnInfo[] {
  return sheet.columns.map(({ key, header, meaning, answers }) => {
    const target = plan.shape === 'wide' ? plan.subjects[key] : undefined;
    return {
      key,
      header,
      subject: target?.to === 'existing' ? target.id : null,
      isRecommending: meaning.kind === 'recommend',
      answers: answers.reduce((sum, answer) => sum + (Number.isFinite(answer) ? 1 : 0), 0),
    };
  });
}

export function answerDrivers(
  { columns, weights }: DriverSheet,
  outcome: MeasureKey,
  drivers: readonly MeasureKey[],
  onProgress?: (done01: number) => void,
): FoundDrivers | null {
  const overall = columns.find(({ key }) => key === outcome);
  if (!overall) return null;
  const chosen = drivers.flatMap((key) => columns.filter((column) => column.key === key && key !== outcome));
  const result = findKeyDrivers(
    {
      outcome: overall.answers,
      drivers: chosen.map(({ key, answers }) => ({ id: key, values: answers })),
      ...(weights && { weights }),
    },
    undefined,
    onProgress,
  );
  const contrasts = Object.fromEntries(
    chosen.map((column): [string, PenaltyReward | null] => [
      column.key,
      penaltyReward(column.answers, overall.answers, scaleOf(column)),
    ]),
  );
  return { outcome, result, contrasts };
}

function scaleOf({ meaning }: NumericColumn): Pick<Scale, 'min' | 'max'> {
  switch (meaning.kind) {
    case 'rating':
      return meaning.scale;
    case 'recommend':
      return { min: meaning.min, max: 10 };
    case 'yes-no':
      return { min: 0, max: 1 };
  }
}

function upIsGood(column: NumericColumn): Float64Array {
  const { meaning, answers } = column;
  if (directionOfPlaces(meaning) === 'higher-is-better') return answers;
  const { min, max } = scaleOf(column);
  return answers.map((answer) => min + max - answer);
}

/** A row whose weight is no number does not count. */
function weightsOf(dataset: Dataset, { weightColumn }: ImportPlan): Float64Array | null {
  const column = weightColumn === undefined ? undefined : dataset.columns[weightColumn];
  if (!column) return null;
  const comma = findCommaUse(column.texts);
  const values = column.texts.map((text) => readNumber(text, comma));
  return Float64Array.from(column.codes, (code) => values[code] ?? Number.NaN);
}
