import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mirrorAnswer } from '../../src/metrics/ces';
import { rankTouchpoints } from '../../src/ranking/rankTouchpoints';
import { usualRanking, type MetricInput, type TouchpointInput } from '../../src/ranking/TouchpointInput';
import type { ScoredTouchpoint } from '../../src/ranking/TouchpointRanking';
import { metricOfCase } from '../metrics/workedCases';
import { arbitraryJourney, arbitraryMetric, replaceFirst, replaceMetric, worsen } from './arbitraryJourney';

/** Scores without the guard, which none of these properties speaks of: everyone is moved to "needs data". */
const noGuard = { ...usualRanking, leastAnswers: Number.POSITIVE_INFINITY };

function scoresOf(journey: readonly TouchpointInput[]): Map<string, ScoredTouchpoint> {
  return new Map(rankTouchpoints(journey, noGuard).needsData.map((row) => [row.id, row]));
}

function scoreOf(journey: readonly TouchpointInput[], id: string): ScoredTouchpoint {
  const score = scoresOf(journey).get(id);
  if (!score) throw new Error(`${id} has no score`);
  return score;
}

function averageOf(journey: readonly TouchpointInput[]): number {
  return rankTouchpoints(journey, noGuard).journeyAverage ?? Number.NaN;
}

function expectSameScores(one: Map<string, ScoredTouchpoint>, other: Map<string, ScoredTouchpoint>): void {
  expect([...one.keys()].sort((a, b) => a.localeCompare(b))).toEqual(
    [...other.keys()].sort((a, b) => a.localeCompare(b)),
  );
  for (const [id, score] of one) {
    const twin = other.get(id);
    expect(twin?.adjustedHealth).toBeCloseTo(score.adjustedHealth, 9);
    expect(twin?.trust).toBeCloseTo(score.trust, 12);
    expect(twin?.variance).toBeCloseTo(score.variance, 8);
  }
}

const journeys = (check: (journey: TouchpointInput[]) => void): void => {
  fc.assert(fc.property(arbitraryJourney, check), { numRuns: 250 });
};

/** Journey whose first touchpoint has a single metric. */
const single = (journey: TouchpointInput[]): TouchpointInput[] =>
  replaceFirst(journey, (first) => ({ ...first, metrics: first.metrics.slice(0, 1) }));
const withN = (journey: TouchpointInput[], n: number): TouchpointInput[] =>
  replaceFirst(journey, (first) => ({
    ...first,
    metrics: first.metrics.map((metric) => ({ ...metric, n })),
  }));

