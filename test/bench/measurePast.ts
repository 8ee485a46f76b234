/**
 * What a long past costs: a map with 100,000 edits behind it, made with the app's own sessions, storage and
 * compaction in sittings of a day's work, against a fresh map of the same content in the same run. `npm run bench past`
 * runs it.
 */
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import { writeMap } from '../../src/formats/own/writeMap.ts';
import { serveBuild } from '../helpers/serveBuild.ts';
import { importMap, openProfile, waitUntilQuiet } from './benchBrowser.ts';
import { generateMap } from './generateMap.ts';
import { measureOpening } from './measureOpening.ts';
import { summarise, type Summary } from './summarise.ts';

const seed = 20_260_101;
const touchpoints = 1_000;
const edits = 100_000;
const editsOfSitting = 2_000;
const openings = 7;
const bars = { opening: 1.5, stored: 3 };
const outDir = '.cache/bench-past';
/** A folder of the app's own origin that only this run has. */
const path = 'bench-past';
const canvasParts = ['[data-part="canvas"]', 'canvas[data-part="ground"]', 'header button'];
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export async function runPast(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('past/', import.meta.url)),
    base: './',
    logLevel: 'warn',
    build: { outDir: join(process.cwd(), outDir), emptyOutDir: true, target: 'es2022' },
  });
  const server = await serveBuild(process.env['TOUCHSTONE_DIST'] ?? 'dist');
  const profile = await openProfile();
  try {
    await measurePast(profile.context, server.url);
  } finally {
    await profile.close();
    await server.close();
  }
}

async function measurePast(context: BrowserContext, url: string): Promise<void> {
  const map = generateMap({ seed, touchpoints });
  const page = await context.newPage();
  const old = await importMap(page, url, 'past.touchstone.json', writeMap(map));
  await waitUntilQuiet(page);
  await page.close();
  const worker = await openPastPage(context, url);
  for (let done = 0; done < edits;) {
    const order = { mapId: map.map.id, edits: Math.min(editsOfSitting, edits - done), done };
    done += await worker.evaluate((given) => window.benchPast.work(given), order);
    if (done % 20_000 < editsOfSitting) console.log(`  ${String(done)} edits …`);
  }
  const text = await worker.evaluate((id) => window.benchPast.read(id), map.map.id);
  // The same content under another id, imported as any file is.
  const freshId = `${map.map.id}-fresh`;
  const renamed = text.replace(JSON.stringify(map.map.id), JSON.stringify(freshId));
  const importing = await context.newPage();
  const fresh = await importMap(importing, url, 'fresh.touchstone.json', renamed);
  await waitUntilQuiet(importing);
  await importing.close();
  const stored = await worker.evaluate((id) => window.benchPast.measureStored(id), map.map.id);
  const freshStored = await worker.evaluate((id) => window.benchPast.measureStored(id), freshId);
  await worker.close();
  const opened = await measureInTurns(context, old, fresh);
  print('open to usable, ms', opened.past, opened.fresh, bars.opening);
  print('stored bytes', summarise([stored]), summarise([freshStored]), bars.stored);
}

/** One after the other, so that what else the machine does meanwhile hits both. */
async function measureInTurns(
  context: BrowserContext,
  past: string,
  fresh: string,
): Promise<{ readonly past: Summary; readonly fresh: Summary }> {
  const times = { past: [] as number[], fresh: [] as number[] };
  for (let turn = 0; turn < openings; turn += 1) {
    times.past.push((await measureOpening(context, past, canvasParts, 1)).usable.median);
    times.fresh.push((await measureOpening(context, fresh, canvasParts, 1)).usable.median);
  }
  return { past: summarise(times.past), fresh: summarise(times.fresh) };
}

async function openPastPage(context: BrowserContext, url: string): Promise<Page> {
  await context.route(`**/${path}/**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const file = name === 'index.html' ? name : join('assets', name);
    const body = await readFile(join(outDir, file));
    await route.fulfill({ body, contentType: types[extname(name)] ?? 'application/octet-stream' });
  });
  const page = await context.newPage();
  await page.goto(`${url}${path}/index.html`);
  await page.waitForFunction(() => 'benchPast' in window);
  return page;
}

function print(what: string, past: Summary, fresh: Summary, bar: number): void {
  const ratio = past.median / fresh.median;
  const figures = `${past.median.toFixed(0)} (${past.longest.toFixed(0)}) against ${fresh.median.toFixed(0)} (${fresh.longest.toFixed(0)})`;
  console.log(
    `${ratio <= bar ? 'within' : 'MISSES'}  ${what}, ${String(edits)} edits behind ÷ fresh: ${ratio.toFixed(2)} (bar ${String(bar)}): ${figures}`,
  );
}
