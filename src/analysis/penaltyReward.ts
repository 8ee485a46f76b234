/**
 * Penalty–reward contrast (Brandt 1987): what bad and what very good performance of one touchpoint do to the overall
 * answer, each against the middle. A large penalty without reward is a must-be: fix it first. The other way: a delighter.
 */
import { compareMeans } from '../metrics/compareMeans';
import type { Interval } from '../metrics/Interval';
import { summariseValues, type MeanSummary } from '../metrics/means';
import type { Direction, Scale } from '../model/JourneyMap';

export type PenaltyRewardClass = 'must-be' | 'delighter' | 'both' | 'neither';

export interface PenaltyReward {
  /** Mean overall of the dissatisfied less that of the middle, in the unit of the overall answer; usually below 0. */
  readonly penalty: number;
  /** Mean overall of the very satisfied less that of the middle; usually above 0. */
  readonly reward: number;
  /** 95 % (Welch); null where one answer leaves no spread. */
  readonly penaltyInterval: Interval | null;
  readonly rewardInterval: Interval | null;
  /** Respondents in the three groups. */
  readonly n: { readonly low: number; readonly middle: number; readonly high: number };
  /** must-be: |penalty| at least twice the reward · delighter: the other way · neither: both intervals hold 0. */
  readonly class: PenaltyRewardClass;
}

/**
 * Low is the worst quarter of the scale, high the best quarter without its lower end: 1–2 and 5 of 1–5, 1–2 and 6–7 of 1–7,
 * 1–3 and 8–10 of 1–10. `driver[i]` and `overall[i]` belong to one person; pairs with a NaN are left out. Null unless all
 * three groups have somebody.
 */
export function penaltyReward(
  driver: Float64Array | readonly number[],
  overall: Float64Array | readonly number[],
  scale: Pick<Scale, 'min' | 'max'>,
  direction: Direction = 'higher-is-better',
): PenaltyReward | null {
  const groups: Record<Group, number[]> = { low: [], middle: [], high: [] };
  driver.forEach((answer, index) => {
    const result = overall[index] ?? Number.NaN;
    if (Number.isFinite(answer) && Number.isFinite(result))
      groups[groupOf(answer, scale, direction)].push(result);
  });
  const [low, middle, high] = [
    summariseValues(groups.low),
    summariseValues(groups.middle),
    summariseValues(groups.high),
  ];
  if (!low || !middle || !high) return null;
  const penalty = low.mean - middle.mean;
  const reward = high.mean - middle.mean;
  const penaltyInterval = intervalOf(middle, low);
  const rewardInterval = intervalOf(middle, high);
  return {
    penalty,
    reward,
    penaltyInterval,
    rewardInterval,
    n: { low: low.n, middle: middle.n, high: high.n },
    class: classOf(penalty, reward, [penaltyInterval, rewardInterval]),
  };
}

type Group = 'low' | 'middle' | 'high';

function groupOf(answer: number, scale: Pick<Scale, 'min' | 'max'>, direction: Direction): Group {
  const up = (answer - scale.min) / (scale.max - scale.min);
  const share = direction === 'higher-is-better' ? up : 1 - up;
  // 1 − 0.75 and its like must not decide.
  if (share <= 0.25 + 1e-9) return 'low';
  return share > 0.75 + 1e-9 ? 'high' : 'middle';
}

function intervalOf(middle: MeanSummary, other: MeanSummary): Interval | null {
  if (middle.sd === null || other.sd === null) return null;
  const test = compareMeans(
    { mean: middle.mean, sd: middle.sd, n: middle.n },
    { mean: other.mean, sd: other.sd, n: other.n },
  );
  return test?.interval95 ?? null;
}

function classOf(
  penalty: number,
  reward: number,
  intervals: readonly (Interval | null)[],
): PenaltyRewardClass {
  const isNothing = intervals.every((one) => one === null || (one.low <= 0 && one.high >= 0));
  if (isNothing) return 'neither';
  const [loss, gain] = [Math.max(0, -penalty), Math.max(0, reward)];
  if (loss >= 2 * gain) return loss > 0 ? 'must-be' : 'neither';
  return gain >= 2 * loss ? 'delighter' : 'both';
}
