/** The long form of `test/app/crash.e2e.ts`. `CRASH_ROUNDS` is another number of rounds on each back end than 200. */
import { expect, it } from 'vitest';
import { backendName, backends } from './backends';
import { crashSeed, describeReport, openCrashSite } from './crashSite';
import { runKillRounds } from './killRounds';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 200);
const site = openCrashSite();

for (const backend of backends) {
  it(
    `loses no acknowledged edit in ${String(rounds)} rounds of SIGKILL on ${backendName[backend]} and tears no step (engine 2.9.1; seed ${String(crashSeed)})`,
    async () => {
      const report = await runKillRounds({
        ...site.paths(),
        backend,
        rounds,
        seed: crashSeed,
        onMapDone: (done, soFar) => {
          console.log(describeReport(backendName[backend], done, soFar));
        },
      });
      expect({ lost: report.lost, torn: report.torn }).toEqual({ lost: [], torn: [] });
      expect(report.acknowledged).toBeGreaterThanOrEqual(rounds);
    },
    rounds * 30_000,
  );
}
