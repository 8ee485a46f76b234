import { describe, expect, test } from 'vitest';
import { asId, type MetricId } from '../../src/model/ids';
import type { MeasurementValue } from '../../src/model/JourneyMap';
import { readAnchors } from '../../src/metrics/health';
import { isBelowPar } from '../../src/metrics/isBelowPar';
import { newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import { readMeasurement } from '../../src/metrics/readMeasurement';

function flag(preset: MetricPreset, value: MeasurementValue): boolean {
  const metric = newMetric(preset, { id: asId<MetricId>('m'), name: preset, rank: 'a0' });
  const anchors = readAnchors(metric);
  const result = readMeasurement(metric, { value, grade: 'measured' });
  if (!anchors.ok || !result.ok) throw new Error(`${preset} cannot be read`);
  return isBelowPar(metric, result.reading, anchors.anchors);
}

describe('early warning (metrics.md 2.6)', () => {
  test('a share is flagged while the upper end of its interval stays below par', () => {
    // Upper ends 72.4 % and 77.6 % against a par of 75 %
    expect(flag('csat', { form: 'share', x: 30, n: 50 })).toBe(true);
    expect(flag('csat', { form: 'share', x: 33, n: 50 })).toBe(false);
  });

  test('where less is better the lower end decides', () => {
    // 5.2 ± 0.5 and 3.4 ± 0.5 of 7, par 3.1; half-width t(0.975, 39)·1.6/√40
    expect(flag('ces7', { form: 'aggregate', value: 5.2, n: 40 })).toBe(true);
    expect(flag('ces7', { form: 'aggregate', value: 3.4, n: 40 })).toBe(false);
    expect(flag('frtEmail', { form: 'durations', n: 200, logMean: Math.log(80_000), logSd: 1 })).toBe(true);
    expect(flag('frtEmail', { form: 'durations', n: 200, logMean: Math.log(22_000), logSd: 1 })).toBe(false);
  });

  test('UMUX-Lite is compared on its SUS equivalent', () => {
    // 60 raw is 61.9 on SUS; 67 raw is 66.5, and its upper end passes the par of 68
    expect(flag('umuxLite', { form: 'aggregate', value: 60, n: 400 })).toBe(true);
    expect(flag('umuxLite', { form: 'aggregate', value: 67, n: 400 })).toBe(false);
  });

  test('without an interval nothing is flagged', () => {
    expect(flag('csat', { form: 'aggregate', value: 0.1 })).toBe(false);
    expect(flag('ces7', { form: 'aggregate', value: 7, n: 1 })).toBe(false);
  });
});
