/**
 * The stone with the rank and the word beside it, at the top right corner of a card. Shape and word carry the
 * meaning; the colour only helps.
 */
import type { Box } from './Box';
import type { CardMark } from './CardFacts';
import { cutText } from './fitText';
import { stagePadding } from './measures';
import type { Ink } from './palette';
import type { FontSpec, Primitive } from './Scene';
import { nearUnit, readableSize, type SceneView } from './SceneView';

const stoneRadius = 12;
/** Half of the 22 pixels that a stone measures at least, from far away too. */
const smallestStonePx = 11;
const capHeight = 0.36;
/** How far a word may reach into its card. */
const tagReach = 6;

/** From this zoom on a card seen from far has room for its name and the stone beside it. */
const nameBesideFromZoom = 0.42;

/** How much of a far card's width its stone takes at the right; 0: it stands in the middle, over everything. */
export function farStoneRoom(mark: CardMark | undefined, zoom: number): number {
  if (mark?.rank === undefined || zoom < nameBesideFromZoom) return 0;
  return (2.3 * smallestStonePx) / zoom;
}

function isNear(view: SceneView): boolean {
  return view.distance === 'near';
}

export function buildMark(mark: CardMark | undefined, box: Box, view: SceneView): Primitive[] {
  if (!mark) return [];
  const unit = isNear(view) ? 1.3 * nearUnit(view.zoom) : 1;
  const radius = Math.max(stoneRadius * unit, smallestStonePx / view.zoom);
  if (view.distance === 'far') {
    if (mark.rank === undefined) return [];
    const room = farStoneRoom(mark, view.zoom);
    return stone(mark, mark.rank, box.width - (room || box.width) / 2, box.height / 2, radius);
  }
  const x = box.width - radius * 0.55;
  const stones = mark.rank === undefined ? [] : stone(mark, mark.rank, x, 0, radius);
  const right = mark.rank === undefined ? box.width - 8 : x - radius * 0.95;
  return [...wordTag(mark, right, mark.rank === undefined ? 0 : radius * 0.8, box, view), ...stones];
}

function stone(mark: CardMark, rank: number, x: number, y: number, plainRadius: number): Primitive[] {
  const isFilled = mark.kind === 'weakest';
  const label = String(rank);
  // Three figures need a larger stone to stay readable.
  const isLong = label.length > 2;
  const radius = plainRadius * (isLong ? 1.25 : 1);
  const size = radius * (isLong ? 0.75 : 1.1);
  return [
    // The rim keeps the stone apart from whatever lies below it.
    { kind: 'hexagon', x, y, radius: radius * 1.12, fill: 'panel' },
    {
      kind: 'hexagon',
      x,
      y,
      radius: isFilled ? radius : radius * 0.94,
      fill: isFilled ? 'weak' : 'panel',
      stroke: mark.kind === 'thin' ? 'ink3' : 'weak',
      strokeWidth: isFilled ? 0.5 : radius * 0.13,
    },
    {
      kind: 'text',
      x,
      y: y + size * capHeight,
      text: label,
      font: { size, weight: 700 },
      fill: isFilled ? 'onWeak' : mark.kind === 'thin' ? 'quiet' : 'weak',
      anchor: 'middle',
    },
  ];
}

/** A tag on the upper edge of the card that runs under the stone. */
function wordTag(mark: CardMark, right: number, underStone: number, box: Box, view: SceneView): Primitive[] {
  const size = isNear(view) ? 11.5 * nearUnit(view.zoom) : readableSize(10.5, view.zoom);
  const font: FontSpec = { size, weight: 600 };
  const pad = size * 0.5;
  // The padding of the stage is free: the word may begin there rather than be cut.
  const leftmost = isNear(view) ? 6 : -stagePadding;
  const room = right - pad * 2 - leftmost;
  const fitting = view.measure(mark.word, font) <= room ? mark.word : (mark.shortWord ?? mark.word);
  const word = cutText(fitting, font, room, view.measure);
  if (word === '') return [];
  const width = view.measure(word, font) + pad * 2;
  const height = size * 1.35;
  // Most of it stands above the edge, where the gap between cards is; the name below stays free.
  const top = Math.min(-height / 2, tagReach * (isNear(view) ? nearUnit(view.zoom) : 1) - height);
  const ink = tagInk(mark);
  const left = Math.max(leftmost, right - width);
  return [
    {
      kind: 'rect',
      x: left,
      y: top,
      width: Math.min(right - left + underStone, box.width - left),
      height,
      radius: height / 3,
      ...ink.ground,
    },
    {
      kind: 'text',
      x: left + pad,
      y: top + height / 2 + size * capHeight,
      text: word,
      font,
      fill: ink.text,
      anchor: 'start',
    },
  ];
}

function tagInk(mark: CardMark): {
  ground: { fill: Ink; stroke: Ink; strokeWidth: number; dash?: readonly number[] };
  text: Ink;
} {
  switch (mark.kind) {
    case 'weakest':
      return { ground: { fill: 'weak', stroke: 'weak', strokeWidth: 0.5 }, text: 'onWeak' };
    case 'tied':
      return { ground: { fill: 'panel', stroke: 'weak', strokeWidth: 1 }, text: 'ink' };
    case 'ask':
      return { ground: { fill: 'panel', stroke: 'weak', strokeWidth: 1, dash: [4, 2.5] }, text: 'ink' };
    case 'thin':
      return { ground: { fill: 'stage', stroke: 'line', strokeWidth: 1 }, text: 'quiet' };
  }
}
