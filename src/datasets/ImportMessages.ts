/** What page and worker say to each other during an import. Plain data: it is cloned on the way, buffers are moved. */
import type { PackedDataset } from './Dataset';
import type { FileView, ReadProblem } from './FileView';
import type { ImportPlan } from './ImportPlan';
import type { ImportPreview } from './ImportPreview';
import type { ReadProgress } from './ImportSession';

export type ImportOrder =
  /** Once in a worker's life. `source`: a file, or the text of pasted cells. */
  | { readonly kind: 'read'; readonly name: string; readonly source: Blob | string }
  | { readonly kind: 'preview'; readonly plan: ImportPlan }
  | { readonly kind: 'take-rows' };

export type ImportReport =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'read'; readonly view: FileView }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'rows'; readonly rows: PackedDataset }
  /** A bug: the order could not be carried out. */
  | { readonly kind: 'failed'; readonly order: ImportOrder['kind']; readonly detail: string };
