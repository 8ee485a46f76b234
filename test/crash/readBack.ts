/**
 * What a browser that was started anew has of a map: opened by its address, saved as a file and read as anybody's
 * file. The file must be what the stored log amounts to, need no repair, and nobody may be told of a loss.
 */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { exporting } from '../../src/i18n/en/export';
import { readMap } from '../../src/formats/own/readMap';
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { Crashable } from './crashHarness';
import { fileAsReplay, readStoredLog, replayBothWays } from './storedLog';

/** What the app says when a map was mended, is behind what was acknowledged, or is gone. */
const lossMessages = /did not fit together|older than what was saved|is no longer/;

/** A new map of five stages; gives its address. */
export async function makeMap({ page }: Crashable, url: string): Promise<string> {
  await page.goto(url);
  const button = page.getByRole('button', { name: /new map/i }).first();
  await button.click();
  await page.locator('[data-part="canvas"]').waitFor();
  return page.url();
}

export async function openMap(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-part="canvas"]').waitFor();
}

export async function readBack(browser: Crashable, address: string): Promise<JourneyMap> {
  await openMap(browser.page, address);
  return await readOpen(browser, browser.page);
}

/** Of a page that shows the map already. */
export async function readOpen(browser: Crashable, page: Page): Promise<JourneyMap> {
  const text = await browser.downloadText(async () => {
    await page.getByRole('button', { name: exporting.title, exact: true }).click();
    await page.getByRole('button', { name: exporting.json }).click();
  });
  await page.keyboard.press('Escape');
  const reading = readMap(text, () => 'an id nobody needs');
  if (!reading.ok) throw new Error(`The file of the map is refused: ${JSON.stringify(reading.refusal)}`);
  expect(reading.repairs, 'repairs').toEqual([]);
  expect(await page.getByText(lossMessages).count(), 'messages of repair or loss').toBe(0);
  expect(browser.errors, 'errors of the pages').toEqual([]);
  const log = await readStoredLog(page, reading.map.map.id);
  const { newest, older } = replayBothWays(log);
  expect(fileAsReplay(text), 'the app against the log').toEqual(newest);
  expect(older, 'the older snapshot against the newer').toEqual(newest);
  return reading.map;
}
