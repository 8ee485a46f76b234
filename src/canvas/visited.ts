/**
 * The places of a map one has been to since the page was opened, for going back and forward. A place is new when one has
 * gone far or come much closer; looking about is not. Never stored.
 */
import type { MapId } from '../model/ids';

/** As React Flow has it: pixels of the screen, and pixels a canvas unit. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Visits {
  readonly places: readonly Place[];
  readonly at: number;
}

const mostPlaces = 100;
/** Pixels of the screen. */
const farPx = 320;
const closer = 1.5;

const visits = new Map<MapId, Visits>();

/** `from`: where one was when the map was opened; it counts as visited. */
export function noteVisit(map: MapId, to: Place, from: Place): void {
  visits.set(map, visit(visits.get(map) ?? { places: [from], at: 0 }, to));
}

/** Null: there is nowhere to go that way. */
export function stepVisits(map: MapId, by: -1 | 1): Place | null {
  const known = visits.get(map);
  const place = known?.places[known.at + by];
  if (!known || !place) return null;
  visits.set(map, { ...known, at: known.at + by });
  return place;
}

export function visit({ places, at }: Visits, to: Place): Visits {
  const here = places[at];
  if (here && isNear(here, to)) return { places, at };
  const kept = [...places.slice(0, at + 1), to].slice(-mostPlaces);
  return { places: kept, at: kept.length - 1 };
}

function isNear(a: Place, b: Place): boolean {
  const ratio = b.zoom / a.zoom;
  if (ratio > closer || ratio < 1 / closer) return false;
  // At the same zoom this is how far the map has moved on the screen.
  return Math.hypot(b.x - a.x * ratio, b.y - a.y * ratio) < farPx;
}
