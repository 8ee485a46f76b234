/** Portraits of a scene, decoded for a canvas. Never fetches: data URLs are read here, so no policy stands in the way. */
import type { Scene } from '../layout/Scene';

/** A picture that cannot be decoded is left out; the letter below it shows. */
export async function decodePictures(scene: Scene): Promise<Map<string, ImageBitmap>> {
  const hrefs = new Set<string>();
  for (const group of scene.groups) {
    for (const primitive of group.primitives) if (primitive.kind === 'picture') hrefs.add(primitive.href);
  }
  const decoded = new Map<string, ImageBitmap>();
  for (const href of hrefs) {
    const bitmap = await decodePicture(href);
    if (bitmap) decoded.set(href, bitmap);
  }
  return decoded;
}

async function decodePicture(href: string): Promise<ImageBitmap | null> {
  const match = /^data:(image\/(?:png|jpeg|webp|gif));base64,/.exec(href);
  if (!match) return null;
  try {
    const text = atob(href.slice(match[0].length));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return await createImageBitmap(new Blob([bytes], { type: match[1] ?? '' }));
  } catch {
    return null;
  }
}
