/**
 * The stored log of one open map: brings its updates to the storage, takes in what other tabs wrote, and now and then
 * puts one snapshot in the place of many updates. Knows bytes and order, nothing of what an edit means.
 */
import type { MapId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { StepList } from './EditOperation';
import { SaveQueue, type SaveState, type WriteOutcome } from './SaveQueue';
import type { SessionPorts } from './SessionPorts';
import type { MapDocument, TouchedRecord } from './yjs/MapDocument';

const retryReadMilliseconds = 2_000;
/** After opening, when the person has begun to look. */
const tidyMilliseconds = 8_000;
const writesBetweenTidying = 200;

export interface LogEvents {
  readonly onState: (save: SaveState) => void;
  /** Records that another tab changed, already in the document. */
  readonly onTouched: (touched: readonly TouchedRecord[]) => void;
  /** As it is now, for the row of the library. */
  readonly currentMap: () => JourneyMap;
  /** What this tab can undo and do again. */
  readonly steps: () => StepList;
}

export class MapLog {
  readonly #id: MapId;
  readonly #ports: SessionPorts;
  readonly #document: MapDocument;
  readonly #events: LogEvents;
  readonly #queue: SaveQueue;
  readonly #stopListening: () => void;
  /** What the document was when it was opened here. */
  readonly #opened: Uint8Array;
  #lastSeq: number;
  /** Changes when the log begins anew: sequence numbers of before mean nothing then. */
  #begun = 0;
  #writes = 0;
  #reading: Promise<void> = Promise.resolve();
  #stopRetry: (() => void) | null = null;
  #isClosed = false;

  /** `lastSeq`: what the document holds already. */
  constructor(id: MapId, ports: SessionPorts, document: MapDocument, lastSeq: number, events: LogEvents) {
    this.#id = id;
    this.#ports = ports;
    this.#document = document;
    this.#lastSeq = lastSeq;
    this.#events = events;
    this.#opened = document.standing();
    const { setTimer } = ports;
    this.#queue = new SaveQueue({ write: (batch) => this.#write(batch), onState: events.onState, setTimer });
    document.onOwnUpdate((bytes) => {
      this.#queue.push(bytes);
    });
    const stops = [
      ports.store.onOtherWriter(id, () => void this.catchUp()),
      ports.store.onSuperseded(() => this.#queue.supersede()),
    ];
    this.#stopListening = () => {
      for (const stop of stops) stop();
    };
    this.#planTidying();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get hasUnsaved(): boolean {
    return this.#queue.unsaved.length > 0;
  }

  /** Resolves when every edit made so far is on disk; rejects when the last try failed. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  retry(): void {
    this.#queue.retry();
  }

  /** Takes in what other tabs have stored since. Safe to call at any time, as often as one likes. */
  catchUp(): Promise<void> {
    this.#reading = this.#reading
      .then(() => this.#readNewUpdates())
      .catch(() => {
        // What could not be read now is read later; nothing of it is lost in the storage.
        this.#stopRetry?.();
        this.#stopRetry = this.#ports.setTimer(() => void this.catchUp(), retryReadMilliseconds);
      });
    return this.#reading;
  }

  /** Starts the last write synchronously. Writing twice is harmless. Whether there was something to write. */
  flushOnLeave(): boolean {
    const { unsaved } = this.#queue;
    if (unsaved.length === 0) return false;
    this.#ports.store.flushOnLeave(this.#id, unsaved, this.#events.currentMap());
    return true;
  }

  /** Everything must be saved before: what is not would be lost. */
  async close(): Promise<void> {
    this.#stopListening();
    await this.#tidy().catch(() => undefined);
    this.#isClosed = true;
    this.#queue.stop();
    this.#stopRetry?.();
    this.#ports.store.leave(this.#id);
  }

  #planTidying(): void {
    this.#ports.setTimer(() => {
      // What another tab wrote while this one was opening was not heard of.
      const tidied = this.catchUp().then(() => this.#tidy());
      // A log that could not be tidied is only longer than it need be.
      tidied.catch(() => undefined);
    }, tidyMilliseconds);
  }

  async #tidy(): Promise<void> {
    if (this.#isClosed || this.hasUnsaved) return;
    if (!(await this.#ports.store.needsCompaction(this.#id))) return;
    // A tab that has left a moment ago may have written last: what it wrote must be known here before any of it is old.
    await this.catchUp();
    const { tidyLog } = await import('./tidyLog');
    await tidyLog(this.#id, this.#ports, this.#document, this.#opened, this.#events);
  }

  async #write(batch: readonly Uint8Array[]): Promise<WriteOutcome> {
    const { store } = this.#ports;
    const outcome = await store.append(this.#id, batch, this.#events.currentMap());
    this.#writes += 1;
    if (this.#writes % writesBetweenTidying === 0) this.#planTidying();
    if (outcome.ok || outcome.reason !== 'map-gone') return outcome;
    // Site data was cleared while the map was open: increments without their base are worth nothing.
    const recreated = await store.recreate(this.#id, this.#document.snapshot(), this.#events.currentMap());
    if (recreated.ok) {
      // A new log counts from its own beginning, and another tab may have begun it.
      this.#begun += 1;
      this.#lastSeq = 0;
      void this.catchUp();
    }
    return recreated.ok ? { ok: true, wasGone: true } : recreated;
  }

  async #readNewUpdates(): Promise<void> {
    if (this.#isClosed) return;
    const begun = this.#begun;
    const touched = await this.#readFrom(this.#lastSeq, begun);
    // An update that others build on has not come: read everything again, in order.
    if (this.#document.isWaitingForUpdates) touched.push(...(await this.#readFrom(0, begun)));
    if (touched.length > 0) this.#events.onTouched(touched);
  }

  async #readFrom(seq: number, begun: number): Promise<TouchedRecord[]> {
    const rows = await this.#ports.store.readSince(this.#id, seq);
    // Lost while the map is open: not only at the next edit, which may never come. The write finds that it is gone.
    if (rows === null && !this.hasUnsaved) this.#queue.push(this.#document.snapshot());
    const last = rows?.at(-1);
    if (!rows || !last || this.#isClosed) return [];
    const touched = this.#document.applyUpdates(rows.map(({ bytes }) => bytes));
    if (begun === this.#begun) this.#lastSeq = last.seq;
    return touched;
  }
}
