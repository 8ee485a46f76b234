/** Scene → PNG bytes, in a worker, with progress and cancel. The map travels in the picture when it is given. */
import type { Palette } from '../layout/palette';
import type { Scene } from '../layout/Scene';
import type { PngFailure, PngJob, PngReport } from './PngJob';
import { greatestScale, isDrawable, pixelSize } from './pngLimits';

export interface PngOrder {
  readonly scene: Scene;
  readonly palette: Palette;
  /** Pixels a canvas unit, above 0. */
  readonly scale: number;
  /** The text of the own file; absent: the picture carries no map. */
  readonly mapJson?: string;
}

export type PngResult =
  | {
      readonly kind: 'done';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly width: number;
      readonly height: number;
    }
  /** No canvas of this size exists; at `greatestScale` one does. */
  | { readonly kind: 'too-large'; readonly greatestScale: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: PngFailure };

export interface PngHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share01: number) => void;
}

export async function exportPng(order: PngOrder, hooks: PngHooks = {}): Promise<PngResult> {
  const size = pixelSize(order.scene.bounds, order.scale);
  if (!isDrawable(size)) return { kind: 'too-large', greatestScale: greatestScale(order.scene.bounds) };
  if (hooks.signal?.aborted) return { kind: 'cancelled' };
  const worker = new Worker(new URL('./pngWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await runJob(worker, { ...order, ...size }, hooks);
  } finally {
    worker.terminate();
  }
}

function runJob(worker: Worker, job: PngJob, { signal, onProgress }: PngHooks): Promise<PngResult> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
    worker.addEventListener('error', () => resolve({ kind: 'failed', reason: 'drawing' }));
    worker.addEventListener('message', ({ data }: MessageEvent<PngReport>) => {
      if (data.kind === 'progress') onProgress?.(data.share01);
      else resolve(data.kind === 'done' ? { ...data, width: job.width, height: job.height } : data);
    });
    worker.postMessage(job);
  });
}
