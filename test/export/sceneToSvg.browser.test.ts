import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawScene } from '../../src/export/drawScene';
import { measureWithCanvas } from '../../src/export/measureWithCanvas';
import { sceneToSvg } from '../../src/export/sceneToSvg';
import { buildScene } from '../../src/layout/buildScene';
import { layoutMap } from '../../src/layout/layoutMap';
import { darkPalette, lightPalette, type Palette } from '../../src/layout/palette';
import type { Scene } from '../../src/layout/Scene';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { checkout, family, smallJourney } from '../helpers/journey';
import { awkwardText } from '../layout/awkwardText';
import { arbitraryView, plainView } from '../layout/sceneViews';
import { textsOutside } from '../layout/textStandsInside';

const measure = measureWithCanvas();
const allowedElements = [
  'svg',
  'title',
  'desc',
  'metadata',
  'touchstone-map',
  'defs',
  'clipPath',
  'g',
  'rect',
  'circle',
  'polygon',
  'path',
  'text',
  'image',
];

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`Not XML: ${error.textContent}`);
  return document;
}

describe('an SVG of the map', () => {
  const input = arbitraryMap({ stages: 3, touchpoints: 8 }).chain((map) =>
    fc.record({ map: fc.constant(map), view: arbitraryView(map, measure), text: awkwardText }),
  );

  it('is sound XML with drawing elements only and no way out, whatever the names', () => {
    fc.assert(
      fc.property(input, ({ map, view, text }) => {
        const scene = buildScene(map, layoutMap(map), view);
        const words = { title: text, description: text };
        const document = parse(sceneToSvg(scene, lightPalette, words, JSON.stringify(map)));
        for (const element of document.querySelectorAll('*')) {
          expect(allowedElements).toContain(element.localName);
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on/i);
            if (name.endsWith('href')) expect(value).toMatch(/^data:image\/(png|jpeg|webp|gif);base64,/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every text inside its box as this browser measures it, at every distance', () => {
    fc.assert(
      fc.property(input, ({ map, view }) => {
        expect(textsOutside(buildScene(map, layoutMap(map), view), view.zoom, measure)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has a title and a description for screen readers', () => {
    const scene = buildScene(smallJourney(), layoutMap(smallJourney()), plainView(1, measure));
    const document = parse(sceneToSvg(scene, lightPalette, { title: 'A <map>', description: '& more' }));
    const root = document.documentElement;
    const ids = (root.getAttribute('aria-labelledby') ?? '').split(' ');
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['A <map>', '& more']);
    expect(root.getAttribute('role')).toBe('img');
  });

  it.each([
    ['light', lightPalette, 1],
    ['dark', darkPalette, 1.5],
    ['light, far', lightPalette, 0.4],
  ] as const)('looks like the canvas drawn from the same scene: %s', async (_, palette, zoom) => {
    const scene = markedScene(zoom);
    const [drawn, shown] = [drawOnCanvas(scene, palette), await showSvg(scene, palette)];
    expect(shareOfDifferentPixels(drawn, shown)).toBeLessThan(0.01);
    const blank = drawOnCanvas({ ...scene, groups: [] }, palette);
    expect(shareOfDifferentPixels(drawn, blank)).toBeGreaterThan(0.015);
  });

  it('culls what is out of sight on the canvas and draws what is in it', () => {
    const scene = markedScene(1);
    const whole = drawOnCanvas(scene, lightPalette);
    const visible = { ...scene.bounds, width: scene.bounds.width / 2 };
    const half = drawOnCanvas(scene, lightPalette, visible);
    const columns = Math.floor(whole.width / 2);
    expect(shareOfDifferentPixels(whole, half, 0, columns)).toBe(0);
    expect(shareOfDifferentPixels(whole, half, columns + 60, whole.width)).toBeGreaterThan(0.015);
  });
});

function markedScene(zoom: number): Scene {
  const journey = smallJourney();
  const persona = journey.personas[family];
  if (!persona) throw new Error('The journey has a family.');
  const map = { ...journey, personas: { [family]: { ...persona, avatar: redDot } } };
  const facts = {
    health: 23,
    headline: '56 %',
    n: 'n 2,101',
    metrics: [],
    evidence: 'proxy',
    emotion: -1,
    channelIcon: 'shop',
    interval: { low: 10, at: 23, high: 40 },
    description: '',
    mark: { kind: 'weakest', rank: 1, word: '가장 약함' },
  } as const;
  const view = {
    ...plainView(zoom, measure),
    highlight: 'weakest',
    facts: new Map([[checkout, facts]]),
  } as const;
  return buildScene(map, layoutMap(map), view);
}

/** One red pixel. */
const redDot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

function contextFor(scene: Scene): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(Math.ceil(scene.bounds.width), Math.ceil(scene.bounds.height));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  return context;
}

function drawOnCanvas(scene: Scene, palette: Palette, visible = scene.bounds): ImageData {
  const context = contextFor(scene);
  const { width, height } = context.canvas;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.translate(-scene.bounds.x, -scene.bounds.y);
  const pictures = new Map([[redDot, redSquare()]]);
  drawScene(context, scene, palette, { visible, pictures });
  return context.getImageData(0, 0, width, height);
}

function redSquare(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 1, 1);
  return canvas;
}

async function showSvg(scene: Scene, palette: Palette): Promise<ImageData> {
  const svg = sceneToSvg(scene, palette, { title: 'T', description: 'D' });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = contextFor(scene);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** A pixel differs when one of its channels is off by more than an eighth: not by antialiasing alone. */
function shareOfDifferentPixels(a: ImageData, b: ImageData, fromX = 0, toX = a.width): number {
  let different = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = fromX; x < toX; x++) {
      const at = (y * a.width + x) * 4;
      const off = [0, 1, 2].some(
        (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > 32,
      );
      if (off) different += 1;
    }
  }
  return different / (a.height * (toX - fromX));
}
