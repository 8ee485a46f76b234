import { array, number, object, parse, tuple } from 'valibot';
import { describe, expect, test } from 'vitest';
import { funnelOf } from '../../src/analysis/funnel';
import { crosshairOf, quadrantOf } from '../../src/analysis/importancePerformance';
import { kanoOf } from '../../src/analysis/kano';
import { opportunityOf } from '../../src/analysis/opportunity';
import { penaltyReward } from '../../src/analysis/penaltyReward';
import { shapleyR2 } from '../../src/analysis/shapleyR2';
import { matrixOf } from '../../src/analysis/SymmetricMatrix';
import { adjustBenjaminiHochberg, adjustHolm } from '../../src/metrics/adjustPValues';
import { compareNps } from '../../src/metrics/compareNps';
import { compareShares } from '../../src/metrics/compareShares';
import { controlLimits } from '../../src/metrics/controlLimits';
import { answersForMargin, detectableChange, shareVariance } from '../../src/metrics/detectableChange';
import { expectClose, skipReason, workedCases } from '../metrics/workedCases';

const numbers = array(number());
const twoShares = object({ x1: number(), n1: number(), x2: number(), n2: number() });

/** The cases take first minus second; we take after minus before. */
function compareCase(input: unknown): ReturnType<typeof compareShares> {
  const { x1, n1, x2, n2 } = parse(twoShares, input);
  return compareShares({ x: x2, n: n2 }, { x: x1, n: n1 });
}

const handlers: Readonly<Record<string, (input: unknown) => unknown>> = {
  ulwick: (input) => ({
    v: parse(object({ pairs: array(tuple([number(), number()])) }), input).pairs.map(
      ([importance, satisfaction]) => opportunityOf(importance, satisfaction).score,
    ),
  }),
  kano: (input) => {
    const { A, O, M, I } = parse(object({ A: number(), O: number(), M: number(), I: number() }), input);
    return kanoOf({ attractive: A, oneDimensional: O, mustBe: M, indifferent: I });
  },
  shapley_r2: (input) => {
    const { Rxx, rxy } = parse(object({ Rxx: array(numbers), rxy: numbers }), input);
    return { lmg: shapleyR2(matrixOf(Rxx), rxy)?.weights };
  },
  funnel: (input) => {
    const funnel = funnelOf(parse(object({ N: numbers }), input).N);
    return {
      step: funnel?.steps.map((step) => step.conversion),
      drop: funnel?.steps.map((step) => step.drop),
      overall: funnel?.overall,
      lost_share: funnel?.steps.map((step) => step.lostShare),
      log_share: funnel?.steps.map((step) => step.logShare),
    };
  },
  penalty_reward: (input) => {
    const { rows } = parse(object({ rows: array(tuple([number(), number()])) }), input);
    return penaltyReward(
      rows.map(([driver]) => driver),
      rows.map(([, overall]) => overall),
      { min: 1, max: 5 },
    );
  },
  ipa: (input) => {
    const { imp, perf } = parse(object({ imp: numbers, perf: numbers }), input);
    const points = imp.map((importance, index) => ({ importance, performance: perf[index] ?? 0 }));
    return { q: points.map((point) => quadrantOf(point, crosshairOf(points))) };
  },
  two_prop_n1: (input) => {
    const { statistic, p } = compareCase(input);
    return { z: statistic, p };
  },
  newcombe: (input) => {
    const { difference, interval95 } = compareCase(input);
    return { diff: difference, lo: interval95.low, hi: interval95.high };
  },
  nps_diff: (input) => {
    const { a, b } = parse(
      object({ a: tuple([number(), number(), number()]), b: tuple([number(), number(), number()]) }),
      input,
    );
    const groups = ([low, middle, high]: readonly [number, number, number]) => ({ low, middle, high });
    const found = compareNps(groups(a), groups(b));
    return {
      raw: found.difference,
      diff: found.adjusted,
      se: Math.hypot(...found.standardErrors),
      z: found.statistic,
      p: found.p,
      lo: found.interval95.low,
      hi: found.interval95.high,
    };
  },
  bh: (input) => {
    const { p } = parse(object({ p: numbers }), input);
    return { bh: adjustBenjaminiHochberg(p), holm: adjustHolm(p) };
  },
  n_for_moe: () => ({
    csat: answersForMargin(shareVariance(0.75), 0.05),
    nps: answersForMargin(0.7 * 100 ** 2, 10),
  }),
  mdc: (input) => {
    const { se1, se2 } = parse(object({ se1: number(), se2: number() }), input);
    return { value: detectableChange(se1, se2) };
  },
  xmr: (input) => {
    const found = controlLimits(parse(object({ x: numbers }), input).x);
    return { mean: found?.mean, lo: found?.limits.low, hi: found?.limits.high };
  },
};

const ofAnalysis = (workedCases?.cases ?? []).filter(({ id }) => /^[FG]/.test(id));

describe.skipIf(!workedCases)(`worked cases F and G of metrics.md 7${skipReason}`, () => {
  test('every case of the groups F and G has a function of the product to answer it', () => {
    expect(ofAnalysis.length).toBeGreaterThan(11);
    expect(ofAnalysis.filter(({ input }) => !Object.hasOwn(handlers, String(input['fn'])))).toEqual([]);
  });

  test.each(ofAnalysis.map((one) => [one.id, one.desc, one] as const))('%s %s', (_id, _description, one) => {
    const handler = handlers[String(one.input['fn'])];
    if (!handler) throw new Error(`nothing answers ${String(one.input['fn'])}`);
    expectClose(handler(one.input), one.output);
  });
});
