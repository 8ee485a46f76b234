/**
 * The rooms of `src/` and who may import whom, as data. When code needs an arrow that is not here, either the code is
 * in the wrong room or the table changes, with its reason.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '../src');

const pure = ['model', 'metrics', 'ranking', 'datasets', 'analysis', 'formats', 'layout', 'view'] as const;
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  metrics: ['model'],
  ranking: ['model', 'metrics'],
  // From a file of answers to measurements; its worker is made here and nowhere else.
  datasets: ['model', 'metrics'],
  // What is asked of the figures besides who is weakest: drivers, change, funnels, what if, the map check.
  analysis: ['model', 'metrics', 'ranking', 'datasets'],
  // A backup holds the rows of imported files as well, and its archive is opened by the reader of archives.
  formats: ['model', 'datasets'],
  layout: ['model'],
  // What a person is shown of a map, in words and marks; the canvas, the panels and the pictures all show the same.
  view: ['model', 'metrics', 'ranking', 'analysis', 'layout', 'i18n', 'commands'],
  // A plan's figures become one edit.
  commands: ['model', 'layout', 'datasets'],
  // Knows the storage's contract, never an adapter: `storedMaps` carries updates and library rows to it.
  session: ['model', 'commands', 'storage'],
  // Keeps the rows of imported files as they come, without understanding them.
  storage: ['model', 'formats', 'datasets'],
  // Sample maps are made from our own records and measured with our own metrics.
  samples: ['model', 'metrics', 'formats', 'layout', 'i18n'],
  export: [...pure, 'i18n'],
  // The far canvas is drawn by the same writer as the pictures, and the fonts are the same.
  canvas: [...pure, 'commands', 'session', 'export', 'i18n', 'ui'],
  // The library opens storage and files, the export menu the writers.
  panels: [...pure, 'commands', 'session', 'storage', 'export', 'samples', 'i18n', 'ui'],
  ui: [],
  i18n: [],
};

/** Libraries that only one place may know. */
const onlyIn: readonly (readonly [library: string, place: RegExp])[] = [
  ['@xyflow/react', /^canvas\//],
  ['yjs', /^session\/yjs\//],
  ['dexie', /^storage\/MapDatabase\.ts$/],
  ['valibot', /^formats\//],
  ['@lingui/core', /^i18n\//],
  ['papaparse', /^datasets\//],
  ['read-excel-file', /^datasets\//],
  ['fflate', /^(datasets|formats\/backup)\//],
  // Shared controls are in ui/; what only one panel needs is built there from the same parts.
  ['radix-ui', /^(ui|panels)\//],
];

/** Programs that are run by hand with Node; they never reach the browser. */
const nodePrograms = new Set(['samples/writeSamples.ts', 'formats/own/writeSchema.ts']);

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Paths of ours (relative to `src`, without ending) and names of packages. */
  readonly imports: readonly string[];
}

const sources: readonly Source[] = listFiles(src).map((file) => {
  const path = relative(src, file).split('\\').join('/');
  const text = readFileSync(file, 'utf8');
  const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const imports = specifiers.map((specifier) =>
    specifier.startsWith('.')
      ? normalize(join(dirname(path), specifier))
          .split('\\')
          .join('/')
          .replace(/^(?!.*\/)/, './')
      : specifier,
  );
  return { path, room: path.includes('/') ? (path.split('/')[0] ?? '') : '', text, imports };
});

describe('the rooms', () => {
  it('are all in the table', () => {
    const rooms = new Set(sources.map(({ room }) => room).filter((room) => room !== ''));
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
    expect(sources.length).toBeGreaterThan(50);
  });

  it('import only what the table allows; type imports count', () => {
    const wrong = sources.flatMap(({ path, room, imports }) =>
      imports
        .filter((to) => room !== '' && isOurs(to))
        .filter((to) => roomOf(to) !== room && !(mayImport[room] ?? []).includes(roomOf(to)))
        .map((to) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keep each library in its place', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      onlyIn
        .filter(
          ([library, place]) =>
            imports.some((to) => to === library || to.startsWith(`${library}/`)) && !place.test(path),
        )
        .map(([library]) => `${path} imports ${library}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no circles of imports', () => {
    const byPath = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of byPath.get(path)?.imports ?? []) {
        const target = to.replace(/\.tsx?$/, '');
        if (byPath.has(target)) visit(target, [...trail, path]);
      }
      done.add(path);
    };
    for (const path of byPath.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('that are pure know no browser, no clock and no chance', () => {
    const banned =
      /\b(window|document|localStorage|navigator|indexedDB|fetch|setTimeout|requestAnimationFrame)\b[.(]|Date\.now\(|new Date\(\)|Math\.random\(|crypto\./;
    const wrong = sources
      .filter(({ path, room }) => [...pure, 'commands'].includes(room) && !nodePrograms.has(path))
      .filter(({ text }) => banned.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('have no barrels and no drawers for everything', () => {
    const wrong = sources
      .map(({ path }) => path)
      .filter((path) =>
        /(^|\/)(index|utils?|helpers?|types|misc|common)\.tsx?$|(Manager|[a-z]Service)\.tsx?$/.test(path),
      )
      .filter((path) => !path.startsWith('samples/'))
      .filter((path) => !path.startsWith('i18n/'));
    expect(wrong).toEqual([]);
  });

  it('have no file over 350 lines', () => {
    // Texts are a list; a longer one is no harder to read.
    const long = sources
      .filter(({ room, text }) => room !== 'i18n' && text.split('\n').length > 350)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

/** A file of ours: in a room, or at the root (`./App`), which no room may import. */
function isOurs(to: string): boolean {
  return to.startsWith('./') || (to.includes('/') && roomOf(to) in mayImport);
}

function roomOf(to: string): string {
  return to.split('/')[0] ?? '';
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
