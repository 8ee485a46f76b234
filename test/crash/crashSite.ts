/** What every crash test stands on: the served build, a folder for profiles, browsers that are killed at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serveBuild, type BuildServer } from '../helpers/serveBuild';
import type { Crashable } from './crashHarness';
import type { KillReport } from './killRounds';

/** `CRASH_SEED` repeats a run that failed. */
export const crashSeed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

export interface CrashSite {
  /** Only inside of tests. */
  paths(): { readonly url: string; readonly folder: string };
  /** Kills the browser after the tests, should it live that long. */
  keep(browser: Promise<Crashable>): Promise<Crashable>;
}

/** To be called at the top of a test file. `build`: made before the tests; gives the folder of the build to serve. */
export function openCrashSite(build?: () => string): CrashSite {
  let server: BuildServer | null = null;
  let folder = '';
  const browsers = new Set<Crashable>();
  beforeAll(async () => {
    server = await serveBuild(build ? build() : (process.env['TOUCHSTONE_DIST'] ?? 'dist'));
    folder = mkdtempSync(join(tmpdir(), 'touchstone-crash-'));
  }, 240_000);
  afterAll(async () => {
    await Promise.all([...browsers].map((browser) => browser.kill()));
    await server?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return {
    paths: () => {
      if (!server) throw new Error('There is no server outside of the tests');
      return { url: server.url, folder };
    },
    keep: async (starting) => {
      const browser = await starting;
      browsers.add(browser);
      return browser;
    },
  };
}

export function describeReport(name: string, rounds: number, report: KillReport): string {
  return (
    `${name}, ${String(rounds)} crash rounds, seed ${String(crashSeed)}: ${String(report.begun)} edits begun, ` +
    `${String(report.acknowledged)} acknowledged, ${String(report.lost.length)} lost, ${String(report.torn.length)} torn`
  );
}
