/** Where a map was looked at last, on this device; a map seen for the first time is shown whole, as far as it can
 * still be read. Belongs to the view: never in the map, never undone. */
import { type Viewport } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { Box } from '../layout/Box';
import { middleFromZoom } from '../layout/SceneView';
import type { MapId } from '../model/ids';

const prefix = 'touchstone-viewport-';
const padding = 40;
const comfortableZoom = 0.75;

export function useStoredViewport(mapId: MapId, bounds: Box) {
  // Only the first bounds matter: later ones must not move the view. The canvas is mounted anew for another map.
  const [defaultViewport] = useState(() => readViewport(mapId) ?? firstViewport(bounds));
  const onMoveEnd = useCallback(
    (_event: unknown, viewport: Viewport) => {
      writeViewport(mapId, viewport);
      void import('./visited').then(({ noteVisit }) => {
        noteVisit(mapId, viewport, defaultViewport);
      });
    },
    [mapId, defaultViewport],
  );
  return { defaultViewport, onMoveEnd };
}

/** The size of the canvas is not known before it is mounted; the window less the panel is near enough. */
function firstViewport(stages: Box): Viewport {
  // Room for the column of personas, also while there are none.
  const left = Math.min(stages.x, 0);
  const bounds = { ...stages, x: left, width: stages.x + stages.width - left };
  const width = Math.max(360, window.innerWidth - (window.innerWidth > 900 ? 344 : 0));
  const height = Math.max(320, window.innerHeight - 56);
  const across = (width - 2 * padding) / Math.max(bounds.width, 1);
  const down = (height - 2 * padding - 56) / Math.max(bounds.height, 1);
  // A journey is read from left to right; a long stage may reach below the edge before the text becomes small.
  const fit = Math.min(across, Math.max(down, comfortableZoom), 1.1);
  // Rather a part that can be read than a whole that cannot; a very large map is shown whole all the same.
  const zoom = fit < middleFromZoom && fit > middleFromZoom / 2 ? middleFromZoom : Math.max(fit, 0.05);
  const fitsAcross = bounds.width * zoom <= width - 2 * padding;
  const x = fitsAcross ? (width - bounds.width * zoom) / 2 - bounds.x * zoom : padding - bounds.x * zoom;
  const y = padding + 8 - bounds.y * zoom;
  return { x, y, zoom };
}

function readViewport(mapId: MapId): Viewport | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + mapId) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { x, y, zoom } = stored as Partial<Record<'x' | 'y' | 'zoom', unknown>>;
    const isGood = [x, y, zoom].every((value) => typeof value === 'number' && Number.isFinite(value));
    return isGood ? { x: x as number, y: y as number, zoom: zoom as number } : null;
  } catch {
    // No storage, or not ours: the map is shown as if for the first time.
    return null;
  }
}

function writeViewport(mapId: MapId, viewport: Viewport): void {
  try {
    localStorage.setItem(prefix + mapId, JSON.stringify(viewport));
  } catch {
    // Nothing is lost but the place.
  }
}
