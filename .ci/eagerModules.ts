/**
 * What of `src/` an opened map needs at once: everything that is reached from the editor without a dynamic import. The
 * build puts only that into the chunks that every map loads, so that a module used by a lazy part alone never slips in.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '../src');
const iconFolder = join(src, '../node_modules/lucide-react/dist/esm/icons');
const entries = ['main.tsx', 'Editor.tsx'];

export interface EagerModules {
  /** Absolute paths. */
  readonly files: ReadonlySet<string>;
  /** Names of the icons they use, as the icon set's files are called. */
  readonly icons: ReadonlySet<string>;
}

export function findEagerModules(): EagerModules {
  return findStaticModules(entries.map((entry) => join(src, entry)));
}

/** What an opened map needs at once and the first screen does not. Absolute paths. */
export function findEditorModules(): ReadonlySet<string> {
  const first = findStaticModules([join(src, 'main.tsx')]).files;
  return new Set([...findEagerModules().files].filter((file) => !first.has(file)));
}

/** Everything that is reached from these files without a dynamic import, they themselves included. */
export function findStaticModules(from: readonly string[]): EagerModules {
  const files = new Set<string>();
  const icons = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const { names, from } of staticImports(readFileSync(file, 'utf8'))) {
      if (from === 'lucide-react') for (const name of names) icons.add(resolveAlias(fileNameOf(name)));
      const target = from.startsWith('.') ? fileOf(resolve(dirname(file), from)) : null;
      if (target) visit(target);
    }
  };
  for (const file of from) visit(file);
  return { files, icons };
}

interface StaticImport {
  readonly names: readonly string[];
  readonly from: string;
}

/** Type imports are not in it: nothing of them is left in the build. */
function staticImports(text: string): StaticImport[] {
  const statement = /^(?:import|export)\s+(?!type\b)([^'"();]*?)\s*from\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(statement)].map(([, names = '', from = '']) => ({
    names: names
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
    from,
  }));
}

export function fileOf(path: string): string | null {
  return [`${path}.ts`, `${path}.tsx`, path].find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null;
}

/** `FileUp2` is in `file-up-2.js`, `Grid3x3` in `grid-3x3.js`. */
function fileNameOf(icon: string): string {
  return icon
    .replace(/\s+as\s+.*/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([a-zA-Z]{2})(\d)/g, '$1-$2')
    .toLowerCase();
}

/** Icons that were renamed keep their old name as a file that hands the new one on. */
function resolveAlias(icon: string): string {
  const file = join(iconFolder, `${icon}.mjs`);
  const target = existsSync(file)
    ? /export \{ default \} from '\.\/([\w-]+)\.mjs'/.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return target ?? icon;
}
