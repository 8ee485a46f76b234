import { describe, expect, test } from 'vitest';
import { funnelOfStages } from '../../src/analysis/funnelOfStages';
import { expectClose } from '../metrics/workedCases';
import { measuredMap, type Measured } from '../ranking/measuredMap';

describe('funnel of the stages (metrics.md 3.7)', () => {
  const volume = (value: number): Measured => ({ metric: 'volume', value: { form: 'aggregate', value } });

  test('counts each stage by its busiest touchpoint, reach before volume, and names stages without a count', () => {
    const found = funnelOfStages(
      measuredMap({
        spots: [
          { id: 'a', stage: 's1', fields: { reach: 1000 }, measured: [volume(5000)] },
          { id: 'b', stage: 's1', fields: { reach: 400 } },
          { id: 'c', stage: 's2' },
          { id: 'd', stage: 's3', measured: [volume(620)] },
          { id: 'e', stage: 's4', fields: { reach: 310 } },
        ],
      }),
    );
    expect(found.counts.map(({ stage, count, touchpoint }) => [stage, count, touchpoint])).toEqual([
      ['s1', 1000, 'a'],
      ['s3', 620, 'd'],
      ['s4', 310, 'e'],
    ]);
    expect(found.uncounted).toEqual(['s2']);
    expectClose(
      found.funnel?.steps.map(({ conversion }) => conversion),
      [0.62, 0.5],
    );
  });

  test('is none where a stage sees more customers than the one before, and says which', () => {
    const found = funnelOfStages(
      measuredMap({
        spots: [
          { id: 'a', stage: 's1', fields: { reach: 100 } },
          { id: 'b', stage: 's2', fields: { reach: 300 } },
        ],
      }),
    );
    expect([found.funnel, found.rising]).toEqual([null, ['s2']]);
  });
});
