/** The rows of imported files in the memory of this page: the contract of `DatasetStore` until the page closes. */
import type { PackedDataset } from '../datasets/Dataset';
import type { ImportPlan } from '../datasets/ImportPlan';
import type { MapId } from '../model/ids';
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
import type { Failed, Outcome } from './MapStorage';
import type { MemoryDisk } from './MemoryDisk';
import { goneOutcome } from './storageFailure';

/** What it has in common with the maps on the same disk. */
export interface MemoryTab {
  /** Why nothing can be done now, or so many bytes not be written; null: go on. */
  readonly refuse: (bytes: number) => Failed | null;
  readonly isStored: (map: MapId) => boolean;
  readonly announce: (map: MapId) => void;
}

export class MemoryDatasetStore implements DatasetStore {
  readonly #disk: MemoryDisk;
  readonly #tab: MemoryTab;

  constructor(disk: MemoryDisk, tab: MemoryTab) {
    this.#disk = disk;
    this.#tab = tab;
  }

  async putDataset(
    given: NewDataset,
    rows: PackedDataset,
    replaces: readonly string[] = [],
  ): Promise<Outcome> {
    const { datasets } = this.#disk;
    const dataset = describeDataset(given, rows);
    const replaced = replaces.filter((id) => datasets.get(id)?.dataset.map === dataset.map);
    const freed = [...new Set([...replaced, dataset.id])].reduce(
      (sum, id) => sum + (datasets.get(id)?.dataset.bytes ?? 0),
      0,
    );
    const refusal = this.#tab.refuse(Math.max(0, dataset.bytes - freed));
    if (refusal) return refusal;
    if (!this.#tab.isStored(dataset.map)) return goneOutcome(dataset.map);
    for (const id of replaced) datasets.delete(id);
    // Copied: a disk has its own bytes, too.
    datasets.set(dataset.id, structuredClone({ dataset, rows }));
    this.#tab.announce(dataset.map);
    return { ok: true };
  }

  async listDatasets(map: MapId): Promise<Outcome<{ readonly datasets: readonly StoredDataset[] }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const all = [...this.#disk.datasets.values()].map(({ dataset }) => dataset);
    return { ok: true, datasets: sortNewestDatasets(all.filter((dataset) => dataset.map === map)) };
  }

  async readDataset(id: string): Promise<Outcome<{ readonly found: FoundDataset | null }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const found = this.#disk.datasets.get(id);
    return { ok: true, found: found ? structuredClone(found) : null };
  }

  async deleteDataset(id: string): Promise<Outcome> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const map = this.#disk.datasets.get(id)?.dataset.map;
    this.#disk.datasets.delete(id);
    if (map !== undefined) this.#tab.announce(map);
    return { ok: true };
  }

  async rememberPlan(headerKey: string, plan: ImportPlan): Promise<Outcome> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const { plans } = this.#disk;
    plans.delete(headerKey);
    plans.set(headerKey, structuredClone(plan));
    const oldest = [...plans.keys()].slice(0, Math.max(0, plans.size - mostRememberedPlans));
    for (const key of oldest) plans.delete(key);
    return { ok: true };
  }

  async recallPlan(headerKey: string): Promise<Outcome<{ readonly plan: ImportPlan | null }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const plan = this.#disk.plans.get(headerKey);
    return { ok: true, plan: plan ? structuredClone(plan) : null };
  }

  async listPlans(): Promise<Outcome<{ readonly plans: readonly RememberedPlan[] }>> {
    const refusal = this.#tab.refuse(0);
    if (refusal) return refusal;
    const plans = [...this.#disk.plans].map(([headerKey, plan]) => ({ headerKey, plan }));
    return { ok: true, plans: structuredClone(plans) };
  }
}
