/** Files out of the app and into it, the way a person moves them: downloads, and drops from outside the window. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from 'playwright';
import type { App } from './openApp';
import { words, type AppWords } from './words';

export interface TakenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Does what starts a download, and waits until the file is whole. */
export async function takeDownload(app: App, page: Page, start: () => Promise<void>): Promise<TakenFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return keepDownload(app, download);
}

let taken = 0;

async function keepDownload(app: App, download: Download): Promise<TakenFile> {
  const name = download.suggestedFilename();
  taken += 1;
  const path = join(app.folder, `taken-${String(taken)}`, name);
  await download.saveAs(path);
  return { name, path, bytes: await readFile(path) };
}

/** With the mouse, from the export menu of the open map. */
export function exportFile(
  app: App,
  what: 'json' | 'png' | 'svg',
  given: { readonly page?: Page; readonly text?: AppWords } = {},
): Promise<TakenFile> {
  const { page = app.page, text = words.en } = given;
  return takeDownload(app, page, async () => {
    await page.getByRole('button', { name: text.exporting.title, exact: true }).click();
    const menu = page.getByRole('dialog', { name: text.exporting.heading });
    const label = { json: text.exporting.json, png: text.exporting.pngLabel, svg: text.exporting.svgLabel };
    await menu.getByRole('button', { name: label[what] }).click();
  });
}

/** Drags files from outside over the middle of the window and lets them go there. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const size = page.viewportSize() ?? { width: 800, height: 600 };
  const place = { x: size.width / 2, y: size.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await browser.detach();
}

export interface MapFile {
  readonly map: {
    readonly id: string;
    readonly title: string;
    readonly updatedAt: string;
    readonly [list: string]: unknown;
    readonly personas: readonly FileRecord[];
    readonly stages: readonly FileRecord[];
    readonly touchpoints: readonly (FileRecord & { readonly node: string })[];
    readonly connections: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
    readonly metrics: readonly (FileRecord & {
      readonly kind: string;
      readonly scale?: { readonly min: number; readonly max: number; readonly step: number };
    })[];
    readonly measurements: readonly {
      readonly subject: string;
      readonly metric: string;
      readonly persona?: string;
      readonly importedFrom?: { readonly dataset: string; readonly column: string };
      readonly value: Readonly<Record<string, unknown>>;
    }[];
  };
}

interface FileRecord {
  readonly id: string;
  readonly name: string;
}

/** A file we have just been handed by the app. What is in it is for the test to say. */
export function parseMap({ bytes }: TakenFile): MapFile {
  return JSON.parse(bytes.toString('utf8')) as MapFile;
}

/** The map as it counts: opening and looking at it is no change. */
export function withoutTime({ map: { updatedAt: _updatedAt, ...map }, ...file }: MapFile): unknown {
  return { ...file, map };
}
