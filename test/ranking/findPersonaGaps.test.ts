import { describe, expect, it } from 'vitest';
import { findPersonaGaps } from '../../src/ranking/findPersonaGaps';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { expectClose } from '../metrics/workedCases';
import { exampleMap } from '../view/exampleMap';
import { weak } from './measuredMap';
import { personaMap } from './personaMap';

describe('largest persona gap (metrics.md 3.3)', () => {
  it('is max − min of persona scores where both have trust 0.2, largest first', () => {
    const map = personaMap();
    const gaps = findPersonaGaps(map);
    expect(gaps.map(({ touchpoint, low, high }) => [touchpoint, low.persona, high.persona])).toEqual([
      ['desk', 'anna', 'ben'],
      ['app', 'anna', 'ben'],
    ]);
    for (const { touchpoint, low, high, gap } of gaps) {
      for (const side of [low, high]) {
        const row = weak(rankWeakest(map, { persona: side.persona }), touchpoint);
        expectClose(side.adjustedHealth, row.adjustedHealth);
        expectClose(side.variance, row.variance);
        expect(side.mostAnswers).toBe(100);
        expect(side.readings).toHaveLength(1);
      }
      expectClose(gap, high.adjustedHealth - low.adjustedHealth);
    }
    expect(gaps[0]?.probability).toBeGreaterThan(0.95);
    expectClose(gaps[0]?.everyone, weak(rankWeakest(map), 'desk').adjustedHealth);
  });

  it('needs two personas', () => {
    expect(findPersonaGaps(exampleMap())).toEqual([]);
  });
});
