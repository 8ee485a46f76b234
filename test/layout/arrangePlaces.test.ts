/** Arranging: straight rows, nothing on top of anything, what was near stays near, and arranged stays arranged. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLanes } from '../../src/layout/arrangeLanes';
import type { ArrangeNode } from '../../src/layout/arrangeNode';
import { arrangePlaces } from '../../src/layout/arrangePlaces';
import { boxesOverlap, type Box } from '../../src/layout/Box';
import { personaBoxHeight, stageHeight } from '../../src/layout/layoutMap';
import { firstStageX, personaWidth, stagePitch, stageWidth } from '../../src/layout/measures';
import { asId, type NodeId, type StageId } from '../../src/model/ids';

function stage(name: string, x: number, y: number, cards = 2): ArrangeNode {
  const box = { x, y, width: stageWidth, height: stageHeight(cards) };
  return { id: asId<StageId>(name), kind: 'stage', box };
}

function persona(name: string, x: number, y: number): ArrangeNode {
  const box = { x, y, width: personaWidth, height: personaBoxHeight(0) };
  return { id: asId<StageId>(name), kind: 'persona', box };
}

const placeOf = (nodes: readonly ArrangeNode[], name: string, chosen?: ReadonlySet<string>) =>
  arrangePlaces(nodes, chosen).places.get(asId<StageId>(name));

const anyNode = fc.record({
  kind: fc.constantFrom('stage' as const, 'persona' as const),
  x: fc.integer({ min: -2000, max: 3000 }),
  y: fc.integer({ min: -2000, max: 3000 }),
  cards: fc.integer({ min: 0, max: 12 }),
  isChosen: fc.boolean(),
});

const anyNodes = fc.array(anyNode, { minLength: 1, maxLength: 24 }).map((seeds) => {
  const nodes = seeds.map(({ kind, x, y, cards }, index): ArrangeNode => {
    const id = asId<StageId>(`node-${String(index)}`);
    return kind === 'stage'
      ? { ...stage('', x, y, cards), id }
      : { ...persona('', x, y), id, box: { x, y, width: personaWidth, height: personaBoxHeight(cards) } };
  });
  const chosen = new Set(nodes.filter((_, index) => seeds[index]?.isChosen).map(({ id }) => id as string));
  return { nodes, chosen };
});

/** Everything where it stands afterwards. */
function arranged(nodes: readonly ArrangeNode[], chosen?: ReadonlySet<string>): ArrangeNode[] {
  const { places } = arrangePlaces(nodes, chosen);
  return nodes.map((node) => {
    const place = places.get(node.id);
    return place ? { ...node, box: { ...node.box, x: place[0], y: place[1] } } : node;
  });
}

function overlaps(nodes: readonly ArrangeNode[], of: (id: NodeId) => boolean): [string, string][] {
  const found: [string, string][] = [];
  const boxes: (readonly [NodeId, Box])[] = nodes.map(({ id, box }) => [id, box]);
  boxes.forEach(([a, box], index) => {
    for (const [b, other] of boxes.slice(index + 1)) {
      if ((of(a) || of(b)) && boxesOverlap(box, other)) found.push([a, b]);
    }
  });
  return found;
}

describe('arranging the whole map', () => {
  it('puts a crooked row in line, in the order it lies in, with its first corner where it was', () => {
    const nodes = [stage('b', 700, 30), stage('a', 400, 90, 5), stage('c', 1500, 60)];
    expect(placeOf(nodes, 'a')).toEqual([400, 30]);
    expect(placeOf(nodes, 'b')).toEqual([400 + stagePitch, 30]);
    expect(placeOf(nodes, 'c')).toEqual([400 + 2 * stagePitch, 30]);
    expect(arrangePlaces(nodes).order).toEqual(['a', 'b', 'c']);
  });

  it('keeps two rows two rows, and reads the upper one first', () => {
    const nodes = [stage('c', 10, 700), stage('a', 0, 0), stage('b', 260, 40), stage('d', 300, 660)];
    expect(arrangePlaces(nodes).order).toEqual(['a', 'b', 'c', 'd']);
    const [a, c] = [placeOf(nodes, 'a'), placeOf(nodes, 'c')];
    expect(c?.[0]).toBe(a?.[0]);
    expect(c?.[1]).toBeGreaterThan((a?.[1] ?? 0) + stageHeight(2));
  });

  it('a stage below a short one is in the next row, however high the row is', () => {
    const nodes = [stage('tall', 0, 0, 12), stage('short', 300, 0, 0), stage('below', 310, 200, 0)];
    expect(listLanes(nodes).map((lane) => lane.map(({ id }) => id))).toEqual([['tall', 'short'], ['below']]);
  });

  it('puts personas in a line on the side where they are, those among the stages to the left', () => {
    const nodes = [
      stage('a', 400, 0),
      stage('b', 700, 0),
      persona('left', 20, 300),
      persona('upper', 100, 10),
      persona('among', 650, 20),
      persona('above', 500, -400),
      persona('right', 1400, 50),
    ];
    const column = 400 - firstStageX;
    expect(placeOf(nodes, 'upper')).toEqual([column, 0]);
    expect(placeOf(nodes, 'among')).toEqual([column, personaBoxHeight(0) + 24]);
    expect(placeOf(nodes, 'left')).toEqual([column, 2 * (personaBoxHeight(0) + 24)]);
    expect(placeOf(nodes, 'above')?.[1]).toBeLessThan(-personaBoxHeight(0));
    expect(placeOf(nodes, 'right')?.[0]).toBeGreaterThan(400 + 2 * stageWidth);
  });

  it('leaves nothing on top of anything, wherever it stood before', () => {
    fc.assert(
      fc.property(anyNodes, ({ nodes }) => {
        expect(overlaps(arranged(nodes), () => true)).toEqual([]);
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyNodes, ({ nodes }) => {
        const once = arranged(nodes);
        expect(arranged(once)).toEqual(once);
        expect(arrangePlaces(once).order).toEqual(arrangePlaces(nodes).order);
      }),
    );
  });

  it('keeps each row in the order it lay in, and names every stage once', () => {
    fc.assert(
      fc.property(anyNodes, ({ nodes }) => {
        const stages = nodes.filter(({ kind }) => kind === 'stage');
        const { order, places } = arrangePlaces(nodes);
        expect([...order].sort()).toEqual(stages.map(({ id }) => id).sort());
        expect(order).toEqual(listLanes(stages).flatMap((lane) => lane.map(({ id }) => id)));
        expect(places.size).toBe(nodes.length);
        for (const [x, y] of places.values()) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      }),
    );
  });
});

describe('arranging what is selected', () => {
  it('moves only what is selected and goes round the rest', () => {
    const nodes = [stage('a', 0, 0), stage('fixed', 250, 20), stage('b', 520, 60)];
    const chosen = new Set(['a', 'b']);
    expect(arrangePlaces(nodes, chosen).places.size).toBe(2);
    expect(placeOf(nodes, 'a', chosen)).toEqual([0, 0]);
    expect(placeOf(nodes, 'b', chosen)).toEqual([250 + stagePitch, 0]);
  });

  it('never puts anything on anything, and done again changes nothing', () => {
    fc.assert(
      fc.property(anyNodes, ({ nodes, chosen }) => {
        const once = arranged(nodes, chosen);
        expect(overlaps(once, (id) => chosen.has(id))).toEqual([]);
        expect(arranged(once, chosen)).toEqual(once);
        const others = (list: readonly ArrangeNode[]) => list.filter(({ id }) => !chosen.has(id));
        expect(others(once)).toEqual(others(nodes));
      }),
    );
  });
});
