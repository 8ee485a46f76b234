/**
 * What "Saved on this device" is worth, on the production build: whatever was acknowledged survives the death of the
 * browser at any moment, whole steps stay whole, and what comes back needs no repair. The short form of
 * `npm run test:crash`, which has many more rounds and the other ways to die.
 *
 * `TOUCHSTONE_DIST` names another build than `dist`, `CRASH_SEED` the numbers of a run that failed.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../helpers/seededRandom';
import { backendName, backends } from '../crash/backends';
import { startCrashable } from '../crash/crashHarness';
import { crashSeed, describeReport, openCrashSite } from '../crash/crashSite';
import { findLosses } from '../crash/findLosses';
import { editUntilKilled, runKillRounds } from '../crash/killRounds';
import { makeMap, readBack } from '../crash/readBack';
import { planEdits } from '../crash/scriptedEdits';

const rounds = 10;
const site = openCrashSite();

describe('a browser that is killed', () => {
  for (const backend of backends) {
    it(`loses no acknowledged edit in ${String(rounds)} rounds of SIGKILL on ${backendName[backend]}, tears no step and needs no repair (engine 2.9.1; seed ${String(crashSeed)})`, async () => {
      const report = await runKillRounds({ ...site.paths(), backend, rounds, seed: crashSeed });
      console.log(describeReport(backendName[backend], rounds, report));
      expect({ lost: report.lost, torn: report.torn }, `seed ${String(crashSeed)}`).toEqual({
        lost: [],
        torn: [],
      });
      expect(report.acknowledged).toBeGreaterThanOrEqual(rounds);
    }, 240_000);
  }

  it('is found out by the same rounds when its disk is put back to before the last acknowledged edits', async () => {
    const { url, folder } = site.paths();
    // Nothing but additions: what is deleted again is as missing as what was lost.
    const plan = (round: number) => planEdits(round, 12, () => 0.9);
    const random = seededRandom(crashSeed);
    const moment = () => ({ stage: Math.floor(random() * 5), after: 3, graceMilliseconds: 0 });
    const profile = join(folder, 'found-out');
    const older = join(folder, 'found-out-older');
    let browser = await site.keep(startCrashable(profile));
    const address = await makeMap(browser, url);
    const first = await editUntilKilled(browser, plan(1), moment());
    cpSync(profile, older, { recursive: true });
    browser = await site.keep(startCrashable(profile));
    expect(findLosses(await readBack(browser, address), first.begun, new Set(first.acknowledged))).toEqual({
      lost: [],
      torn: [],
    });
    const second = await editUntilKilled(browser, plan(2), moment());
    const begun = [...first.begun, ...second.begun];
    const acknowledged = new Set([...first.acknowledged, ...second.acknowledged]);
    browser = await site.keep(startCrashable(older));
    const { lost } = findLosses(await readBack(browser, address), begun, acknowledged);
    expect(lost, 'made after the copy and promised').toEqual(second.acknowledged);
  }, 120_000);
});
