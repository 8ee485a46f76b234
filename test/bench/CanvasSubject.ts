/**
 * A canvas that is measured: ours, plain React Flow, or another editor. Each can be shown from a given place; what is done
 * to it then is done with the mouse and the keyboard and is the same for all. Judges nothing.
 */
import type { Page } from 'playwright';
import type { Box } from '../../src/layout/Box.ts';

/** Window pixels = canvas units × zoom + (x, y). */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface CanvasSubject {
  readonly name: string;
  readonly page: Page;
  /** Where it is on the page, in window pixels. */
  readonly area: Box;
  show(view: View): Promise<void>;
}

/** A labelled box of the same map in another editor. */
export interface PlainBox extends Box {
  readonly id: string;
  readonly label: string;
  /** The id of the stage that holds it; absent: it is one itself. */
  readonly stage?: string;
}

/** What the pages of `plain/` and `peers/` offer. */
export interface PlainPage {
  /** Resolves in the first frame in which they are painted. */
  load(boxes: readonly PlainBox[]): Promise<void>;
  show(view: View): void;
}

declare global {
  interface Window {
    benchPlain?: PlainPage;
  }
}
