/** A card from far away: a block in the colour of its health, with the name only while that can be read. */
import { farStoneRoom } from './buildMark';
import { cardRadius } from './cardGround';
import type { CardParts } from './CardParts';
import { wrapText } from './fitText';
import { healthInk, type Ink, onHealthInk } from './palette';
import type { FontSpec, Primitive } from './Scene';
import { smallestTextPx } from './SceneView';
import { textLines } from './textLines';

const pad = 10;
/** Below this zoom a card has no room for a word of readable size. */
const namesFromZoom = 0.34;

export function cardFar({ box, facts, view, tone, name }: CardParts): Primitive[] {
  const ground: Primitive = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: box.width,
    height: box.height,
    radius: cardRadius,
    ...blockPaint(facts.health, tone === 'strong', view.zoom),
    opacity: tone === 'dim' ? 0.35 : 1,
  };
  // A dimmed name on a dimmed block could not be read; a stone in the middle covers the name.
  const stoneRoom = tone === 'strong' ? farStoneRoom(facts.mark, view.zoom) : 0;
  const isCovered = tone === 'strong' && facts.mark?.rank !== undefined && stoneRoom === 0;
  const hidesName = tone === 'dim' || isCovered;
  if (view.zoom < namesFromZoom || hidesName) return [ground];
  const font: FontSpec = { size: smallestTextPx / view.zoom, weight: 600 };
  const line = font.size * 1.15;
  const maxLines = Math.max(1, Math.floor((box.height - 6) / line));
  const lines = wrapText(name, font, box.width - pad - Math.max(pad, stoneRoom), maxLines, view.measure);
  const top = (box.height - lines.length * line) / 2;
  const fill: Ink = facts.health === null ? 'quiet' : onHealthInk(facts.health);
  return [ground, ...textLines(lines, { x: pad, baseline: top + line * 0.78, lineHeight: line, font, fill })];
}

function blockPaint(
  health: number | null,
  isStrong: boolean,
  zoom: number,
): { fill: Ink; stroke?: Ink; strokeWidth?: number } {
  const ring = isStrong ? ({ stroke: 'weak', strokeWidth: 2 / zoom } as const) : {};
  if (health === null) return { fill: 'panel', stroke: 'line', strokeWidth: 1 / zoom, ...ring };
  return { fill: healthInk(health), ...ring };
}
