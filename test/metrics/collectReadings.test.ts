/** Which measurements speak for a touchpoint where there are several of one metric. */
import { describe, expect, it } from 'vitest';
import { collectReadings } from '../../src/metrics/collectReadings';
import { asId, type MeasurementId, type MetricId, type TouchpointId } from '../../src/model/ids';
import type { Measurement, Metric } from '../../src/model/JourneyMap';

const metric: Metric = {
  id: asId<MetricId>('csat'),
  kind: 'csat',
  name: 'CSAT',
  unit: 'share',
  direction: 'higher-is-better',
  scale: { min: 1, max: 5, step: 1 },
  rank: 'a0',
};
const desk = asId<TouchpointId>('desk');

function measured(id: string, counts: readonly number[], more: Partial<Measurement> = {}): Measurement {
  return {
    id: asId<MeasurementId>(id),
    metric: metric.id,
    subject: desk,
    value: { form: 'answers', counts },
    grade: 'measured',
    importedFrom: { dataset: 'survey.csv', column: 'Q1' },
    ...more,
  };
}

function readingOf(...measurements: readonly Measurement[]): { value: number; n: number | null } | null {
  const byId = Object.fromEntries(measurements.map((one) => [one.id, one]));
  const found = collectReadings({ metrics: { [metric.id]: metric }, measurements: byId });
  const reading = found.get(desk)?.readings[0]?.reading;
  return reading ? { value: reading.value, n: reading.n } : null;
}

const allHappy = [0, 0, 0, 0, 30];
const allUnhappy = [20, 0, 0, 0, 0];

describe('several measurements of one metric', () => {
  it('are put together where one column of one file gave them for one period: batches of answers', () => {
    expect(readingOf(measured('a', allHappy), measured('b', allUnhappy))).toEqual({ value: 0.6, n: 50 });
  });

  it('are not put together across columns, files and periods: the same people may have answered', () => {
    const column = { importedFrom: { dataset: 'survey.csv', column: 'Q2' } };
    expect(readingOf(measured('a', allHappy), measured('b', allUnhappy, column))).toEqual({
      value: 1,
      n: 30,
    });
    const file = { importedFrom: { dataset: 'other.csv', column: 'Q1' } };
    expect(readingOf(measured('a', allHappy), measured('b', allUnhappy, file))).toEqual({ value: 1, n: 30 });
    const later = { period: { from: '2024-02-01', to: '2024-02-29' } };
    expect(readingOf(measured('a', allHappy), measured('b', allUnhappy, later))).toEqual({ value: 0, n: 20 });
  });
});
