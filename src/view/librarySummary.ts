/**
 * What the library shows of a map without opening it: a row of facts, and a picture of a few hundred boxes. Both are
 * small by construction. The shapes are the storage's; this room must not know it, so they are written down here.
 */
import type { MapLayout } from '../layout/MapLayout';
import type { MapId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { Ranking } from '../ranking/Ranking';
import { nodeNameOf } from './names';

export interface MapSummary {
  readonly id: MapId;
  readonly title: string;
  readonly updatedAt: string;
  readonly createdAt: string;
  readonly counts: { readonly personas: number; readonly stages: number; readonly touchpoints: number };
  /** `health` 0–100. */
  readonly weakest?: { readonly name: string; readonly stage: string; readonly health: number };
}

export interface SummaryBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: 'stage' | 'touchpoint' | 'persona';
  /** 0–100. */
  readonly health?: number;
  /** The name of a colour. */
  readonly colour?: string;
}

export interface SummaryPicture {
  readonly id: MapId;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SummaryBox[];
}

export function summariseMap(map: JourneyMap, ranking: Ranking): MapSummary {
  const { id, title, createdAt, updatedAt } = map.map;
  const [first] = ranking.ranked;
  const touchpoint = first && map.touchpoints[first.id];
  return {
    id,
    title,
    updatedAt,
    createdAt,
    counts: {
      personas: Object.keys(map.personas).length,
      stages: Object.keys(map.stages).length,
      touchpoints: Object.keys(map.touchpoints).length,
    },
    ...(touchpoint && {
      weakest: {
        name: touchpoint.name,
        stage: nodeNameOf(map, touchpoint.node),
        health: first.adjustedHealth,
      },
    }),
  };
}

/** As many boxes as a picture may have; the storage refuses more. */
export const mostSummaryBoxes = 400;

/**
 * Boxes from the corner 0, 0. Of a map with more, the nodes come first because they carry the shape, then the weakest
 * touchpoints, then the rest in journey order.
 */
export function summariseLayout(map: JourneyMap, layout: MapLayout, ranking: Ranking): SummaryPicture {
  const nodes = nodeBoxes(map, layout).slice(0, mostSummaryBoxes);
  const cards = cardBoxes(layout, ranking, mostSummaryBoxes - nodes.length);
  const boxes = [...nodes, ...cards];
  const left = Math.min(...boxes.map((box) => box.x), Infinity);
  const top = Math.min(...boxes.map((box) => box.y), Infinity);
  const moved = boxes.map((box) => ({ ...box, x: Math.round(box.x - left), y: Math.round(box.y - top) }));
  return {
    id: map.map.id,
    width: moved.reduce((most, box) => Math.max(most, box.x + box.width), 0),
    height: moved.reduce((most, box) => Math.max(most, box.y + box.height), 0),
    boxes: moved,
  };
}

function nodeBoxes(map: JourneyMap, layout: MapLayout): SummaryBox[] {
  return [...layout.nodes.values()].map(({ kind, id, box }): SummaryBox => {
    const records: Readonly<Record<string, { readonly colour?: string }>> =
      kind === 'stage' ? map.stages : map.personas;
    const colour = records[id]?.colour;
    return { ...box, kind, ...(colour !== undefined && { colour }) };
  });
}

function cardBoxes(layout: MapLayout, ranking: Ranking, most: number): SummaryBox[] {
  const healths = new Map(
    [...ranking.ranked, ...ranking.needsData].map((row) => [row.id, row.adjustedHealth]),
  );
  const first = ranking.ranked.slice(0, most).map(({ id }) => id);
  // A set keeps the order of insertion: the weakest, then everything else once.
  const ids = [...new Set([...first, ...layout.touchpoints.keys()])].slice(0, most);
  return ids.flatMap((id): SummaryBox[] => {
    const box = layout.touchpoints.get(id);
    const health = healths.get(id);
    return box
      ? [{ ...box, kind: 'touchpoint', ...(health !== undefined && { health: Math.round(health) }) }]
      : [];
  });
}
