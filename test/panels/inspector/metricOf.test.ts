import { describe, expect, it } from 'vitest';
import { healthOf, readAnchors } from '../../../src/metrics/health';
import { mirrorAnswer } from '../../../src/metrics/ces';
import { newMetric } from '../../../src/metrics/metricPresets';
import { findBroken } from '../../../src/model/invariants';
import { asId, type MetricId } from '../../../src/model/ids';
import type { JourneyMap, Metric } from '../../../src/model/JourneyMap';
import { defaultAnchors, findAnchorFault, withValue } from '../../../src/panels/inspector/anchors';
import { definitionOf, metricToAdd } from '../../../src/panels/inspector/metricOf';
import { turnRound } from '../../../src/view/turnedRound';
import { csat, smallJourney } from '../../helpers/journey';

const ces7 = newMetric('ces7', { id: asId<MetricId>('ces'), name: 'CES', rank: 'a5' });

function withMetric(map: JourneyMap, metric: Metric): JourneyMap {
  return { ...map, metrics: { ...map.metrics, [metric.id]: metric } };
}

describe('the metric of a new measurement', () => {
  it('of a connection is lower-is-better; a waiting time is told from other times of one’s own by its name', () => {
    const made = metricToAdd(smallJourney(), 'waiting', 'Waiting time', null);
    expect(made?.source).toMatchObject({
      definition: { kind: 'custom', unit: 'seconds', direction: 'lower-is-better', name: 'Waiting time' },
    });
    expect(made && findBroken(withMetric(smallJourney(), { ...made.metric, rank: 'a9' }))).toEqual([]);
    const own = newMetric('waiting', { id: asId<MetricId>('queue'), name: 'Queue', rank: 'a8' });
    expect(
      metricToAdd(withMetric(smallJourney(), own), 'waiting', 'Waiting time', null)?.source,
    ).toHaveProperty('definition');
    const known = { ...own, name: 'Waiting time' };
    expect(metricToAdd(withMetric(smallJourney(), known), 'waiting', 'Waiting time', null)?.source).toEqual({
      id: known.id,
    });
  });

  it('of a drop-off is never a conversion that runs the other way', () => {
    const dropOff = newMetric('dropOff', { id: asId<MetricId>('lost'), name: 'Lost', rank: 'a8' });
    const map = withMetric(smallJourney(), dropOff);
    expect(metricToAdd(map, 'dropOff', 'Drop-off', null)?.source).toEqual({ id: dropOff.id });
    expect(metricToAdd(map, 'conversion', 'Conversion', null)?.source).toHaveProperty('definition');
  });

  it('is the map’s own when it has one of the preset', () => {
    expect(metricToAdd(smallJourney(), 'csat', 'CSAT', null)?.source).toEqual({ id: csat });
  });

  it('is made when the map has none, and keeps every rule', () => {
    const toAdd = metricToAdd(smallJourney(), 'frtChat', 'First response, chat', null);
    expect(toAdd?.source).toMatchObject({ definition: { kind: 'frt', par: { value: 120 } } });
    expect(toAdd && findBroken(withMetric(smallJourney(), { ...toAdd.metric, rank: 'a9' }))).toEqual([]);
  });

  it('is none of a CES while nobody has said which end is easy (metrics.md 1.2)', () => {
    expect(metricToAdd(smallJourney(), 'ces5', 'CES', null)).toBeNull();
    expect(metricToAdd(smallJourney(), 'ces7', 'CES', null)).toBeNull();
  });

  it('is another one when the survey runs the other way than the map’s own', () => {
    const map = withMetric(smallJourney(), ces7);
    expect(metricToAdd(map, 'ces7', 'CES', 'lower-is-better')?.source).toEqual({ id: ces7.id });
    const turned = metricToAdd(map, 'ces7', 'CES', 'higher-is-better');
    expect(turned?.source).toMatchObject({
      definition: { direction: 'higher-is-better', par: { value: 4.9 } },
    });
    expect(turned && findBroken(withMetric(smallJourney(), { ...turned.metric, rank: 'a9' }))).toEqual([]);
  });

  it('is stored without the id and rank it was drafted with', () => {
    expect(definitionOf(ces7)).not.toHaveProperty('id');
    expect(definitionOf(ces7)).not.toHaveProperty('rank');
  });
});

describe('a metric turned round', () => {
  it('gives the mirrored answer the same health (P11)', () => {
    const turned = { ...ces7, ...turnRound(ces7) } as Metric;
    const [before, after] = [readAnchors(ces7), readAnchors(turned)];
    if (!before.ok || !after.ok) throw new Error('The anchors are not sound');
    for (let answer = 1; answer <= 7; answer += 0.25) {
      const mirrored = mirrorAnswer(answer, { min: 1, max: 7 });
      expect(healthOf(mirrored, after.anchors)).toBeCloseTo(healthOf(answer, before.anchors), 9);
    }
  });

  it('turned twice is what it was', () => {
    const twice = turnRound({ ...ces7, ...turnRound(ces7) } as Metric);
    expect(twice).toEqual({
      direction: ces7.direction,
      floor: ces7.floor,
      par: ces7.par,
      target: ces7.target,
    });
  });

  it('exchanges floor and target where there is nothing to mirror in', () => {
    const art = newMetric('art', { id: asId<MetricId>('art'), name: 'ART', rank: 'a0' });
    expect(turnRound(art)).toMatchObject({
      floor: { value: 14_400 },
      par: { value: 86_400 },
      target: { value: 432_000 },
    });
  });
});

describe('anchors', () => {
  it('go from bad to good, in the metric’s unit (R20, R25)', () => {
    expect(findAnchorFault('share', 'higher-is-better', { floor: 0.4, par: 0.75, target: 0.9 })).toBeNull();
    expect(findAnchorFault('share', 'lower-is-better', { floor: 0.4, par: 0.75, target: 0.9 })).toBe('order');
    expect(findAnchorFault('share', 'higher-is-better', { floor: 40, par: 75, target: 90 })).toBe('unit');
    expect(findAnchorFault('seconds', 'lower-is-better', { floor: 0, par: null, target: null })).toBe('unit');
    expect(findAnchorFault('share', 'higher-is-better', { floor: 0.8, par: null, target: 0.4 })).toBe(
      'order',
    );
  });

  it('lose the source of a benchmark when their value changes, and get it back with the value', () => {
    const usual = defaultAnchors(ces7).par;
    const changed = withValue(ces7.par, 3.5, usual);
    expect(changed).toEqual({ value: 3.5 });
    expect(withValue(changed, 3.1, usual)).toEqual(usual);
    expect(withValue({ value: 3.5, source: 'Board, May' }, 3.6, usual)).toEqual({
      value: 3.6,
      source: 'Board, May',
    });
    expect(withValue(ces7.par, null, usual)).toBeUndefined();
  });

  it('have defaults in the direction the metric runs', () => {
    const turned = { ...ces7, ...turnRound(ces7) } as Metric;
    expect(defaultAnchors(turned)).toMatchObject({ floor: { value: 2.8 }, target: { value: 6.1 } });
  });
});
