/** The real worker in a real browser: what a person's file goes through, but for the screen. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileView } from '../../src/datasets/FileView';
import type { ImportPlan } from '../../src/datasets/ImportPlan';
import type { ImportSession, ReadOutcome, ReadProgress } from '../../src/datasets/ImportSession';
import { openImport } from '../../src/datasets/openImport';
import { unpackDataset } from '../../src/datasets/unpackDataset';
import { cellsOf } from './tableFiles';
import { workbookFile } from './workbookFile';

const table = 'touchpoint,Satisfaction (1-5)\nShop,4\nApp,2\nShop,5\nApp,\n';
let session: ImportSession | null = null;

afterEach(() => {
  session?.close();
  session = null;
});

function start(): ImportSession {
  session = openImport();
  return session;
}

function viewOf(outcome: ReadOutcome): FileView {
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.view;
}

function planOf(view: FileView): ImportPlan {
  return {
    shape: 'wide',
    meanings: view.columns.map(({ guess }) => guess),
    elapsed: [],
    subjects: {},
    personas: {},
    metrics: {},
    periodLength: 'none',
    grade: 'measured',
    source: view.name,
  };
}

/** Far more rows than a chunk, so that there is something to report and to cancel. */
function manyRows(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, id) => `${String(id)},${String(id % 6)},some comment ${String(id)}\n`,
  );
  return `id,score,comment\n${rows.join('')}`;
}

describe('an import', () => {
  it('reads a file in a worker and says what was seen in it', async () => {
    const view = viewOf(await start().read(new File([table], 'answers.csv')));
    expect(view).toMatchObject({
      name: 'answers.csv',
      bytes: table.length,
      encoding: 'utf-8',
      delimiter: ',',
      rowCount: 4,
      remarks: [],
    });
    expect(view.columns.map(({ header, filled, blank }) => [header, filled, blank])).toEqual([
      ['touchpoint', 4, 0],
      ['Satisfaction (1-5)', 3, 1],
    ]);
  });

  it('reads pasted cells', async () => {
    const view = viewOf(await start().read({ name: 'Pasted cells', text: table.replaceAll(',', '\t') }));
    expect(view).toMatchObject({ name: 'Pasted cells', delimiter: '\t', rowCount: 4 });
  });

  it('reads a spreadsheet, by itself and in an archive', async () => {
    const workbook = workbookFile([{ name: 'S', rows: [['score'], [4], [5]] }]);
    for (const bytes of [workbook, zipSync({ 'a.xlsx': workbook, 'read me.txt': strToU8('hello') })]) {
      const view = viewOf(await start().read(new File([bytes], 'answers')));
      expect([view.encoding, view.delimiter, view.rowCount]).toEqual([null, null, 2]);
    }
  });

  it('reads a large spreadsheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => [id, id % 5, `comment ${String(id)}`]);
    const file = new File(
      [workbookFile([{ name: 'S', rows: [['id', 'score', 'comment'], ...rows] }])],
      'large.xlsx',
    );
    expect(file.size).toBeGreaterThan(150_000);
    expect(viewOf(await start().read(file)).rowCount).toBe(20_000);
  });

  it('reports its progress, in order and no more than ten times a second', async () => {
    const reports: ReadProgress[] = [];
    const file = new File([manyRows(300_000)], 'many.csv');
    const view = viewOf(await start().read(file, { onProgress: (progress) => reports.push(progress) }));
    expect(view.rowCount).toBe(300_000);
    expect(reports.length).toBeGreaterThan(0);
    for (const [index, { rows, share01, elapsedMilliseconds }] of reports.entries()) {
      const before = reports[index - 1];
      expect(share01).toBeGreaterThan(before?.share01 ?? 0);
      expect(share01).toBeLessThanOrEqual(1);
      expect(rows).toBeGreaterThanOrEqual(before?.rows ?? 0);
      if (before) expect(elapsedMilliseconds - before.elapsedMilliseconds).toBeGreaterThanOrEqual(100);
    }
  });

  it('is cancelled while it reads, and reads the next file after that', async () => {
    const importing = start();
    const control = new AbortController();
    const outcome = importing.read(new File([manyRows(300_000)], 'many.csv'), {
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(await importing.preview(planOf({ columns: [] } as unknown as FileView))).toBeNull();
    expect(viewOf(await importing.read(new File([table], 'answers.csv'))).rowCount).toBe(4);
  });

  it('is not begun when it was cancelled before', async () => {
    const signal = AbortSignal.abort();
    expect(await start().read(new File([table], 'answers.csv'), { signal })).toEqual({ kind: 'cancelled' });
  });

  it('gives up the file before when another one comes', async () => {
    const importing = start();
    const first = importing.read(new File([manyRows(100_000)], 'first.csv'));
    const second = importing.read(new File([table], 'second.csv'));
    expect(await first).toEqual({ kind: 'cancelled' });
    expect(viewOf(await second).name).toBe('second.csv');
  });

  it('says why a file is not read', async () => {
    expect(await start().read(new File([''], 'empty.csv'))).toEqual({
      kind: 'problem',
      problem: { kind: 'empty' },
    });
    expect(await start().read({ name: 'Pasted cells', text: ' \n' })).toMatchObject({
      problem: { kind: 'empty' },
    });
  });

  it('answers only the newest of the questions that are open', async () => {
    const importing = start();
    const plan = planOf(viewOf(await importing.read(new File([table], 'answers.csv'))));
    const answers = await Promise.all([1, 2, 3].map(() => importing.preview(plan)));
    expect(answers.map((answer) => answer !== null)).toEqual([false, false, true]);
  });

  it('hands over its rows once and has them no longer', async () => {
    const importing = start();
    const plan = planOf(viewOf(await importing.read(new File([table], 'answers.csv'))));
    expect(cellsOf(unpackDataset(await importing.takeRows()))).toEqual(
      table
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',')),
    );
    await expect(importing.takeRows()).rejects.toThrow('no rows');
    await expect(importing.preview(plan)).rejects.toThrow('no rows');
  });

  it('leaves nobody waiting when it is closed', async () => {
    const importing = start();
    const reading = importing.read(new File([manyRows(100_000)], 'many.csv'));
    importing.close();
    expect(await reading).toEqual({ kind: 'cancelled' });
    await expect(importing.takeRows()).rejects.toThrow('no file');
  });
});
