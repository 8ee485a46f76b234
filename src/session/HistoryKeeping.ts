/**
 * Keeps the undo list of an open map through reloads. The code that does it is fetched when this tab has kept something
 * before, or has something to keep; without it, undo works as ever until the page is left.
 */
import type { MapId } from '../model/ids';
import type { StepList } from './EditOperation';
import type { KeptHistory, WatchedSession } from './KeptHistory';
import type { SessionPorts } from './SessionPorts';
import type { GuardedDocument } from './UndoHistory';

export class HistoryKeeping {
  readonly #id: MapId;
  readonly #ports: SessionPorts;
  #kept: KeptHistory | null = null;
  #loading: Promise<void> = Promise.resolve();
  #stop: (() => void) | null = null;

  constructor(id: MapId, ports: SessionPorts) {
    this.#id = id;
    this.#ports = ports;
  }

  /** Reads what there is; beside the map, not after it. Never rejects. */
  async read(): Promise<void> {
    const { history } = this.#ports;
    if (history && !history.isEmpty) await this.#load();
  }

  stepsFor(document: GuardedDocument): StepList {
    return this.#kept?.stepsFor(document) ?? { done: [], undone: [] };
  }

  watch(session: WatchedSession): void {
    if (this.#kept) {
      this.#kept.watch(session);
      return;
    }
    const { steps } = session.getState();
    this.#stop = session.subscribe((state) => {
      if (state.steps === steps) return;
      this.#stop?.();
      this.#loading = this.#load().then(() => this.#kept?.watch(session));
    });
  }

  /** Starts the last write in this very call. Whether there was something to write. */
  flushOnLeave(): boolean {
    return this.#kept?.flushOnLeave() ?? false;
  }

  async close(): Promise<void> {
    this.#stop?.();
    await this.#loading;
    await this.#kept?.close();
  }

  async #load(): Promise<void> {
    const { history } = this.#ports;
    if (!history) return;
    try {
      const { KeptHistory } = await import('./KeptHistory');
      this.#kept = await KeptHistory.open(this.#id, history, this.#ports);
    } catch {
      // It could not be fetched: the map is more important than its undo list.
    }
  }
}
