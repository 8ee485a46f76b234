/**
 * A browser that can be killed as a crash kills it: its whole process group, with SIGKILL, at any moment, and started
 * again on the same profile. Playwright's own launcher closes politely or not at all, so the browser is started here
 * and only talked to through its debugging port.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { browserFlags } from '../../.ci/browserFlags.ts';
import { findBrowser } from '../../.ci/findBrowser.ts';
import { backendFlag, type Backend } from './backends';

const startMilliseconds = 30_000;
const deathMilliseconds = 5_000;
const downloadMilliseconds = 20_000;

export interface CrashOptions {
  /** Left out: what the browser takes by itself. */
  readonly backend?: Backend;
  /** Added to the environment of every process of the browser. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Crashable {
  readonly page: Page;
  /** What the pages threw or failed at, in their own words. */
  readonly errors: readonly string[];
  /** One more page of the same profile. */
  openTab(): Promise<Page>;
  /** Runs what makes the page download a file; gives the file's text. */
  downloadText(start: () => Promise<void>): Promise<string>;
  /** SIGKILL to every process of the browser, at once; resolves when none is left. */
  kill(): Promise<void>;
}

/** Starts a browser on a profile, which is made when it is not there. One browser to a profile at a time. */
export async function startCrashable(profile: string, options: CrashOptions = {}): Promise<Crashable> {
  mkdirSync(profile, { recursive: true });
  const portFile = join(profile, 'DevToolsActivePort');
  // Left by the browser that was killed; a stale port would be dialled in vain, a stale lock be taken for a living one.
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(join(profile, left), { force: true });
  }
  const process = startProcess(profile, options);
  try {
    const browser = await chromium.connectOverCDP(await readAddress(portFile, process));
    const downloads = join(profile, 'downloads');
    const context = await prepareContext(browser, downloads);
    const errors: string[] = [];
    const openTab = async (page: Promise<Page>): Promise<Page> => await preparePage(await page, errors);
    return {
      page: await openTab(Promise.resolve(context.pages()[0] ?? context.newPage())),
      errors,
      openTab: () => openTab(context.newPage()),
      downloadText: (start) => downloadText(downloads, start),
      kill: () => killGroup(process),
    };
  } catch (error) {
    await killGroup(process);
    throw error;
  }
}

function startProcess(profile: string, { backend, environment }: CrashOptions): ChildProcess {
  const flags = [
    ...browserFlags,
    ...(backend ? [backendFlag(backend)] : []),
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    '--window-size=1280,900',
    '--lang=en',
    '--password-store=basic',
    '--use-mock-keychain',
    'about:blank',
  ];
  // Detached: the head of its own process group, so that one signal reaches all of it and none of us.
  const env = { ...process.env, ...environment };
  return spawn(findBrowser() ?? '', flags, { detached: true, stdio: 'ignore', env });
}

async function readAddress(portFile: string, process: ChildProcess): Promise<string> {
  const end = Date.now() + startMilliseconds;
  while (Date.now() < end) {
    if (process.exitCode !== null) throw new Error(`The browser ended with code ${String(process.exitCode)}`);
    const [port, path] = readLines(portFile);
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await wait(20);
  }
  throw new Error('The browser did not open its debugging port');
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function prepareContext(browser: Browser, downloads: string): Promise<BrowserContext> {
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile open');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

async function preparePage(page: Page, errors: string[]): Promise<Page> {
  await page.setViewportSize({ width: 1280, height: 800 });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser itself looks for this one, beside files that are no page of the app.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) errors.push(message.text());
  });
  return page;
}

async function downloadText(folder: string, start: () => Promise<void>): Promise<string> {
  // A second file of the same name would take the place of the first, and nobody could tell.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
  await start();
  const end = Date.now() + downloadMilliseconds;
  while (Date.now() < end) {
    const file = readdirSync(folder).find((name) => name.endsWith('.json'));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
    // The browser reserves the name with an empty file, and moves the whole one there.
    if (text !== '') return text;
    await wait(20);
  }
  throw new Error('Nothing was downloaded');
}

async function killGroup(process: ChildProcess): Promise<void> {
  const { pid } = process;
  if (pid === undefined) return;
  const exit = process.exitCode === null && process.signalCode === null ? once(process, 'exit') : null;
  signalGroup(pid, 'SIGKILL');
  await exit;
  // The children die of the same signal, each in its own time; the next browser must not meet one of them.
  const end = Date.now() + deathMilliseconds;
  while (Date.now() < end && isGroupAlive(pid)) await wait(10);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left to be told.
  }
}

/** A process that is dead and not yet collected by its parent holds no file and no lock. */
function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.some((id) => {
    const [stat = ''] = readLines(`/proc/${id}/stat`);
    const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return processGroup === String(group) && state !== 'Z' && state !== 'X';
  });
}
