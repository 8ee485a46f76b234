import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/metrics/health';
import { judgeRobustness, moveAnchor } from '../../src/ranking/judgeRobustness';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { expectClose } from '../metrics/workedCases';
import { exampleMap } from '../view/exampleMap';
import { csat, measuredMap, type Measured } from './measuredMap';

describe('robustness of the weakest (metrics.md 3.3)', () => {
  it('tries nine variants of every metric and says in how many the leader stays among the k weakest', () => {
    const found = judgeRobustness(exampleMap());
    expect(found?.leader).toBe('email-support');
    expect(found?.k).toBe(2);
    expect(found?.variants).toBe(9 * 9);
    expect(found?.kept).toBe((found?.variants ?? 0) - (found?.overturns.length ?? 0));
    expectClose(found?.share01, (found?.kept ?? 0) / (found?.variants ?? 1));
    expect(found?.isStable).toBe((found?.share01 ?? 0) >= 0.8);
  });

  it('agrees with ranking the changed map anew, for every variant of weight and anchor', () => {
    const map = exampleMap();
    const found = judgeRobustness(map);
    if (!found) throw new Error('nothing ranked');
    let keptFirst = 0;
    let kept = 0;
    let variants = 0;
    for (const metric of Object.values(map.metrics)) {
      const weight = metric.weight ?? 1;
      const { floor, par, target } = metric;
      if (!floor || !par || !target) throw new Error('no anchors');
      const anchors = {
        floor: floor.value,
        par: par.value,
        target: target.value,
        isLog: metric.unit === 'seconds',
      };
      const changes = [
        { weight: weight / 2 },
        { weight: weight * 2 },
        { weight: 0 },
        ...(['floor', 'par', 'target'] as const).flatMap((anchor) =>
          [-0.1, 0.1].map((shift) => ({ [anchor]: { value: moveAnchor(anchors, anchor, shift)[anchor] } })),
        ),
      ];
      for (const change of changes) {
        variants += 1;
        const other = { ...map, metrics: { ...map.metrics, [metric.id]: { ...metric, ...change } } };
        const rank = rankWeakest(other).ranked.find(({ id }) => id === found.leader)?.rank ?? Infinity;
        if (rank === 1) keptFirst += 1;
        if (rank <= found.k) kept += 1;
      }
    }
    expect({ variants, kept, keptFirst }).toEqual({
      variants: found.variants,
      kept: found.kept,
      keptFirst: found.keptFirst,
    });
  });

  it('names the assumption that overturns it: a leader that rests on one metric', () => {
    const good: Measured = { metric: 'nps', value: { form: 'groups', low: 5, middle: 20, high: 75 } };
    const map = measuredMap({
      spots: [
        {
          id: 'a',
          measured: [good, { metric: 'frtChat', value: { form: 'durations', n: 300, meanSeconds: 1800 } }],
        },
        { id: 'b', measured: [csat(70, 100), good] },
        { id: 'c', measured: [csat(80, 100), good] },
        { id: 'd', measured: [csat(75, 100), good] },
      ],
    });
    const found = judgeRobustness(map);
    expect(found?.leader).toBe('a');
    const left = found?.overturns.find(({ assumption }) => assumption.kind === 'left-out');
    expect(left?.assumption.metric).toBe('frtChat');
    expect(left?.rank).toBe(4);
  });

  it('a leader that is not measured any more when a metric is left out has no rank there', () => {
    const map = measuredMap({
      spots: [
        { id: 'a', measured: [csat(10, 100)] },
        { id: 'b', measured: [{ metric: 'sus', value: { form: 'aggregate', value: 60, n: 30 } }] },
      ],
    });
    const found = judgeRobustness(map);
    expect(found?.overturns).toContainEqual({
      assumption: { kind: 'left-out', metric: 'csat' },
      rank: null,
      leader: 'b',
    });
    expect(judgeRobustness(measuredMap({ spots: [] }))).toBeNull();
  });

  it('moves durations along logarithms: a tenth of the way from floor to target', () => {
    const anchors = { floor: 900, par: 120, target: 40, isLog: true };
    const moved = moveAnchor(anchors, 'floor', 0.1);
    expectClose(healthOf(moved.floor, { ...anchors, par: Math.sqrt(900 * 40) }), 10);
  });
});
