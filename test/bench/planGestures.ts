/** Where the gestures of the benchmark begin and end on a generated map: computed from its layout, never looked up on a page. */
import type { Box, Point } from '../../src/layout/Box.ts';
import { layoutMap } from '../../src/layout/layoutMap.ts';
import type { MapLayout, NodeLayout } from '../../src/layout/MapLayout.ts';
import type { JourneyMap } from '../../src/model/JourneyMap.ts';
import type { View } from './CanvasSubject.ts';
import type { GesturePlan } from './measureGestures.ts';

export const wantedByMarquee = 500;
/** The least zoom of our canvas; others go further, and are measured from the same distance. */
const leastZoom = 0.05;
const farZoom = 0.2;

/** `width`, `height`: of the canvas, in window pixels. */
export function planGestures(map: JourneyMap, { width, height }: Pick<Box, 'width' | 'height'>): GesturePlan {
  const layout = layoutMap(map);
  const stages = [...layout.nodes.values()].filter(({ kind }) => kind === 'stage');
  const middle = stages[Math.floor(stages.length / 2)];
  const first = stages[0];
  if (!middle || !first) throw new Error('The map has no stage');
  const around = (point: Point, zoom: number, at: Point): View => ({
    x: at.x - point.x * zoom,
    y: at.y - point.y * zoom,
    zoom,
  });
  const { bounds } = layout;
  const whole = Math.max(
    leastZoom,
    Math.min((width - 40) / bounds.width, (height - 120) / bounds.height, 0.5),
  );
  const card = boxOf(layout, middle, Math.floor(middle.cards.length / 2));
  const cardAtHead = boxOf(layout, middle, 1);
  const head: Point = { x: middle.box.x + 60, y: middle.box.y + 20 };
  const corners = marqueeCorners(layout, stages);
  const marqueeZoom = Math.min(whole, (height - 160) / (corners[1].y - corners[0].y));
  const inMiddle = { x: width / 2 - 100, y: height / 2 };
  return {
    near: around(centre(card), 1, inMiddle),
    whole: around(
      { x: bounds.x + bounds.width / 2, y: bounds.y + Math.min(bounds.height, height / whole) / 2 },
      whole,
      { x: width / 2, y: height / 2 },
    ),
    headNear: around(head, 1, { x: width / 2 - 160, y: 100 }),
    headFar: around(head, farZoom, { x: width / 2 - 100, y: 60 }),
    card: centre(card),
    cardAtHead: centre(cardAtHead),
    stageHead: head,
    marquee: corners,
    wholeForMarquee: around(corners[0], marqueeZoom, { x: 60, y: 40 }),
  };
}

/** From the ground above the first stage to as many columns and rows as hold the number wanted. */
function marqueeCorners(layout: MapLayout, stages: readonly NodeLayout[]): readonly [Point, Point] {
  const tallest = Math.max(...stages.map(({ cards }) => cards.length));
  const columns = Math.min(stages.length, Math.max(8, Math.ceil(wantedByMarquee / tallest)));
  const rows = Math.min(tallest, Math.ceil(wantedByMarquee / columns));
  const from = stages[0];
  const to = stages[columns - 1];
  if (!from || !to) throw new Error('The map has no stage');
  const last = boxOf(layout, to, Math.min(rows, to.cards.length) - 1);
  return [
    { x: from.box.x + 4, y: from.box.y - 80 },
    { x: last.x + last.width + 6, y: last.y + last.height + 6 },
  ];
}

function boxOf(layout: MapLayout, { cards }: NodeLayout, index: number): Box {
  const id = cards[index];
  const box = id && layout.touchpoints.get(id);
  if (!box) throw new Error('There is no such touchpoint');
  return box;
}

function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
