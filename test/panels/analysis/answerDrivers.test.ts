/** Which way answers of a file point when what moves with them is asked for. */
import { describe, expect, it } from 'vitest';
import type { ColumnMeaning, ImportPlan } from '../../../src/datasets/ImportPlan';
import { readDriverSheet } from '../../../src/panels/analysis/answerDrivers';
import { rating, planOf } from '../../datasets/planOf';
import { tableOf } from '../../datasets/openTable';

function answersOf(meaning: ColumnMeaning, cells: readonly string[]): number[] {
  const plan: ImportPlan = planOf([meaning]);
  const [column] = readDriverSheet(
    tableOf(['a,x', ...cells.map((cell) => `${cell},x`)].join('\n')),
    plan,
  ).columns;
  return [...(column?.answers ?? [])];
}

describe('answers about which drivers are asked go up where it is better', () => {
  it('school marks, which a CSAT turns round by itself, are not turned twice', () => {
    expect(answersOf(rating({ direction: 'lower-is-better' }), ['1', '5'])).toEqual([5, 1]);
    expect(answersOf(rating(), ['1', '5'])).toEqual([1, 5]);
  });

  it('effort is turned, and so is whether somebody has left', () => {
    const effort = rating({ metricKind: 'ces5', direction: 'lower-is-better' });
    expect(answersOf(effort, ['1', '5'])).toEqual([5, 1]);
    const left: ColumnMeaning = { kind: 'yes-no', metricKind: 'churn', yes: ['Yes'], no: ['No'] };
    expect(answersOf(left, ['Yes', 'No'])).toEqual([0, 1]);
    expect(answersOf({ ...left, metricKind: 'resolution' }, ['Yes', 'No'])).toEqual([1, 0]);
  });
});
