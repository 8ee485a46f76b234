import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../../src/metrics/bootstrap';
import { normalQuantile } from '../../src/metrics/normal';
import { approximateRanks } from '../../src/ranking/approximateRanks';
import { distributeRanks, exactUpTo } from '../../src/ranking/distributeRanks';
import { exactRanks } from '../../src/ranking/exactRanks';
import type { UncertainScores } from '../../src/ranking/RankDistribution';

/** Scores as a large map has them; `seed` is in the test's name. */
function randomScores(size: number, seed: number): UncertainScores {
  const random = mulberry32(seed);
  return {
    means: Array.from({ length: size }, () => 50 + 15 * normalQuantile(random())),
    variances: Array.from({ length: size }, () => (4 + 12 * random()) ** 2),
  };
}

function largestGap(one: readonly number[], other: readonly number[]): number {
  expect(one).toHaveLength(other.length);
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? Number.NaN))));
}

const question = { k: 3, confidence: 0.9 };

describe('large maps', () => {
  test.each([
    [60, 1],
    [60, 2],
    [120, 3],
    [120, 4],
    [200, 5],
  ])(
    'the fast distribution of %i scores equals the exact one but for a rank in the middle (seed %i)',
    (size, seed) => {
      const scores = randomScores(size, seed);
      const fast = approximateRanks(scores, question);
      const exact = exactRanks(scores, question);
      expect(largestGap(fast.lowest, exact.lowest)).toBeLessThan(1e-9);
      expect(largestGap(fast.amongLowest, exact.amongLowest)).toBeLessThan(1e-9);
      expect(largestGap(fast.expectedRank, exact.expectedRank)).toBeLessThan(1e-9);
      expect(largestGap(fast.lowRank, exact.lowRank)).toBeLessThanOrEqual(1);
      expect(largestGap(fast.highRank, exact.highRank)).toBeLessThanOrEqual(1);
      const weakest = exact.highRank.flatMap((rank, index) => (rank <= 16 ? [index] : []));
      for (const index of weakest) {
        expect(fast.lowRank[index]).toBe(exact.lowRank[index]);
        expect(fast.highRank[index]).toBe(exact.highRank[index]);
      }
    },
  );

  test('a k beyond the exact depth is within a hundredth of the exact probability', () => {
    const scores = randomScores(150, 6);
    const many = { k: 70, confidence: 0.9 };
    expect(
      largestGap(approximateRanks(scores, many).amongLowest, exactRanks(scores, many).amongLowest),
    ).toBeLessThan(0.01);
  });

  test('equal scores and nearly certain ones are told as they are', () => {
    const equal = {
      means: Array.from({ length: 150 }, () => 50),
      variances: Array.from({ length: 150 }, () => 64),
    };
    const fast = approximateRanks(equal, question);
    expect(
      largestGap(
        fast.lowest,
        equal.means.map(() => 1 / 150),
      ),
    ).toBeLessThan(1e-9);
    // 5 % and 95 % of 150 equally likely ranks: 7.5 and 142.5
    expect(Math.abs((fast.lowRank[0] ?? 0) - 8)).toBeLessThanOrEqual(1);
    expect(Math.abs((fast.highRank[0] ?? 0) - 143)).toBeLessThanOrEqual(1);
    const apart = {
      means: Array.from({ length: 150 }, (_, index) => index * 20),
      variances: equal.variances.map(() => 1),
    };
    const certain = approximateRanks(apart, question);
    expect(certain.lowRank).toEqual(apart.means.map((_, index) => index + 1));
    expect(certain.highRank).toEqual(apart.means.map((_, index) => index + 1));
  });

  test('the exact distribution is used up to 120 scores, and the result says which it was', () => {
    expect(distributeRanks(randomScores(exactUpTo, 7), question).method).toBe('exact');
    expect(distributeRanks(randomScores(exactUpTo + 1, 7), question).method).toBe('approximate');
  });

  test('the exact distribution agrees with 20,000 seeded draws', () => {
    const scores = randomScores(12, 8);
    const random = mulberry32(8);
    const first = scores.means.map(() => 0);
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const drawn = scores.means.map(
        (mean, index) => mean + Math.sqrt(scores.variances[index] ?? 0) * normalQuantile(random()),
      );
      const lowest = drawn.indexOf(Math.min(...drawn));
      first[lowest] = (first[lowest] ?? 0) + 1 / draws;
    }
    expect(largestGap(exactRanks(scores, question).lowest, first)).toBeLessThan(0.015);
  });
});
