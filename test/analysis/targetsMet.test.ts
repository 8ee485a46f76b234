import { describe, expect, test } from 'vitest';
import { targetsMet } from '../../src/analysis/targetsMet';
import { expectClose } from '../metrics/workedCases';
import { csat, measuredMap } from '../ranking/measuredMap';

describe('targets met (metrics.md 4)', () => {
  test('are a probability and a light, for every metric with anchors', () => {
    const checks = targetsMet(
      measuredMap({
        spots: [
          {
            id: 'a',
            measured: [
              csat(970, 1000),
              { metric: 'ces7', value: { form: 'aggregate', value: 4.5, n: 60, sd: 1.5 } },
              { metric: 'umuxLite', value: { form: 'aggregate', value: 94, n: 3, sd: 3 } },
              { metric: 'conversion', value: { form: 'share', x: 1, n: 2 } },
            ],
          },
          { id: 'b', measured: [{ metric: 'csat', value: { form: 'aggregate', value: 0.95 } }] },
        ],
      }),
    );
    expect(checks.map(({ subject, metric, light }) => [subject, metric.id, light])).toEqual([
      ['a', 'csat', 'green'],
      ['a', 'ces7', 'red'],
      ['a', 'umuxLite', 'amber'],
      ['b', 'csat', null],
    ]);
    expect(checks[0]?.probability).toBeGreaterThan(0.9999);
    expect(checks[1]?.probability).toBeLessThan(0.0001);
    // The target 84 of SUS is 94 of UMUX-Lite: (84 − 22.9)/0.65.
    expectClose(checks[2]?.target, 94);
    expectClose(checks[2]?.probability, 0.5);
    expect(checks[3]?.probability).toBeNull();
  });
});
