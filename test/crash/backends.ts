/**
 * The two ways Chromium keeps an IndexedDB: LevelDB, and SQLite, which replaces it. Asking for one is not having it,
 * so which one was used is read from the files it left.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles';

export const backends = ['leveldb', 'sqlite'] as const;
export type Backend = (typeof backends)[number];

export const backendName: Readonly<Record<Backend, string>> = { leveldb: 'LevelDB', sqlite: 'SQLite' };

const features = 'IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

export function backendFlag(backend: Backend): string {
  return `--${backend === 'sqlite' ? 'enable' : 'disable'}-features=${features}`;
}

/** Where a profile keeps its IndexedDB databases. */
export function databaseFolder(profile: string): string {
  return join(profile, 'Default', 'IndexedDB');
}

/** What the files say. Throws when they say nothing, or both. */
export function findBackend(profile: string): Backend {
  const heads = listFiles(databaseFolder(profile)).map((file) => ({
    file,
    head: readFileSync(file).subarray(0, 16).toString('latin1'),
  }));
  const isLevelDb = heads.some(
    ({ file, head }) => /[\\/]CURRENT$/.test(file) && head.startsWith('MANIFEST-'),
  );
  const isSqlite = heads.some(({ head }) => head === 'SQLite format 3\0');
  if (isLevelDb === isSqlite) {
    throw new Error(`No telling which back end wrote ${heads.map(({ file }) => file).join(', ')}`);
  }
  return isLevelDb ? 'leveldb' : 'sqlite';
}
