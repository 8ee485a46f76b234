/** The journey of nine touchpoints that metrics.md 3.5 works through by hand. */
import { rankTouchpoints } from '../../src/ranking/rankTouchpoints';
import type { MetricInput, TouchpointInput } from '../../src/ranking/TouchpointInput';
import type { RankedTouchpoint, TouchpointRanking } from '../../src/ranking/TouchpointRanking';
import { metricOfCase } from '../metrics/workedCases';

export type CaseRow = readonly (readonly [metric: string, value: number, n: number])[];

/** Values in the units of the cases (minutes, hours) become ours. */
export function metricInputs(rows: CaseRow): MetricInput[] {
  return rows.map(([key, value, n]) => {
    const { anchors, spread, factor } = metricOfCase(key);
    return { id: key, value: value * factor, n, gradeFactor: 1, weight: 1, anchors, spread };
  });
}

export function touchpoint(
  id: string,
  rows: CaseRow,
  reach01: number,
  importance: number,
  journeyOrder: number,
): TouchpointInput {
  return { id, metrics: metricInputs(rows), reach01, importance, journeyOrder };
}

export const exampleJourney: readonly TouchpointInput[] = [
  touchpoint('discover-site', [['sus', 71.5, 24]], 1, 0.8, 1),
  touchpoint(
    'create-account',
    [
      ['task', 14 / 20, 20],
      ['ces7', 3.4, 18],
    ],
    0.62,
    1,
    2,
  ),
  touchpoint(
    'identity-check',
    [
      ['csat', 5 / 12, 12],
      ['ces7', 4.9, 11],
    ],
    0.41,
    1.4,
    3,
  ),
  touchpoint(
    'first-delivery',
    [
      ['csat', 412 / 520, 520],
      ['nps', 20, 500],
    ],
    0.37,
    1.2,
    4,
  ),
  touchpoint(
    'support-chat',
    [
      ['csat', 60 / 95, 95],
      ['frt_chat', 3.2, 830],
      ['fcr', 540 / 830, 830],
    ],
    0.15,
    1,
    5,
  ),
  touchpoint(
    'email-support',
    [
      ['csat', 18 / 40, 40],
      ['frt_email', 19 * 60, 410],
    ],
    0.09,
    1,
    6,
  ),
  touchpoint('returns', [['csat', 0, 3]], 0.05, 0.9, 7),
  touchpoint(
    'renewal',
    [
      ['retention', 0.78, 640],
      ['nps', 8, 75],
    ],
    0.3,
    1.1,
    8,
  ),
  touchpoint('billing', [], 0.35, 1, 9),
];

export function rankedRow(ranking: TouchpointRanking, id: string): RankedTouchpoint {
  const row = ranking.ranked.find((one) => one.id === id);
  if (!row) throw new Error(`${id} is not ranked`);
  return row;
}

export const exampleRanking = rankTouchpoints(exampleJourney);
