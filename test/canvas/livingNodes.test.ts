import { describe, expect, it } from 'vitest';
import { listLivingNodes, sightOf, takeSlice, type LivingRequest } from '../../src/canvas/livingNodes';
import { boxesOverlap } from '../../src/layout/Box';
import { layoutMap } from '../../src/layout/layoutMap';
import { emptyMap } from '../../src/model/emptyMap';
import { asId, type MapId, type StageId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap, Stage, Touchpoint } from '../../src/model/JourneyMap';

/** Forty stages of 250 touchpoints: ten thousand. */
function largeMap(): JourneyMap {
  const stages: Record<StageId, Stage> = {};
  const touchpoints: Record<TouchpointId, Touchpoint> = {};
  for (let s = 0; s < 40; s += 1) {
    const stage = asId<StageId>(`s${String(s)}`);
    const rank = `a${String.fromCharCode(65 + Math.floor(s / 26))}${String.fromCharCode(65 + (s % 26))}`;
    stages[stage] = { id: stage, name: stage, kind: 'custom', rank, place: [216 * s, 0] };
    for (let t = 0; t < 250; t += 1) {
      const id = asId<TouchpointId>(`${stage}-${String(t)}`);
      touchpoints[id] = { id, node: stage, name: id, rank: `b${String(1000 + t)}` };
    }
  }
  return { ...emptyMap(asId<MapId>('m'), 'Large', '2026-01-01T00:00:00.000Z'), stages, touchpoints };
}

const layout = layoutMap(largeMap());
const request: LivingRequest = {
  layout,
  distance: 'middle',
  sight: sightOf({ x: -2000, y: -3000, zoom: 1, width: 1280, height: 800 }),
  pinned: new Set(),
  selected: new Set(),
  drag: null,
  draggable: 'all',
};

describe('living nodes', () => {
  it('of ten thousand touchpoints are only those near the view', () => {
    const nodes = listLivingNodes(request);
    expect(nodes.length).toBeGreaterThan(20);
    expect(nodes.length).toBeLessThan(400);
    for (const { id, position } of nodes) {
      const box = layout.touchpoints.get(id as TouchpointId) ?? layout.nodes.get(id as StageId)?.box;
      expect(box && boxesOverlap(box, request.sight)).toBe(true);
      expect(position).toEqual({ x: box?.x, y: box?.y });
    }
  });

  it('keep what is pinned, however far it is from the view', () => {
    const far = 's39-249';
    const ids = listLivingNodes({ ...request, pinned: new Set([far]) }).map(({ id }) => id);
    expect(ids).toContain(far);
    expect(listLivingNodes(request).map(({ id }) => id)).not.toContain(far);
  });

  it('from far are only what is pinned', () => {
    const nodes = listLivingNodes({ ...request, distance: 'far', pinned: new Set(['s3', 's3-7']) });
    expect(nodes.map(({ id }) => id)).toEqual(['s3', 's3-7']);
  });

  it('carry the offset of a drag, and nothing else does', () => {
    const carried = new Set(['s10-40']);
    const drag = { carried, offset: { x: 30, y: -12 }, slot: null, copies: false };
    const pinned = new Set(['s10-40', 's10-41']);
    const [moved, still] = listLivingNodes({ ...request, distance: 'far', pinned, drag });
    const box = layout.touchpoints.get(asId<TouchpointId>('s10-40'));
    expect(moved?.position).toEqual({ x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) - 12 });
    expect(still?.position.x).toBe(box?.x);
  });

  it('can be dragged by a finger only when they are selected', () => {
    const pinned = new Set(['s3', 's3-7']);
    const nodes = listLivingNodes({
      ...request,
      distance: 'far',
      pinned,
      selected: new Set(['s3-7']),
      draggable: 'selected',
    });
    expect(nodes.map(({ draggable }) => draggable)).toEqual([false, true]);
  });
});

describe('the sight', () => {
  it('covers the view with a margin and stays the same while the view moves a little', () => {
    const view = { x: -700, y: -300, zoom: 0.8, width: 1280, height: 800 };
    const sight = sightOf(view);
    expect(sight.x).toBeLessThanOrEqual(700 / 0.8);
    expect(sight.x + sight.width).toBeGreaterThanOrEqual((1280 + 700) / 0.8);
    expect(sightOf({ ...view, x: -701 })).toEqual(sight);
  });
});

describe('a slice of the living nodes', () => {
  const wanted = listLivingNodes(request);
  const none: ReadonlySet<string> = new Set();

  it('is everything when there is little that is new', () => {
    const shown = new Set(wanted.slice(5).map(({ id }) => id));
    expect(takeSlice(wanted, shown, none, request.sight, 16)).toBe(wanted);
  });

  it('holds what is there already and at most so many new ones, in journey order, until all are there', () => {
    let shown = none;
    const last = wanted.at(-1)?.id ?? '';
    for (let frames = 0; shown.size < wanted.length; frames += 1) {
      expect(frames).toBeLessThan(100);
      const slice = takeSlice(wanted, shown, new Set([last]), request.sight, 16);
      const ids = new Set(slice.map(({ id }) => id));
      expect(ids.has(last)).toBe(true);
      for (const id of shown) expect(ids.has(id)).toBe(true);
      expect(ids.size - shown.size).toBe(Math.min(16, wanted.length - shown.size));
      expect(slice).toEqual(wanted.filter(({ id }) => ids.has(id)));
      shown = ids;
    }
  });

  it('begins in the middle of the sight', () => {
    const { x, y, width, height } = request.sight;
    const away = ({ position, width: w = 0, height: h = 0 }: (typeof wanted)[number]): number =>
      Math.hypot(position.x + w / 2 - x - width / 2, position.y + h / 2 - y - height / 2);
    const slice = takeSlice(wanted, none, none, request.sight, 16);
    const rest = wanted.filter((node) => !slice.includes(node));
    expect(Math.max(...slice.map(away))).toBeLessThanOrEqual(Math.min(...rest.map(away)));
  });
});
