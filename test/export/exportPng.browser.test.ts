import { PNG } from 'pngjs/browser';
import { describe, expect, it } from 'vitest';
import { exportPng, type PngResult } from '../../src/export/exportPng';
import { measureWithCanvas } from '../../src/export/measureWithCanvas';
import { pictureScene } from '../../src/export/pictureScene';
import { readPngMap } from '../../src/export/pngMap';
import { buildScene } from '../../src/layout/buildScene';
import { layoutMap } from '../../src/layout/layoutMap';
import { lightPalette } from '../../src/layout/palette';
import { smallJourney } from '../helpers/journey';
import { plainView } from '../layout/sceneViews';

const map = smallJourney();
const measure = measureWithCanvas();
const words = { title: '작은 여정', subtitle: '', health: 'Health', method: 'Lowest first', source: '' };
const scene = pictureScene(buildScene(map, layoutMap(map), plainView(1, measure)), words, measure);
const order = { scene, palette: lightPalette } as const;

function doneOf(result: PngResult): Extract<PngResult, { kind: 'done' }> {
  if (result.kind !== 'done') throw new Error(`The picture was not made: ${JSON.stringify(result)}`);
  return result;
}

describe('a PNG of the map', () => {
  it('has the size of the scene times the scale and more than its ground on it, says an independent reader', async () => {
    for (const scale of [1, 2.5]) {
      const done = doneOf(await exportPng({ ...order, scale }));
      const png = await readPicture(done.bytes);
      expect(png.width).toBe(Math.ceil(scene.bounds.width * scale));
      expect(png.height).toBe(Math.ceil(scene.bounds.height * scale));
      expect([png.width, png.height]).toEqual([done.width, done.height]);
      expect(colourAt(png, 0, 0)).toBe(lightPalette.paper);
      expect(colourAt(png, png.width - 1, png.height - 1)).toBe(lightPalette.paper);
      expect(countColours(png)).toBeGreaterThan(50);
    }
  });

  it('carries the map, and only when it is given', async () => {
    const mapJson = JSON.stringify(map);
    const carrying = doneOf(await exportPng({ ...order, scale: 1, mapJson }));
    expect(await readPngMap(carrying.bytes)).toBe(mapJson);
    const plain = doneOf(await exportPng({ ...order, scale: 1 }));
    expect(await readPngMap(plain.bytes)).toBeNull();
    const [a, b] = [await readPicture(carrying.bytes), await readPicture(plain.bytes)];
    expect(a.data.length).toBe(b.data.length);
    expect(a.data.findIndex((part, index) => part !== b.data[index])).toBe(-1);
  });

  it('that is too large is refused with the greatest scale, and can be made at a scale below it', async () => {
    const result = await exportPng({ ...order, scale: 1_000 });
    if (result.kind !== 'too-large')
      throw new Error('A picture of a thousand times the size was not refused.');
    expect(result.greatestScale).toBeGreaterThan(1);
    expect(result.greatestScale).toBeLessThan(1_000);
  });

  it('stops when it is cancelled, before or while it is made', async () => {
    const cancelled = AbortSignal.abort();
    expect(await exportPng({ ...order, scale: 1 }, { signal: cancelled })).toEqual({ kind: 'cancelled' });
    const abort = new AbortController();
    const running = exportPng({ ...order, scale: 4 }, { signal: abort.signal });
    abort.abort();
    expect(await running).toEqual({ kind: 'cancelled' });
  });

  it('reports progress that never goes back', async () => {
    const shares: number[] = [];
    doneOf(await exportPng({ ...order, scale: 1 }, { onProgress: (share01) => shares.push(share01) }));
    expect(shares.length).toBeGreaterThan(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.every((share01) => share01 >= 0 && share01 <= 1)).toBe(true);
  });
});

/** With pngjs, which shares nothing with the browser's own encoder. */
function readPicture(bytes: Uint8Array): Promise<PNG> {
  return new Promise((resolve, reject) => {
    // The bundled build takes an ArrayBuffer; its types know only Node's Buffer.
    const data = bytes.slice().buffer as unknown as Buffer;
    new PNG().parse(data, (error, png) => (error ? reject(error) : resolve(png)));
  });
}

function colourAt(png: PNG, x: number, y: number): string {
  const at = (y * png.width + x) * 4;
  return '#' + [...png.data.subarray(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join('');
}

function countColours(png: PNG): number {
  const colours = new Set<number>();
  for (let at = 0; at < png.data.length; at += 4) {
    colours.add(((png.data[at] ?? 0) << 16) | ((png.data[at + 1] ?? 0) << 8) | (png.data[at + 2] ?? 0));
  }
  return colours.size;
}
