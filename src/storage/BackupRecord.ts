/**
 * When the last backup was made and how far the maps were then, so that its age can be shown and somebody be reminded.
 * Kept in local storage: it goes with the maps, and then nothing was ever backed up here, which is true.
 */

export interface BackupMark {
  /** ISO time. */
  readonly at: string;
  /** The last number of the log that was in it: later edits have higher ones. */
  readonly seq: number;
}

/** The part of `localStorage` it needs. Every call may throw (refused, full). */
export type RecordStore = Pick<Storage, 'getItem' | 'setItem'>;

export const remindAfterDays = 14;
export const remindAfterEdits = 20;
const dayMilliseconds = 86_400_000;

export class BackupRecord {
  readonly #store: RecordStore | null;
  readonly #key: string;
  readonly #listeners = new Set<{ readonly tell: () => void }>();

  /** `scope` is the database's name. Null: this browser has no local storage, and nothing is remembered. */
  constructor(store: RecordStore | null, scope: string) {
    this.#store = store;
    this.#key = `${scope}:backup`;
  }

  /** False: what is asked here would be answered wrongly, because nothing can be remembered. */
  get isKept(): boolean {
    return this.#store !== null;
  }

  /** After every change by this page. Returns its own end. */
  watch(tell: () => void): () => void {
    const watch = { tell };
    this.#listeners.add(watch);
    return () => this.#listeners.delete(watch);
  }

  /** Null: never. */
  get last(): BackupMark | null {
    const { at, seq } = this.#read();
    return typeof at === 'string' && typeof seq === 'number' ? { at, seq } : null;
  }

  noteBackup(mark: BackupMark): void {
    this.#write({ ...mark });
  }

  /** The person does not want to hear of it now. `at`: ISO time. */
  dismiss(at: string): void {
    this.#write({ ...this.#read(), dismissedAt: at });
  }

  /**
   * Whether to remind somebody: a fortnight and twenty edits after the last backup, and a fortnight after they said
   * "later". `firstAt`: when the oldest map was made, for who never made a backup. ISO times.
   */
  isReminderDue(now: string, seq: number, firstAt: string | null): boolean {
    const { last } = this;
    const { dismissedAt } = this.#read();
    const since = last?.at ?? firstAt;
    if (!this.isKept || since === null || editsSince(last, seq) < remindAfterEdits) return false;
    const isOld = daysBetween(since, now) >= remindAfterDays;
    return isOld && (typeof dismissedAt !== 'string' || daysBetween(dismissedAt, now) >= remindAfterDays);
  }

  #read(): Readonly<Record<string, unknown>> {
    try {
      const parsed: unknown = JSON.parse(this.#store?.getItem(this.#key) ?? '{}');
      // Its fields are checked where they are used.
      return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }

  #write(record: object): void {
    try {
      this.#store?.setItem(this.#key, JSON.stringify(record));
    } catch {
      // Refused or full: the older mark stays, and one is reminded too early rather than never.
    }
    for (const { tell } of this.#listeners) tell();
  }
}

/** The log counts every write of this device. Began it anew, everything in it is new. */
export function editsSince(last: BackupMark | null, seq: number): number {
  return last === null || seq < last.seq ? seq : seq - last.seq;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMilliseconds;
}
