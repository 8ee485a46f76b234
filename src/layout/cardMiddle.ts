/** A card at reading distance: name, the one number with its interval, how many answers, who and where. */
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
const numberBaseline = 59;
const shortestBar = 22;
/** Below this the name needs the room. */
const faceFromZoom = 0.75;
/** Half the height of small letters: what an icon is centred on. */
const middleOfLetters = 0.35;

export function cardMiddle(card: CardParts): Primitive[] {
  return [...nameRow(card), ...numberRow(card)];
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
    ...answersAndBar(card, inks, headlineEnd + 10),
  ];
}

/** From the right: how many answers, how sure, then the bar in what is left; without a bar, the owner. */
function answersAndBar({ box, facts, view }: CardParts, inks: CardInks, left: number): Primitive[] {
  const font: FontSpec = { size: readableSize(12, view.zoom), weight: 400 };
  const words = facts.headline ? facts.n : view.texts.notMeasured;
  const right = box.width - pad;
  const text = cutText(words, font, right - left, view.measure);
  const parts: Primitive[] = [];
  let end = right;
  if (text !== '') {
    parts.push({ kind: 'text', x: right, y: numberBaseline, text, font, fill: inks.quiet, anchor: 'end' });
    end -= view.measure(text, font) + 6;
  }
  const y = numberBaseline - font.size * middleOfLetters;
  const dot = 3;
  if (facts.headline && facts.evidence !== 'none' && end - 2 * dot - 2 > left) {
    parts.push(...evidenceDot(facts.evidence, end - dot, y, dot, inks.graphicOpacity));
    end -= 2 * dot + 8;
  }
  if (facts.interval && end - left >= shortestBar) {
    parts.push(
      ...intervalBar(facts.interval, { x: left, y, width: end - left, unit: 1 }, inks.graphicOpacity),
    );
  } else if (!facts.interval && facts.owner && facts.headline && end - left >= 2 * shortestBar) {
    const owner = cutText(facts.owner, font, end - left, view.measure);
    parts.push({
      kind: 'text',
      x: left,
      y: numberBaseline,
      text: owner,
      font,
      fill: inks.quiet,
      anchor: 'start',
    });
  }
  return parts;
}
