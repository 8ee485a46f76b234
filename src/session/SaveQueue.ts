/**
 * Brings updates to the storage: one write at a time, everything that waits in the next one (group commit), at
 * once and without a delay. "Saved" is only ever said after the storage's transaction is complete, and a failure
 * keeps everything in memory and tries again.
 */
export type SaveState =
  /** `putBack`: so often the storage had lost the map while it was open, and got it back whole; absent: never. */
  | { readonly kind: 'saved'; readonly putBack?: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure }
  /** Another version of the app owns the storage now: this tab may look, not write. */
  | { readonly kind: 'superseded' };

export type SaveFailure = 'no-space' | 'unavailable' | 'map-gone' | 'unknown';

export type WriteOutcome =
  | { readonly ok: true; readonly wasGone?: true }
  | { readonly ok: false; readonly reason: SaveFailure | 'superseded' };

export interface SaveQueuePorts {
  readonly write: (batch: readonly Uint8Array[]) => Promise<WriteOutcome>;
  readonly onState: (state: SaveState) => void;
  readonly setTimer: (run: () => void, milliseconds: number) => () => void;
}

const retryMilliseconds = [500, 2_000, 5_000, 15_000, 30_000];

export class SaveQueue {
  readonly #ports: SaveQueuePorts;
  #waiting: Uint8Array[] = [];
  #inFlight: readonly Uint8Array[] = [];
  #state: SaveState = { kind: 'saved' };
  #failures = 0;
  #putBack = 0;
  #isStarting = false;
  #stopTimer: (() => void) | null = null;
  #idle: (() => void)[] = [];

  constructor(ports: SaveQueuePorts) {
    this.#ports = ports;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Everything that is not yet known to be stored, oldest first. */
  get unsaved(): readonly Uint8Array[] {
    return [...this.#inFlight, ...this.#waiting];
  }

  push(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    if (this.#state.kind === 'superseded') return;
    if (this.#inFlight.length > 0 || this.#isStarting) return;
    this.#isStarting = true;
    this.#stopTimer?.();
    if (this.#state.kind !== 'failed') this.#setState({ kind: 'saving' });
    // After the edit is done: the write takes the library's row from the map as it is then, not as it was before.
    queueMicrotask(() => {
      this.#isStarting = false;
      void this.#drain();
    });
  }

  /** Tries again at once after a failure. */
  retry(): void {
    if (this.#state.kind !== 'failed' || this.#inFlight.length > 0) return;
    this.#stopTimer?.();
    void this.#drain();
  }

  /** Resolves when nothing is unsaved any more; rejects when the last try failed, also when that was before. */
  settled(): Promise<void> {
    if (this.unsaved.length === 0) return Promise.resolve();
    const isTrying = this.#inFlight.length > 0 || this.#isStarting;
    if (!isTrying) return Promise.reject(new Error(this.#reason));
    return new Promise((resolve, reject) => {
      this.#idle.push(() => {
        if (this.unsaved.length === 0) resolve();
        else reject(new Error(this.#reason));
      });
    });
  }

  get #reason(): string {
    return this.#state.kind === 'failed' ? this.#state.reason : this.#state.kind;
  }

  /** Another version of the app owns the storage: nothing is written any more, and nobody need find out by an edit. */
  supersede(): void {
    if (this.#state.kind === 'superseded') return;
    this.#stopTimer?.();
    this.#setState({ kind: 'superseded' });
  }

  stop(): void {
    this.#stopTimer?.();
  }

  async #drain(): Promise<void> {
    // One write at a time, whoever asks: a second loop would say "saved" while the first one still writes.
    if (this.#inFlight.length > 0 || this.#isSuperseded) return;
    while (this.#waiting.length > 0) {
      this.#inFlight = this.#waiting;
      this.#waiting = [];
      if (this.#state.kind !== 'failed') this.#setState({ kind: 'saving' });
      const outcome = await this.#write(this.#inFlight);
      if (!outcome.ok) {
        this.#waiting = [...this.#inFlight, ...this.#waiting];
        this.#inFlight = [];
        this.#fail(outcome.reason);
        return;
      }
      this.#inFlight = [];
      this.#failures = 0;
      if (outcome.wasGone) this.#putBack += 1;
      if (this.#isSuperseded) break;
    }
    if (!this.#isSuperseded) this.#setSaved();
    this.#wakeIdle();
  }

  get #isSuperseded(): boolean {
    return this.#state.kind === 'superseded';
  }

  #setSaved(): void {
    this.#setState(this.#putBack > 0 ? { kind: 'saved', putBack: this.#putBack } : { kind: 'saved' });
  }

  /** A storage that throws has failed too: nothing may end the loop with updates half counted. */
  async #write(batch: readonly Uint8Array[]): Promise<WriteOutcome> {
    try {
      return await this.#ports.write(batch);
    } catch {
      return { ok: false, reason: 'unknown' };
    }
  }

  #fail(reason: SaveFailure | 'superseded'): void {
    if (reason === 'superseded' || this.#isSuperseded) {
      this.#setState({ kind: 'superseded' });
    } else {
      this.#setState({ kind: 'failed', reason });
      const wait = retryMilliseconds[Math.min(this.#failures, retryMilliseconds.length - 1)] ?? 30_000;
      this.#failures += 1;
      this.#stopTimer = this.#ports.setTimer(() => void this.#drain(), wait);
    }
    this.#wakeIdle();
  }

  #setState(state: SaveState): void {
    this.#state = state;
    this.#ports.onState(state);
  }

  #wakeIdle(): void {
    const waiting = this.#idle;
    this.#idle = [];
    for (const wake of waiting) wake();
  }
}