describe('properties of scores (metrics.md 6)', () => {
  test('P1: the order of touchpoints and metrics changes no score and no variance', () => {
    journeys((journey) => {
      const turned = [...journey]
        .reverse()
        .map((touchpoint) => ({ ...touchpoint, metrics: [...touchpoint.metrics].reverse() }));
      expectSameScores(scoresOf(journey), scoresOf(turned));
    });
  });

  test('P2: scores stay within 0–100, trust within 0–1, and adjusted lies between own score and average', () => {
    journeys((journey) => {
      for (const score of scoresOf(journey).values()) {
        expect(score.ownHealth).toBeGreaterThanOrEqual(0);
        expect(score.ownHealth).toBeLessThanOrEqual(100);
        expect(score.adjustedHealth).toBeGreaterThanOrEqual(Math.min(score.ownHealth, score.centre) - 1e-9);
        expect(score.adjustedHealth).toBeLessThanOrEqual(Math.max(score.ownHealth, score.centre) + 1e-9);
        expect(score.trust).toBeGreaterThan(0);
        expect(score.trust).toBeLessThan(1);
      }
    });
  });

  test('P3: worsening a metric never raises the touchpoint’s adjusted score', () => {
    fc.assert(
      fc.property(arbitraryJourney, fc.double({ min: 0, max: 0.5, noNaN: true }), (journey, drop) => {
        const worse = replaceFirst(journey, (first) =>
          replaceMetric(first, (metric) => worsen(metric, drop)),
        );
        expect(scoreOf(worse, 't0').adjustedHealth).toBeLessThanOrEqual(
          scoreOf(journey, 't0').adjustedHealth + 1e-9,
        );
      }),
      { numRuns: 250 },
    );
  });

  test('P4: …and its gap to every other touchpoint never moves the wrong way', () => {
    journeys((journey) => {
      const worse = replaceFirst(journey, (first) => replaceMetric(first, (metric) => worsen(metric, 0.2)));
      const before = scoresOf(journey);
      const after = scoresOf(worse);
      const own = (scores: Map<string, ScoredTouchpoint>): number => scores.get('t0')?.adjustedHealth ?? NaN;
      for (const [id, score] of before) {
        const gap = score.adjustedHealth - own(before);
        expect((after.get(id)?.adjustedHealth ?? NaN) - own(after)).toBeGreaterThanOrEqual(gap - 1e-9);
      }
    });
  });

  test('P5: more answers of the same value raise trust and move the adjusted score away from the average', () => {
    journeys((journey) => {
      const few = scoreOf(withN(single(journey), 20), 't0');
      const many = scoreOf(withN(single(journey), 60), 't0');
      expect(many.trust).toBeGreaterThan(few.trust);
      expect(Math.abs(many.adjustedHealth - many.centre)).toBeGreaterThanOrEqual(
        Math.abs(few.adjustedHealth - few.centre) - 1e-9,
      );
    });
  });

  test('P6: with endless answers the adjusted score is the own score', () => {
    journeys((journey) => {
      const score = scoreOf(withN(journey, 1e12), 't0');
      expect(score.adjustedHealth).toBeCloseTo(score.ownHealth, 6);
    });
  });

  test('P7: with hardly an answer the adjusted score is the average', () => {
    journeys((journey) => {
      const score = scoreOf(withN(journey, 1e-9), 't0');
      expect(score.adjustedHealth).toBeCloseTo(score.centre, 6);
    });
  });

  test('P8: a metric that fades to no answers equals a missing one, in score and variance', () => {
    fc.assert(
      fc.property(arbitraryJourney, arbitraryMetric('extra'), (journey, extra) => {
        const faded = replaceFirst(journey, (first) => ({
          ...first,
          metrics: [...first.metrics, { ...extra, n: 1e-15 }],
        }));
        expectSameScores(scoresOf(faded), scoresOf(journey));
      }),
      { numRuns: 250 },
    );
  });

  test('P9: multiplying all weights of a touchpoint changes nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney, fc.double({ min: 0.01, max: 100, noNaN: true }), (journey, factor) => {
        const heavier = replaceFirst(journey, (first) => ({
          ...first,
          metrics: first.metrics.map((metric) => ({ ...metric, weight: metric.weight * factor })),
        }));
        expectSameScores(scoresOf(heavier), scoresOf(journey));
      }),
      { numRuns: 250 },
    );
  });

  test('P10: a change of unit changes nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney, fc.double({ min: 0.01, max: 1000, noNaN: true }), (journey, factor) => {
        const converted = journey.map((touchpoint) => ({
          ...touchpoint,
          metrics: touchpoint.metrics.map((metric) => convert(metric, factor)),
        }));
        expectSameScores(scoresOf(converted), scoresOf(journey));
      }),
      { numRuns: 250 },
    );
  });

  test('P11: effort and agreement on the mirrored scale have the same health and trust', () => {
    const effort = metricOfCase('ces7');
    const agreement = metricOfCase('ces7_agree');
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 7, noNaN: true }),
        fc.integer({ min: 5, max: 500 }),
        (value, n) => {
          const [one, other] = [
            { ...effort, value },
            { ...agreement, value: mirrorAnswer(value, { min: 1, max: 7 }) },
          ].map((side) => {
            const metric = {
              id: 'ces',
              value: side.value,
              n,
              gradeFactor: 1,
              weight: 1,
              anchors: side.anchors,
              spread: side.spread,
            };
            return scoreOf(
              [{ id: 't0', metrics: [metric], reach01: 1, importance: 1, journeyOrder: 0 }],
              't0',
            ).metrics[0];
          });
          expect(other?.health).toBeCloseTo(one?.health ?? NaN, 9);
          expect(other?.trust).toBeCloseTo(one?.trust ?? NaN, 12);
        },
      ),
    );
  });

  test('P12: contributions sum to adjusted − average', () => {
    journeys((journey) => {
      for (const score of scoresOf(journey).values()) {
        const sum = score.metrics.reduce((total, metric) => total + metric.contribution, 0);
        expect(sum).toBeCloseTo(score.adjustedHealth - score.centre, 9);
        expect(score.contributionSum).toBeCloseTo(sum, 9);
        expect(score.metrics.reduce((total, metric) => total + metric.say, 0)).toBeCloseTo(1, 12);
      }
    });
  });

  test('P13: trust-weighted distances from the average sum to 0', () => {
    journeys((journey) => {
      const scores = [...scoresOf(journey).values()];
      const sum = scores.reduce((total, score) => total + score.trust * (score.ownHealth - score.centre), 0);
      expect(sum).toBeCloseTo(0, 8);
    });
  });

  test('P17: adding a touchpoint exactly at the average leaves all other scores as they are', () => {
    journeys((journey) => {
      const average: TouchpointInput = {
        id: 'average',
        metrics: [
          {
            id: 'm',
            value: averageOf(journey),
            n: 50,
            gradeFactor: 1,
            weight: 1,
            anchors: { floor: 0, par: 50, target: 100, isLog: false },
            spread: 20,
          },
        ],
        reach01: 1,
        importance: 1,
        journeyOrder: 99,
      };
      const before = scoresOf(journey);
      const after = scoresOf([...journey, average]);
      for (const [id, score] of before) {
        expect(after.get(id)?.adjustedHealth).toBeCloseTo(score.adjustedHealth, 8);
      }
    });
  });

  test('P18: with equal trust the order of two touchpoints does not depend on a third', () => {
    fc.assert(
      fc.property(arbitraryJourney, (journey) => {
        const equal = journey.map((touchpoint) => ({
          ...touchpoint,
          metrics: touchpoint.metrics.slice(0, 1).map((metric) => ({
            ...metric,
            n: 40,
            gradeFactor: 1,
            spread: 20,
            anchors: { floor: 0, par: 50, target: 100, isLog: false },
            value: 100 * Math.abs(Math.sin(metric.value)),
          })),
        }));
        const pair = scoresOf(equal.slice(0, 2));
        const all = scoresOf(equal);
        const gap = (scores: Map<string, ScoredTouchpoint>): number =>
          (scores.get('t1')?.adjustedHealth ?? NaN) - (scores.get('t0')?.adjustedHealth ?? NaN);
        expect(gap(all)).toBeCloseTo(gap(pair), 9);
      }),
      { numRuns: 250 },
    );
  });

  test('a grade g on n answers weighs like n·g answers (metrics.md 1.0)', () => {
    journeys((journey) => {
      const plain = journey.map((touchpoint) => ({
        ...touchpoint,
        metrics: touchpoint.metrics.map((metric) => ({
          ...metric,
          n: metric.n * metric.gradeFactor,
          gradeFactor: 1,
        })),
      }));
      expectSameScores(scoresOf(plain), scoresOf(journey));
    });
  });
});

/** Durations by a factor; everything else by a factor and a shift. */
function convert(metric: MetricInput, factor: number): MetricInput {
  const { floor, par, target, isLog } = metric.anchors;
  const to = (value: number): number => (isLog ? value * factor : value * factor + 7);
  return {
    ...metric,
    value: to(metric.value),
    anchors: { floor: to(floor), par: to(par), target: to(target), isLog },
    spread: isLog ? metric.spread : metric.spread * factor,
  };
}
