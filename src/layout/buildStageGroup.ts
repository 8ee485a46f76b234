/** One stage: the column and its header (name, the customer's question, how many touchpoints, health). */
import type { NodeId } from '../model/ids';
import type { Stage } from '../model/JourneyMap';
import type { Box } from './Box';
import { cutText, plainLine, wrapText } from './fitText';
import { stageHeaderHeight, stagePadding } from './measures';
import { healthInk } from './palette';
import type { FontSpec, Primitive, SceneGroup } from './Scene';
import { readableSize, type SceneView } from './SceneView';
import { textLines } from './textLines';

const radius = 10;
const headerTop = 10;
/** Leaves room below for the stones of the first card. */
const footBaseline = stageHeaderHeight - 20;
const farNamePx = 13;
/** Larger than this the name of a stage would fill its header with a few letters. */
const largestFarName = 64;

export function buildStageGroup(stage: Stage, box: Box, cardCount: number, view: SceneView): SceneGroup {
  const primitives: Primitive[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: box.width,
      height: box.height,
      radius,
      fill: 'stage',
      stroke: 'line',
      strokeWidth: view.distance === 'far' ? Math.max(1, 0.75 / view.zoom) : 1,
    },
    ...colourStrip(stage, box),
    ...(view.distance === 'far'
      ? farHeader(stage, box, view)
      : [...headerText(stage, box, view), ...headerFoot(stage, box, cardCount, view)]),
  ];
  return { owner: { kind: 'stage', id: stage.id }, box, opacity: 1, primitives };
}

function colourStrip(stage: Stage, box: Box): Primitive[] {
  if (!stage.colour) return [];
  return [
    {
      kind: 'rect',
      x: radius,
      y: 0,
      width: box.width - 2 * radius,
      height: 3,
      radius: 1.5,
      fill: stage.colour,
    },
  ];
}

function nameOf(stage: Stage, view: SceneView): string {
  return plainLine(stage.name) || view.texts.untitled;
}

/** From far the name is all there is, as large as it must be to be read, in as many lines as the header holds. */
function farHeader(stage: Stage, box: Box, view: SceneView): Primitive[] {
  const size = Math.max(15, farNamePx / view.zoom);
  if (size > largestFarName) return [];
  const font: FontSpec = { size, weight: 600 };
  const lineHeight = size * 1.18;
  const inset = Math.min(stagePadding, 4 + size / 8);
  const maxLines = Math.max(1, Math.min(2, Math.floor((stageHeaderHeight - 6) / lineHeight)));
  const lines = wrapText(nameOf(stage, view), font, box.width - 2 * inset, maxLines, view.measure);
  const top = (stageHeaderHeight - lines.length * lineHeight) / 2;
  return textLines(lines, { x: inset, baseline: top + lineHeight * 0.78, lineHeight, font, fill: 'ink' });
}

/** Name and question share the header: a long name, or a small zoom, leaves the question fewer lines. */
function headerText(stage: Stage, box: Box, view: SceneView): Primitive[] {
  const width = box.width - 2 * stagePadding;
  const nameFont: FontSpec = { size: readableSize(15, view.zoom), weight: 600 };
  const font: FontSpec = { size: readableSize(12, view.zoom), weight: 400 };
  const names = wrapText(nameOf(stage, view), nameFont, width, 2, view.measure);
  const nameLine = nameFont.size * 1.2;
  const line = font.size * 1.2;
  const top = headerTop + names.length * nameLine + 1;
  const bottom = footBaseline - chipHeight(view) * 0.75;
  const most = Math.max(0, Math.min(2, Math.floor((bottom - top) / line)));
  const questions = wrapText(stage.question ?? '', font, width, most, view.measure);
  const place = { x: stagePadding } as const;
  return [
    ...textLines(names, {
      ...place,
      baseline: headerTop + nameLine * 0.8,
      lineHeight: nameLine,
      font: nameFont,
      fill: 'ink',
    }),
    ...textLines(questions, { ...place, baseline: top + line * 0.8, lineHeight: line, font, fill: 'quiet' }),
  ];
}

/** The last line of the header, level in all stages. */
function headerFoot(stage: Stage, box: Box, cardCount: number, view: SceneView): Primitive[] {
  const font: FontSpec = { size: readableSize(12, view.zoom), weight: 400 };
  const baseline = footBaseline;
  const nodeId: NodeId = stage.id;
  const health = view.nodeHealth.get(nodeId);
  const chip =
    health === undefined
      ? { primitives: [], left: box.width - stagePadding }
      : healthChip(health, box, baseline, view);
  const marker = stage.serviceBegins ? font.size + 5 : 0;
  const room = chip.left - 8 - stagePadding - marker;
  const words = view.texts.touchpointCount(cardCount);
  const text =
    view.measure(words, font) <= room ? words : cutText(String(cardCount), font, room, view.measure);
  const count: Primitive = {
    kind: 'text',
    x: stagePadding + marker,
    y: baseline,
    text,
    font,
    fill: 'quiet',
    anchor: 'start',
  };
  const support: Primitive[] = stage.serviceBegins
    ? [
        {
          kind: 'icon',
          name: 'support',
          x: stagePadding,
          y: baseline - font.size * 0.86,
          size: font.size,
          stroke: 'quiet',
        },
      ]
    : [];
  return [...support, count, ...chip.primitives];
}

function chipFont(view: SceneView): FontSpec {
  return { size: readableSize(12.5, view.zoom), weight: 600 };
}

function chipHeight(view: SceneView): number {
  return chipFont(view).size * 1.4;
}

function healthChip(
  health: number,
  box: Box,
  baseline: number,
  view: SceneView,
): { primitives: Primitive[]; left: number } {
  const font = chipFont(view);
  const text = String(Math.round(health));
  const square = font.size * 0.62;
  const pad = 6;
  const width = pad + square + 5 + view.measure(text, font) + pad;
  const height = chipHeight(view);
  const left = box.width - stagePadding - width;
  const middle = baseline - font.size * 0.36;
  return {
    left,
    primitives: [
      {
        kind: 'rect',
        x: left,
        y: middle - height / 2,
        width,
        height,
        radius: 5,
        fill: 'panel',
        stroke: 'line',
      },
      {
        kind: 'rect',
        x: left + pad,
        y: middle - square / 2,
        width: square,
        height: square,
        radius: 2,
        fill: healthInk(health),
      },
      { kind: 'text', x: left + width - pad, y: baseline, text, font, fill: 'ink', anchor: 'end' },
    ],
  };
}
