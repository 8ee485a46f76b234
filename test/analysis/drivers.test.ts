import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKeyDrivers, neededRows, usualDriverPlan, type KeyDrivers } from '../../src/analysis/keyDrivers';
import { relativeWeights } from '../../src/analysis/relativeWeights';
import { shapleyR2 } from '../../src/analysis/shapleyR2';
import { eigenOf, matrixOf, type SymmetricMatrix } from '../../src/analysis/SymmetricMatrix';
import { mulberry32 } from '../../src/metrics/bootstrap';
import { normalQuantile } from '../../src/metrics/normal';
import { expectClose } from '../metrics/workedCases';

const three = matrixOf([
  [1, 0.5, 0.3],
  [0.5, 1, 0.4],
  [0.3, 0.4, 1],
]);
const threeWithOutcome = [0.55, 0.6, 0.3];

/** Correlations of a made-up survey; the expected figures come from numpy. */
const five = matrixOf([
  [1, 0.704, 0.532, 0.055, -0.086],
  [0.704, 1, 0.649, -0.037, -0.075],
  [0.532, 0.649, 1, -0.004, -0.03],
  [0.055, -0.037, -0.004, 1, -0.001],
  [-0.086, -0.075, -0.03, -0.001, 1],
]);
const fiveWithOutcome = [0.686, 0.44, 0.358, -0.142, -0.051];

describe('importance of drivers (metrics.md 3.7)', () => {
  test('F03: Johnson’s relative weights, as an independent eigen decomposition gives them', () => {
    expectClose(relativeWeights(three, threeWithOutcome), {
      weights: [0.18169286, 0.22788748, 0.03461321],
      rSquared: 0.44419355,
    });
    expectClose(relativeWeights(five, fiveWithOutcome), {
      weights: [0.3549441513, 0.0792166077, 0.0489113361, 0.0259116138, 0.0010424917],
      rSquared: 0.5100262006,
    });
  });

  test('F04: Shapley shares of five drivers, as the enumeration of all subsets gives them', () => {
    expectClose(shapleyR2(five, fiveWithOutcome), {
      weights: [0.3593416608, 0.0788816964, 0.0443829539, 0.0265437231, 0.0008761664],
      rSquared: 0.5100262006,
    });
  });

  test('F05: the two coincide for two drivers', () => {
    const two = matrixOf([
      [1, 0.6],
      [0.6, 1],
    ]);
    expectClose(relativeWeights(two, [0.5, 0.4])?.weights, [0.1778125, 0.0878125]);
    expectClose(shapleyR2(two, [0.5, 0.4])?.weights, [0.1778125, 0.0878125]);
  });

  test('metrics.md 6: both are never negative and both sum to R², for random surveys', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 6 }), (seed, drivers) => {
        const { among, withOutcome } = randomCorrelations(seed, drivers);
        const johnson = relativeWeights(among, withOutcome);
        const shapley = shapleyR2(among, withOutcome);
        if (!johnson || !shapley) throw new Error('a random survey has no repeated drivers');
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(johnson.weights)).toBeCloseTo(shapley.rSquared, 8);
        expect(sum(shapley.weights)).toBeCloseTo(shapley.rSquared, 8);
        expect(Math.min(...johnson.weights, ...shapley.weights)).toBeGreaterThanOrEqual(0);
        expect(shapley.rSquared).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('drivers that repeat one another have no weights, and more than ten no Shapley shares', () => {
    const same = matrixOf([
      [1, 1],
      [1, 1],
    ]);
    expect(relativeWeights(same, [0.5, 0.5])).toBeNull();
    expect(shapleyR2(same, [0.5, 0.5])).toBeNull();
    const eleven = matrixOf(
      Array.from({ length: 11 }, (_, row) =>
        Array.from({ length: 11 }, (__, column) => (row === column ? 1 : 0)),
      ),
    );
    expect(shapleyR2(eleven, Array<number>(11).fill(0.1))).toBeNull();
    expectClose(relativeWeights(eleven, Array<number>(11).fill(0.1))?.rSquared, 0.11);
  });

  test('the eigen decomposition gives the matrix back', () => {
    const { values, vectors } = eigenOf(five);
    for (let i = 0; i < 5; i += 1) {
      for (let j = 0; j < 5; j += 1) {
        let sum = 0;
        for (let k = 0; k < 5; k += 1) {
          sum += (vectors[i * 5 + k] ?? 0) * (values[k] ?? 0) * (vectors[j * 5 + k] ?? 0);
        }
        expect(sum).toBeCloseTo(five.values[i * 5 + j] ?? 0, 12);
      }
    }
  });
});

