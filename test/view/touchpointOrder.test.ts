/** Orders of a stage's touchpoints: everything once, and in the order its name promises. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type TouchpointId } from '../../src/model/ids';
import type { Connection, JourneyMap } from '../../src/model/JourneyMap';
import { groupTouchpoints } from '../../src/model/questions';
import { orderByChannel, orderByConnections, orderByHealth } from '../../src/view/touchpointOrder';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { awareness } from '../helpers/journey';

const touchpoint = (name: string) => ({
  id: asId<TouchpointId>(name),
  node: awareness,
  name,
  rank: 'a0',
});
const flows = (...pairs: readonly (readonly [string, string])[]): Pick<JourneyMap, 'connections'> => ({
  connections: Object.fromEntries(
    pairs.map(([from, to]): [string, Connection] => {
      const id = asId<Connection['id']>(`${from}-${to}`);
      return [id, { id, from: asId<TouchpointId>(from), to: asId<TouchpointId>(to), kind: 'flow' }];
    }),
  ),
});
const all = ['a', 'b', 'c', 'd'].map(touchpoint);

describe('by connections', () => {
  it('each stands after what leads to it, the others keep their turn', () => {
    expect(orderByConnections(flows(['d', 'a']), all)).toEqual(['d', 'a', 'b', 'c']);
    expect(orderByConnections(flows(['c', 'b'], ['b', 'a']), all)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('a circle ends, and nothing is lost', () => {
    expect([...orderByConnections(flows(['a', 'b'], ['b', 'a']), all)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('by health and by channel', () => {
  it('the weakest is first, and what is not measured last', () => {
    const health: Readonly<Record<string, number>> = { a: 80, c: 20, d: 80 };
    expect(orderByHealth(all, (id) => health[id] ?? null)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('every order holds each touchpoint of a stage once', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        for (const group of groupTouchpoints(map).values()) {
          const ids = group.map(({ id }) => id).sort();
          expect([...orderByChannel(map, group)].sort()).toEqual(ids);
          expect([...orderByConnections(map, group)].sort()).toEqual(ids);
          expect([...orderByHealth(group, () => null)]).toEqual(group.map(({ id }) => id));
          const channels = orderByChannel(map, group).map((id) => map.touchpoints[id]?.channel ?? 'none');
          // A channel that has been left does not come again.
          const runs = channels.filter((channel, index) => channel !== channels[index - 1]);
          expect(new Set(runs).size).toBe(runs.length);
        }
      }),
    );
  });
});
