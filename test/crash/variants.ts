/** The app as it must not be: which module of `src/storage` is exchanged, and by what. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const variants = {
  early: { module: 'DexieMapStorage', by: 'EarlyMapStorage.ts' },
  torn: { module: 'compactLog', by: 'TornCompactLog.ts' },
  relaxed: { module: 'MapDatabase', by: 'RelaxedMapDatabase.ts' },
} as const;
export type Variant = keyof typeof variants;

export function isVariant(name: string): name is Variant {
  return Object.hasOwn(variants, name);
}

/** Builds the app anew; gives the folder of the build. */
export function buildVariant(variant: Variant): string {
  const folder = join('.cache', 'crash', variant);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--config', 'test/crash/variantBuild.config.ts', '--logLevel', 'warn'];
  const { NODE_ENV: _ofTheTests, ...environment } = process.env;
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, ...args, '--outDir', folder, '--emptyOutDir'],
    {
      env: { ...environment, CRASH_VARIANT: variant },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The build "${variant}" failed: ${stderr}`);
  return folder;
}
