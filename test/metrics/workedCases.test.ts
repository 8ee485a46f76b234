import { array, number, object, optional, parse, string, tuple } from 'valibot';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval, medianOfSorted, mulberry32 } from '../../src/metrics/bootstrap';
import { easeOf } from '../../src/metrics/ces';
import { countTopBox, usualTopBoxFrom } from '../../src/metrics/csat';
import { logTInterval, modifiedCox, quantile, summariseDurations } from '../../src/metrics/durations';
import { isReachable } from '../../src/metrics/grim';
import { combineHealth, desirabilityOf, healthOf } from '../../src/metrics/health';
import { tInterval } from '../../src/metrics/means';
import {
  groupNpsAnswers,
  netAdjustedWald,
  netErrorBounds,
  netScore,
  netVariance,
  netWald,
  sizeOf,
} from '../../src/metrics/nps';
import {
  agrestiCoullInterval,
  betaPosterior,
  clopperPearsonInterval,
  wilsonInterval,
} from '../../src/metrics/proportion';
import { retentionOf } from '../../src/metrics/retention';
import { fitBetaBinomial } from '../../src/metrics/shrinkage';
import { normalQuantile } from '../../src/metrics/normal';
import { susFromUmuxLite, susOf, umuxLiteOf } from '../../src/metrics/sus';
import { halfTrustN } from '../../src/metrics/trust';
import { expectClose, metricOfCase, skipReason, workedCases } from './workedCases';

const xn = object({ x: number(), n: number() });
const groups = object({ d: number(), pa: number(), pr: number() });
const list = object({ x: array(number()) });

function groupsOf(input: unknown): { low: number; middle: number; high: number } {
  const { d, pa, pr } = parse(groups, input);
  return { low: d, middle: pa, high: pr };
}

function bounds(interval: { low: number; high: number } | null | undefined): { lo: number; hi: number } {
  if (!interval) throw new Error('no interval');
  return { lo: interval.low, hi: interval.high };
}

function durationsOf(input: unknown): NonNullable<ReturnType<typeof summariseDurations>> & { logSd: number } {
  const summary = summariseDurations(parse(list, input).x);
  if (!summary || summary.logSd === null) throw new Error('no durations');
  return { ...summary, logSd: summary.logSd };
}

