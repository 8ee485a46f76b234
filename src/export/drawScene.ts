/**
 * Scene → canvas 2D. Works on a page and in a worker. The caller sets the transform (canvas units to pixels) and
 * clears the ground; this never does, so that a far canvas and a picture can share it.
 */
import type { Box } from '../layout/Box';
import { hexagonPoints } from '../layout/hexagon';
import { iconGrid, type IconName, iconPaths, iconStroke } from '../layout/icons';
import { type Ink, inkColour, type Palette } from '../layout/palette';
import type { Primitive, Scene, SceneGroup } from '../layout/Scene';
import type { PathCommand } from '../layout/svgPath';
import { canvasFont } from './fonts';

export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface DrawOptions {
  /** Groups that do not touch it are left out. Canvas units; absent: everything is drawn. */
  readonly visible?: Box;
  /** Decoded portraits by their data URL. One that is missing leaves the letter below it. */
  readonly pictures?: ReadonlyMap<string, CanvasImageSource>;
}

/** Stones, words and halos stand out of their boxes; a group is culled only when they are out of sight too. */
const cullMargin = 40;
/** Rounder corners than this cannot be seen, and a plain rectangle is drawn ten times as fast. */
const smallestRadiusPx = 1.2;

/** What every primitive is drawn with. */
interface Pen {
  readonly context: CanvasContext;
  readonly palette: Palette;
  readonly pictures: DrawOptions['pictures'];
  readonly smallestRadius: number;
}

function makePen(context: CanvasContext, palette: Palette, pictures: DrawOptions['pictures']): Pen {
  const { a, b } = context.getTransform();
  const scale = Math.hypot(a, b) || 1;
  return { context, palette, pictures, smallestRadius: smallestRadiusPx / scale };
}

export function drawScene(
  context: CanvasContext,
  scene: Scene,
  palette: Palette,
  options: DrawOptions = {},
): void {
  const pen = makePen(context, palette, options.pictures);
  for (const group of scene.groups) {
    if (options.visible && !isNear(group.box, options.visible)) continue;
    drawWith(pen, group);
  }
}

/** One group, for callers that draw in slices. */
export function drawGroup(
  context: CanvasContext,
  group: SceneGroup,
  palette: Palette,
  pictures?: DrawOptions['pictures'],
): void {
  drawWith(makePen(context, palette, pictures), group);
}

function isNear(a: Box, b: Box): boolean {
  return (
    a.x - cullMargin < b.x + b.width &&
    b.x < a.x + a.width + cullMargin &&
    a.y - cullMargin < b.y + b.height &&
    b.y < a.y + a.height + cullMargin
  );
}

function drawWith(pen: Pen, group: SceneGroup): void {
  const { context } = pen;
  const { x, y } = group.box;
  context.translate(x, y);
  for (const primitive of group.primitives) {
    const own = 'opacity' in primitive ? (primitive.opacity ?? 1) : 1;
    context.globalAlpha = group.opacity * own;
    drawPrimitive(pen, primitive);
  }
  context.globalAlpha = 1;
  context.translate(-x, -y);
}

function drawPrimitive(pen: Pen, primitive: Primitive): void {
  const { context, palette } = pen;
  switch (primitive.kind) {
    case 'text':
      drawText(context, primitive, palette);
      return;
    case 'icon':
      drawIcon(context, primitive, inkColour(palette, primitive.stroke));
      return;
    case 'picture':
      drawPicture(context, primitive, pen.pictures);
      return;
    case 'rect':
      drawRect(pen, primitive);
      return;
    case 'circle':
      context.beginPath();
      context.arc(primitive.x, primitive.y, primitive.radius, 0, Math.PI * 2);
      break;
    case 'hexagon':
      context.beginPath();
      for (const point of hexagonPoints(primitive.x, primitive.y, primitive.radius)) {
        context.lineTo(point.x, point.y);
      }
      context.closePath();
      break;
    case 'path':
      context.beginPath();
      tracePath(context, primitive.commands);
      break;
  }
  paint(context, primitive, palette);
}

function drawRect(pen: Pen, rect: Extract<Primitive, { kind: 'rect' }>): void {
  const { context, palette } = pen;
  const { x, y, width, height } = rect;
  const radius = Math.min(rect.radius, width / 2, height / 2);
  if (radius < pen.smallestRadius && rect.stroke === undefined) {
    if (rect.fill === undefined) return;
    context.fillStyle = inkColour(palette, rect.fill);
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  paint(context, rect, palette);
}

interface Painted {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

function paint(context: CanvasContext, painted: Painted, palette: Palette): void {
  if (painted.fill !== undefined) {
    context.fillStyle = inkColour(palette, painted.fill);
    context.fill();
  }
  if (painted.stroke === undefined) return;
  context.strokeStyle = inkColour(palette, painted.stroke);
  context.lineWidth = painted.strokeWidth ?? 1;
  if (painted.dash) context.setLineDash([...painted.dash]);
  context.stroke();
  if (painted.dash) context.setLineDash([]);
}

function tracePath(context: CanvasContext, commands: readonly PathCommand[]): void {
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        context.moveTo(command[1], command[2]);
        break;
      case 'L':
        context.lineTo(command[1], command[2]);
        break;
      case 'C':
        context.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case 'Z':
        context.closePath();
        break;
    }
  }
}

function drawText(
  context: CanvasContext,
  text: Extract<Primitive, { kind: 'text' }>,
  palette: Palette,
): void {
  context.font = canvasFont(text.font);
  context.fillStyle = inkColour(palette, text.fill);
  context.textAlign = text.anchor === 'start' ? 'left' : text.anchor === 'end' ? 'right' : 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(text.text, text.x, text.y);
}

const iconCache = new Map<IconName, Path2D>();

function drawIcon(context: CanvasContext, icon: Extract<Primitive, { kind: 'icon' }>, colour: string): void {
  let path = iconCache.get(icon.name);
  if (!path) {
    path = new Path2D(iconPaths[icon.name]);
    iconCache.set(icon.name, path);
  }
  const scale = icon.size / iconGrid;
  context.translate(icon.x, icon.y);
  context.scale(scale, scale);
  context.strokeStyle = colour;
  context.lineWidth = iconStroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(path);
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
  context.scale(1 / scale, 1 / scale);
  context.translate(-icon.x, -icon.y);
}

function drawPicture(
  context: CanvasContext,
  { x, y, size, href }: Extract<Primitive, { kind: 'picture' }>,
  pictures: ReadonlyMap<string, CanvasImageSource> | undefined,
): void {
  const source = pictures?.get(href);
  if (!source) return;
  context.save();
  context.beginPath();
  context.arc(x + size / 2, y + size / 2, size / 2, 0, Math.PI * 2);
  context.clip();
  context.drawImage(source, x, y, size, size);
  context.restore();
}
