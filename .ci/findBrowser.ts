/**
 * Finds a Chrome or Chromium that is already on this machine.
 * Never downloads anything: `installBrowser.ts` does that when this finds none.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a browser to test with, or null. `CHROME_PATH` wins over everything else. */
export function findBrowser(): string | null {
  const wanted = process.env['CHROME_PATH'];
  if (wanted && existsSync(wanted)) return wanted;
  const installed = usualPlaces.find((place) => existsSync(place));
  if (installed) return installed;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : null;
}
