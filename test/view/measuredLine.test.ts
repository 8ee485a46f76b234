import { describe, expect, it } from 'vitest';
import { newMetric } from '../../src/metrics/metricPresets';
import { asId, type ConnectionId } from '../../src/model/ids';
import type { Measurement } from '../../src/model/JourneyMap';
import { measuredLine } from '../../src/view/measuredLine';
import { languageFor } from '../helpers/languageFor';
import { measuredMap } from '../ranking/measuredMap';

const way = asId<ConnectionId>('way');

function mapOf(values: readonly Pick<Measurement, 'metric' | 'value'>[]) {
  const base = measuredMap({ spots: [] });
  const presets = { waiting: 'Waiting time', dropOff: 'Drop-off' } as const;
  const metrics = Object.entries(presets).map(([id, name], index) =>
    newMetric(id === 'waiting' ? 'waiting' : 'dropOff', { id: asId(id), name, rank: `a${String(index)}` }),
  );
  const measurements = values.map((value, index): Measurement => ({
    id: asId(`m${String(index)}`),
    subject: way,
    grade: 'measured',
    ...value,
  }));
  return {
    ...base,
    metrics: Object.fromEntries(metrics.map((one) => [one.id, one])),
    measurements: Object.fromEntries(measurements.map((one) => [one.id, one])),
  };
}

describe('what was measured on a connection, in one line', () => {
  it('names each metric with its value, in the metrics’ order; a drop-off is lost, not gone on', () => {
    const map = mapOf([
      { metric: asId('dropOff'), value: { form: 'share', x: 12, n: 100 } },
      { metric: asId('waiting'), value: { form: 'durations', n: 40, meanSeconds: 3 * 3600 } },
    ]);
    expect(measuredLine(map, way, languageFor('en'))).toBe('Waiting time 3 hr · Drop-off 12% lost');
  });

  it('is nothing for what nobody measured', () => {
    expect(measuredLine(mapOf([]), way, languageFor('en'))).toBe('');
  });
});
