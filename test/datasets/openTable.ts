/** A table from text, split by the plain parser: what the reader makes of a file, without the reader. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { buildDataset } from '../../src/datasets/buildDataset';
import type { Dataset } from '../../src/datasets/Dataset';
import type { FileView } from '../../src/datasets/FileView';
import { viewColumns } from '../../src/datasets/viewColumns';

export function tableOf(text: string, name = 'table.csv'): Dataset {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [headers = [], ...rows] = data;
  const builder = buildDataset(name, headers);
  builder.addRows(
    rows.map((row) => headers.map((_, index) => row[index] ?? '')),
    Uint32Array.from(rows, (_, index) => index + 2),
  );
  return builder.finish();
}

export function viewOf(dataset: Dataset): FileView {
  return {
    name: dataset.name,
    bytes: 0,
    encoding: 'utf-8',
    delimiter: ',',
    rowCount: dataset.rowCount,
    ...viewColumns(dataset),
    remarks: [],
  };
}

const folder = new URL('../../../shared/data/', import.meta.url);
export const hasSharedFiles = existsSync(new URL('sfo/truth.json', folder));
/** For the name of a test that needs them. */
export const sharedFilesNote = hasSharedFiles
  ? ''
  : ' (skipped: there is no ../shared/data beside this checkout)';

export function readShared(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

export function readSharedTable(path: string): Dataset {
  return tableOf(readShared(path).replace(/^\uFEFF/, ''), path.split('/').at(-1));
}
