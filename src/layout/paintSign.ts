/**
 * A card through a lens other than health, at any distance: the colour of its sign, with the sign itself wherever it can
 * be seen, and the card's own words as ever. Loaded with the first such lens.
 */
import { buildMark } from './buildMark';
import { evidenceDot } from './cardBar';
import type { CardSign } from './CardFacts';
import { cardGround, cardRadius } from './cardGround';
import { cardMiddle } from './cardMiddle';
import { cardNear } from './cardNear';
import type { CardParts } from './CardParts';
import { cutText, wrapText } from './fitText';
import type { Box } from './Box';
import type { FontSpec, Primitive } from './Scene';
import { smallestTextPx, type LensCard, type SceneView } from './SceneView';
import { textLines } from './textLines';

const pad = 10;
/** A sign smaller than this on the screen says nothing. */
const smallestSignPx = 9;
const farSignPx = 16;
/** Where the bar of health would be, so that the columns can be compared. */
const stripTop = 73;
const stripHeight = 8;
const edgeHeight = 4;
const namesFromZoom = 0.34;
const middleOfLetters = 0.36;
const asideOpacity = 0.35;

export function paintSign(card: LensCard): Primitive[] {
  const { box, facts, view, touchpoint } = card;
  const isAside = facts.aside !== undefined;
  const parts: CardParts = { ...card, tone: isAside ? 'dim' : facts.mark ? 'strong' : 'plain' };
  const mark = isAside ? [] : buildMark(facts.mark, box, view);
  if (view.distance === 'far') return [...farCard(parts), ...mark];
  const ground = cardGround(box, facts, parts.tone, touchpoint.momentOfTruth === true);
  const words = view.distance === 'middle' ? cardMiddle(parts) : cardNear(parts);
  return [...ground, ...strips(parts), ...words, ...mark];
}

/** Along the upper edge at both distances; in the middle one also where the bar of health stands. */
function strips({ box, facts: { sign, aside }, view }: CardParts): Primitive[] {
  if (!sign || sign.isUnknown) return [];
  const opacity = aside ? asideOpacity : 1;
  const strip = (x: number, y: number, height: number): Primitive => ({
    kind: 'rect',
    x,
    y,
    width: box.width - 2 * x,
    height,
    radius: height / 2,
    fill: sign.ground,
    opacity,
  });
  const edge = strip(cardRadius, 0.5, edgeHeight);
  return view.distance === 'middle' ? [edge, strip(pad, stripTop, stripHeight)] : [edge];
}

function farCard(card: CardParts): Primitive[] {
  const { box, facts, view, tone, name } = card;
  const { sign } = facts;
  const isKnown = sign !== undefined && !sign.isUnknown;
  const ring = tone === 'strong' ? ({ stroke: 'weak', strokeWidth: 2 / view.zoom } as const) : {};
  const ground: Primitive = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: box.width,
    height: box.height,
    radius: cardRadius,
    ...(isKnown ? { fill: sign.ground } : { fill: 'panel', stroke: 'line', strokeWidth: 1 / view.zoom }),
    ...ring,
    opacity: tone === 'dim' ? asideOpacity : 1,
  };
  // The stone of a marked card stands in its middle.
  if (tone === 'dim' || facts.mark) return [ground];
  const size = signSize(box, view);
  const hasNames = view.zoom >= namesFromZoom;
  const room = isKnown && size > 0 ? size + pad : pad;
  const at = hasNames ? { x: box.width - pad - size, y: pad } : middleOf(box, size);
  const drawn = isKnown && size > 0 ? signParts(sign, at, size, view) : [];
  if (!hasNames) return [ground, ...drawn];
  const font: FontSpec = { size: smallestTextPx / view.zoom, weight: 600 };
  const line = font.size * 1.15;
  const most = Math.max(1, Math.floor((box.height - 6) / line));
  const lines = wrapText(name, font, box.width - pad - room - 4, most, view.measure);
  const baseline = (box.height - lines.length * line) / 2 + line * 0.78;
  const fill = isKnown ? sign.ink : 'quiet';
  return [ground, ...textLines(lines, { x: pad, baseline, lineHeight: line, font, fill }), ...drawn];
}

function middleOf(box: Box, size: number): { x: number; y: number } {
  return { x: (box.width - size) / 2, y: (box.height - size) / 2 };
}

/** Canvas units; 0: it could not be told what it is. */
function signSize(box: Box, { zoom }: SceneView): number {
  const size = Math.min(farSignPx / zoom, box.height * 0.7);
  return size * zoom < smallestSignPx ? 0 : size;
}

/** The sign in a square of `size`, on its own ground. */
function signParts(
  sign: CardSign,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
  { measure }: Pick<SceneView, 'measure'>,
): Primitive[] {
  const { icon, letters, dot, ink } = sign;
  if (icon) return [{ kind: 'icon', name: icon, x, y, size, stroke: ink }];
  if (dot) {
    const parts = evidenceDot(dot, x + size / 2, y + size / 2, size * 0.3, 1);
    return parts
      .map((part) => ('stroke' in part ? { ...part, stroke: ink } : part))
      .map((part) => ('fill' in part && part.fill !== undefined ? { ...part, fill: ink } : part));
  }
  const font: FontSpec = { size: size * 0.72, weight: 700 };
  const text = cutText(letters ?? '', font, size * 1.6, measure);
  if (text === '') return [];
  return [
    {
      kind: 'text',
      x: x + size / 2,
      y: y + size / 2 + font.size * middleOfLetters,
      text,
      font,
      fill: ink,
      anchor: 'middle',
    },
  ];
}

/** A square of the legend: the ground with the sign on it. */
export function signSquare(
  sign: CardSign,
  x: number,
  y: number,
  size: number,
  view: Pick<SceneView, 'measure'>,
): Primitive[] {
  const paint = sign.isUnknown
    ? ({ fill: 'panel', stroke: 'line', strokeWidth: size / 16 } as const)
    : ({ fill: sign.ground } as const);
  const inset = size * 0.14;
  return [
    { kind: 'rect', x, y, width: size, height: size, radius: size * 0.2, ...paint },
    ...signParts(sign, { x: x + inset, y: y + inset }, size - 2 * inset, view),
  ];
}
