/**
 * The files of the storage damaged between two visits. The browser says nothing of it and hands out an older database or an
 * empty one; the app says what is missing and has a copy of it.
 */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import { expectState, makeProfile, message, rename, startMap, visit } from './inTrouble';
import { startServer } from './openApp';
import { pattern, type AppWords } from './words';

let server: BuildServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

/** Long waits of the app made short: copies are taken after a pause of half a minute. */
const shortPauses = `const wait = globalThis.setTimeout;
  globalThis.setTimeout = (run, milliseconds = 0, ...rest) =>
    wait(run, milliseconds >= 10000 && milliseconds <= 30000 ? milliseconds / 50 : milliseconds, ...rest);`;

const marks = `Object.entries(localStorage).map(String).filter((each) => each.includes('canary')).join()`;
const countCopies = `(async () => {
  let count = 0;
  const walk = async (folder) => {
    for await (const each of folder.values()) {
      if (each.kind === 'directory') await walk(each);
      else if (each.name.endsWith('.copy')) count += 1;
    }
  };
  await walk(await navigator.storage.getDirectory());
  return count;
})()`;

const folderOf = (profile: string): string => join(profile, 'Default', 'IndexedDB');
const filesOf = (profile: string): string[] =>
  readdirSync(folderOf(profile), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(folderOf(profile), name));

const harm = {
  gone: (profile: string) => rmSync(folderOf(profile), { recursive: true }),
  garbled: (profile: string) => {
    for (const file of filesOf(profile)) {
      const bytes = readFileSync(file);
      const middle = Math.floor(bytes.length / 2);
      writeFileSync(file, bytes.fill(0xa5, middle, middle + 400));
    }
  },
  'cut short': (profile: string) => {
    for (const file of filesOf(profile)) truncateSync(file, Math.floor(readFileSync(file).length * 0.6));
  },
};

/** English has two forms, Korean one. */
function titleFor({ storage }: AppWords, what: 'missing' | 'behind'): RegExp {
  const forms: Readonly<Record<string, string | undefined>> = storage;
  return pattern(forms[`${what}Title_one`] ?? forms[`${what}Title_other`] ?? '');
}

describe('the files of the storage are damaged between two visits', () => {
  it.each([
    ['en', 'gone'],
    ['ko', 'gone'],
    ['en', 'garbled'],
    ['en', 'cut short'],
  ] as const)(
    'says which map is missing or older, and brings it back from a copy (%s: %s)',
    async (language, kind) => {
      const profile = makeProfile();
      const first = await visit(server.url, profile, language, shortPauses);
      await startMap(first, 'A year of work');
      await expectState(first, first.text.save.saved);
      await expect.poll(() => first.page.evaluate(marks), { timeout: 30_000 }).toContain('A year of work');
      await expect.poll(() => first.page.evaluate(countCopies), { timeout: 30_000 }).toBeGreaterThan(0);
      for (const day of ['one', 'two', 'three']) {
        await rename(first, `A year of work and day ${day}`);
        await expectState(first, first.text.save.saved);
      }
      await expect.poll(() => first.page.evaluate(marks), { timeout: 30_000 }).toContain('day three');
      await expect.poll(() => first.page.evaluate(countCopies), { timeout: 30_000 }).toBeGreaterThan(1);
      await first.context.close();
      harm[kind](profile);

      const { page, text, ...second } = await visit(server.url, profile, language);
      await page.goto(server.url);
      const notice = page
        .getByRole('region', { name: titleFor(text, 'missing') })
        .or(page.getByRole('region', { name: titleFor(text, 'behind') }));
      await expect(notice.first()).toContainText('A year of work');
      await page
        .getByRole('main')
        .getByRole('button', { name: pattern(text.backup.bringBackOne) })
        .first()
        .click();
      await expect(message({ page, text, ...second }).getByText(/A year of work/u)).toBeVisible();
      await expect(
        page
          .getByRole('list')
          .getByText(/A year of work/u)
          .first(),
      ).toBeVisible();
    },
  );
});
