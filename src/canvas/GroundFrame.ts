/** What the ground of a large map is painted from in one frame. Data only. */
import type { CanvasView } from './CanvasView';
import type { Drag } from './canvasState';

export interface GroundFrame {
  readonly view: CanvasView;
  /** Decoded portraits by their data URL. */
  readonly pictures: ReadonlyMap<string, CanvasImageSource>;
  readonly transform: readonly [x: number, y: number, zoom: number];
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly drag: Drag | null;
}
