/** What page and worker say to each other while a PNG is made. Plain data: it is cloned on the way. */
import type { Palette } from '../layout/palette';
import type { Scene } from '../layout/Scene';

export interface PngJob {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  /** Pixels a canvas unit. */
  readonly scale: number;
  readonly mapJson?: string;
}

export type PngReport =
  | { readonly kind: 'progress'; readonly share01: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: PngFailure };

/** memory: the browser gave no canvas of this size, or an empty one. */
export type PngFailure = 'memory' | 'drawing';
