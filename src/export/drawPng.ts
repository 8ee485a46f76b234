/** Draws one PNG on an OffscreenCanvas. Runs in `pngWorker.ts`; also where there is no worker. */
import { addMapToPng } from './pngMap';
import { decodePictures } from './decodePictures';
import { drawGroup } from './drawScene';
import type { PngFailure, PngJob } from './PngJob';

const groupsAReport = 250;
const drawingShare01 = 0.6;

export type DrawnPng =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: PngFailure };

export async function drawPng(job: PngJob, onProgress: (share01: number) => void): Promise<DrawnPng> {
  const canvas = new OffscreenCanvas(job.width, job.height);
  const context = canvas.getContext('2d');
  if (!context) return { kind: 'failed', reason: 'memory' };
  const { scene, palette, scale } = job;
  const pictures = await decodePictures(scene);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, job.width, job.height);
  context.setTransform(scale, 0, 0, scale, -scene.bounds.x * scale, -scene.bounds.y * scale);
  scene.groups.forEach((group, index) => {
    drawGroup(context, group, palette, pictures);
    if (index % groupsAReport === 0) onProgress((drawingShare01 * index) / scene.groups.length);
  });
  // A canvas that got no memory takes every call and stays transparent.
  if (context.getImageData(job.width - 1, job.height - 1, 1, 1).data[3] !== 255) {
    return { kind: 'failed', reason: 'memory' };
  }
  onProgress(drawingShare01);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  onProgress(0.95);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (job.mapJson === undefined) return { kind: 'done', bytes };
  const carrying = await addMapToPng(bytes, job.mapJson);
  return carrying ? { kind: 'done', bytes: carrying } : { kind: 'failed', reason: 'drawing' };
}
