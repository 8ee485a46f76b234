import { array, number, object, optional, parse, string, tuple } from 'valibot';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../src/metrics/proportion';
import { healthOf } from '../../src/metrics/health';
import { exactRanks, rankProbabilities } from '../../src/ranking/exactRanks';
import { probabilityBelow } from '../../src/ranking/probabilityBelow';
import { rankTouchpoints } from '../../src/ranking/rankTouchpoints';
import type { TouchpointRanking } from '../../src/ranking/TouchpointRanking';
import { expectClose, metricOfCase, skipReason, workedCases } from '../metrics/workedCases';
import { exampleJourney, exampleRanking, metricInputs, rankedRow } from './exampleJourney';

const rankSchema = object({
  touchpoints: array(
    object({
      id: string(),
      metrics: array(tuple([string(), number(), number()])),
      reach: number(),
      importance: number(),
      order: number(),
    }),
  ),
});

const ofRanking = (workedCases?.cases ?? []).filter(({ id }) => id.startsWith('E'));

/** The row cases speak of the journey of the `rank` case. */
function rankingOfCases(): TouchpointRanking {
  const journey = ofRanking.find(({ input }) => input['fn'] === 'rank');
  const { touchpoints } = parse(rankSchema, journey?.input);
  return rankTouchpoints(
    touchpoints.map((one) => ({
      id: one.id,
      metrics: metricInputs(one.metrics),
      reach01: one.reach,
      importance: one.importance,
      journeyOrder: one.order,
    })),
  );
}

function rowOutput(ranking: TouchpointRanking, id: string): unknown {
  const row = [...ranking.ranked, ...ranking.needsData].find((one) => one.id === id);
  if (!row) throw new Error(`${id} is not measured`);
  const ranked = ranking.ranked.find((one) => one.id === id);
  return {
    H: row.ownHealth,
    T: row.trust,
    adj: row.adjustedHealth,
    sd: Math.sqrt(row.variance),
    nmax: row.mostAnswers,
    contrib: row.metrics.map((metric) => metric.contribution),
    pain: row.pain,
    ...(ranked && {
      p1: ranked.probabilityWeakest,
      pk: ranked.probabilityBottomK,
      e: ranked.expectedRank,
      lo: ranked.rankInterval.low,
      hi: ranked.rankInterval.high,
    }),
  };
}

const handlers: Readonly<Record<string, (input: unknown) => unknown>> = {
  rank: () => {
    const ranking = rankingOfCases();
    return {
      Hbar: ranking.journeyAverage,
      k: ranking.k,
      order: ranking.ranked.map(({ id }) => id),
      needs_data: ranking.needsData.map(({ id }) => id),
      unmeasured: ranking.unmeasured,
    };
  },
  rank_row: (input) => rowOutput(rankingOfCases(), parse(object({ id: string() }), input).id),
  rank_distribution: (input) => {
    const { mu, var: variances } = parse(object({ mu: array(number()), var: array(number()) }), input);
    const scores = { means: mu, variances };
    const [expected] = exactRanks(scores, { k: 1, confidence: 0.9 }).expectedRank;
    const e = expected ?? Number.NaN;
    return {
      pmf: Array.from(rankProbabilities(scores)[0] ?? []),
      e,
      sucra: (mu.length - e) / (mu.length - 1),
    };
  },
  early_warning: (input) => {
    const { key, xs, ns } = parse(
      object({ key: optional(string(), 'csat'), xs: array(number()), ns: array(number()) }),
      input,
    );
    const { anchors } = metricOfCase(key);
    return { flag: xs.map((x, index) => healthOf(wilsonInterval(x, ns[index] ?? 0).high, anchors) < 50) };
  },
};

describe.skipIf(!workedCases)(`worked cases E of metrics.md 7${skipReason}`, () => {
  test('every case of the group E has a function of the product to answer it', () => {
    expect(ofRanking.length).toBeGreaterThan(6);
    expect(ofRanking.filter(({ input }) => !Object.hasOwn(handlers, String(input['fn'])))).toEqual([]);
  });

  test.each(ofRanking.map((one) => [one.id, one.desc, one] as const))('%s %s', (_id, _description, one) => {
    const handler = handlers[String(one.input['fn'])];
    if (!handler) throw new Error(`nothing answers ${String(one.input['fn'])}`);
    expectClose(handler(one.input), one.output);
  });
});

