/**
 * A card from near: the same box, but letters grow slower than the box, so the closer one comes, the more lines
 * fit: purpose, each metric, the customer's own words, the owner. Sizes here are
 * pixels of the screen where this distance begins.
 */
import { evidenceDot, intervalBar } from './cardBar';
import { cardInks } from './cardGround';
import type { CardParts } from './CardParts';
import { cutText, plainLine, wrapText } from './fitText';
import { nearUnit } from './SceneView';
import { textLines } from './textLines';
import { moodIcon } from './icons';
import type { Ink } from './palette';
import type { FontSpec, Primitive } from './Scene';

const padPx = 11;
const iconPx = 16;
const namePx = { size: 15, line: 18 };
const numberPx = { size: 18, row: 25 };
const detailPx = { size: 11.5, line: 15 };
const middleOfLetters = 0.35;

export function cardNear(card: CardParts): Primitive[] {
  const unit = nearUnit(card.view.zoom);
  const maxNameLines = card.box.height / unit >= 120 ? 2 : 1;
  const name = nameRow(card, unit, maxNameLines);
  const numberTop = (padPx - 1 + name.lineCount * namePx.line) * unit;
  const detailsTop = numberTop + numberPx.row * unit;
  return [...name.primitives, ...numberRow(card, unit, numberTop), ...details(card, unit, detailsTop)];
}

function nameRow(
  { box, facts, view, tone, name, isNamed }: CardParts,
  unit: number,
  maxLines: number,
): { primitives: Primitive[]; lineCount: number } {
  const inks = cardInks(tone);
  const pad = padPx * unit;
  const icon = iconPx * unit;
  const font: FontSpec = { size: namePx.size * unit, weight: inks.nameWeight };
  const left = pad + (facts.channelIcon ? icon + 7 * unit : 0);
  const right = box.width - pad - (tone === 'strong' && facts.mark?.rank !== undefined ? 10 * unit : 0);
  const width = right - left - (facts.emotion !== undefined ? icon + 6 * unit : 0);
  const lines = wrapText(name, font, width, maxLines, view.measure);
  const baseline = (padPx - 1 + namePx.line * 0.78) * unit;
  const iconY = baseline - font.size * middleOfLetters - icon / 2;
  const shared = {
    kind: 'icon',
    y: iconY,
    size: icon,
    stroke: 'ink3',
    opacity: inks.graphicOpacity,
  } as const;
  const primitives: Primitive[] = textLines(lines, {
    x: left,
    baseline,
    lineHeight: namePx.line * unit,
    font,
    fill: isNamed ? inks.name : 'ink3',
  });
  if (facts.channelIcon) primitives.push({ ...shared, x: pad, name: facts.channelIcon });
  if (facts.emotion !== undefined) {
    primitives.push({ ...shared, x: right - icon, name: moodIcon(facts.emotion) });
  }
  return { primitives, lineCount: lines.length };
}

function numberRow({ box, facts, view, tone }: CardParts, unit: number, top: number): Primitive[] {
  const inks = cardInks(tone);
  const pad = padPx * unit;
  const baseline = top + numberPx.row * 0.72 * unit;
  const number: FontSpec = { size: numberPx.size * unit, weight: inks.numberWeight };
  const small: FontSpec = { size: 12 * unit, weight: 400 };
  const headline = cutText(facts.headline || '—', number, box.width - 2 * pad, view.measure);
  const left = pad + view.measure(headline, number) + 12 * unit;
  const right = box.width - pad;
  const text = cutText(facts.headline ? facts.n : view.texts.notMeasured, small, right - left, view.measure);
  const y = baseline - small.size * middleOfLetters;
  const dot = 3.2 * unit;
  const hasDot = facts.headline !== '' && facts.evidence !== 'none';
  const end = right - view.measure(text, small) - 8 * unit - (hasDot ? 2 * dot + 8 * unit : 0);
  return [
    {
      kind: 'text',
      x: pad,
      y: baseline,
      text: headline,
      font: number,
      fill: facts.headline ? inks.number : 'ink3',
      anchor: 'start',
    },
    { kind: 'text', x: right, y: baseline, text, font: small, fill: inks.quiet, anchor: 'end' },
    ...(hasDot && end > left
      ? evidenceDot(facts.evidence, end + 8 * unit + dot, y, dot, inks.graphicOpacity)
      : []),
    ...(facts.interval && end - left >= 24 * unit
      ? intervalBar(facts.interval, { x: left, y, width: end - left, unit }, inks.graphicOpacity)
      : []),
  ];
}

interface Detail {
  readonly text: string;
  readonly fill: Ink;
  readonly mostLines: number;
}

/** Every detail gets one line in order of importance; what is left goes to those that want a second one. */
function details(card: CardParts, unit: number, top: number): Primitive[] {
  const { box, view } = card;
  const font: FontSpec = { size: detailPx.size * unit, weight: 400 };
  const pad = padPx * unit;
  const lineHeight = detailPx.line * unit;
  let free = Math.floor((box.height - 5 * unit - top) / lineHeight);
  const chosen = listDetails(card).slice(0, Math.max(0, free));
  free -= chosen.length;
  const lines: { text: string; fill: Ink }[] = [];
  for (const detail of chosen) {
    const most = Math.min(detail.mostLines, 1 + free);
    const wrapped = wrapText(detail.text, font, box.width - 2 * pad, most, view.measure);
    free -= Math.max(0, wrapped.length - 1);
    lines.push(...wrapped.map((text) => ({ text, fill: detail.fill })));
  }
  return lines.map(({ text, fill }, index) => ({
    kind: 'text',
    x: pad,
    y: top + (index + 0.76) * lineHeight,
    text,
    font,
    fill,
    anchor: 'start',
  }));
}

function listDetails({ touchpoint, facts, tone }: CardParts): Detail[] {
  const inks = cardInks(tone);
  const [first, ...others] = facts.metrics;
  const purpose = plainLine(touchpoint.purpose ?? '');
  const quote = plainLine(touchpoint.quote ?? '');
  const wanted: Detail[] = [
    { text: purpose, fill: inks.name, mostLines: 2 },
    { text: first ?? '', fill: inks.quiet, mostLines: 1 },
    { text: quote && `“${quote}”`, fill: inks.quiet, mostLines: 2 },
    { text: facts.owner ?? '', fill: inks.quiet, mostLines: 1 },
    ...others.map((text): Detail => ({ text, fill: inks.quiet, mostLines: 1 })),
  ];
  return wanted.filter((detail) => detail.text !== '');
}
