/**
 * The picture as it would be taken now: its scene, and an image of it to look at. Nothing is loaded or computed while
 * `isWanted` is false.
 */
import { useEffect, useState } from 'react';
import type { Scene } from '../../layout/Scene';
import type { Words } from '../../view/Words';
import type { PictureGround } from './exportOptions';
import type { PictureContent } from './pictureOfMap';

export interface Picture {
  readonly scene: Scene;
  /** A blob address; null for a map so large that its preview would stand in the way. */
  readonly previewUrl: string | null;
}

/** An SVG of more cards than this takes the browser longer to show than anybody wants to wait. */
const mostPreviewedCards = 600;

export function usePicture(
  isWanted: boolean,
  content: PictureContent,
  ground: PictureGround,
  words: Words,
  now: () => string,
): Picture | 'failed' | null {
  const [picture, setPicture] = useState<Picture | 'failed' | null>(null);
  const { map, facts, nodeHealth, highlight } = content;
  const { t, format } = words;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    let previewUrl: string | null = null;
    const make = async (): Promise<Picture> => {
      const { pictureOfMap, makePreview } = await import('./picture');
      const scene = pictureOfMap({ map, facts, nodeHealth, highlight }, { t, format }, now());
      const isSmall = Object.keys(map.touchpoints).length <= mostPreviewedCards;
      if (isSmall && isCurrent) {
        const svg = makePreview(map, scene, ground, { t, format });
        previewUrl = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      }
      return { scene, previewUrl };
    };
    make().then(
      (made) => {
        if (isCurrent) setPicture(made);
      },
      () => {
        if (isCurrent) setPicture('failed');
      },
    );
    return () => {
      isCurrent = false;
      if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
    };
  }, [isWanted, map, facts, nodeHealth, highlight, ground, t, format, now]);
  return isWanted ? picture : null;
}
