/** The rounds must be able to fail: on a build that promises before the disk has anything, they find what was lost. */
import { expect, it } from 'vitest';
import { backendName, backends } from './backends';
import { crashSeed, describeReport, openCrashSite } from './crashSite';
import { runKillRounds } from './killRounds';
import { buildVariant } from './variants';

const rounds = 20;
const site = openCrashSite(() => buildVariant('early'));

for (const backend of backends) {
  it(`finds an early acknowledgement out in ${String(rounds)} of the same rounds on ${backendName[backend]} (engine 2.9.1; seed ${String(crashSeed)})`, async () => {
    const report = await runKillRounds({ ...site.paths(), backend, rounds, seed: crashSeed });
    console.log(describeReport(`early, ${backendName[backend]}`, rounds, report));
    expect(report.lost).not.toEqual([]);
  });
}
