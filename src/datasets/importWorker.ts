/**
 * The worker of an import: reads one file, holds its rows, answers what a plan makes of them. One file, then it is ended
 * by `openImport.ts`, which is how its memory is given back and how it is cancelled.
 */
import type { Dataset } from './Dataset';
import type { ImportOrder, ImportReport } from './ImportMessages';
import { buffersOf, packDataset } from './packDataset';
import { previewImport } from './previewImport';
import { readPasted, readTable } from './readTable';
import type { ReadHooks, TableRead } from './TableRead';
import { viewColumns } from './viewColumns';

const millisecondsBetweenReports = 100;

let dataset: Dataset | null = null;

function report(message: ImportReport, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function reportProgress(): ReadHooks {
  const start = performance.now();
  let last = -millisecondsBetweenReports;
  return {
    onProgress: (progress) => {
      const elapsedMilliseconds = performance.now() - start;
      if (elapsedMilliseconds - last < millisecondsBetweenReports) return;
      last = elapsedMilliseconds;
      report({ kind: 'progress', progress: { ...progress, elapsedMilliseconds } });
    },
  };
}

async function read(name: string, source: Blob | string): Promise<void> {
  const hooks = reportProgress();
  const bytes = typeof source === 'string' ? new Blob([source]).size : source.size;
  const table =
    typeof source === 'string' ? await readPasted(name, source, hooks) : await readTable(name, source, hooks);
  if (table.kind === 'problem') {
    report(table);
    return;
  }
  dataset = table.dataset;
  report({ kind: 'read', view: viewTable(table, bytes) });
}

function viewTable(table: Extract<TableRead, { kind: 'read' }>, bytes: number) {
  const { name, rowCount } = table.dataset;
  const { encoding, delimiter, remarks } = table;
  return { name, bytes, encoding, delimiter, rowCount, remarks, ...viewColumns(table.dataset) };
}

async function carryOut(order: ImportOrder): Promise<void> {
  if (order.kind === 'read') return read(order.name, order.source);
  if (!dataset) throw new Error('There are no rows.');
  if (order.kind === 'preview') {
    report({ kind: 'preview', preview: previewImport(dataset, order.plan) });
    return;
  }
  const rows = packDataset(dataset);
  dataset = null;
  report({ kind: 'rows', rows }, buffersOf(rows));
}

self.addEventListener('message', ({ data: order }: MessageEvent<ImportOrder>) => {
  carryOut(order).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    // A file that was changed or taken away while it was read, or more rows than there is memory for.
    if (order.kind === 'read') report({ kind: 'problem', problem: { kind: 'unreadable', detail } });
    else report({ kind: 'failed', order: order.kind, detail });
  });
});
