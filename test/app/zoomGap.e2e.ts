/** No card is ever missing: at no frame of a zoom from far to near and back is a card in sight neither drawn nor living. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { writeMap } from '../../src/formats/own/writeMap';
import { layoutMap } from '../../src/layout/layoutMap';
import { generateMap } from '../bench/generateMap';
import { importMap } from '../bench/benchBrowser';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';

let server: BuildServer;
let app: App;
let page: Page;
const map = generateMap({ seed: 5, touchpoints: 600 });
const layout = layoutMap(map);

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
  page = app.page;
});
afterAll(async () => {
  await app.close();
  await server.close();
});

interface Gaps {
  frames: number;
  looked: number;
  drawn: number;
  missing: string[];
  isOver: boolean;
}

declare global {
  interface Window {
    zoomGaps?: Gaps;
  }
}

/** Runs in the page: after every frame each card in sight has to be an element or differ from the stage below it. */
function watchCards(
  cards: readonly (readonly [id: string, x: number, y: number, w: number, h: number])[],
): void {
  const gaps: Gaps = { frames: 0, looked: 0, drawn: 0, missing: [], isOver: false };
  window.zoomGaps = gaps;
  const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-part="ground"]');
  const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
  const copy = new OffscreenCanvas(canvas?.width ?? 1, canvas?.height ?? 1).getContext('2d', {
    willReadFrequently: true,
  });
  const look = (): void => {
    if (!canvas || !viewport || !copy) return;
    const ratio = devicePixelRatio;
    const { a: zoom, e: left, f: top } = new DOMMatrix(getComputedStyle(viewport).transform);
    copy.drawImage(canvas, 0, 0);
    const { data, width, height } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const living = new Set(
      [...document.querySelectorAll('.react-flow__node')].map((node) => node.getAttribute('data-id')),
    );
    const at = (x: number, y: number): string => {
      const place = 4 * (Math.round(y * ratio) * width + Math.round(x * ratio));
      return data.slice(place, place + 3).join(' ');
    };
    for (const [id, x, y, w, h] of cards) {
      const box = { x: x * zoom + left, y: y * zoom + top, w: w * zoom, h: h * zoom };
      const isInside =
        box.x > 12 &&
        box.y > 12 &&
        (box.x + box.w + 12) * ratio < width &&
        (box.y + box.h + 12) * ratio < height;
      if (!isInside) continue;
      gaps.looked += 1;
      if (living.has(id)) continue;
      gaps.drawn += 1;
      // The colour of the card against that of the stage's padding left of it.
      const ground = at(box.x - 6 * zoom, box.y + box.h / 2);
      const spots = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => at(box.x + box.w * part, box.y + box.h * 0.86));
      if (spots.every((spot) => spot === ground)) gaps.missing.push(`${id} at ${zoom.toFixed(2)}`);
    }
  };
  // After the frame has been drawn, as a person sees it.
  const onFrame = (): void => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      look();
      gaps.frames += 1;
    };
    channel.port2.postMessage(0);
    if (!gaps.isOver) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}

describe('zooming through all distances (no flicker when a part turns from drawing to living element)', () => {
  it('shows every card in sight in every frame, as an element or drawn', async () => {
    await importMap(page, server.url, 'zoom.touchstone.json', writeMap(map));
    await page.locator('canvas[data-part="ground"][data-drawn]').waitFor();
    const cards = [...layout.touchpoints].map(
      ([id, { x, y, width, height }]) => [id, x, y, width, height] as const,
    );
    await page.locator('[data-part="canvas"]').focus();
    await page.mouse.move(500, 450);
    await page.evaluate(watchCards, cards);
    await page.keyboard.down('Control');
    for (const direction of [-1, 1, -1]) {
      for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, direction * 45);
    }
    await page.keyboard.up('Control');
    await page.waitForTimeout(500);
    const gaps = await page.evaluate(() => {
      if (window.zoomGaps) window.zoomGaps.isOver = true;
      return window.zoomGaps;
    });
    expect(gaps?.frames ?? 0).toBeGreaterThan(20);
    expect(gaps?.looked ?? 0).toBeGreaterThan(500);
    // Both kinds were seen, or nothing has been shown.
    expect(gaps?.drawn ?? 0).toBeGreaterThan(50);
    expect((gaps?.looked ?? 0) - (gaps?.drawn ?? 0)).toBeGreaterThan(50);
    expect(gaps?.missing.slice(0, 10)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
