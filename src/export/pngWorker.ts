/** The worker that makes PNGs, so that the page never freezes. One job, then it is ended by `exportPng.ts`. */
import { drawPng } from './drawPng';
import type { PngJob, PngReport } from './PngJob';

function report(message: PngReport, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

self.addEventListener('message', (event: MessageEvent<PngJob>) => {
  drawPng(event.data, (share01) => report({ kind: 'progress', share01 })).then(
    (drawn) => report(drawn, drawn.kind === 'done' ? [drawn.bytes.buffer] : []),
    // Encoding a canvas that is too large for the memory rejects; there is nothing else left to reject.
    () => report({ kind: 'failed', reason: 'memory' }),
  );
});
