/** A page of boxes made with something else, as a canvas to be measured. Built from its folder, served beside nothing. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import { serveBuild, type BuildServer } from '../helpers/serveBuild.ts';
import { waitUntilQuiet } from './benchBrowser.ts';
import type { CanvasSubject, PlainBox } from './CanvasSubject.ts';

/** `folder`: beside this file. */
export async function serveOther(folder: string, pages: readonly string[]): Promise<BuildServer> {
  const root = fileURLToPath(new URL(`${folder}/`, import.meta.url));
  const outDir = join(process.cwd(), '.cache', `bench-${folder}`);
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: { input: [...new Set(['index.html', ...pages])].map((page) => join(root, page)) },
    },
  });
  return await serveBuild(outDir);
}

/** `milliseconds`: from the boxes' arrival to the first frame with them; the page and its scripts were there before. */
export async function loadOther(
  name: string,
  page: Page,
  address: string,
  boxes: readonly PlainBox[],
): Promise<{ readonly subject: CanvasSubject; readonly milliseconds: number }> {
  await page.goto(address);
  await page.waitForFunction(() => window.benchPlain !== undefined, null, { timeout: 60_000 });
  const milliseconds = await page.evaluate(async (given) => {
    const start = performance.now();
    await window.benchPlain?.load(given);
    return performance.now() - start;
  }, boxes);
  await waitUntilQuiet(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const show: CanvasSubject['show'] = async (view) => {
    await page.evaluate((wanted) => {
      window.benchPlain?.show(wanted);
    }, view);
  };
  return { milliseconds, subject: { name, page, area: { x: 0, y: 0, width, height }, show } };
}
