/** The browser of the benchmark, and the way a map gets into the app: through its file chooser, as a person's does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { browserFlags } from '../../.ci/browserFlags.ts';
import { findBrowser } from '../../.ci/findBrowser.ts';
import { library } from '../../src/i18n/en/library.ts';

/** A page of the app's own origin with nothing on it: what the machine and the browser cost by themselves. */
export const emptyPath = 'bench-empty.html';

export interface Profile {
  readonly context: BrowserContext;
  /** Ends the browser and deletes the profile. */
  close(): Promise<void>;
}

/**
 * A browser with an empty profile on the disk; a profile in memory would make every write look free. The offline
 * worker is kept out: it would copy the whole app while the app is being timed.
 */
export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser() ?? '',
    args: [...browserFlags],
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  // The transformer that runs these files names every function through a helper the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
  await context.route(`**/${emptyPath}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title><p>0</p>' }),
  );
  const close = async (): Promise<void> => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { context, close };
}

/** Gives the address of the imported map. */
export async function importMap(page: Page, url: string, name: string, text: string): Promise<string> {
  await page.goto(url);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: library.importFile }).first().click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('[data-part="canvas"]').waitFor({ timeout: 120_000 });
  return page.url();
}

/** Until the page has had nothing long to do for a while: rankings, pictures and the library's row are written. */
export async function waitUntilQuiet(page: Page, quietMilliseconds = 400): Promise<void> {
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        let quietSince = last;
        const tick = (): void => {
          const now = performance.now();
          if (now - last > 40) quietSince = now;
          last = now;
          if (now - quietSince > quiet) resolve();
          else setTimeout(tick, 5);
        };
        tick();
      }),
    quietMilliseconds,
  );
}
