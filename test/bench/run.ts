/**
 * The benchmark: `npm run bench` builds the app and measures it in a real browser with maps of 200, 1,000 and 5,000
 * touchpoints, or of the sizes given (`npx tsx test/bench/run.ts 10000`); `npm run bench import` measures the reading of
 * answers instead, `npm run bench past` what 100,000 edits behind a map cost, `npm run bench tabs`
 * when 2 and 20 tabs are equal after an edit in one, `npm run bench canvas` the canvas beside an empty page and plain
 * React Flow. Figures are of this machine at this moment;
 * compare them with the baselines of the same run and with nothing else.
 */
import { performance } from 'node:perf_hooks';
import type { BrowserContext, Page } from 'playwright';
import { writeMap } from '../../src/formats/own/writeMap.ts';
import { serveBuild } from '../helpers/serveBuild.ts';
import { emptyPath, importMap, openProfile, waitUntilQuiet } from './benchBrowser.ts';
import { printReport, writeReport, type BenchFigures, type SizeFigures } from './benchReport.ts';
import { generateMap } from './generateMap.ts';
import { measureBaselines } from './measureBaselines.ts';
import { measureBytes } from './measureBytes.ts';
import { measureRenames } from './measureEdits.ts';
import { runImport } from './measureImport.ts';
import { measureFrames } from './measureFrames.ts';
import { measureOpening, type OpeningFigures } from './measureOpening.ts';
import { measureTabs, printTabs } from './measureTabs.ts';
import { runPast } from './measurePast.ts';
import { plainFlow, runCanvas } from './runCanvas.ts';
import { summarise } from './summarise.ts';

const seed = 20_260_101;
const usualSizes = [200, 1_000, 5_000];
const renames = 40;
const openings = 5;
const tabsSize = 30;
const tabEdits = 10;
const reportFile = '.cache/bench.json';
const canvasParts = ['[data-part="canvas"]', 'canvas[data-part="ground"]', 'header button'];
const firstScreenParts = ['main', 'main button'];

async function measureSize(context: BrowserContext, url: string, touchpoints: number): Promise<SizeFigures> {
  const map = generateMap({ seed, touchpoints });
  const page = await context.newPage();
  const start = performance.now();
  const address = await importMap(page, url, `bench-${String(touchpoints)}.touchstone.json`, writeMap(map));
  const importMilliseconds = performance.now() - start;
  await waitUntilQuiet(page);
  const { heapMegabytes, elements } = await measureWeight(page);
  const edits = await measureRenames(page, renames);
  const bytes = await measureBytes(page, map.map.id);
  const frames = await measureFrames(page);
  await page.close();
  const opening = await measureOpening(context, address, canvasParts, openings);
  return { touchpoints, importMilliseconds, opening, edits, bytes, frames, heapMegabytes, elements };
}

async function measureWeight(page: Page): Promise<{ heapMegabytes: number; elements: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await session.detach();
  return { heapMegabytes: heap / 1e6, elements };
}

async function run(sizes: readonly number[]): Promise<void> {
  const server = await serveBuild(process.env['TOUCHSTONE_DIST'] ?? 'dist');
  try {
    const { baselines, firstScreen } = await measureEmpty(server.url);
    const figures: SizeFigures[] = [];
    for (const touchpoints of sizes) {
      console.log(`measuring ${String(touchpoints)} touchpoints …`);
      const profile = await openProfile();
      try {
        figures.push(await measureSize(profile.context, server.url, touchpoints));
      } finally {
        await profile.close();
      }
    }
    const report = { baselines, firstScreen, sizes: figures };
    printReport(report);
    writeReport(report, reportFile);
  } finally {
    await server.close();
  }
}

/** What needs a profile in which nothing of the app is in any cache. */
async function measureEmpty(url: string): Promise<Pick<BenchFigures, 'baselines' | 'firstScreen'>> {
  const firstScreens: OpeningFigures[] = [];
  for (let turn = 0; turn < openings; turn += 1) {
    const profile = await openProfile();
    firstScreens.push(await measureOpening(profile.context, url, firstScreenParts, 1));
    await profile.close();
  }
  const profile = await openProfile();
  const page = await profile.context.newPage();
  await page.goto(`${url}${emptyPath}`);
  const baselines = await measureBaselines(page);
  await profile.close();
  const firstScreen = {
    usable: summarise(firstScreens.map(({ usable }) => usable.median)),
    longTasks: summarise(firstScreens.map(({ longTasks }) => longTasks.median)),
  };
  return { baselines, firstScreen };
}

/** Tabs on one small map: what an edit costs the others is not a matter of the map's size. */
async function runTabs(): Promise<void> {
  const server = await serveBuild(process.env['TOUCHSTONE_DIST'] ?? 'dist');
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    const map = generateMap({ seed, touchpoints: tabsSize });
    const address = await importMap(page, server.url, 'bench-tabs.touchstone.json', writeMap(map));
    await page.close();
    printTabs(await measureTabs(profile.context, address, tabEdits));
  } finally {
    await profile.close();
    await server.close();
  }
}

const wanted = process.argv.slice(2).map(Number).filter(Number.isFinite);
if (process.argv.includes('import')) await runImport();
else if (process.argv.includes('past')) await runPast();
else if (process.argv.includes('tabs')) await runTabs();
else if (process.argv.includes('canvas')) await runCanvas(wanted, [plainFlow]);
else await run(wanted.length > 0 ? wanted : usualSizes);
