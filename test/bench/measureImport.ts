/**
 * What the import of 129,880 answers × 24 columns costs: from the file to its preview, against the bare parser in the same
 * run; the longest task of the main thread meanwhile; the memory over the page before, as a multiple of the file.
 * `npm run bench import` runs it. Beside the generated file the real one is measured when it is there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import { serveBuild } from '../helpers/serveBuild.ts';
import { openProfile, waitUntilQuiet } from './benchBrowser.ts';
import { generateAnswers } from './generateAnswers.ts';
import { watchMemory } from './watchMemory.ts';
import { summarise, type Summary } from './summarise.ts';

export interface ImportFigures {
  readonly name: string;
  readonly fileBytes: number;
  readonly rows: number;
  readonly figures: number;
  readonly imported: Summary;
  /** The bare parser, on the text within. */
  readonly split: Summary;
  readonly longestTaskMilliseconds: number;
  /** Of the page's process at its peak, over what it had before; NaN where it cannot be seen. */
  readonly extraBytes: number;
}

const rows = 129_880;
const seed = 20_260_101;
const turns = 5;
const bars = { ratio: 3, task: 50, memory: 4 };
const outDir = '.cache/bench-import';
const archive = new URL('../../../shared/data/airline-full/airline-passengers-129880.zip', import.meta.url);

interface MeasuredFile {
  readonly name: string;
  readonly path: string;
  /** The text in it, for the bare parser and for the size that counts. */
  readonly textPath: string;
  readonly bytes: number;
}

export async function runImport(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('import/', import.meta.url)),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: join(process.cwd(), outDir), emptyOutDir: true, target: 'es2022' },
  });
  const server = await serveBuild(outDir);
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-answers-'));
  try {
    const figures: ImportFigures[] = [];
    for (const file of await writeFiles(folder)) {
      console.log(`measuring ${file.name} …`);
      figures.push(await measureFile(server.url, file));
    }
    for (const each of figures) printFigures(each);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string): Promise<readonly MeasuredFile[]> {
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const text = generateAnswers(rows, seed);
  const generated = await write('generated.csv', text);
  const files: MeasuredFile[] = [
    { name: 'generated answers', path: generated, textPath: generated, bytes: text.length },
  ];
  if (!existsSync(archive)) return files;
  const packed = readFileSync(archive);
  const [csv] = Object.values(unzipSync(packed));
  if (!csv) return files;
  const real = await write('real.csv', csv);
  const zip = await write('real.zip', packed);
  return [
    ...files,
    { name: 'real answers', path: real, textPath: real, bytes: csv.length },
    { name: 'real answers, zipped', path: zip, textPath: real, bytes: csv.length },
  ];
}

async function measureFile(url: string, file: MeasuredFile): Promise<ImportFigures> {
  const profile = await openProfile();
  try {
    // Two pages: what the parser left in the memory of one must not hide what the import takes in the other.
    const split = await measureSplit(profile.context, url, file.textPath);
    const page = await openPage(profile.context, url, file.path);
    const memory = await watchMemory(page);
    const measured = [];
    for (let turn = 0; turn < turns; turn += 1) {
      measured.push(await page.evaluate(() => window.benchImport.importFile()));
      if (turn === 0) memory.stop();
    }
    const [first] = measured;
    return {
      name: file.name,
      fileBytes: file.bytes,
      rows: first?.rows ?? 0,
      figures: first?.figures ?? 0,
      imported: summarise(measured.map(({ milliseconds }) => milliseconds)),
      split,
      longestTaskMilliseconds: Math.max(...measured.map((turn) => turn.longestTaskMilliseconds)),
      extraBytes: memory.peakBytes(),
    };
  } finally {
    await profile.close();
  }
}

async function measureSplit(context: BrowserContext, url: string, path: string): Promise<Summary> {
  const page = await openPage(context, url, path);
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    times.push(await page.evaluate(() => window.benchImport.splitFile()));
  }
  await page.close();
  return summarise(times);
}

async function openPage(context: BrowserContext, url: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input').setInputFiles(path);
  await waitUntilQuiet(page);
  return page;
}

function printFigures(figures: ImportFigures): void {
  const { imported, split, fileBytes, extraBytes, longestTaskMilliseconds } = figures;
  console.log(
    `\n${figures.name}: ${String(figures.rows)} rows, ${(fileBytes / 1e6).toFixed(1)} MB, ${String(figures.figures)} figures`,
  );
  console.log(
    `  file to preview ${imported.median.toFixed(0)} ms (${imported.longest.toFixed(0)}), bare parser ${split.median.toFixed(0)} ms (${split.longest.toFixed(0)})`,
  );
  const judged: readonly (readonly [string, number, number])[] = [
    ['file to preview ÷ bare parser', imported.median / split.median, bars.ratio],
    ['longest task of the main thread, ms', longestTaskMilliseconds, bars.task],
    ['memory at its peak ÷ file', extraBytes / fileBytes, bars.memory],
  ];
  for (const [name, value, bar] of judged) {
    const verdict = Number.isNaN(value) ? 'unseen' : value <= bar ? 'within' : 'MISSES';
    console.log(`  ${verdict}  ${name}: ${value.toFixed(2)} (bar ${String(bar)})`);
  }
}
