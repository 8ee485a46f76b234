/**
 * The rows of imported files on the disk of this browser. Its transactions never touch the tables of the maps: writing a
 * hundred megabytes of answers must not make an edit, or the last write of a page that leaves, wait behind it.
 *
 * A column is a row of its own, written one after the other: each is copied on the page's thread when it is handed to
 * the database, and one value with all of them would stop the page for as long as the whole takes.
 */
import type { PackedDataset } from '../datasets/Dataset';
import type { ImportPlan } from '../datasets/ImportPlan';
import type { MapId } from '../model/ids';
import type { DatabaseConnection } from './DatabaseConnection';
import {
  describeDataset,
  mostRememberedPlans,
  sortNewestDatasets,
  type DatasetStore,
  type FoundDataset,
  type NewDataset,
  type RememberedPlan,
  type StoredDataset,
} from './DatasetStore';
import { deleteRows } from './datasetTables';
import type { MapDatabase } from './MapDatabase';
import type { Outcome } from './MapStorage';
import { goneOutcome } from './storageFailure';

export class DexieDatasetStore implements DatasetStore {
  readonly #connection: DatabaseConnection;
  readonly #announce: (map: MapId) => void;

  /** `announce` is called after a change is complete. */
  constructor(connection: DatabaseConnection, announce: (map: MapId) => void) {
    this.#connection = connection;
    this.#announce = announce;
  }

  async putDataset(
    dataset: NewDataset,
    rows: PackedDataset,
    replaces: readonly string[] = [],
  ): Promise<Outcome> {
    const stored = await this.#connection.run((database) =>
      database.read(async () => {
        const head = await database.heads.get(dataset.map);
        return head && head.purgedAt === undefined ? { ok: true } : goneOutcome(dataset.map);
      }),
    );
    if (!stored.ok) return stored;
    // A map purged in this very moment leaves rows of nobody; the next purge takes them (`deleteRowsOfNobody`).
    const outcome = await this.#connection.run((database) =>
      database.writeDatasets(async () => {
        for (const id of replaces) await deleteOfMap(database, id, dataset.map);
        await writeRows(database, dataset, rows);
        return { ok: true };
      }),
    );
    if (outcome.ok) this.#announce(dataset.map);
    else if (outcome.reason === 'no-space') await this.#giveBackRoom(dataset.id);
    return outcome;
  }

  /**
   * Some browsers count what an aborted transaction had written as used until the next one that deletes is complete;
   * until then not even an edit of a map fits any more. A transaction that only deletes is let through at a full disk.
   */
  async #giveBackRoom(id: string): Promise<void> {
    await this.#connection.run((database) =>
      database.writeDatasets(async () => {
        await deleteRows(database, [id]);
        return { ok: true };
      }),
    );
  }

  async listDatasets(map: MapId): Promise<Outcome<{ readonly datasets: readonly StoredDataset[] }>> {
    return await this.#connection.run((database) =>
      database.readDatasets(async () => {
        const datasets = await database.datasets.where('map').equals(map).toArray();
        return { ok: true, datasets: sortNewestDatasets(datasets) };
      }),
    );
  }

  async readDataset(id: string): Promise<Outcome<{ readonly found: FoundDataset | null }>> {
    return await this.#connection.run((database) =>
      database.readDatasets<{ readonly found: FoundDataset | null }>(async () => {
        const dataset = await database.datasets.get(id);
        return { ok: true, found: dataset ? await readRows(database, dataset) : null };
      }),
    );
  }

  async deleteDataset(id: string): Promise<Outcome> {
    const outcome = await this.#connection.run((database) =>
      database.writeDatasets<{ readonly map: MapId | undefined }>(async () => {
        const map = (await database.datasets.get(id))?.map;
        await deleteRows(database, [id]);
        return { ok: true, map };
      }),
    );
    if (!outcome.ok) return outcome;
    if (outcome.map !== undefined) this.#announce(outcome.map);
    return { ok: true };
  }

  async rememberPlan(headerKey: string, plan: ImportPlan): Promise<Outcome> {
    return await this.#connection.run((database) =>
      database.writeDatasets(async () => {
        const newest = await database.plans.orderBy('order').last();
        await database.plans.put({ headerKey, order: (newest?.order ?? 0) + 1, plan });
        await database.plans.orderBy('order').reverse().offset(mostRememberedPlans).delete();
        return { ok: true };
      }),
    );
  }

  async recallPlan(headerKey: string): Promise<Outcome<{ readonly plan: ImportPlan | null }>> {
    return await this.#connection.run((database) =>
      database.readDatasets<{ readonly plan: ImportPlan | null }>(async () => {
        const remembered = await database.plans.get(headerKey);
        return { ok: true, plan: remembered?.plan ?? null };
      }),
    );
  }

  async listPlans(): Promise<Outcome<{ readonly plans: readonly RememberedPlan[] }>> {
    return await this.#connection.run((database) =>
      database.readDatasets(async () => {
        const remembered = await database.plans.orderBy('order').toArray();
        return { ok: true, plans: remembered.map(({ headerKey, plan }) => ({ headerKey, plan })) };
      }),
    );
  }
}

/** Another map's rows are not this one's to replace. */
async function deleteOfMap(database: MapDatabase, id: string, map: MapId): Promise<void> {
  if ((await database.datasets.get(id))?.map === map) await deleteRows(database, [id]);
}

/** Puts, never adds: a second attempt after a lost answer finds its own rows. */
async function writeRows(database: MapDatabase, given: NewDataset, rows: PackedDataset): Promise<void> {
  const dataset = describeDataset(given, rows);
  const { id } = dataset;
  await deleteRows(database, [id]);
  await database.datasets.put(dataset);
  await database.datasetLines.put({ dataset: id, name: rows.name, lines: trimView(rows.lines) });
  for (const [index, column] of rows.columns.entries()) {
    const { header, textBytes, textEnds, codes } = column;
    await database.datasetColumns.put({
      dataset: id,
      index,
      header,
      textBytes: trimView(textBytes),
      textEnds: trimView(textEnds),
      codes: trimView(codes),
    });
  }
}

async function readRows(database: MapDatabase, dataset: StoredDataset): Promise<FoundDataset> {
  const head = await database.datasetLines.get(dataset.id);
  const stored = await database.columnsOf(dataset.id).toArray();
  if (!head || stored.length !== dataset.columnCount) {
    throw new Error(`the rows of dataset ${dataset.id} are listed and cannot be read`);
  }
  const columns = stored.map(({ header, textBytes, textEnds, codes }) => {
    return { header, textBytes, textEnds, codes };
  });
  return { dataset, rows: { name: head.name, rowCount: dataset.rowCount, columns, lines: head.lines } };
}

/** A view into a larger buffer would be stored with the whole buffer. */
function trimView<T extends Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  view: T,
): T {
  if (view.byteLength === view.buffer.byteLength) return view;
  // A slice is of the same kind as what it is taken from, which its type does not say of a type parameter.
  return view.slice() as T;
}
