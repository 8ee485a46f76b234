/**
 * The size budget, measured as a browser loads it: the built page is opened, and the JavaScript it asked for is
 * counted, gzipped, for the first screen and for an editor with a map open. Lazy chunks count when they are loaded,
 * and not before; what the offline worker fetches in the background is for later and is not counted.
 */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serveBuild } from '../test/helpers/serveBuild.ts';
import { browserFlags } from './browserFlags.ts';
import { findBrowser } from './findBrowser.ts';

const budgetKilobytes = { 'first screen': 200, 'editor with a map open': 350 } as const;

const server = await serveBuild();
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...browserFlags] });
const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
const loaded = new Set<string>();
page.on('response', (response) => {
  const { pathname } = new URL(response.url());
  if (pathname.endsWith('.js') && response.ok()) loaded.add(pathname);
});

await page.goto(server.url);
await page.getByRole('main').waitFor();
await page.waitForLoadState('networkidle');
report('first screen');

await page
  .getByRole('button', { name: /new map/i })
  .first()
  .click();
await page.locator('[data-part="canvas"]').waitFor();
await page.waitForLoadState('networkidle');
report('editor with a map open');

await browser.close();
await server.close();

function report(part: keyof typeof budgetKilobytes): void {
  const sizes = [...loaded].map((path) => gzipSync(readFileSync(join('dist', path)), { level: 9 }).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const budget = budgetKilobytes[part];
  const isWithin = total <= budget;
  console.log(
    `${isWithin ? 'ok    ' : 'TOO BIG'} ${part}: ${total.toFixed(1)} kB of JavaScript gzipped in ${String(sizes.length)} files, budget ${String(budget)} kB`,
  );
  if (!isWithin) process.exitCode = 1;
}
