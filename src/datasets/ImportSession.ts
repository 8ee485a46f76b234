/**
 * One file on its way into a map, held by a worker: read once, asked often. The page never holds the rows. Opened by
 * `openImport.ts`; close it when the import is applied or left, or the worker keeps the rows.
 */
import type { PackedDataset } from './Dataset';
import type { FileView, ReadProblem } from './FileView';
import type { ImportPlan } from './ImportPlan';
import type { ImportPreview } from './ImportPreview';

export interface ReadProgress {
  readonly rows: number;
  /** Of the file's bytes, 0–1. */
  readonly share01: number;
  readonly elapsedMilliseconds: number;
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly view: FileView }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }
  | { readonly kind: 'cancelled' };

export interface ImportSession {
  /** `source`: a file, or the text of pasted cells. */
  readonly read: (
    source: File | { readonly name: string; readonly text: string },
    hooks?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: ReadProgress) => void },
  ) => Promise<ReadOutcome>;
  /** Only the newest question is answered: an older one that is still open resolves to null. */
  readonly preview: (plan: ImportPlan) => Promise<ImportPreview | null>;
  /** The rows, to be stored. The worker has them no longer afterwards. */
  readonly takeRows: () => Promise<PackedDataset>;
  readonly close: () => void;
}
