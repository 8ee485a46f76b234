/**
 * One worker that reads one file and holds its rows. Ending it gives the rows' memory back; whatever was still asked of it
 * is answered then, so that nobody waits for a worker that is gone.
 */
import { askNewest } from './askNewest';
import type { PackedDataset } from './Dataset';
import type { ImportOrder, ImportReport } from './ImportMessages';
import type { ImportPlan } from './ImportPlan';
import type { ImportPreview } from './ImportPreview';
import type { ReadOutcome, ReadProgress } from './ImportSession';

export interface ReadOrder {
  readonly order: Extract<ImportOrder, { kind: 'read' }>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Called once. */
  readonly onOutcome: (outcome: ReadOutcome) => void;
}

interface Taker {
  readonly resolve: (rows: PackedDataset) => void;
  readonly reject: (error: Error) => void;
}

export class ImportReader {
  readonly #worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
  readonly #previews = askNewest<ImportPlan, ImportPreview>((plan) => this.#post({ kind: 'preview', plan }));
  readonly #order: ReadOrder;
  #takers: Taker[] = [];
  #isEnded = false;
  /** Why the worker is gone, when nobody ended it. */
  #crashed: Error | null = null;

  constructor(order: ReadOrder) {
    this.#order = order;
    order.signal?.addEventListener('abort', this.#cancel);
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ImportReport>) => {
      if (!this.#isEnded) this.#hear(data);
    });
    // What the worker itself cannot catch: it did not load, or it ran out of memory.
    this.#worker.addEventListener('error', ({ message }) => this.#crash(message || 'the worker ended'));
    this.#worker.addEventListener('messageerror', () => this.#crash('the worker could not be understood'));
    this.#post(order.order);
  }

  /** The outcome counts only while the file is being read. */
  stop(outcome: ReadOutcome = { kind: 'cancelled' }): void {
    this.#isEnded = true;
    this.#worker.terminate();
    this.#settle(outcome);
    this.#previews.end(this.#crashed ?? undefined);
    const why = this.#crashed ?? new Error('The import was closed.');
    for (const { reject } of this.#takers) reject(why);
    this.#takers = [];
  }

  /** Rejects when the worker is gone by itself: nobody should wait for what it was asked. */
  async preview(plan: ImportPlan): Promise<ImportPreview | null> {
    if (this.#crashed) throw this.#crashed;
    return this.#isEnded ? null : this.#previews.ask(plan);
  }

  takeRows(): Promise<PackedDataset> {
    return new Promise((resolve, reject) => {
      if (this.#isEnded) {
        reject(new Error('There are no rows to take.'));
        return;
      }
      this.#takers.push({ resolve, reject });
      this.#post({ kind: 'take-rows' });
    });
  }

  readonly #cancel = (): void => this.stop();

  #crash(detail: string): void {
    if (this.#isEnded) return;
    this.#crashed = new Error(detail);
    this.stop({ kind: 'problem', problem: { kind: 'unreadable', detail } });
  }

  #settle(outcome: ReadOutcome): void {
    this.#order.signal?.removeEventListener('abort', this.#cancel);
    this.#order.onOutcome(outcome);
  }

  #hear(report: ImportReport): void {
    switch (report.kind) {
      case 'progress':
        this.#order.onProgress?.(report.progress);
        break;
      case 'read':
        this.#settle(report);
        break;
      case 'problem':
        this.stop(report);
        break;
      case 'preview':
        this.#previews.answer(report.preview);
        break;
      case 'rows':
        this.#takers.shift()?.resolve(report.rows);
        break;
      case 'failed':
        if (report.order === 'preview') this.#previews.fail(new Error(report.detail));
        else this.#takers.shift()?.reject(new Error(report.detail));
        break;
    }
  }

  #post(message: ImportOrder): void {
    this.#worker.postMessage(message);
  }
}
