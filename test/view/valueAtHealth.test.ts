/** The slider's way from health to a value and back, for every kind of metric that comes with anchors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnchors, type HealthAnchors } from '../../src/metrics/health';
import { metricPresets, newMetric } from '../../src/metrics/metricPresets';
import type { Metric } from '../../src/model/JourneyMap';
import { asId } from '../../src/model/ids';
import { anchorValue } from '../../src/view/anchorValue';
import { canBeValue, healthOfValue, rangeOf, valueAtHealth } from '../../src/view/valueAtHealth';

const judged = metricPresets.flatMap((preset): { metric: Metric; anchors: HealthAnchors }[] => {
  const metric = newMetric(preset, { id: asId(preset), name: preset, rank: 'a0' });
  const read = readAnchors(metric);
  return read.ok ? [{ metric, anchors: read.anchors }] : [];
});

describe('the value at a health', () => {
  test('is the anchor itself at 0, 50 and 100, for every preset (P22)', () => {
    expect(judged.length).toBeGreaterThan(14);
    for (const { metric, anchors } of judged) {
      expect(valueAtHealth(metric, anchors, 0)).toBe(anchorValue(metric, anchors.floor));
      expect(valueAtHealth(metric, anchors, 50)).toBe(anchorValue(metric, anchors.par));
      expect(valueAtHealth(metric, anchors, 100)).toBe(anchorValue(metric, anchors.target));
    }
  });

  test('has that health again, so closely that every step of the slider is another value', () => {
    for (const { metric, anchors } of judged.filter(({ metric: { kind } }) => kind !== 'umuxLite')) {
      for (let health = 0; health <= 100; health += 1) {
        const back = healthOfValue(metric, anchors, valueAtHealth(metric, anchors, health));
        expect([metric.kind, Math.round(back)]).toEqual([metric.kind, health]);
      }
    }
  });

  test('is better in the metric’s direction the higher the health', () => {
    const health = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(fc.constantFrom(...judged), health, ({ metric, anchors }, low) => {
        const sign = metric.direction === 'lower-is-better' ? -1 : 1;
        const [worse, better] = [low, low + 1].map((at) => sign * valueAtHealth(metric, anchors, at));
        // UMUX-Lite is cut to its scale: its SUS equivalents reach from 22.9 to 87.9 only.
        if (metric.kind === 'umuxLite') expect(better).toBeGreaterThanOrEqual(worse ?? 0);
        else expect(better).toBeGreaterThan(worse ?? 0);
      }),
    );
  });

  test('is a value the metric can have', () => {
    for (const { metric, anchors } of judged) {
      for (let health = 0; health <= 100; health += 10) {
        expect(canBeValue(metric, valueAtHealth(metric, anchors, health))).toBe(true);
      }
    }
  });

  test('goes by ratio for times: half way between 6 h and 1 h is their geometric mean', () => {
    const found = judged.find(({ metric }) => metric.id === 'frtEmail');
    if (!found) throw new Error('There is a preset for e-mail');
    const hours = valueAtHealth(found.metric, found.anchors, 75) / 3600;
    expect(hours).toBeCloseTo(Math.sqrt(6), 1);
  });
});

describe('what can be typed', () => {
  test.each([
    ['csat', 1, true],
    ['csat', 1.01, false],
    ['csat', -0.01, false],
    ['nps', -100, true],
    ['nps', 101, false],
    ['ces7', 7, true],
    ['ces7', 7.5, false],
    ['ces7', 0, false],
    ['sus', 100, true],
    ['sus', 101, false],
    ['umuxLite', 12, true],
    ['frtEmail', 0, false],
    ['frtEmail', 1e9, true],
    ['csat', Number.NaN, false],
    ['csat', Number.POSITIVE_INFINITY, false],
  ] as const)('%s at %d: %s', (preset, value, expected) => {
    const metric = newMetric(preset, { id: asId(preset), name: preset, rank: 'a0' });
    expect(canBeValue(metric, value)).toBe(expected);
  });

  test('an own score without a scale has no bounds, a number counts from 0', () => {
    const score = { kind: 'custom', unit: 'score' } as const;
    expect(rangeOf(score)).toEqual({ min: -Infinity, max: Infinity });
    expect(rangeOf({ ...score, unit: 'count' })).toEqual({ min: 0, max: Infinity });
  });
});
