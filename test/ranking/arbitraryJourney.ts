/** Random journeys on the default metrics, values up to a quarter of the anchor range beyond both anchors. */
import fc from 'fast-check';
import type { MetricInput, TouchpointInput } from '../../src/ranking/TouchpointInput';
import { metricOfCase } from '../metrics/workedCases';

const keys = [
  'csat',
  'nps',
  'ces7',
  'ces5',
  'ces7_agree',
  'frt_email',
  'art',
  'fcr',
  'task',
  'sus',
  'emotion',
];

/** A value whose place between the anchors is `share`: 0 at the floor, 1 at the target. */
export function valueBetween(input: MetricInput, share: number): number {
  const { floor, target, isLog } = input.anchors;
  if (!isLog) return floor + share * (target - floor);
  return Math.exp(Math.log(floor) + share * (Math.log(target) - Math.log(floor)));
}

/** The metric, `drop` of the anchor range worse. */
export function worsen(metric: MetricInput, drop: number): MetricInput {
  const { floor, isLog } = metric.anchors;
  const step = valueBetween(metric, drop);
  return { ...metric, value: isLog ? (metric.value * floor) / step : metric.value - (step - floor) };
}

export function arbitraryMetric(id: string): fc.Arbitrary<MetricInput> {
  return fc
    .record({
      key: fc.constantFrom(...keys),
      share: fc.double({ min: -0.25, max: 1.25, noNaN: true }),
      n: fc.integer({ min: 1, max: 600 }),
      gradeFactor: fc.constantFrom(1, 0.5, 0.25),
      weight: fc.constantFrom(0.5, 1, 2),
    })
    .map(({ key, share, n, gradeFactor, weight }) => {
      const { anchors, spread } = metricOfCase(key);
      const input: MetricInput = { id, value: 0, n, gradeFactor, weight, anchors, spread };
      return { ...input, value: valueBetween(input, share) };
    });
}

function arbitraryTouchpoint(index: number): fc.Arbitrary<TouchpointInput> {
  return fc
    .record({
      count: fc.integer({ min: 1, max: 4 }),
      metrics: fc.tuple(
        arbitraryMetric('m0'),
        arbitraryMetric('m1'),
        arbitraryMetric('m2'),
        arbitraryMetric('m3'),
      ),
      reach01: fc.double({ min: 0, max: 1, noNaN: true }),
      importance: fc.double({ min: 0, max: 3, noNaN: true }),
    })
    .map(({ count, metrics, reach01, importance }) => ({
      id: `t${index}`,
      metrics: metrics.slice(0, count),
      reach01,
      importance,
      journeyOrder: index,
    }));
}

export const arbitraryJourney: fc.Arbitrary<TouchpointInput[]> = fc
  .integer({ min: 2, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => arbitraryTouchpoint(index))));

/** The journey with one of its touchpoints replaced. */
export function replaceFirst(
  journey: readonly TouchpointInput[],
  change: (first: TouchpointInput) => TouchpointInput,
): TouchpointInput[] {
  return journey.map((touchpoint, index) => (index === 0 ? change(touchpoint) : touchpoint));
}

/** The touchpoint with its first metric replaced. */
export function replaceMetric(
  touchpoint: TouchpointInput,
  change: (first: MetricInput) => MetricInput,
): TouchpointInput {
  return {
    ...touchpoint,
    metrics: touchpoint.metrics.map((metric, index) => (index === 0 ? change(metric) : metric)),
  };
}
