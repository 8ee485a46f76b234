/**
 * Scene → SVG text that stands alone: no script, no foreignObject, no address outside the file. Text stays text.
 * The map itself may travel in `<metadata>` (see `svgMap.ts`).
 */
import { hexagonPoints } from '../layout/hexagon';
import { iconGrid, iconPaths, iconStroke } from '../layout/icons';
import { inkColour, type Palette } from '../layout/palette';
import type { Primitive, Scene, SceneGroup } from '../layout/Scene';
import { pathData, svgNumber as num } from '../layout/svgPath';
import { fontStack } from './fonts';
import { wrapMapForSvg } from './svgMap';
import { escapeXml } from './xmlText';

export interface SvgWords {
  /** Read out by screen readers. */
  readonly title: string;
  readonly description: string;
}

/** `mapJson` is the text of the own file; without it the picture is only a picture. */
export function sceneToSvg(scene: Scene, palette: Palette, words: SvgWords, mapJson?: string): string {
  const { x, y, width, height } = scene.bounds;
  const defs = new ClipPaths();
  const body = scene.groups.map((group) => groupToSvg(group, palette, defs)).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="${num(x)} ${num(y)} ${num(width)} ${num(height)}" role="img" aria-labelledby="title desc" font-family="${escapeXml(fontStack)}">`,
    `<title id="title">${escapeXml(words.title)}</title>`,
    `<desc id="desc">${escapeXml(words.description)}</desc>`,
    ...(mapJson === undefined ? [] : [wrapMapForSvg(mapJson)]),
    ...defs.lines(),
    `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${palette.paper}"/>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}

/** Round pictures need a clip path each; equal ones share. */
class ClipPaths {
  readonly #circles = new Map<string, string>();

  idFor(x: number, y: number, size: number): string {
    const circle = `<circle cx="${num(x + size / 2)}" cy="${num(y + size / 2)}" r="${num(size / 2)}"/>`;
    const known = this.#circles.get(circle);
    if (known !== undefined) return known;
    const id = `clip${this.#circles.size}`;
    this.#circles.set(circle, id);
    return id;
  }

  lines(): string[] {
    if (this.#circles.size === 0) return [];
    const paths = [...this.#circles].map(([circle, id]) => `<clipPath id="${id}">${circle}</clipPath>`);
    return [`<defs>${paths.join('')}</defs>`];
  }
}

function groupToSvg(group: SceneGroup, palette: Palette, defs: ClipPaths): string {
  const opacity = group.opacity === 1 ? '' : ` opacity="${num(group.opacity)}"`;
  const content = group.primitives.map((primitive) => primitiveToSvg(primitive, palette, defs)).join('');
  return `<g transform="translate(${num(group.box.x)} ${num(group.box.y)})"${opacity}>${content}</g>`;
}

function primitiveToSvg(primitive: Primitive, palette: Palette, defs: ClipPaths): string {
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height } = primitive;
      const radius = Math.min(primitive.radius, width / 2, height / 2);
      const place = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`;
      return `<rect ${place}${radius > 0 ? ` rx="${num(radius)}"` : ''}${paintAttributes(primitive, palette)}/>`;
    }
    case 'circle':
      return `<circle cx="${num(primitive.x)}" cy="${num(primitive.y)}" r="${num(primitive.radius)}"${paintAttributes(primitive, palette)}/>`;
    case 'hexagon': {
      const corners = hexagonPoints(primitive.x, primitive.y, primitive.radius);
      const points = corners.map((point) => `${num(point.x)},${num(point.y)}`).join(' ');
      return `<polygon points="${points}"${paintAttributes(primitive, palette)}/>`;
    }
    case 'path':
      return `<path d="${pathData(primitive.commands)}"${paintAttributes(primitive, palette)}/>`;
    case 'text':
      return textToSvg(primitive, palette);
    case 'icon':
      return iconToSvg(primitive, palette);
    case 'picture': {
      const { x, y, size, href } = primitive;
      return `<image x="${num(x)}" y="${num(y)}" width="${num(size)}" height="${num(size)}" preserveAspectRatio="none" clip-path="url(#${defs.idFor(x, y, size)})" href="${escapeXml(href)}"/>`;
    }
  }
}

type Painted = Exclude<Primitive, { kind: 'text' | 'icon' | 'picture' }>;

function paintAttributes(painted: Painted, palette: Palette): string {
  const parts = [` fill="${painted.fill === undefined ? 'none' : inkColour(palette, painted.fill)}"`];
  if (painted.stroke !== undefined) {
    parts.push(
      ` stroke="${inkColour(palette, painted.stroke)}" stroke-width="${num(painted.strokeWidth ?? 1)}"`,
    );
  }
  if (painted.dash) parts.push(` stroke-dasharray="${painted.dash.map((length) => num(length)).join(' ')}"`);
  if (painted.opacity !== undefined && painted.opacity !== 1)
    parts.push(` opacity="${num(painted.opacity)}"`);
  return parts.join('');
}

function textToSvg(
  { x, y, text, font, fill, anchor }: Extract<Primitive, { kind: 'text' }>,
  palette: Palette,
): string {
  const weight = font.weight === 400 ? '' : ` font-weight="${font.weight}"`;
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${num(x)}" y="${num(y)}" font-size="${num(font.size)}"${weight}${where} fill="${inkColour(palette, fill)}">${escapeXml(text)}</text>`;
}

function iconToSvg(
  { x, y, size, name, stroke, opacity }: Extract<Primitive, { kind: 'icon' }>,
  palette: Palette,
): string {
  const scale = Math.round((size / iconGrid) * 10_000) / 10_000;
  const faded = opacity === undefined || opacity === 1 ? '' : ` opacity="${num(opacity)}"`;
  return `<path transform="translate(${num(x)} ${num(y)}) scale(${scale})" d="${iconPaths[name]}" fill="none" stroke="${inkColour(palette, stroke)}" stroke-width="${iconStroke}" stroke-linecap="round" stroke-linejoin="round"${faded}/>`;
}
