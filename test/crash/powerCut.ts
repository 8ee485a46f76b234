/**
 * A power cut, at its worst: of the database's files only those bytes are left that were synced to the disk
 * (`fsyncShim.c` keeps them). Which files there are is taken as of the last moment, and everything else of the profile
 * as well: file systems keep names in order, and nothing else holds a map.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFolder } from './backends';
import { listFiles } from './listFiles';

const source = 'test/crash/fsyncShim.c';

/** Why there can be no power cut on this machine; null: there can. */
export function whyNoPowerCut(): string | null {
  if (process.platform !== 'linux') return 'only on Linux';
  return spawnSync('cc', ['--version']).status === 0 ? null : 'no C compiler on this machine';
}

/** Compiles the shim; gives the environment of a browser that keeps its copies in `copies`. */
export function watchSyncs(folder: string, copies: string): Record<string, string> {
  const library = join(folder, 'fsyncShim.so');
  const { status, stderr } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The shim does not compile: ${stderr}`);
  mkdirSync(copies, { recursive: true });
  return { LD_PRELOAD: library, FSYNC_WATCH: '/IndexedDB/', FSYNC_COPIES: copies };
}

export interface CutProfile {
  /** Files of the database, and how many of them had ever been synced. */
  readonly files: number;
  readonly synced: number;
}

/** The profile of a browser that is dead, as it is after the power is back. */
export function cutPower(profile: string, copies: string, after: string): CutProfile {
  cpSync(profile, after, { recursive: true });
  let files = 0;
  let synced = 0;
  for (const file of listFiles(databaseFolder(profile))) {
    const { ino, birthtimeNs } = statSync(file, { bigint: true });
    const second = 1_000_000_000n;
    const name = `${String(ino)}-${String(birthtimeNs / second)}-${String(birthtimeNs % second)}`;
    const copy = join(copies, name);
    const isSynced = existsSync(copy);
    files += 1;
    if (isSynced) synced += 1;
    const place = join(databaseFolder(after), file.slice(databaseFolder(profile).length));
    writeFileSync(place, isSynced ? readFileSync(copy) : '');
  }
  return { files, synced };
}
