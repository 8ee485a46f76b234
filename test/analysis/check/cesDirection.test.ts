import { describe, expect, test } from 'vitest';
import { change, findingsOf, foundAt, markFirst, measurement, metric, touchpoint } from './cleanMap';

/** Effort and CSAT at touchpoints t0, t1, …; effort on 1–7 where 1 is easy. */
function measured(effort: readonly number[], csat: readonly number[], satisfaction = 'csat') {
  const changes: Record<string, unknown> = { 'metrics/ces': metric('ces', 'ces7', { rank: 'a1' }) };
  if (satisfaction === 'nps') changes['metrics/nps'] = metric('nps', 'nps', { rank: 'a2' });
  effort.forEach((value, index) => {
    const id = `t${index}`;
    changes[`touchpoints/${id}`] = touchpoint(id, 'look', `b0${index}`, 'app', 'sales');
    changes[`measurements/e${id}`] = measurement(`e${id}`, 'ces', id, { form: 'aggregate', value, n: 10 });
    const satisfied = csat[index] ?? 0;
    changes[`measurements/s${id}`] = measurement(
      `s${id}`,
      satisfaction,
      id,
      satisfaction === 'csat'
        ? { form: 'share', x: satisfied, n: 100 }
        : { form: 'groups', low: 100 - satisfied, middle: 0, high: satisfied },
    );
  });
  return change(changes);
}

const rising = [40, 50, 60, 70, 80];
/** High effort where satisfaction is high. */
const contradicting = [2, 3, 4, 5, 6];

describe('an effort scale that contradicts satisfaction (metrics.md 1.2)', () => {
  test('is found from five touchpoints on, with the correlation of ease and CSAT', () => {
    expect(findingsOf('cesDirection', measured(contradicting, rising))).toMatchObject([
      { at: 'ces', kind: 'metrics', facts: { value: -1, count: 5, others: ['csat'] } },
    ]);
    expect(foundAt('cesDirection', measured(contradicting.slice(1), rising.slice(1)))).toEqual([]);
  });

  test('is not found when less effort goes with more satisfaction', () => {
    expect(foundAt('cesDirection', measured([6, 5, 4, 3, 2], rising))).toEqual([]);
  });

  test('is gone when the direction is changed, and there when a right one is', () => {
    const turned = { 'metrics/ces': metric('ces', 'ces2', { rank: 'a1' }) };
    expect(foundAt('cesDirection', change(turned, measured(contradicting, rising)))).toEqual([]);
    expect(foundAt('cesDirection', change(turned, measured([6, 5, 4, 3, 2], rising)))).toEqual(['ces']);
  });

  test('is not found at ρ = −0.3, only below', () => {
    // Ease ranks 5 4 3 2 1; Σd² is 26 and 30, and ρ = 1 − 6·Σd²/120.
    const csatOf = (ranks: readonly number[]) => ranks.map((rank) => 40 + 5 * rank);
    expect(foundAt('cesDirection', measured(contradicting, csatOf([3, 1, 5, 2, 4])))).toEqual([]);
    const [below] = findingsOf('cesDirection', measured(contradicting, csatOf([3, 2, 1, 5, 4])));
    expect(below?.facts.value).toBeCloseTo(-0.5, 12);
  });

  test('is found against NPS where there is no CSAT to compare with', () => {
    const map = measured(contradicting, rising, 'nps');
    expect(findingsOf('cesDirection', map)).toMatchObject([{ facts: { others: ['nps'] } }]);
  });

  test('is not found when all satisfaction is the same: nothing goes together with nothing', () => {
    expect(foundAt('cesDirection', measured(contradicting, [60, 60, 60, 60, 60]))).toEqual([]);
  });

  test('is still found and counts as intended once it is marked so', () => {
    const map = markFirst('cesDirection', measured(contradicting, rising));
    expect(findingsOf('cesDirection', map)[0]?.intended).toBe(true);
  });
});
