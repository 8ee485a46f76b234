/** Whether a dropped picture may hold a map, without unpacking it. */
import { isPng } from './pngChunks';
import { hasPngMap } from './pngMap';

export type PictureKind = 'png' | 'svg';

/** Only what the first bytes say; a file's name and type can lie. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (isPng(bytes)) return 'png';
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  // A map in JSON may well have "<svg>" in its title: what does not begin as markup is no picture.
  return /^\uFEFF?\s*</.test(start) && /<svg[\s>]|^\uFEFF?\s*<\?xml/.test(start) ? 'svg' : null;
}

/** Which reader to use: `readPngMap` or `readSvgMap`. Null: no map in it, for example because a service took it out. */
export function carriesMap(bytes: Uint8Array): PictureKind | null {
  const kind = pictureKind(bytes);
  if (kind === 'png') return hasPngMap(bytes) ? 'png' : null;
  if (kind === 'svg') return new TextDecoder().decode(bytes).includes('touchstone-map') ? 'svg' : null;
  return null;
}
