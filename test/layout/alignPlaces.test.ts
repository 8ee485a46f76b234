/** Aligning and spreading: the edges and gaps asked for, and nothing else. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignments, alignPlaces, distributePlaces, distributions } from '../../src/layout/alignPlaces';
import type { ArrangeNode } from '../../src/layout/arrangeNode';
import { unionBoxes, type Box } from '../../src/layout/Box';
import { asId, type StageId } from '../../src/model/ids';

const anyNodes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.constantFrom(176, 192),
      height: fc.integer({ min: 72, max: 900 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((boxes) =>
    boxes.map((box, index): ArrangeNode => {
      return { id: asId<StageId>(`n${String(index)}`), kind: 'stage', box };
    }),
  );

function moved(nodes: readonly ArrangeNode[], places: ReturnType<typeof alignPlaces>): Box[] {
  return nodes.map(({ id, box }) => {
    const place = places.get(id);
    if (!place) throw new Error('Each has a place');
    return { ...box, x: place[0], y: place[1] };
  });
}

const edge = {
  left: (box: Box) => box.x,
  centre: (box: Box) => box.x + box.width / 2,
  right: (box: Box) => box.x + box.width,
  top: (box: Box) => box.y,
  middle: (box: Box) => box.y + box.height / 2,
  bottom: (box: Box) => box.y + box.height,
} as const;

describe('aligning', () => {
  for (const how of alignments) {
    it(`${how}: all share it, on the edge of what was around them, and the other axis stays`, () => {
      fc.assert(
        fc.property(anyNodes, (nodes) => {
          const after = moved(nodes, alignPlaces(nodes, how));
          const wanted = edge[how](unionBoxes(nodes.map(({ box }) => box)));
          // Places are whole units; a middle may be off by half of one.
          for (const box of after) expect(Math.abs(edge[how](box) - wanted)).toBeLessThanOrEqual(0.5);
          const stays = how === 'left' || how === 'centre' || how === 'right' ? 'y' : 'x';
          expect(after.map((box) => box[stays])).toEqual(nodes.map(({ box }) => box[stays]));
        }),
      );
    });
  }
});

describe('spreading', () => {
  for (const how of distributions) {
    it(`${how}: equal gaps, the first and the last stay, and so does the order of the middles`, () => {
      fc.assert(
        fc.property(anyNodes, (nodes) => {
          const [at, size] = how === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
          const after = moved(nodes, distributePlaces(nodes, how));
          const sorted = nodes
            .map(({ box }, index) => ({ before: box, now: after[index] ?? box }))
            .sort((a, b) => a.before[at] + a.before[size] / 2 - (b.before[at] + b.before[size] / 2));
          const [first, last] = [sorted[0], sorted.at(-1)];
          expect(first?.now).toEqual(first?.before);
          expect(last?.now).toEqual(last?.before);
          if (nodes.length < 3) return;
          const gaps = sorted.slice(1).map(({ now }, index) => {
            const before = sorted[index]?.now ?? now;
            return now[at] - (before[at] + before[size]);
          });
          expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
        }),
      );
    });
  }
});
