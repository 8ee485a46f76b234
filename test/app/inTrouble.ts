/** A person at a browser whose storage is in trouble: what they do, and what they read then. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { browserFlags } from '../../.ci/browserFlags';
import { findBrowser } from '../../.ci/findBrowser';
import { expect } from './expect';
import { fill, words, type AppWords } from './words';

export type Language = 'en' | 'ko';

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly browser: CDPSession;
  readonly text: AppWords;
  readonly url: string;
}

export function makeProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return folder;
}

/** Opens no page yet. `before` runs in every page ahead of the app. */
export async function visit(
  url: string,
  profile: string,
  language: Language,
  before?: string,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Visit> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? '',
    args: [...browserFlags],
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    viewport: { width: 1280, height: 800 },
    serviceWorkers,
  });
  context.setDefaultTimeout(30_000);
  onTestFinished(() => context.close());
  if (before !== undefined) await context.addInitScript({ content: before });
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, browser: await context.newCDPSession(page), text: words[language], url };
}

export async function startMap(at: Visit, title: string): Promise<void> {
  const { page, text } = at;
  await page.goto(at.url);
  await page.getByRole('button', { name: text.library.newMap }).first().click();
  await rename({ page, text }, title);
}

export async function rename({ page, text }: Pick<Visit, 'page' | 'text'>, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: text.editor.titleField });
  await field.fill(title);
  await field.press('Enter');
}

export function stateLine({ page, text }: Pick<Visit, 'page' | 'text'>, state: string) {
  return page
    .getByRole('button', { name: fill(text.saving.label, { state }) })
    .or(page.getByRole('button', { name: state, exact: true }));
}

export async function expectState(at: Pick<Visit, 'page' | 'text'>, state: string): Promise<void> {
  await expect(stateLine(at, state)).toBeVisible({ timeout: 30_000 });
}

export function message({ page, text }: Visit) {
  return page.getByRole('region', { name: text.app.messages });
}

/** From the line that says "not saved", as the person it concerns would take it. */
export async function takeFile(at: Visit, state: string): Promise<string> {
  const { page, text } = at;
  await stateLine(at, state).click();
  const offer = page.getByRole('dialog').getByRole('button', { name: text.save.saveFile });
  const [download] = await Promise.all([page.waitForEvent('download'), offer.click()]);
  await page.keyboard.press('Escape');
  return readFileSync(await download.path(), 'utf8');
}

/** In another page of the same profile, past our own code. */
export async function beside(at: Visit, script: string): Promise<unknown> {
  const page = await at.context.newPage();
  try {
    await page.goto(new URL('mark.svg', at.url).href);
    return await page.evaluate(script);
  } finally {
    await page.close();
  }
}

/** Nothing compresses it; about as many bytes. */
export function filler(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(33 + Math.floor(Math.random() * 90))).join('');
}

export async function libraryShows(at: Visit, title: string): Promise<void> {
  const page = await at.context.newPage();
  await page.goto(at.url);
  await expect(page.getByRole('main').getByText(title).first()).toBeVisible();
  await page.close();
}
