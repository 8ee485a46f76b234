/**
 * A disk that is full while somebody keeps a version, goes back to one, or imports answers: what they read then, and that
 * nothing is lost. How edits themselves get through it is in `faults.e2e.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { importDialog, waitForPreview } from './byAnswers';
import { expect } from './expect';
import {
  expectState,
  filler,
  makeProfile,
  message,
  rename,
  startMap,
  stateLine,
  takeFile,
  visit,
  type Visit,
} from './inTrouble';
import { startServer } from './openApp';
import { fill } from './words';

let server: BuildServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const room = 700_000;
const setRoom = ({ browser }: Visit, quotaSize: number) =>
  browser.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize });

/** Edits until one cannot be saved; nothing that tidies up behind it makes room again. */
async function fillDisk(at: Visit): Promise<void> {
  const { page, text } = at;
  const scenario = page.getByRole('textbox', { name: text.inspector.scenario });
  const full = stateLine(at, text.save.failedNoSpace);
  const settled = full.or(stateLine(at, text.save.saved));
  for (let round = 0; round < 60 && !(await full.isVisible()); round += 1) {
    await scenario.fill(filler(20_000));
    await scenario.blur();
    await expect(settled).toBeVisible();
  }
  await setRoom(at, 1_000);
  await expect(full).toBeVisible();
}

async function openVersions({ page, text }: Visit) {
  await page.getByRole('banner').getByRole('button', { name: text.common.more, exact: true }).click();
  await page.getByRole('menuitem', { name: text.editor.versions }).click();
  return page.getByRole('dialog', { name: text.versionList.title });
}

describe('on a full disk', () => {
  it.each(['en', 'ko'] as const)(
    'keeping and restoring a version is refused with the reason, and the map stays as it is (%s)',
    async (language) => {
      const at = await visit(server.url, makeProfile(), language, undefined, 'block');
      const { page, text } = at;
      await setRoom(at, room);
      await startMap(at, 'Before');
      await expectState(at, text.save.saved);
      const dialog = await openVersions(at);
      const field = dialog.getByRole('textbox', { name: text.versionList.nowLabel });
      const keep = dialog.getByRole('button', { name: text.versionList.nameNow });
      await field.fill('Kept one');
      await keep.click();
      await expect(dialog.getByRole('option').filter({ hasText: 'Kept one' })).toBeVisible();
      await page.keyboard.press('Escape');
      await fillDisk(at);
      await rename(at, 'After');

      await openVersions(at);
      await field.fill('Kept two');
      await keep.click();
      const reason = text.storage.failedNoSpace;
      await expect(dialog).toContainText(fill(text.versionList.failed, { reason }));
      // What was typed is still there to be tried again.
      await expect(field).toHaveValue('Kept two');
      await dialog.getByRole('option').filter({ hasText: 'Kept one' }).click();
      await dialog.getByRole('button', { name: text.versionList.restore, exact: true }).click();
      await expect(message(at)).toContainText(fill(text.versionList.notKept, { reason }));
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      const title = page.getByRole('textbox', { name: text.editor.titleField });
      await expect(title).toHaveValue('After');

      await setRoom(at, 90_000_000);
      await expectState(at, text.save.saved);
      await openVersions(at);
      await field.fill('Kept two');
      await keep.click();
      await expect(dialog.getByRole('option').filter({ hasText: 'Kept two' })).toBeVisible();
      await page.reload();
      await expect(title).toHaveValue('After');
    },
  );

  it.each(['en', 'ko'] as const)(
    'imported figures are on the map and in the file one saves, and nobody is told that they are safe (%s)',
    async (language) => {
      const profile = makeProfile();
      const at = await visit(server.url, profile, language, undefined, 'block');
      const { page, text } = at;
      const path = join(profile, 'survey.csv');
      const lines = Array.from({ length: 40 }, (_, row) => `${(row % 5) + 1},${((row * 3) % 5) + 1}`);
      writeFileSync(path, ['Checkout satisfaction,Delivery satisfaction', ...lines].join('\n'));
      await setRoom(at, room);
      await startMap(at, 'Survey');
      await fillDisk(at);

      await page.getByRole('banner').getByRole('button', { name: text.editor.importAnswers }).click();
      const dialog = importDialog(page, text);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: text.answers.chooseFile }).click(),
      ]);
      await chooser.setFiles(path);
      await waitForPreview(page, text);
      await dialog.getByRole('button', { name: text.answers.apply, exact: true }).click();
      await expect(dialog).toBeHidden();
      const reason = text.storage.failedNoSpace;
      await expect(message(at)).toContainText(fill(text.answers.notSaved, { reason }));
      await expect(stateLine(at, text.save.failedNoSpace)).toBeVisible();
      type Measured = { readonly map: { readonly measurements: readonly unknown[] } };
      const file = JSON.parse(await takeFile(at, text.save.failedNoSpace)) as Measured;
      expect(file.map.measurements.length).toBeGreaterThan(0);

      await setRoom(at, 90_000_000);
      await expectState(at, text.save.saved);
      await page.reload();
      await expectState(at, text.save.saved);
      await page.getByRole('button', { name: text.exporting.title, exact: true }).click();
      const menu = page.getByRole('dialog', { name: text.exporting.heading });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu.getByRole('button', { name: text.exporting.json }).click(),
      ]);
      await download.saveAs(join(profile, 'after.json'));
      const after = JSON.parse(readFileSync(join(profile, 'after.json'), 'utf8')) as Measured;
      expect(after.map.measurements).toEqual(file.map.measurements);
    },
  );
});
