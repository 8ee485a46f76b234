/**
 * Opens the built app for a person who has never been here, and takes notes: every address that was asked for, and
 * everything the browser complained about. It never reaches into the app. Each person has storage of their own; the
 * browser is one for all test files of a worker, because starting it costs more than most tests do.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { browserFlags } from '../../.ci/browserFlags';
import { findBrowser } from '../../.ci/findBrowser';
import { serveBuild, type BuildServer } from '../helpers/serveBuild';

export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  /** For the test's own files; gone after `close`. */
  readonly folder: string;
  /** Errors of the console, uncaught exceptions, violations of the content-security policy: of every tab. */
  readonly complaints: readonly string[];
  /** Every address asked for by a page or a worker, whether or not it reached the server. */
  readonly asked: readonly string[];
  /** One more tab of the same profile. */
  openTab(address: string): Promise<Page>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly url: string;
  readonly language?: 'en' | 'ko';
  readonly theme?: 'light' | 'dark';
  /** A device with a touch screen. */
  readonly hasTouch?: boolean;
  /** Runs in every page before anything of ours. */
  readonly before?: string;
}

/** The build that the tests look at. `TOUCHSTONE_DIST` names another folder than `dist`. */
export const buildFolder = process.env['TOUCHSTONE_DIST'] ?? 'dist';

export function startServer(): Promise<BuildServer> {
  return serveBuild(buildFolder);
}

const noteViolations = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('Content-security policy: ' + event.violatedDirective + ' ' + event.blockedURI);
});`;

/** Ends with the worker's process. */
let running: Promise<Browser> | null = null;

async function startBrowser(): Promise<Browser> {
  const browser = await running;
  if (browser?.isConnected()) return browser;
  const executablePath = findBrowser();
  running = chromium.launch({
    ...(executablePath !== null && { executablePath }),
    args: [...browserFlags],
  });
  return running;
}

export async function openApp(options: AppOptions): Promise<App> {
  const { url, language = 'en', theme = 'light', hasTouch = false, before } = options;
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'));
  const browser = await startBrowser();
  const context = await browser.newContext({
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    colorScheme: theme,
    hasTouch,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await context.addInitScript({ content: noteViolations });
  if (before !== undefined) await context.addInitScript({ content: before });
  const openTab = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('websocket', (socket) => asked.push(socket.url()));
    await page.goto(address);
    // The page is there before the app is: it listens to nothing until it shows something.
    await page.getByRole('main').waitFor();
    return page;
  };
  const page = await openTab(url);
  return {
    page,
    context,
    folder,
    complaints,
    asked,
    openTab,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
