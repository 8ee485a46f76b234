/** A page with nothing on it but the import, so that what is measured is the import and no screen around it. */
import { openImport } from '../../../src/datasets/openImport';
import { proposePlan } from '../../../src/datasets/proposePlan';
import { generateMap } from '../generateMap';

export interface ImportTurn {
  /** From having the file to having what is in it and what the proposed plan makes of it. */
  readonly milliseconds: number;
  readonly longestTaskMilliseconds: number;
  readonly rows: number;
  readonly figures: number;
}

export interface ImportPage {
  /** Of the file chosen in the page's only field. */
  importFile(): Promise<ImportTurn>;
  /** Milliseconds of the bare parser. */
  splitFile(): Promise<number>;
}

declare global {
  interface Window {
    benchImport: ImportPage;
  }
}

/** Made before anything is timed. */
const map = generateMap({ seed: 1, touchpoints: 20 });

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('Choose a file first');
  return file;
}

async function importFile(): Promise<ImportTurn> {
  let longestTaskMilliseconds = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longestTaskMilliseconds = Math.max(longestTaskMilliseconds, duration);
    }
  });
  observer.observe({ entryTypes: ['longtask'] });
  const start = performance.now();
  const session = openImport();
  const outcome = await session.read(chosenFile());
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  const preview = await session.preview(proposePlan(outcome.view, map));
  const milliseconds = performance.now() - start;
  // The observer hears of a long task only after it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  observer.disconnect();
  session.close();
  const figures = preview?.measures.reduce((sum, measure) => sum + measure.figures.length, 0) ?? 0;
  return { milliseconds, longestTaskMilliseconds, rows: outcome.view.rowCount, figures };
}

async function splitFile(): Promise<number> {
  const worker = new Worker(new URL('./splitWorker.ts', import.meta.url), { type: 'module' });
  const start = performance.now();
  const milliseconds = await new Promise<number>((resolve) => {
    worker.addEventListener('message', () => resolve(performance.now() - start));
    worker.postMessage(chosenFile());
  });
  worker.terminate();
  return milliseconds;
}

window.benchImport = { importFile, splitFile };
