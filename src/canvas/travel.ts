/**
 * Going about the map by other ways than the wheel: to a kept part, to what is selected, to the weakest, back and
 * forward. Fetched when somebody first goes. Moves the view only.
 */
import type { ReactFlowInstance, ReactFlowState } from '@xyflow/react';
import { unionBoxes, type Box } from '../layout/Box';
import type { CardFacts } from '../layout/CardFacts';
import type { MapLayout } from '../layout/MapLayout';
import { distanceAt, middleFromZoom, nearFromZoom } from '../layout/SceneView';
import type { TouchpointId } from '../model/ids';
import type { SeenPart } from '../model/SavedView';
import type { MapSession } from '../session/MapSession';
import type { Travel } from '../view/Travel';
import { stepVisits, type Place } from './visited';
import { boxOf } from './walk';

export interface TravelPorts {
  readonly flow: Pick<ReactFlowInstance, 'setViewport'>;
  readonly flowState: () => Pick<ReactFlowState, 'width' | 'height' | 'transform'>;
  readonly layout: () => MapLayout;
  readonly facts: () => ReadonlyMap<TouchpointId, CardFacts>;
  readonly session: MapSession;
  readonly limits: ZoomLimits;
}

export interface ZoomLimits {
  readonly least: number;
  readonly most: number;
}

const motionMilliseconds = 160;
const paddingPx = 64;
/** Coming to a few cards must not fill the screen with one of them. */
const closestFit = 1.25;

export function travelOf({ flow, flowState, layout, facts, session, limits }: TravelPorts): Travel {
  const go = (place: Place): void => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void flow.setViewport(place, { duration: isStill ? 0 : motionMilliseconds });
  };
  const fit = (box: Box, closest: number): void => {
    const { width, height } = flowState();
    go(fitBox(box, width, height, { ...limits, most: Math.min(limits.most, closest) }));
  };
  const showAll = (ids: Iterable<string>): boolean => {
    const boxes = [...ids].flatMap((id) => boxOf(layout(), id) ?? []);
    if (boxes.length > 0) fit(unionBoxes(boxes), closestFit);
    return boxes.length > 0;
  };
  const step = (by: -1 | 1): void => {
    const place = stepVisits(session.mapId, by);
    if (place) go(place);
  };
  const whole = (): void => {
    fit(layout().bounds, closestFit);
  };
  return {
    seen: () => {
      const { width, height, transform } = flowState();
      const [x, y, zoom] = transform;
      return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom, zoom };
    },
    showPart: (part) => {
      const { width, height } = flowState();
      go(placeOfPart(part, width, height, limits));
    },
    showExactly: ({ x, y, zoom }) => {
      void flow.setViewport({ x: -x * zoom, y: -y * zoom, zoom });
    },
    showAll,
    toSelection: () => {
      const { selection } = session.store.getState();
      if (!showAll(selection)) whole();
    },
    toWeakest: () => {
      const weakest = [...facts()].filter(([, { mark }]) => mark?.kind === 'weakest').map(([id]) => id);
      if (!showAll(weakest)) whole();
    },
    whole,
    back: () => {
      step(-1);
    },
    forward: () => {
      step(1);
    },
  };
}

/**
 * The kept part in the middle of a screen of this size, as large as it goes without coming to another distance than the
 * one it was kept at: names that were to be read are read on a small screen too, which then shows less.
 */
export function placeOfPart(part: SeenPart, width: number, height: number, limits: ZoomLimits): Place {
  const exact = Math.min(width / part.width, height / part.height);
  // A kept part is rounded: on the screen it was kept on it is seen exactly as it was.
  const fitting = Math.abs(exact / part.zoom - 1) < 0.01 ? part.zoom : exact;
  const zoom = clamp(withinDistance(fitting, part.zoom), limits.least, limits.most);
  return {
    x: width / 2 - (part.x + part.width / 2) * zoom,
    y: height / 2 - (part.y + part.height / 2) * zoom,
    zoom,
  };
}

function withinDistance(zoom: number, kept: number): number {
  switch (distanceAt(kept)) {
    case 'far':
      return Math.min(zoom, middleFromZoom * 0.999);
    case 'middle':
      return clamp(zoom, middleFromZoom, nearFromZoom * 0.999);
    case 'near':
      return Math.max(zoom, nearFromZoom);
  }
}

function fitBox(box: Box, width: number, height: number, { least, most }: ZoomLimits): Place {
  const room = { width: Math.max(1, width - 2 * paddingPx), height: Math.max(1, height - 2 * paddingPx) };
  const fitting = Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height));
  const zoom = clamp(fitting, least, most);
  return {
    x: width / 2 - (box.x + box.width / 2) * zoom,
    y: height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
