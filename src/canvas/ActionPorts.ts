/** What the actions of a canvas stand on. */
import type { Refusal } from '../commands/Command';
import type { TextKey } from '../i18n/language';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import type { MapSession } from '../session/MapSession';
import type { CanvasStore } from './canvasState';

export interface ActionPorts {
  readonly session: MapSession;
  readonly canvas: CanvasStore;
  readonly layout: () => MapLayout;
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly onRefusal: (refusal: Refusal) => void;
  /** Brings it into view if it is not. */
  readonly reveal: (id: string) => void;
  /** Window pixels → the map. */
  readonly placeOf: (point: Point) => Point;
}
