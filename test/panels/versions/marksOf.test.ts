import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/model/compareMaps';
import { asId, type TouchpointId } from '../../../src/model/ids';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { marksOf } from '../../../src/panels/versions/marksOf';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  purchase,
  search,
  smallJourney,
} from '../../helpers/journey';

function marks(before: JourneyMap, after: JourneyMap) {
  const { old, now } = marksOf(compareMaps(before, after), before, after);
  return { old: Object.fromEntries(old), now: Object.fromEntries(now) };
}

describe('marksOf', () => {
  it('marks nothing when nothing is different', () => {
    expect(marks(smallJourney(), smallJourney())).toEqual({ old: {}, now: {} });
  });

  it('marks what was added only now, what was removed only then, and what is in both in both', () => {
    const before = smallJourney();
    const { [advert]: gone, [search]: kept, ...rest } = before.touchpoints;
    if (!gone || !kept) throw new Error('The small journey has them');
    const lounge = asId<TouchpointId>('tp-lounge');
    const after: JourneyMap = {
      ...before,
      touchpoints: {
        ...rest,
        [search]: { ...kept, node: purchase, rank: 'a1' },
        [lounge]: { id: lounge, node: awareness, name: 'Lounge', rank: 'a0' },
      },
    };
    expect(marks(before, after)).toEqual({
      old: { [advert]: 'removed', [search]: 'moved' },
      now: { [lounge]: 'added', [search]: 'moved' },
    });
  });

  it('counts as changed what was renamed, also when it was moved as well', () => {
    const before = smallJourney();
    const { [search]: kept } = before.touchpoints;
    if (!kept) throw new Error('The small journey has it');
    const moved = { ...kept, node: purchase, rank: 'a1', name: 'Find' };
    const after: JourneyMap = { ...before, touchpoints: { ...before.touchpoints, [search]: moved } };
    expect(marks(before, after).old).toEqual({ [search]: 'changed' });
  });

  it('counts a touchpoint as changed whose figures are different, came or went', () => {
    const before = smallJourney();
    const { [checkoutCsat]: measurement } = before.measurements;
    if (!measurement) throw new Error('The small journey measures its checkout');
    const worse = { ...measurement, value: { form: 'answers', counts: [9, 3, 5, 1, 0] } } as const;
    for (const measurements of [{ [checkoutCsat]: worse }, {}]) {
      const both = { [checkout]: 'changed' };
      expect(marks(before, { ...before, measurements })).toEqual({ old: both, now: both });
      expect(marks({ ...before, measurements }, before)).toEqual({ old: both, now: both });
    }
  });

  it('marks a touchpoint that went with its figures as removed, and nothing in its place', () => {
    const before = smallJourney();
    const { [checkout]: _gone, ...touchpoints } = before.touchpoints;
    const after: JourneyMap = { ...before, touchpoints, measurements: {}, scenarios: {}, views: {} };
    expect(marks(before, after)).toEqual({ old: { [checkout]: 'removed' }, now: {} });
  });
});
