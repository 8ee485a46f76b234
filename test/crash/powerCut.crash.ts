/**
 * What is acknowledged survives a power cut: a browser is killed, and started again on nothing but what it had synced.
 * The same on a build that does not ask for strict transactions must lose what it promised, or this sees nothing.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../helpers/seededRandom';
import { backendName, backends, findBackend, type Backend } from './backends';
import { startCrashable } from './crashHarness';
import { crashSeed, openCrashSite, type CrashSite } from './crashSite';
import { findLosses } from './findLosses';
import { editUntilKilled } from './killRounds';
import { makeMap, readBack } from './readBack';
import { planEdits } from './scriptedEdits';
import { cutPower, watchSyncs, whyNoPowerCut } from './powerCut';
import { buildVariant } from './variants';

const rounds = 5;
const why = whyNoPowerCut();
const strict = openCrashSite();
const relaxed = openCrashSite(() => (why === null ? buildVariant('relaxed') : 'dist'));

interface Cut {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly torn: readonly string[];
}

/** A new map in a new profile, edited until the power goes. What cannot even be opened afterwards is lost as a whole. */
async function cutOnce(site: CrashSite, backend: Backend, name: string, random: () => number): Promise<Cut> {
  const { url, folder } = site.paths();
  const profile = join(folder, name);
  const copies = join(folder, `${name}-copies`);
  const after = join(folder, `${name}-after`);
  let browser = await site.keep(
    startCrashable(profile, { backend, environment: watchSyncs(folder, copies) }),
  );
  const address = await makeMap(browser, url);
  // Nothing but additions: what is deleted again is as missing as what was lost.
  const made = await editUntilKilled(
    browser,
    planEdits(1, 12, () => 0.36 + random() * 0.6),
    { stage: Math.floor(random() * 5), after: 3 + Math.floor(random() * 4), graceMilliseconds: 0 },
  );
  expect(findBackend(profile)).toBe(backend);
  const { synced } = cutPower(profile, copies, after);
  console.log(`${name}: ${String(made.acknowledged.length)} acknowledged, ${String(synced)} files synced`);
  browser = await site.keep(startCrashable(after, { backend }));
  const { page } = browser;
  try {
    await page.goto(address);
    const canvas = page.locator('[data-part="canvas"]');
    const isThere = await canvas.waitFor({ timeout: 8_000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) return { acknowledged: made.acknowledged.length, lost: made.acknowledged, torn: [] };
    const losses = findLosses(await readBack(browser, address), made.begun, new Set(made.acknowledged));
    return { acknowledged: made.acknowledged.length, ...losses };
  } finally {
    await browser.kill();
  }
}

describe(`a power cut${why === null ? '' : ` (not tested: ${why})`}`, () => {
  for (const backend of backends) {
    it.skipIf(why !== null)(
      `loses no acknowledged edit on ${backendName[backend]} (engine 2.9.2; seed ${String(crashSeed)})`,
      async () => {
        const random = seededRandom(crashSeed);
        for (let round = 1; round <= rounds; round += 1) {
          const cut = await cutOnce(strict, backend, `strict-${backend}-${String(round)}`, random);
          expect({ lost: cut.lost, torn: cut.torn }, `round ${String(round)}`).toEqual({
            lost: [],
            torn: [],
          });
          expect(cut.acknowledged).toBeGreaterThanOrEqual(3);
        }
      },
    );

    it.skipIf(why !== null)(
      `is found out on ${backendName[backend]} when transactions are not strict (engine 2.9.2; seed ${String(crashSeed)})`,
      async () => {
        const cut = await cutOnce(relaxed, backend, `relaxed-${backend}`, seededRandom(crashSeed));
        expect(cut.lost).not.toEqual([]);
      },
    );
  }
});