describe('key drivers from rows (metrics.md 3.7)', () => {
  test('the largest weight goes with the driver that was made to matter most, and noise is told apart', () => {
    const found = drivers(survey(600, 7));
    expect(found.drivers.map(({ id }) => id)).toEqual(['a', 'b', 'noise']);
    expect(found.drivers.map(({ isAboveNoise }) => isAboveNoise)).toEqual([true, true, false]);
    expect(found.rows).toBe(600);
    const total = found.drivers.reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(found.rSquared, 10);
    expect(found.drivers.reduce((sum, { share01 }) => sum + share01, 0)).toBeCloseTo(1, 10);
    expect(found.drivers.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(3, 10);
    for (const driver of found.drivers) {
      expect(driver.weightInterval.low).toBeLessThanOrEqual(driver.weight + 0.01);
      expect(driver.weightInterval.high).toBeGreaterThan(driver.weight - 0.01);
    }
  });

  test('tells how much of it is done, rising from 0', () => {
    const heard: number[] = [];
    findKeyDrivers(survey(120, 4), usualDriverPlan, (done01) => heard.push(done01));
    expect(heard).toEqual(Array.from({ length: 100 }, (_, index) => index / 100));
  });

  test('the same rows and seed give the same bytes; another seed moves the intervals only', () => {
    const rows = survey(300, 3);
    expect(JSON.stringify(drivers(rows))).toBe(JSON.stringify(drivers(rows)));
    const other = findKeyDrivers(rows, { ...usualDriverPlan, seed: 2 });
    if (!other.ok) throw new Error('refused');
    expect(other.found.drivers.map(({ weight }) => weight.toFixed(10))).toEqual(
      drivers(rows).drivers.map(({ weight }) => weight.toFixed(10)),
    );
    expect(JSON.stringify(other.found)).not.toBe(JSON.stringify(drivers(rows)));
  });

  test('blocks of rows give the interval widths of the bootstrap of single rows to 15 %', () => {
    const rows = survey(4000, 11);
    const single = findKeyDrivers(rows, { ...usualDriverPlan, blocks: 4000 });
    const inBlocks = findKeyDrivers(rows);
    if (!single.ok || !inBlocks.ok) throw new Error('refused');
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    for (const id of ['a', 'b']) {
      const [one, two] = [single, inBlocks].map(({ found }) =>
        found.drivers.find((driver) => driver.id === id),
      );
      if (!one || !two) throw new Error('missing');
      expect(two.weight).toBeCloseTo(one.weight, 10);
      expect(width(two.weightInterval) / width(one.weightInterval)).toBeGreaterThan(0.85);
      expect(width(two.weightInterval) / width(one.weightInterval)).toBeLessThan(1.15);
    }
  });

  test('a survey weight of 2 is a row twice, and rows without weight are left out', () => {
    const rows = survey(200, 5);
    const twice = {
      outcome: Float64Array.from([...rows.outcome, ...rows.outcome.subarray(0, 100)]),
      drivers: rows.drivers.map(({ id, values }) => ({
        id,
        values: Float64Array.from([...values, ...values.subarray(0, 100)]),
      })),
    };
    const weights = Float64Array.from({ length: 200 }, (_, row) => (row < 100 ? 2 : 1));
    const weighted = drivers({ ...rows, weights });
    expect(weighted.rSquared).toBeCloseTo(drivers(twice).rSquared, 10);
    const some = Float64Array.from({ length: 200 }, (_, row) => (row < 150 ? 1 : 0));
    expect(drivers({ ...rows, weights: some }).rows).toBe(150);
  });

  test('too few complete rows are refused, naming the driver whose gaps cost most', () => {
    expect([neededRows(2), neededRows(6), neededRows(7), neededRows(14)]).toEqual([100, 100, 106, 162]);
    const rows = survey(150, 9);
    rows.drivers[1]?.values.fill(Number.NaN, 0, 60);
    const result = findKeyDrivers(rows);
    expect(result).toEqual({
      ok: false,
      refusal: { why: 'too-few-rows', rows: 90, needed: 100, costliest: { id: 'b', rowsWithout: 150 } },
    });
  });

  test('columns that do not vary and drivers that repeat one another are refused by name', () => {
    const rows = survey(150, 9);
    const [a] = rows.drivers;
    if (!a) throw new Error('no driver');
    const constant = { id: 'same', values: new Float64Array(150).fill(4) };
    expect(findKeyDrivers({ ...rows, drivers: [...rows.drivers, constant] })).toEqual({
      ok: false,
      refusal: { why: 'does-not-vary', id: 'same' },
    });
    expect(findKeyDrivers({ ...rows, outcome: new Float64Array(150).fill(3) })).toEqual({
      ok: false,
      refusal: { why: 'does-not-vary', id: null },
    });
    const copy = { id: 'copy', values: a.values.map((value) => 2 * value + 1) };
    const repeated = findKeyDrivers({ ...rows, drivers: [...rows.drivers, copy] });
    expect(repeated.ok ? null : repeated.refusal).toMatchObject({ why: 'repeat-each-other' });
    expect(
      !repeated.ok && repeated.refusal.why === 'repeat-each-other' && [...repeated.refusal.pair].sort(),
    ).toEqual(['a', 'copy']);
    expect(findKeyDrivers({ ...rows, drivers: [] })).toEqual({ ok: false, refusal: { why: 'no-drivers' } });
  });

  test('large offsets do not cost digits: 1,000,000 added to every answer changes nothing', () => {
    const rows = survey(200, 21);
    const shifted = {
      outcome: rows.outcome.map((value) => value + 1e6),
      drivers: rows.drivers.map(({ id, values }) => ({ id, values: values.map((value) => value + 1e6) })),
    };
    expect(drivers(shifted).rSquared).toBeCloseTo(drivers(rows).rSquared, 8);
  });
});

interface Survey {
  readonly outcome: Float64Array;
  readonly drivers: readonly { readonly id: string; readonly values: Float64Array }[];
  readonly weights?: Float64Array;
}

function drivers(question: Survey): KeyDrivers {
  const result = findKeyDrivers(question);
  if (!result.ok) throw new Error(result.refusal.why);
  return result.found;
}

function normals(random: () => number, length: number): Float64Array {
  return Float64Array.from({ length }, () => normalQuantile(random() * 0.999998 + 1e-6));
}

/** `a` matters twice as much as `b`, which goes along with it; `noise` does not matter. */
function survey(rows: number, seed: number): Survey {
  const random = mulberry32(seed);
  const a = normals(random, rows);
  const b = normals(random, rows).map((value, row) => 0.7 * value + 0.4 * (a[row] ?? 0));
  const noise = normals(random, rows);
  const error = normals(random, rows);
  return {
    outcome: error.map((value, row) => 0.8 * value + (a[row] ?? 0) + 0.5 * (b[row] ?? 0)),
    drivers: [
      { id: 'a', values: a },
      { id: 'b', values: b },
      { id: 'noise', values: noise },
    ],
  };
}

function randomCorrelations(seed: number, size: number): { among: SymmetricMatrix; withOutcome: number[] } {
  const random = mulberry32(seed);
  const columns = Array.from({ length: size + 1 }, () => normals(random, 40));
  const common = normals(random, 40);
  const mixed = columns.map((column) => column.map((value, row) => value + (common[row] ?? 0)));
  const correlation = (one: Float64Array, two: Float64Array): number => {
    const mean = (column: Float64Array): number =>
      column.reduce((sum, value) => sum + value, 0) / column.length;
    const [m1, m2] = [mean(one), mean(two)];
    const product = (x: Float64Array, y: Float64Array, mx: number, my: number): number =>
      x.reduce((sum, value, row) => sum + (value - mx) * ((y[row] ?? 0) - my), 0);
    return product(one, two, m1, m2) / Math.sqrt(product(one, one, m1, m1) * product(two, two, m2, m2));
  };
  const [outcome, ...rest] = mixed;
  if (!outcome) throw new Error('no outcome');
  return {
    among: matrixOf(rest.map((one, i) => rest.map((two, j) => (i === j ? 1 : correlation(one, two))))),
    withOutcome: rest.map((one) => correlation(outcome, one)),
  };
}