/** The figures that stand in metrics.md 3.5 and 7; they hold in a clone without the cases. */
describe('the worked ranking of metrics.md 3.5', () => {
  test('E01: the journey average is 37.52 and a quarter of seven makes two weakest', () => {
    expectClose(exampleRanking.journeyAverage, 37.523905);
    expect(exampleRanking.k).toBe(2);
    expect(exampleRanking.method).toBe('exact');
    expect(exampleRanking.ranked.map(({ id }) => id)).toEqual([
      'email-support',
      'identity-check',
      'support-chat',
      'create-account',
      'renewal',
      'first-delivery',
      'discover-site',
    ]);
    expect(exampleRanking.needsData.map(({ id }) => id)).toEqual(['returns']);
    expect(exampleRanking.unmeasured).toEqual(['billing']);
  });

  test('E02: e-mail support is weakest, with its contributions', () => {
    expectClose(rowOutput(exampleRanking, 'email-support'), {
      H: 16.198532,
      T: 0.857711,
      adj: 19.232889,
      sd: 9.567022,
      p1: 0.470182,
      pk: 0.873991,
      e: 1.701875,
      lo: 1,
      hi: 3,
      contrib: [-10.473111, -7.817905],
      pain: 7.26904,
    });
  });

  test('E03: identity check is next: 46 % weakest, 77 % in the bottom two, ranks 1–5, pain 46.0', () => {
    const row = rankedRow(exampleRanking, 'identity-check');
    expect(row.rank).toBe(2);
    expect(row.adjustedHealth.toFixed(1)).toBe('19.9');
    expect(row.ownHealth.toFixed(1)).toBe('5.4');
    expect(Math.round(100 * row.probabilityWeakest)).toBe(46);
    expect(Math.round(100 * row.probabilityBottomK)).toBe(77);
    expect(row.rankInterval).toEqual({ low: 1, high: 5 });
    expect(row.pain.toFixed(1)).toBe('46.0');
  });

  test('E04–E08: the other rows', () => {
    expectClose(rowOutput(exampleRanking, 'support-chat'), {
      adj: 36.606939,
      sd: 7.247829,
      p1: 0.017858,
      contrib: [-1.227409, 0.270661, 0.039783],
      e: 3.612188,
    });
    expectClose(rowOutput(exampleRanking, 'create-account'), {
      adj: 40.13819,
      T: 0.673608,
      sd: 13.056216,
      e: 4.158631,
    });
    expectClose(rowOutput(exampleRanking, 'first-delivery'), {
      adj: 53.371811,
      T: 0.972059,
      pk: 0.000967,
      e: 6.027743,
    });
    expect(rankedRow(exampleRanking, 'renewal').adjustedHealth.toFixed(1)).toBe('41.4');
    expect(rankedRow(exampleRanking, 'discover-site').adjustedHealth.toFixed(1)).toBe('56.9');
  });

  test('E09: 0 of 3 does not enter the ranking', () => {
    expectClose(rowOutput(exampleRanking, 'returns'), { H: 0, T: 0.129032, adj: 32.68211, nmax: 3 });
  });

  test('E10: two touchpoints alone need no integral: P = Φ(Δ/√(v₁ + v₂))', () => {
    const scores = { means: [40, 55], variances: [100, 225] };
    const lower = probabilityBelow({ mean: 40, variance: 100 }, { mean: 55, variance: 225 });
    // Φ(15/√325) = Φ(0.83205)
    expectClose(lower, 0.797309);
    const { lowest, expectedRank } = exactRanks(scores, { k: 1, confidence: 0.9 });
    expectClose(lowest, [lower, 1 - lower]);
    expectClose(expectedRank, [2 - lower, 1 + lower]);
  });

  test('E11: the rank distribution of three scores', () => {
    const scores = { means: [40, 45, 60], variances: [64, 144, 100] };
    expectClose(Array.from(rankProbabilities(scores)[0] ?? []), [0.614361, 0.34769, 0.037949]);
    expectClose(exactRanks(scores, { k: 1, confidence: 0.9 }).expectedRank[0], 1.423588);
  });

  test('by pain the order is another one: two questions, two lists', () => {
    const byPain = [...exampleRanking.ranked].sort((a, b) => b.pain - a.pain);
    expect(byPain.map(({ id, pain }) => `${id} ${pain.toFixed(1)}`)).toEqual([
      'identity-check 46.0',
      'create-account 37.1',
      'discover-site 34.5',
      'first-delivery 20.7',
      'renewal 19.3',
      'support-chat 9.5',
      'email-support 7.3',
    ]);
  });

  test('E12: a persona is pulled to the touchpoint’s score for everyone, with 2.78 times the half-trust n', () => {
    const everyone = rankedRow(exampleRanking, 'email-support');
    const persona = rankTouchpoints([
      {
        id: 'email-support',
        metrics: metricInputs([['csat', 0.2, 25]]),
        reach01: 1,
        importance: 1,
        journeyOrder: 1,
        centre: { health: everyone.adjustedHealth, variance: everyone.variance },
      },
    ]);
    const row = rankedRow(persona, 'email-support');
    const halfTrust = 20.25 * (20 / 12) ** 2;
    const trust = 25 / (25 + halfTrust);
    expectClose(row.metrics[0]?.halfTrust, halfTrust);
    expectClose(row.trust, trust);
    expectClose(row.adjustedHealth, (1 - trust) * everyone.adjustedHealth);
    expectClose(row.variance, (1 - trust) * 144 + (1 - trust) ** 2 * everyone.variance + 64);
  });

  test('the leader’s tie group holds everyone it is below with less than 80 % probability', () => {
    expect(exampleRanking.tiedWithWeakest.map(({ id }) => id)).toEqual(['identity-check']);
    expect(Math.round(100 * (exampleRanking.tiedWithWeakest[0]?.probabilityWeakestIsLower ?? 0))).toBe(51);
    expect(rankedRow(exampleRanking, 'email-support').label).toBe('likely');
    expect(rankedRow(exampleRanking, 'identity-check').label).toBe('contender');
    expect(rankedRow(exampleRanking, 'support-chat').label).toBe('not-distinguishable');
    expect(exampleRanking.ranked.filter((row) => row.isTiedWithWeakest).map(({ rank }) => rank)).toEqual([
      1, 2,
    ]);
  });

  test('the same input gives the same bytes (P19)', () => {
    expect(JSON.stringify(rankTouchpoints(exampleJourney))).toBe(JSON.stringify(exampleRanking));
  });
});
