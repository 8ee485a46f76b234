/**
 * What a browser does to its storage, done to the production build, and what a person then reads: what happened, what is
 * safe, what to do next. Edits go on in every case, and nothing that was promised is missing afterwards.
 */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import {
  beside,
  expectState,
  filler,
  libraryShows,
  makeProfile,
  message,
  rename,
  startMap,
  stateLine,
  takeFile,
  visit,
} from './inTrouble';
import { startServer } from './openApp';
import { pattern } from './words';

let server: BuildServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const origin = (): string => new URL(server.url).origin;

describe('the disk is full', () => {
  it.each(['en', 'ko'] as const)(
    'says so, goes on from memory, hands out the file, and stores everything when there is room again (%s)',
    async (language) => {
      // Without the offline worker: the app it keeps would take the little room there is, now before the map, now after.
      const at = await visit(server.url, makeProfile(), language, undefined, 'block');
      const { page, text, browser } = at;
      await browser.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 700_000 });
      await startMap(at, 'Room');
      await expectState(at, text.save.saved);
      const scenario = page.getByRole('textbox', { name: text.inspector.scenario });
      const full = stateLine(at, text.save.failedNoSpace);
      for (let round = 0; round < 60 && !(await full.isVisible()); round += 1) {
        await scenario.fill(filler(20_000));
        await scenario.blur();
        await page.waitForTimeout(100);
      }
      await expect(full).toBeVisible();
      await expect(message(at).getByText(text.save.failedHelp)).toBeVisible();
      await rename(at, 'Written on a full disk');
      await expect(page.getByText(text.save.saved, { exact: true })).toHaveCount(0);
      const file = JSON.parse(await takeFile(at, text.save.failedNoSpace)) as { map: { title: string } };
      expect(file.map.title).toBe('Written on a full disk');
      await browser.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 90_000_000 });
      await expectState(at, text.save.saved);
      await expect(message(at).getByText(text.save.failedHelp)).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole('textbox', { name: text.editor.titleField })).toHaveValue(file.map.title);
    },
  );
});

const keepConnections = `
  globalThis.connections = [];
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => globalThis.connections.push(request.result));
    return request;
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    if (globalThis.isLost) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    return begin.apply(this, args);
  };
  globalThis.closeConnections = () => { for (const each of globalThis.connections) each.close(); };
`;

describe('the connection to the storage dies', () => {
  it('opens a new one without a word when that helps', async () => {
    const at = await visit(server.url, makeProfile(), 'en', keepConnections);
    await startMap(at, 'Before');
    await expectState(at, at.text.save.saved);
    await at.page.evaluate('closeConnections()');
    await rename(at, 'After a dead handle');
    await expectState(at, at.text.save.saved);
    await libraryShows(at, 'After a dead handle');
  });

  it.each(['en', 'ko'] as const)(
    'says so when it does not, offers the file, and goes on by itself (%s)',
    async (language) => {
      const at = await visit(server.url, makeProfile(), language, keepConnections);
      await startMap(at, 'Before');
      await expectState(at, at.text.save.saved);
      await at.page.evaluate('globalThis.isLost = true');
      await rename(at, 'While it is lost');
      await expectState(at, at.text.save.failedUnavailable);
      expect(await takeFile(at, at.text.save.failedUnavailable)).toContain('While it is lost');
      await at.page.evaluate('globalThis.isLost = false');
      await expectState(at, at.text.save.saved);
      await libraryShows(at, 'While it is lost');
    },
  );
});

describe('the data is deleted while a map is open', () => {
  const deleteDatabase = `new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('touchstone');
    request.onsuccess = () => resolve('deleted');
    request.onerror = () => reject(request.error);
  })`;

  it.each([
    ['en', 'the database, by another tab'],
    ['ko', 'the data of the site, by the browser'],
  ] as const)(
    'stores the whole map again without waiting for an edit, and says it (%s: %s)',
    async (language, what) => {
      const at = await visit(server.url, makeProfile(), language);
      await startMap(at, 'Kept whole');
      await expectState(at, at.text.save.saved);
      if (what.startsWith('the database')) expect(await beside(at, deleteDatabase)).toBe('deleted');
      else await at.browser.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'all' });
      await expect(message(at).getByText(at.text.save.putBack)).toBeVisible();
      await expectState(at, at.text.save.saved);
      await libraryShows(at, 'Kept whole');
      await rename(at, 'And edited');
      await expectState(at, at.text.save.saved);
      const address = at.page.url();
      const fresh = await at.context.newPage();
      await fresh.goto(address);
      const { text } = at;
      await expect(fresh.getByRole('textbox', { name: text.editor.titleField })).toHaveValue('And edited');
      await expect(
        fresh.locator('[data-part="canvas"]').getByRole('group', { name: pattern(text.stageKind.advocacy) }),
      ).toBeVisible();
    },
  );
});

describe('the browser refuses its storage at the start', () => {
  it.each([
    ['en', `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });`],
    ['ko', `IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };`],
  ] as const)('works in memory, says so, and asks before the page goes (%s)', async (language, before) => {
    const at = await visit(server.url, makeProfile(), language, before);
    const { page, text } = at;
    await page.goto(server.url);
    await expect(page.getByText(text.storage.memoryTitle)).toBeVisible();
    await expect(page.getByText(text.storage.memoryUnavailable)).toBeVisible();
    await startMap(at, 'Only here');
    await expectState(at, text.save.memory);
    await expect(page.getByText(text.save.saved, { exact: true })).toHaveCount(0);
    expect(await takeFile(at, text.save.memory)).toContain('Only here');
    const asked = page.waitForEvent('dialog');
    const leaving = page.reload().catch(() => null);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await leaving;
  });
});

describe('a newer version takes over', () => {
  const upgrade = `new Promise((resolve, reject) => {
    const request = indexedDB.open('touchstone', 990);
    request.onupgradeneeded = () => request.result.createObjectStore('newer');
    request.onsuccess = () => { request.result.close(); resolve('upgraded'); };
    request.onerror = () => reject(request.error);
  })`;
  const countUpdates = `new Promise((resolve) => {
    const request = indexedDB.open('touchstone');
    request.onsuccess = () => {
      const all = request.result.transaction('updates').objectStore('updates').count();
      all.onsuccess = () => { request.result.close(); resolve(all.result); };
    };
  })`;

  it.each(['en', 'ko'] as const)(
    'makes the old tab read-only at once, asks to reload, and writes nothing (%s)',
    async (language) => {
      const at = await visit(server.url, makeProfile(), language);
      const { page, text } = at;
      await startMap(at, 'Before the upgrade');
      await expectState(at, text.save.saved);
      expect(await beside(at, upgrade)).toBe('upgraded');
      const rows = await beside(at, countUpdates);
      await expectState(at, text.save.superseded);
      await expect(message(at).getByText(text.refusal.readOnly)).toBeVisible();
      await rename(at, 'In the old form');
      await expect(page.getByText(text.save.saved, { exact: true })).toHaveCount(0);
      await message(at).getByRole('button', { name: text.save.reload }).first().click();
      // This build stays the old one: it is told so, and not that the storage does not answer.
      await expect(page.getByRole('heading', { name: text.storage.supersededTitle })).toBeVisible();
      expect(await beside(at, countUpdates)).toBe(rows);
    },
  );
});
