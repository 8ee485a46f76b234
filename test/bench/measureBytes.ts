/**
 * Bytes that one edit puts into the database, read through a connection of our own: the rows that were added to the
 * log, and the small rows that are written over with every edit. What the browser's own files add is not in it.
 */
import type { Page } from 'playwright';
import { waitUntilQuiet } from './benchBrowser.ts';
import { findVisibleCard, showNear } from './measureFrames.ts';

export interface ByteFigures {
  /** Bytes of the log's new rows, by kind of edit. */
  readonly log: { readonly rename: number; readonly move: number; readonly add: number };
  /** Bytes, as JSON, of the library's row and the log's head, which every edit writes anew. */
  readonly rowsBeside: number;
  /** Bytes, as JSON, of the library's picture, which is written when the person pauses. */
  readonly picture: number;
  /** Bytes of the whole log. */
  readonly stored: number;
}

interface Stored {
  readonly lastSeq: number;
  readonly addedBytes: number;
  readonly rowsBeside: number;
  readonly picture: number;
  readonly stored: number;
}

export async function measureBytes(page: Page, mapId: string): Promise<ByteFigures> {
  await showNear(page);
  const card = await findVisibleCard(page);
  await page.mouse.click(card.x, card.y);
  const focused = page.locator(`[data-id="${card.id}"][role="group"]:focus`);
  await focused.waitFor();
  const bytesOf = async (edit: () => Promise<void>): Promise<number> => {
    await waitUntilQuiet(page);
    const { lastSeq } = await readStored(page, mapId, 0);
    await edit();
    await waitUntilQuiet(page);
    return (await readStored(page, mapId, lastSeq)).addedBytes;
  };
  const rename = await bytesOf(async () => {
    await page.keyboard.press('F2');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText('A name of twenty five let');
    await page.keyboard.press('Enter');
    await focused.waitFor();
  });
  const move = await bytesOf(() => page.keyboard.press('Alt+ArrowDown'));
  const add = await bytesOf(async () => {
    await page.keyboard.press('t');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.insertText('A name of twenty five let');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  });
  const { rowsBeside, picture, stored } = await readStored(page, mapId, 0);
  return { log: { rename, move, add }, rowsBeside, picture, stored };
}

async function readStored(page: Page, mapId: string, since: number): Promise<Stored> {
  return await page.evaluate(readInPage, { mapId, since });
}

/** Runs in the page. The connection gives way at once to anybody who wants to upgrade, and is closed at the end. */
async function readInPage({ mapId, since }: { mapId: string; since: number }): Promise<Stored> {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => {
        resolve(request.result);
      });
      request.addEventListener('error', () => {
        reject(new Error(request.error?.message ?? 'The database did not answer'));
      });
    });
  const database = await settle(indexedDB.open('touchstone'));
  database.addEventListener('versionchange', () => {
    database.close();
  });
  const read = database.transaction(['updates', 'library', 'heads', 'pictures']);
  const sizeOf = (row: unknown): number => new TextEncoder().encode(JSON.stringify(row ?? null)).length;
  const head = (await settle(read.objectStore('heads').get(mapId))) as { lineage: string };
  const library: unknown = await settle(read.objectStore('library').get(mapId));
  const picture: unknown = await settle(read.objectStore('pictures').get(mapId));
  const rows = (await settle(read.objectStore('updates').index('lineage').getAll(head.lineage))) as {
    seq: number;
    bytes: Uint8Array;
  }[];
  database.close();
  const sum = (some: typeof rows): number => some.reduce((total, { bytes }) => total + bytes.byteLength, 0);
  return {
    lastSeq: rows.at(-1)?.seq ?? 0,
    addedBytes: sum(rows.filter(({ seq }) => seq > since)),
    rowsBeside: sizeOf(library) + sizeOf(head),
    picture: sizeOf(picture),
    stored: sum(rows),
  };
}
