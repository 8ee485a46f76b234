/**
 * Where the rows of imported files are kept, beside the maps and never inside them: for later questions (key drivers,
 * a new segment, a new period) without the file. A part of the contract of `MapStorage`; one suite of tests holds both
 * adapters to it. It never looks into a row.
 *
 * The figures made from the rows are in the map and need none of this. So undoing an import leaves the rows where they
 * are (redo would want them back, and only the person knows whether the file is still at hand), and taking the rows away
 * changes no figure. They can be taken away one dataset at a time whenever somebody likes; they go for good with their
 * map. A copy of a map keeps its measurements and gets no rows: who deletes the rows has then deleted all of them.
 */
import type { PackedDataset } from '../datasets/Dataset';
import type { ImportPlan } from '../datasets/ImportPlan';
import type { MapId } from '../model/ids';
import type { Outcome } from './Outcome';

/** What a list shows of a dataset, and the decisions with which its rows can be read again. */
export interface StoredDataset {
  /** Random. */
  readonly id: string;
  readonly map: MapId;
  /** The file's name: what `importedFrom.dataset` of the measurements says. */
  readonly name: string;
  /** ISO time. */
  readonly importedAt: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** What it takes up, packed. */
  readonly bytes: number;
  /** With the touchpoints and personas there are (`settlePlan`), not those that were to be made. */
  readonly plan: ImportPlan;
  readonly headerKey: string;
}

/** The rest is counted from the rows. */
export type NewDataset = Omit<StoredDataset, 'rowCount' | 'columnCount' | 'bytes'>;

export interface FoundDataset {
  readonly dataset: StoredDataset;
  readonly rows: PackedDataset;
}

export interface RememberedPlan {
  readonly headerKey: string;
  readonly plan: ImportPlan;
}

/** Plans are decisions, not answers; more than these nobody comes back to. */
export const mostRememberedPlans = 50;

/**
 * Every call ends in an outcome; nothing is acknowledged before the transaction is complete. Whoever shows a list hears
 * of changes, by this tab or another, through `watchLibrary` of the map storage.
 */
export interface DatasetStore {
  /**
   * Everything of it or nothing. `replaces` are ids of datasets of the same map that go in the same transaction: an older
   * export of the same file. The buffers must not change until the outcome is there. Fails with `map-gone` when the map
   * is not stored, `no-space` when the rows do not fit: maps are written first and lose nothing by it.
   */
  putDataset(dataset: NewDataset, rows: PackedDataset, replaces?: readonly string[]): Promise<Outcome>;
  /** Newest first. Costs no rows. */
  listDatasets(map: MapId): Promise<Outcome<{ readonly datasets: readonly StoredDataset[] }>>;
  /** Null: it is not there (any more). */
  readDataset(id: string): Promise<Outcome<{ readonly found: FoundDataset | null }>>;
  /** Deleting what is not there is success: it is gone, which was wanted. */
  deleteDataset(id: string): Promise<Outcome>;
  /** For the next file with the same header, whatever map it goes to. Keeps the newest fifty. */
  rememberPlan(headerKey: string, plan: ImportPlan): Promise<Outcome>;
  recallPlan(headerKey: string): Promise<Outcome<{ readonly plan: ImportPlan | null }>>;
  /** For a backup: everything remembered, oldest first. Remembered in this order they are the same again. */
  listPlans(): Promise<Outcome<{ readonly plans: readonly RememberedPlan[] }>>;
}

/** The row of a new dataset, counted. */
export function describeDataset(dataset: NewDataset, rows: PackedDataset): StoredDataset {
  const { rowCount, columns } = rows;
  return { ...dataset, rowCount, columnCount: columns.length, bytes: packedBytes(rows) };
}

/** Bytes of all buffers; the headers are not worth counting. */
export function packedBytes({ columns, lines }: PackedDataset): number {
  return columns.reduce(
    (sum, { textBytes, textEnds, codes }) =>
      sum + textBytes.byteLength + textEnds.byteLength + codes.byteLength,
    lines.byteLength,
  );
}

/** By the moment and not by its spelling; equal moments by id. */
export function sortNewestDatasets(datasets: readonly StoredDataset[]): StoredDataset[] {
  return [...datasets].sort((a, b) => {
    const later = Date.parse(b.importedAt) - Date.parse(a.importedAt);
    return later || (a.id < b.id ? -1 : 1);
  });
}
