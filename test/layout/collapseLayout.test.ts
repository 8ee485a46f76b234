/** Collapsed stages: what is hidden has no box, nothing else moves, and no line is lost that leads somewhere else. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseLayout } from '../../src/layout/collapseLayout';
import { layoutMap } from '../../src/layout/layoutMap';
import { countCards } from '../../src/layout/MapLayout';
import { stageHeaderHeight } from '../../src/layout/measures';
import { asId, type ConnectionId } from '../../src/model/ids';
import type { Connection, JourneyMap } from '../../src/model/JourneyMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, awareness, checkout, purchase, search, smallJourney } from '../helpers/journey';

function withFlows(...pairs: readonly (readonly [Connection['from'], Connection['to']])[]): JourneyMap {
  const connections = pairs.map(([from, to], index): Connection => {
    return { id: asId<ConnectionId>(`c${String(index)}`), from, to, kind: 'flow' };
  });
  return { ...smallJourney(), connections: Object.fromEntries(connections.map((c) => [c.id, c])) };
}

describe('a collapsed stage', () => {
  it('is its header, says how many touchpoints it holds, and its lines end at it', () => {
    const map = withFlows([advert, search], [search, checkout], [advert, checkout]);
    const shown = collapseLayout(map, layoutMap(map), new Set([awareness]));
    const node = shown.nodes.get(awareness);
    expect(node?.box.height).toBe(stageHeaderHeight);
    expect([node?.cards.length, countCards(node)]).toEqual([0, 2]);
    expect(shown.touchpoints.has(advert)).toBe(false);
    // The one within is hidden; of two between the same, one is enough.
    expect([...shown.connections.keys()]).toEqual(['c1']);
  });

  it('leaves everything else as it is, and everything when nothing is collapsed', () => {
    fc.assert(
      fc.property(arbitraryMap({ stages: 5, touchpoints: 12 }), fc.nat(), (map, number) => {
        const layout = layoutMap(map);
        expect(collapseLayout(map, layout, new Set(['nothing']))).toBe(layout);
        const stages = Object.keys(map.stages);
        const id = stages[number % Math.max(1, stages.length)];
        if (id === undefined) return;
        const shown = collapseLayout(map, layout, new Set([id]));
        expect([...shown.nodes.keys()]).toEqual([...layout.nodes.keys()]);
        for (const [other, node] of layout.nodes) {
          if (other !== id) expect(shown.nodes.get(other)).toBe(node);
          expect(countCards(shown.nodes.get(other))).toBe(node.cards.length);
        }
        for (const touchpoint of Object.values(map.touchpoints)) {
          const box = shown.touchpoints.get(touchpoint.id);
          expect(box).toBe(touchpoint.node === id ? undefined : layout.touchpoints.get(touchpoint.id));
        }
        // Done again with what it answered, the collapsed stage keeps its identity.
        const again = collapseLayout(map, layout, new Set([id]), shown);
        expect(again.nodes.get(asId(id))).toBe(shown.nodes.get(asId(id)));
      }),
    );
  });

  it('both ends collapsed: one line from stage to stage', () => {
    const map = withFlows([advert, checkout], [search, checkout]);
    const shown = collapseLayout(map, layoutMap(map), new Set([awareness, purchase]));
    expect(shown.connections.size).toBe(1);
  });
});
