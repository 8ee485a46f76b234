/**
 * Any picture → a portrait that is small enough to be kept in the map: square from its middle, at most 256 pixels wide,
 * encoded anew, so that nothing of the file but its pixels (no place, no camera, no comment) comes along. Decoding is the
 * browser's, off the main thread. Never fetches, and never takes an SVG: it could carry scripts.
 */
import { carriesMap } from './carriesMap';

export type PortraitResult =
  { readonly ok: true; readonly dataUrl: string } | { readonly ok: false; readonly why: PortraitRefusal };
export type PortraitRefusal = 'too-large' | 'svg' | 'holds-a-map' | 'not-a-picture' | 'cannot-encode';

/** 40 MB: the largest photographs of telephones. */
const mostBytes = 40 * 1024 * 1024;
/** Twelve personas then weigh less than a map of a thousand touchpoints. */
export const mostPortraitLetters = 48 * 1024;
const sizes = [256, 192, 128] as const;
const qualities = [0.86, 0.7, 0.5] as const;

export async function makePortrait(file: Blob): Promise<PortraitResult> {
  if (file.size > mostBytes) return refuse('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (carriesMap(bytes) !== null) return refuse('holds-a-map');
  if (looksLikeSvg(file.type, bytes)) return refuse('svg');
  const picture = await decode(file);
  if (!picture) return refuse('not-a-picture');
  try {
    for (const size of sizes) {
      const canvas = drawSquare(picture, size);
      for (const quality of qualities) {
        const dataUrl = await encode(canvas, quality);
        if (dataUrl !== null && dataUrl.length <= mostPortraitLetters) return { ok: true, dataUrl };
      }
    }
    return refuse('cannot-encode');
  } finally {
    picture.close();
  }
}

function refuse(why: PortraitRefusal): PortraitResult {
  return { ok: false, why };
}

function looksLikeSvg(type: string, bytes: Uint8Array): boolean {
  return (
    type.startsWith('image/svg') || /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)))
  );
}

/** Turned as the camera was held. Null: the browser knows no picture in it, or none it has memory for. */
async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return picture.width > 0 && picture.height > 0 ? picture : null;
  } catch {
    return null;
  }
}

/** The middle of it; a picture smaller than that keeps its size. */
function drawSquare(picture: ImageBitmap, most: number): OffscreenCanvas {
  const side = Math.min(picture.width, picture.height);
  const size = Math.min(most, side);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.imageSmoothingQuality = 'high';
  const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
  context.drawImage(picture, x, y, side, side, 0, 0, size, size);
  return canvas;
}

/** WebP keeps what is transparent; a browser that cannot write it hands out PNG, which is asked to be JPEG then. */
async function encode(canvas: OffscreenCanvas, quality: number): Promise<string | null> {
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  const blob =
    webp.type === 'image/webp' ? webp : await canvas.convertToBlob({ type: 'image/jpeg', quality });
  if (!['image/webp', 'image/jpeg'].includes(blob.type)) return null;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${blob.type};base64,${btoa(binary)}`;
}
