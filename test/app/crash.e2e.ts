/**
 * What "Saved on this device" is worth, on the production build: whatever was acknowledged survives the death of the
 * browser at any moment, whole steps stay whole, and what comes back needs no repair.
 *
 * `TOUCHSTONE_DIST` names another build than `dist`, `CRASH_ROUNDS` another number of rounds, `CRASH_SEED` the numbers
 * of a run that failed.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporting } from '../../src/i18n/en/export';
import { readMap } from '../../src/formats/own/readMap';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { seededRandom } from '../helpers/seededRandom';
import { serveBuild, type BuildServer } from '../helpers/serveBuild';
import { startCrashable, type Crashable } from './crashHarness';
import { findLosses } from './findLosses';
import { makeEdit, openAdder, planEdits, type ScriptedEdit } from './scriptedEdits';
import { watchAcknowledged } from './watchAcknowledged';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 20);
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const editsARound = 12;
/** The kill comes this long after an acknowledgement at most: while the next edits are typed and stored. */
const longestGraceMilliseconds = 150;

let server: BuildServer;
let folder: string;
const alive = new Set<Crashable>();

beforeAll(async () => {
  server = await serveBuild(process.env['TOUCHSTONE_DIST'] ?? 'dist');
  folder = mkdtempSync(join(tmpdir(), 'touchstone-crash-'));
});

afterAll(async () => {
  await Promise.all([...alive].map((browser) => browser.kill()));
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function start(profile: string): Promise<Crashable> {
  const browser = await startCrashable(profile);
  alive.add(browser);
  return browser;
}

async function kill(browser: Crashable): Promise<void> {
  await browser.kill();
  alive.delete(browser);
}

/** A new map of five stages; gives its address. */
async function makeMap({ page }: Crashable): Promise<string> {
  await page.goto(server.url);
  await page
    .getByRole('button', { name: /new map/i })
    .first()
    .click();
  await page.locator('[data-part="canvas"]').waitFor();
  return page.url();
}

/** The map as the app shows it after a restart: opened from its address, saved as a file, read as anybody's file. */
async function readBack({ page, errors, downloadText }: Crashable, address: string): Promise<JourneyMap> {
  await page.goto(address);
  await page.locator('[data-part="canvas"]').waitFor();
  const text = await downloadText(async () => {
    await page.getByRole('button', { name: exporting.title, exact: true }).click();
    await page.getByRole('button', { name: exporting.json }).click();
  });
  const reading = readMap(text, () => 'an id nobody needs');
  if (!reading.ok) throw new Error(`The file of the map is refused: ${JSON.stringify(reading.refusal)}`);
  expect(reading.repairs, 'repairs').toEqual([]);
  const messages = await page
    .getByText(/did not fit together|older than what was saved|is no longer/)
    .count();
  expect(messages, 'messages of repair or loss').toBe(0);
  expect(errors, 'errors of the page').toEqual([]);
  await page.keyboard.press('Escape');
  return reading.map;
}

interface Round {
  readonly begun: readonly ScriptedEdit[];
  readonly acknowledged: readonly string[];
}

/** Edits until the kill, which comes at a random moment after the wanted number of acknowledgements. */
async function editUntilKilled(
  browser: Crashable,
  plan: readonly ScriptedEdit[],
  moment: { readonly stage: number; readonly after: number; readonly graceMilliseconds: number },
): Promise<Round> {
  const acknowledged: string[] = [];
  const begun: ScriptedEdit[] = [];
  let death: Promise<void> | null = null;
  await watchAcknowledged(browser.page, plan, (id) => {
    acknowledged.push(id);
    if (acknowledged.length < moment.after) return;
    death ??= wait(moment.graceMilliseconds).then(() => kill(browser));
  });
  await openAdder(browser.page, moment.stage);
  try {
    for (const edit of plan) {
      begun.push(edit);
      await makeEdit(browser.page, edit);
    }
    await wait(longestGraceMilliseconds);
  } catch (error) {
    // Under a browser that is being killed the edit of that moment fails; under a living one it may not.
    if (death === null) throw error;
  }
  await (death ?? kill(browser));
  return { begun, acknowledged: [...acknowledged] };
}

describe('a browser that is killed', () => {
  it(`loses no acknowledged edit in ${String(rounds)} rounds of SIGKILL, tears no step and needs no repair (engine 2.9.1; seed ${String(seed)})`, async () => {
    const random = seededRandom(seed);
    const profile = join(folder, 'rounds');
    const begun: ScriptedEdit[] = [];
    const acknowledged = new Set<string>();
    let address: string | null = null;
    for (let round = 1; round <= rounds; round += 1) {
      const browser = await start(profile);
      if (address === null) address = await makeMap(browser);
      else {
        const map = await readBack(browser, address);
        const losses = findLosses(map, begun, acknowledged);
        expect(losses, `round ${String(round)}, seed ${String(seed)}`).toEqual({ lost: [], torn: [] });
      }
      const made = await editUntilKilled(browser, planEdits(round, editsARound, random), {
        stage: round,
        after: 2 + Math.floor(random() * 5),
        graceMilliseconds: Math.floor(random() * longestGraceMilliseconds),
      });
      begun.push(...made.begun);
      for (const id of made.acknowledged) acknowledged.add(id);
    }
    if (address === null) throw new Error('There was no round');
    const browser = await start(profile);
    const map = await readBack(browser, address);
    const losses = findLosses(map, begun, acknowledged);
    const count = Object.keys(map.touchpoints).length;
    await browser.page.goto(server.url);
    // The library's row is written in the same transaction as the edit: it cannot say another number.
    await browser.page.getByText(new RegExp(`\\b${String(count)} touchpoints`)).waitFor();
    await kill(browser);
    console.log(
      `crash rounds ${String(rounds)}, seed ${String(seed)}: ${String(begun.length)} edits begun, ` +
        `${String(acknowledged.size)} acknowledged, ${String(losses.lost.length)} lost, ${String(losses.torn.length)} torn`,
    );
    expect(losses, `seed ${String(seed)}`).toEqual({ lost: [], torn: [] });
    expect(acknowledged.size).toBeGreaterThanOrEqual(2 * rounds);
  }, 240_000);

  it('is found out by the same rounds when its disk is put back to before the last acknowledged edits', async () => {
    const random = seededRandom(seed);
    const profile = join(folder, 'found-out');
    const older = join(folder, 'found-out-older');
    let browser = await start(profile);
    const address = await makeMap(browser);
    const first = await editUntilKilled(browser, planEdits(1, editsARound, random), {
      stage: 0,
      after: 3,
      graceMilliseconds: 0,
    });
    cpSync(profile, older, { recursive: true });
    browser = await start(profile);
    expect(findLosses(await readBack(browser, address), first.begun, new Set(first.acknowledged))).toEqual({
      lost: [],
      torn: [],
    });
    const second = await editUntilKilled(browser, planEdits(2, editsARound, random), {
      stage: 1,
      after: 3,
      graceMilliseconds: 0,
    });
    const begun = [...first.begun, ...second.begun];
    const acknowledged = new Set([...first.acknowledged, ...second.acknowledged]);
    browser = await start(older);
    const { lost } = findLosses(await readBack(browser, address), begun, acknowledged);
    await kill(browser);
    expect(lost, 'made after the copy and promised').not.toEqual([]);
    for (const id of lost) expect(second.acknowledged).toContain(id);
  }, 120_000);
});