/** What each function of the cases is in the product. A case whose function is not here fails. */
const handlers: Readonly<Record<string, (input: unknown) => unknown>> = {
  csat_counts: (input) => {
    const { counts } = parse(object({ counts: array(number()) }), input);
    const scale = { min: 1, max: counts.length, step: 1 };
    const box = countTopBox(counts, scale, usualTopBoxFrom(scale));
    return { n: box.n, satisfied: box.satisfied, value: box.share01 };
  },
  nps_raw: (input) => {
    const found = groupNpsAnswers(parse(object({ answers: array(number()) }), input).answers);
    return { n: sizeOf(found), value: netScore(found) };
  },
  nps_counts: (input) => ({ n: sizeOf(groupsOf(input)), value: netScore(groupsOf(input)) }),
  ease: (input) => {
    const { x, lo, hi, direction } = parse(
      object({ x: number(), lo: number(), hi: number(), direction: string() }),
      input,
    );
    const way = direction === 'effort' ? 'lower-is-better' : 'higher-is-better';
    return { value: easeOf(x, { min: lo, max: hi }, way) };
  },
  retention: (input) => {
    const { S, E, N } = parse(object({ S: number(), E: number(), N: number() }), input);
    const found = retentionOf(S, E, N);
    return { retention: found?.retention01, churn: found?.churn01 };
  },
  sus: (input) => ({ value: susOf(parse(object({ items: array(number()) }), input).items) }),
  umux_lite: (input) => {
    const { a, b } = parse(object({ a: number(), b: number() }), input);
    const raw = umuxLiteOf(a, b, 7);
    return { raw, sus: susFromUmuxLite(raw) };
  },
  durations: (input) => {
    const { mean, median, geometricMean } = durationsOf(input);
    return { mean, median, gm: geometricMean, p90: quantile(parse(list, input).x, 0.9) };
  },
  grim: (input) => {
    const figure = tuple([number(), number(), number()]);
    const { a, b } = parse(object({ a: figure, b: figure }), input);
    return { a: isReachable(...a), b: isReachable(...b) };
  },
  wilson: (input) => {
    const { conf } = parse(object({ conf: optional(number(), 0.95) }), input);
    const { x, n } = parse(xn, input);
    return bounds(wilsonInterval(x, n, normalQuantile((1 + conf) / 2)));
  },
  agresti_coull: (input) => bounds(agrestiCoullInterval(parse(xn, input).x, parse(xn, input).n)),
  clopper: (input) => bounds(clopperPearsonInterval(parse(xn, input).x, parse(xn, input).n)),
  beta_post: (input) => {
    const { x, n, a, b } = parse(object({ x: number(), n: number(), a: number(), b: number() }), input);
    const { mean, sd, interval } = betaPosterior(x, n, a, b);
    return { mean, sd, ...bounds(interval) };
  },
  nps_wald: (input) => {
    const { centre, standardError, interval } = netWald(groupsOf(input));
    return { var: netVariance(groupsOf(input)), nps: centre, se: standardError, ...bounds(interval) };
  },
  nps_adj: (input) => {
    const { centre, standardError, interval } = netAdjustedWald(groupsOf(input));
    return { nps: netScore(groupsOf(input)), centre, se: standardError, ...bounds(interval) };
  },
  nps_agg_se: (input) => {
    const { nps, n } = parse(object({ nps: number(), n: number() }), input);
    return netErrorBounds(nps, n);
  },
  t_interval: (input) => {
    const { m, s, n } = parse(object({ m: number(), s: number(), n: number() }), input);
    return bounds(tInterval(m, s, n));
  },
  geo_interval: (input) => {
    const { logMean, logSd, n, geometricMean } = durationsOf(input);
    return { gm: geometricMean, ...bounds(logTInterval(logMean, logSd, n)) };
  },
  cox_modified: (input) => {
    const { logMean, logSd, n } = durationsOf(input);
    const found = modifiedCox(logMean, logSd, n);
    return { est: found?.estimate, ...bounds(found?.interval) };
  },
  boot_median: (input) => {
    const { x, seed, B } = parse(object({ x: array(number()), seed: number(), B: number() }), input);
    return bounds(bootstrapInterval(x, medianOfSorted, { seed, draws: B, confidence: 0.95 }));
  },
  mulberry32: (input) => {
    const random = mulberry32(parse(object({ seed: number() }), input).seed);
    return { u: [random(), random(), random()] };
  },
  eb_betabinom: (input) => {
    const { xs, ns } = parse(object({ xs: array(number()), ns: array(number()) }), input);
    const fit = fitBetaBinomial(xs, ns);
    return { mu: fit.mean01, tau2: fit.between, K: fit.halfTrust, shrunk: fit.shrunk01 };
  },
  K_half: (input) => ({
    K: parse(object({ keys: array(string()) }), input).keys.map((key) => {
      const { spread, anchors } = metricOfCase(key);
      return halfTrustN(spread, anchors);
    }),
  }),
  health: (input) => {
    const { key, x } = parse(object({ key: string(), x: number() }), input);
    const { anchors, factor } = metricOfCase(key);
    return { h: healthOf(x * factor, anchors) };
  },
  desirability: (input) => {
    const { y, L, T } = parse(object({ y: number(), L: number(), T: number() }), input);
    return { s1: desirabilityOf(y, L, T, 1), s2: desirabilityOf(y, L, T, 2) };
  },
  aggregate: (input) => {
    const { h, w } = parse(object({ h: array(number()), w: array(number()) }), input);
    return {
      arith: combineHealth(h, w, 'arithmetic'),
      geo: combineHealth(h, w, 'geometric'),
      min: combineHealth(h, w, 'minimum'),
    };
  },
};

const ofMetrics = (workedCases?.cases ?? []).filter(({ id }) => /^[A-D]/.test(id));

describe.skipIf(!workedCases)(`worked cases A–D of metrics.md 7${skipReason}`, () => {
  test('every case of the groups A to D has a function of the product to answer it', () => {
    expect(ofMetrics.length).toBeGreaterThan(30);
    expect(ofMetrics.filter(({ input }) => !Object.hasOwn(handlers, String(input['fn'])))).toEqual([]);
  });

  test.each(ofMetrics.map((one) => [one.id, one.desc, one] as const))('%s %s', (_id, _description, one) => {
    const handler = handlers[String(one.input['fn'])];
    if (!handler) throw new Error(`nothing answers ${String(one.input['fn'])}`);
    expectClose(handler(one.input), one.output);
  });

  test('the default anchors and σ are those of metrics.md 1.3', () => {
    for (const [key, expected] of Object.entries(workedCases?.metrics ?? {})) {
      const { anchors, spread, factor } = metricOfCase(key);
      expectClose(
        { L: anchors.floor / factor, P: anchors.par / factor, T: anchors.target / factor, sigma: spread },
        { L: expected.L, P: expected.P, T: expected.T, sigma: expected.sigma },
        key,
      );
      expect(anchors.isLog, key).toBe(expected.log ?? false);
    }
  });
});
