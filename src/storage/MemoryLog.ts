/** The log of one map in memory; the same two snapshots and updates as on a disk (`logPlan.ts`). */
import { planLoad, type LogPlan } from './logPlan';
import type { StoredUpdate } from './MapStorage';

export class MemoryLog {
  readonly lineage: string;
  isPurged = false;
  /** The lock of the one that compacts. */
  isCompacting = false;
  #updates: StoredUpdate[] = [];
  #snapshots: StoredUpdate[] = [];
  #bytesSinceSnapshot = 0;

  constructor(lineage: string) {
    this.lineage = lineage;
  }

  get snapshotSeqs(): number[] {
    return this.#snapshots.map((snapshot) => snapshot.seq);
  }

  get lastSeq(): number {
    return Math.max(this.#updates.at(-1)?.seq ?? 0, this.#snapshots.at(-1)?.seq ?? 0);
  }

  /** Since the last snapshot. What the map was created with counts as rows, and not as bytes. */
  get growth(): { readonly rows: number; readonly bytes: number } {
    const { after } = planLoad(this.snapshotSeqs);
    const rows = this.#updates.filter((update) => update.seq > after).length;
    return { rows, bytes: this.#bytesSinceSnapshot };
  }

  get storedBytes(): number {
    return sum([...this.#updates, ...this.#snapshots]);
  }

  begin(updates: readonly StoredUpdate[]): void {
    this.#updates.push(...updates);
  }

  append(updates: readonly StoredUpdate[]): void {
    this.#updates.push(...updates);
    this.#bytesSinceSnapshot += sum(updates);
  }

  read(plan: LogPlan): StoredUpdate[] {
    const snapshot = this.#snapshots.find((each) => each.seq === plan.snapshot);
    const updates = this.#updates.filter((update) => update.seq > plan.after);
    return snapshot ? [snapshot, ...updates] : updates;
  }

  putSnapshot(snapshot: StoredUpdate): void {
    const { after: seqBefore } = planLoad(this.snapshotSeqs);
    this.#snapshots = [...this.#snapshots.slice(-1), snapshot];
    this.#updates = this.#updates.filter((update) => update.seq > seqBefore);
    this.#bytesSinceSnapshot = sum(this.#updates.filter((update) => update.seq > snapshot.seq));
  }

  purge(): void {
    this.#updates = [];
    this.#snapshots = [];
    this.#bytesSinceSnapshot = 0;
    this.isPurged = true;
  }
}

function sum(updates: readonly StoredUpdate[]): number {
  return updates.reduce((total, update) => total + update.bytes.byteLength, 0);
}
