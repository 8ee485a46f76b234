import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../../src/layout/buildScene';
import { layoutMap } from '../../src/layout/layoutMap';
import { smallestTextPx } from '../../src/layout/SceneView';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { checkout, smallJourney } from '../helpers/journey';
import { fakeMeasure } from './fakeMeasure';
import { arbitraryView, plainView } from './sceneViews';
import { textsOutside } from './textStandsInside';

const mapAndView = arbitraryMap({ stages: 4, touchpoints: 10 }).chain((map) =>
  arbitraryView(map, fakeMeasure).map((view) => ({ map, view })),
);

describe('the scene', () => {
  it('keeps every line of text inside its box at every distance (look.md: never missing, never outside)', () => {
    fc.assert(
      fc.property(mapAndView, ({ map, view }) => {
        const scene = buildScene(map, layoutMap(map), view);
        expect(textsOutside(scene, view.zoom, fakeMeasure)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('draws no name or number smaller than can be read, and stones of at least 22 pixels (look.md)', () => {
    fc.assert(
      fc.property(mapAndView, ({ map, view }) => {
        for (const { owner, primitives } of buildScene(map, layoutMap(map), view).groups) {
          for (const primitive of primitives) {
            // The letter in a portrait is a picture of the persona, whose name stands beside it.
            if (primitive.kind === 'text' && owner.kind !== 'persona') {
              expect(primitive.font.size * view.zoom).toBeGreaterThanOrEqual(smallestTextPx - 0.01);
            }
            if (primitive.kind === 'hexagon') {
              expect(2 * primitive.radius * view.zoom).toBeGreaterThanOrEqual(22 * 0.93);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('draws every stage, persona and touchpoint once and holds only finite numbers', () => {
    fc.assert(
      fc.property(mapAndView, ({ map, view }) => {
        const scene = buildScene(map, layoutMap(map), view);
        const owners = scene.groups.map((group) => `${group.owner.kind} ${group.owner.id}`);
        expect(new Set(owners).size).toBe(owners.length);
        const wanted = [map.stages, map.personas, map.touchpoints].flatMap((records) => Object.keys(records));
        const drawn = new Set(scene.groups.map((group): string => group.owner.id));
        expect(wanted.filter((id) => !drawn.has(id))).toEqual([]);
        expect(findBadNumbers(scene)).toEqual([]);
        expect(structuredClone(scene)).toEqual(scene);
      }),
    );
  });

  it('builds only what is asked for', () => {
    const map = smallJourney();
    const view = { ...plainView(1, fakeMeasure), only: new Set<string>([checkout]) };
    expect(buildScene(map, layoutMap(map), view).groups.map((group) => group.owner.id)).toEqual([checkout]);
  });

  it('gives the weakest a stone with its rank, a ring and its word, and dims the others (look.md)', () => {
    const map = smallJourney();
    const facts = {
      health: 20,
      headline: '56 %',
      n: 'n 9',
      metrics: [],
      evidence: 'measured',
      description: '',
      mark: { kind: 'weakest', rank: 1, word: 'weakest' },
    } as const;
    const view = {
      ...plainView(1, fakeMeasure),
      highlight: 'weakest',
      facts: new Map([[checkout, facts]]),
    } as const;
    const scene = buildScene(map, layoutMap(map), view);
    const cards = scene.groups.filter((group) => group.owner.kind === 'touchpoint');
    const weakest = cards.at(-1);
    expect(weakest?.owner.id).toBe(checkout);
    const words = weakest?.primitives.flatMap((p) => (p.kind === 'text' ? [p.text] : []));
    expect(words).toContain('1');
    expect(words).toContain('weakest');
    expect(weakest?.primitives.some((p) => p.kind === 'hexagon' && p.fill === 'weak')).toBe(true);
    expect(
      weakest?.primitives.some((p) => p.kind === 'rect' && p.stroke === 'weak' && p.strokeWidth === 2),
    ).toBe(true);
    const others = cards.slice(0, -1).flatMap((group) => group.primitives);
    expect(others.some((p) => p.kind === 'hexagon')).toBe(false);
    expect(others.filter((p) => p.kind === 'text').every((p) => p.fill === 'ink3')).toBe(true);
  });

  it('shows the purpose from near and not from the middle (look.md: three distances)', () => {
    const journey = smallJourney();
    const record = journey.touchpoints[checkout];
    if (!record) throw new Error('The journey has a checkout.');
    const map = {
      ...journey,
      touchpoints: { ...journey.touchpoints, [checkout]: { ...record, purpose: 'Pay' } },
    };
    const wordsAt = (zoom: number): string[] =>
      buildScene(map, layoutMap(map), plainView(zoom, fakeMeasure)).groups.flatMap((group) =>
        group.primitives.flatMap((p) => (p.kind === 'text' ? [p.text] : [])),
      );
    expect(wordsAt(1)).not.toContain('Pay');
    expect(wordsAt(1.4)).toContain('Pay');
    expect(wordsAt(0.1)).not.toContain('Checkout');
  });
});

function findBadNumbers(value: unknown, path = 'scene'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return value === undefined ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => findBadNumbers(inner, `${path}.${key}`));
}
