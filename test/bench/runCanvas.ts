/**
 * The canvas beside an empty page, plain React Flow and, when they are installed, other editors: opening, gestures, memory.
 * `npm run bench canvas [sizes]` runs it; `npm run bench:peers [sizes]` with tldraw and Excalidraw. BENCH_TURNS says how
 * often each gesture is done (3).
 */
import type { Page } from 'playwright';
import { writeMap } from '../../src/formats/own/writeMap.ts';
import { serveBuild, type BuildServer } from '../helpers/serveBuild.ts';
import { emptyPath, importMap, openProfile, waitUntilQuiet, type Profile } from './benchBrowser.ts';
import { printCanvas, writeCanvas, type CanvasFigures, type SubjectFigures } from './canvasReport.ts';
import { generateMap } from './generateMap.ts';
import { listPlainBoxes } from './listPlainBoxes.ts';
import { measureEmptyFrames } from './measureFrames.ts';
import { measureGestures, measureTurn, openMetrics, type GestureFigures } from './measureGestures.ts';
import { measureOpening } from './measureOpening.ts';
import { loadOther, serveOther } from './otherCanvas.ts';
import { measureOwnGestures, ourCanvas } from './ourCanvas.ts';
import { planGestures } from './planGestures.ts';

const seed = 20_260_101;
const usualSizes = [200, 1_000, 3_000, 10_000];
const openings = 5;
const turns = Number(process.env['BENCH_TURNS'] ?? 3);
const canvasParts = ['[data-part="canvas"]', 'canvas[data-part="ground"][data-drawn]', 'header button'];

export interface OtherEditor {
  readonly name: string;
  readonly folder: string;
  /** Its page within the folder. */
  readonly page: string;
}

export const plainFlow: OtherEditor = { name: 'plain React Flow', folder: 'plain', page: 'index.html' };

/** Without sizes, the usual ones. */
export async function runCanvas(given: readonly number[], others: readonly OtherEditor[]): Promise<void> {
  const sizes = given.length > 0 ? given : usualSizes;
  const ours = await serveBuild(process.env['TOUCHSTONE_DIST'] ?? 'dist');
  const servers = new Map<string, BuildServer>();
  for (const folder of new Set(others.map((other) => other.folder))) {
    const pages = others.filter((other) => other.folder === folder).map(({ page }) => page);
    servers.set(folder, await serveOther(folder, pages));
  }
  const figures: CanvasFigures[] = [];
  try {
    for (const touchpoints of sizes) {
      const subjects: SubjectFigures[] = [];
      const empty = await inProfile((profile) => measureEmpty(profile, ours.url));
      say(touchpoints, 'ours');
      subjects.push(await inProfile((profile) => measureOurs(profile, ours.url, touchpoints)));
      for (const other of others) {
        say(touchpoints, other.name);
        const url = servers.get(other.folder)?.url ?? '';
        subjects.push(
          await inProfile((profile) => measureOther(profile, `${url}${other.page}`, other, touchpoints)),
        );
      }
      figures.push({ touchpoints, empty, subjects });
      printCanvas(figures.slice(-1));
    }
  } finally {
    await ours.close();
    for (const server of servers.values()) await server.close();
  }
  writeCanvas(figures, others.length > 1 ? '.cache/bench-peers.json' : '.cache/bench-canvas.json');
}

function say(touchpoints: number, name: string): void {
  console.log(`measuring ${name} with ${String(touchpoints)} …`);
}

async function inProfile<T>(measure: (profile: Profile) => Promise<T>): Promise<T> {
  const profile = await openProfile();
  try {
    return await measure(profile);
  } finally {
    await profile.close();
  }
}

/** Nothing but frames and a moving pointer: what machine and browser cost by themselves. */
async function measureEmpty({ context }: Profile, url: string): Promise<GestureFigures> {
  const page = await context.newPage();
  await page.goto(`${url}${emptyPath}`);
  await measureEmptyFrames(page);
  const cdp = await openMetrics(page);
  return await measureTurn(page, cdp, 160, async (step) => {
    await page.mouse.move(200 + step * 4, 300);
  });
}

async function measureOurs({ context }: Profile, url: string, touchpoints: number): Promise<SubjectFigures> {
  const map = generateMap({ seed, touchpoints });
  const page = await context.newPage();
  const address = await importMap(page, url, 'canvas.touchstone.json', writeMap(map));
  await waitUntilQuiet(page);
  const { usable } = await measureOpening(context, address, canvasParts, openings);
  const subject = await ourCanvas(page, map.map.id);
  const plan = planGestures(map, subject.area);
  await subject.show(plan.near);
  const weight = await measureWeight(page);
  const gestures = await measureGestures(subject, plan, turns);
  const own = await measureOwnGestures(subject, plan, turns);
  return { name: 'ours', open: usable.median, ...weight, gestures: { ...gestures, ...own } };
}

async function measureOther(
  { context }: Profile,
  address: string,
  other: OtherEditor,
  touchpoints: number,
): Promise<SubjectFigures> {
  const map = generateMap({ seed, touchpoints });
  const page = await context.newPage();
  const { subject, milliseconds } = await loadOther(other.name, page, address, listPlainBoxes(map));
  const plan = planGestures(map, subject.area);
  await subject.show(plan.near);
  await waitUntilQuiet(page);
  const weight = await measureWeight(page);
  const gestures = await measureGestures(subject, plan, 1);
  return { name: other.name, open: milliseconds, ...weight, gestures };
}

async function measureWeight(page: Page): Promise<{ heapMegabytes: number; elements: number }> {
  const cdp = await openMetrics(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heapMegabytes: heap / 1e6, elements };
}
