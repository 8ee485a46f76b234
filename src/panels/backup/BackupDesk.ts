/** The page's side of the backup worker: asks and gets answers. Ending it gives up whatever is still asked. */
import type { BackupAnswer, BackupOrders, OrderKind } from './BackupOrders';

interface Waiting {
  readonly resolve: (answer: BackupOrders[OrderKind]['answer']) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((share01: number) => void) | undefined;
}

export class BackupDesk {
  readonly #worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #lastKey = 0;
  #isEnded = false;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<BackupAnswer>) => {
      this.#hear(data);
    });
    // What the worker itself cannot catch: it did not load, or it ran out of memory.
    this.#worker.addEventListener('error', ({ message }) => {
      this.#giveUp(message || 'the worker ended');
    });
    this.#worker.addEventListener('messageerror', () => {
      this.#giveUp('the worker could not be understood');
    });
  }

  /** Rejects when the worker failed or was ended. `move`: buffers to be moved instead of copied. */
  ask<K extends OrderKind>(
    kind: K,
    ask: BackupOrders[K]['ask'],
    options: { readonly move?: Transferable[]; readonly onProgress?: (share01: number) => void } = {},
  ): Promise<BackupOrders[K]['answer']> {
    if (this.#isEnded) return Promise.reject(new Error('The backup worker was ended'));
    const key = ++this.#lastKey;
    return new Promise((resolve, reject) => {
      // The answer to an order of this kind is of this kind: the worker's switch makes sure of it.
      const settle = resolve as Waiting['resolve'];
      this.#waiting.set(key, { resolve: settle, reject, onProgress: options.onProgress });
      this.#worker.postMessage({ key, kind, ask }, options.move ?? []);
    });
  }

  end(): void {
    if (!this.#isEnded) this.#giveUp('The backup worker was ended');
  }

  #hear(message: BackupAnswer): void {
    const waiting = this.#waiting.get(message.key);
    if (!waiting) return;
    if (message.kind === 'progress') {
      waiting.onProgress?.(message.share01);
      return;
    }
    this.#waiting.delete(message.key);
    if (message.kind === 'done') waiting.resolve(message.answer);
    else waiting.reject(new Error(message.detail));
  }

  #giveUp(detail: string): void {
    this.#isEnded = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error(detail));
    this.#waiting.clear();
  }
}
