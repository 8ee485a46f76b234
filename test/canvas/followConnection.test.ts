/** Following arrows by key: where one gets, and how one chooses among several. */
import { describe, expect, it } from 'vitest';
import { besideConnection, followConnection } from '../../src/canvas/followConnection';
import { planArrangement, type ArrangementName } from '../../src/canvas/planArrangement';
import { layoutMap } from '../../src/layout/layoutMap';
import { asId, type ConnectionId } from '../../src/model/ids';
import type { Connection, JourneyMap } from '../../src/model/JourneyMap';
import { advert, awareness, checkout, purchase, search, smallJourney } from '../helpers/journey';

function withFlows(
  ...pairs: readonly (readonly [Connection['from'], Connection['to'], Connection['kind']?])[]
): JourneyMap {
  const connections = pairs.map(([from, to, kind = 'flow'], index): Connection => {
    return { id: asId<ConnectionId>(`c${String(index)}`), from, to, kind };
  });
  return { ...smallJourney(), connections: Object.fromEntries(connections.map((c) => [c.id, c])) };
}

describe('following', () => {
  it('goes straight to the only thing it leads to, and back', () => {
    const map = withFlows([advert, checkout]);
    expect(followConnection(map, advert, false)).toBe(checkout);
    expect(followConnection(map, checkout, true)).toBe(advert);
    expect(followConnection(map, advert, true)).toBeNull();
  });

  it('stops at the first of several, the way on before the way back, and chooses among them', () => {
    const map = withFlows([advert, search, 'return'], [advert, checkout], [checkout, advert]);
    expect(followConnection(map, advert, false)).toBe('c1');
    expect(besideConnection(map, 'c1', 1)).toBe('c0');
    expect(besideConnection(map, 'c0', 1)).toBe('c1');
    expect(besideConnection(map, 'c1', -1)).toBe('c0');
    expect(followConnection(map, 'c1', false)).toBe(checkout);
    expect(followConnection(map, 'c1', true)).toBe(advert);
  });

  it('leads nowhere from what is not there', () => {
    expect(followConnection(smallJourney(), 'gone', false)).toBeNull();
    expect(besideConnection(smallJourney(), advert, 1)).toBeNull();
  });
});

describe('what can be arranged', () => {
  const plan = (name: ArrangementName, ...selection: readonly string[]) => {
    const map = smallJourney();
    return planArrangement(name, { map, layout: layoutMap(map), selection, healthOf: () => null });
  };

  it('says why it cannot be done', () => {
    expect(plan('top', awareness)).toEqual({ can: 'not', why: 'arrange.needsTwo' });
    expect(plan('across', awareness, purchase)).toEqual({ can: 'not', why: 'arrange.needsThree' });
    expect(plan('split', search)).toEqual({ can: 'not', why: 'arrange.nothingBelow' });
    expect(plan('split', awareness)).toEqual({ can: 'not', why: 'arrange.needsTouchpoint' });
    expect(plan('mergeNext', purchase)).toEqual({ can: 'not', why: 'arrange.noNext' });
    expect(plan('merge', purchase)).toEqual({ can: 'not', why: 'arrange.needsStages' });
    expect(plan('byChannel', purchase)).toEqual({ can: 'not', why: 'arrange.tooFew' });
    expect(plan('byHealth', awareness)).toEqual({ can: 'not', why: 'arrange.inOrder' });
    expect(plan('expand', awareness)).toEqual({ can: 'not', why: 'arrange.isExpanded' });
    expect(plan('follow', checkout)).toEqual({ can: 'not', why: 'arrange.leadsNowhere' });
  });

  it('is what the map and the selection allow', () => {
    expect(plan('split', advert)).toEqual({ can: 'split', below: advert });
    expect(plan('insertAfter', advert)).toEqual({ can: 'insert', after: awareness, before: purchase });
    expect(plan('insertAfter', purchase)).toEqual({ can: 'insert', after: purchase });
    expect(plan('insertBefore', awareness)).toEqual({ can: 'insertFirst', before: awareness });
    expect(plan('mergeNext', search)).toEqual({ can: 'merge', ids: [awareness, purchase] });
    expect(plan('follow', awareness)).toEqual({ can: 'go', to: purchase });
    expect(plan('collapse', awareness, search)).toEqual({
      can: 'collapse',
      ids: [awareness],
      isCollapsed: true,
    });
  });
});
