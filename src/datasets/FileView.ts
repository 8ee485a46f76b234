/** What was seen in a file: its form, its columns with examples, and what each column probably means. */
import type { ColumnMeaning, DateOrder, ElapsedMeasure, FileShape } from './ImportPlan';

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface ColumnView {
  readonly index: number;
  readonly header: string;
  readonly filled: number;
  readonly blank: number;
  readonly distinct: number;
  /** The most frequent texts first, at most forty, or five hundred of a column that may name touchpoints; without ''. */
  readonly texts: readonly { readonly text: string; readonly count: number }[];
  /** The proposal; never final for what cannot be known: see `unsure`. */
  readonly guess: ColumnMeaning;
  /** What the user has to confirm: which end of an effort scale is easy, whether 6 or 0 is an answer, the date order. */
  readonly unsure: readonly ('direction' | 'not-applicable' | 'date-order' | 'scale')[];
  /** For dates: rows that read differently by order, and an example. */
  readonly dates?: {
    readonly ambiguous: number;
    readonly unreadable: number;
    readonly example: string;
    readonly orders: readonly DateOrder[];
  };
}

/** What was mended or left out while reading, counted. */
export type ReadRemark =
  | { readonly kind: 'torn-last-row'; readonly line: number }
  | { readonly kind: 'uneven-rows'; readonly count: number; readonly line: number }
  | { readonly kind: 'empty-rows'; readonly count: number }
  | { readonly kind: 'unreadable-characters'; readonly count: number }
  | { readonly kind: 'first-of-sheets'; readonly sheet: string; readonly sheets: number }
  | { readonly kind: 'first-of-files'; readonly file: string; readonly files: number };

export interface FileView {
  readonly name: string;
  readonly bytes: number;
  /** Null: a spreadsheet. */
  readonly encoding: FileEncoding | null;
  /** Null: a spreadsheet, or a file of one column. */
  readonly delimiter: Delimiter | null;
  readonly rowCount: number;
  readonly columns: readonly ColumnView[];
  readonly shape: FileShape;
  readonly elapsed: readonly ElapsedMeasure[];
  readonly remarks: readonly ReadRemark[];
}

/** What a file that is no table seems to be, from its first bytes. */
export type LooksLike = 'pdf' | 'image' | 'old-spreadsheet' | 'web-page' | 'program' | 'archive' | 'json';

/** Why a file could not be read. Nothing of it is kept. */
export type ReadProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'not-a-table'; readonly looksLike?: LooksLike }
  | { readonly kind: 'too-many-columns'; readonly count: number; readonly most: number }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'archive-without-table' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'unreadable'; readonly detail: string };
