/** A card at reading distance: name, the one number, how many answers, who and where, and the bar of its health. */
import { evidenceDot, intervalBar } from './cardBar';
import { cardInks, type CardInks } from './cardGround';
import type { CardParts } from './CardParts';
import { cutText, wrapText } from './fitText';
import { moodIcon } from './icons';
import type { FontSpec, Primitive } from './Scene';
import { readableSize } from './SceneView';
import { textLines } from './textLines';

const pad = 10;
const iconSize = 15;
const iconGap = 7;
const numberBaseline = 62;
/** The bar has a row of its own, so that the bars of a stage stand under one another and can be compared. */
const barMiddle = 77;
const shortestOwner = 44;
/** Below this the name needs the room. */
const faceFromZoom = 0.75;
/** Half the height of small letters: what an icon is centred on. */
const middleOfLetters = 0.35;

export function cardMiddle(card: CardParts): Primitive[] {
  return [...nameRow(card), ...numberRow(card), ...barRow(card)];
}

/** One line at 15, or two at 13 for a long name: the number below keeps its place. */
function nameRow({ box, facts, view, tone, name, isNamed }: CardParts): Primitive[] {
  const inks = cardInks(tone);
  const hasStone = tone === 'strong' && facts.mark?.rank !== undefined;
  const left = pad + (facts.channelIcon ? iconSize + iconGap : 0);
  const right = box.width - pad - (hasStone ? 8 : 0);
  const hasFace = facts.emotion !== undefined && view.zoom >= faceFromZoom;
  const face = hasFace ? iconSize + 5 : 0;
  const width = right - face - left;
  const big: FontSpec = { size: readableSize(15, view.zoom), weight: inks.nameWeight };
  const small: FontSpec = { size: readableSize(13, view.zoom), weight: inks.nameWeight };
  const isShort = view.measure(name, big) <= width;
  const font = isShort ? big : small;
  const lines = isShort ? [name] : wrapText(name, small, width, 2, view.measure);
  const lineHeight = font.size * 1.17;
  const baseline = lines.length > 1 ? 9 + font.size * 0.88 : 26;
  const icon = (x: number) =>
    ({ kind: 'icon', x, y: baseline - font.size * middleOfLetters - iconSize / 2, size: iconSize }) as const;
  return [
    ...(facts.channelIcon
      ? [{ ...icon(pad), name: facts.channelIcon, stroke: 'ink3', opacity: inks.graphicOpacity } as const]
      : []),
    ...textLines(lines, { x: left, baseline, lineHeight, font, fill: isNamed ? inks.name : 'ink3' }),
    ...(hasFace
      ? [
          {
            ...icon(right - iconSize),
            name: moodIcon(facts.emotion ?? 0),
            stroke: 'ink3',
            opacity: inks.graphicOpacity,
          } as const,
        ]
      : []),
  ];
}

function numberRow(card: CardParts): Primitive[] {
  const { box, facts, view, tone } = card;
  const inks = cardInks(tone);
  const number: FontSpec = { size: readableSize(18, view.zoom), weight: inks.numberWeight };
  const headline = cutText(facts.headline || '—', number, box.width - 2 * pad, view.measure);
  const headlineEnd = pad + view.measure(headline, number);
  return [
    {
      kind: 'text',
      x: pad,
      y: numberBaseline,
      text: headline,
      font: number,
      fill: facts.headline ? inks.number : 'ink3',
      anchor: 'start',
    },
    ...answersAndOwner(card, inks, headlineEnd + 10),
  ];
}

function barRow({ box, facts, tone }: CardParts): Primitive[] {
  if (facts.health === null) return [];
  const interval = facts.interval ?? { low: facts.health, high: facts.health, at: facts.health };
  const place = { x: pad, y: barMiddle, width: box.width - 2 * pad, unit: 1 };
  return intervalBar(interval, place, cardInks(tone).graphicOpacity);
}

/** From the right: how many answers, how sure, then the owner in what is left. */
function answersAndOwner({ box, facts, view }: CardParts, inks: CardInks, left: number): Primitive[] {
  const font: FontSpec = { size: readableSize(12, view.zoom), weight: 400 };
  const words = facts.headline ? facts.n : view.texts.notMeasured;
  const right = box.width - pad;
  const text = cutText(words, font, right - left, view.measure);
  const line = { kind: 'text', y: numberBaseline, font, fill: inks.quiet } as const;
  const parts: Primitive[] = [];
  let end = right;
  if (text !== '') {
    parts.push({ ...line, x: right, text, anchor: 'end' });
    end -= view.measure(text, font) + 6;
  }
  let start = left;
  // What the number is comes before how sure it is and who owns it: "3.4" alone says nothing.
  const metric = facts.metric ?? '';
  const metricWidth = view.measure(metric, font);
  if (metric !== '' && start - 4 + metricWidth <= end) {
    parts.push({ ...line, x: start - 4, text: metric, anchor: 'start' });
    start += metricWidth + 6;
  }
  const dot = 3;
  if (facts.headline && facts.evidence !== 'none' && end - 2 * dot - 2 > start) {
    const y = numberBaseline - font.size * middleOfLetters;
    parts.push(...evidenceDot(facts.evidence, end - dot, y, dot, inks.graphicOpacity));
    end -= 2 * dot + 8;
  }
  if (facts.owner && facts.headline && end - start >= shortestOwner) {
    const owner = cutText(facts.owner, font, end - start, view.measure);
    parts.push({ ...line, x: start, text: owner, anchor: 'start' });
  }
  return parts;
}
