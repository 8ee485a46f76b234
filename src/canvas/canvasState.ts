/**
 * What the canvas knows and the map does not: what is being named, dragged, hovered, connected. Local to one
 * canvas; nothing of it is ever saved or undone.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Slot } from '../layout/nearestSlot';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import type { SnapGuide } from '../layout/snapMove';
import type { ConnectionKind } from '../model/JourneyMap';
import type { EndId, NodeId } from '../model/ids';
import type { Collapsed } from './Collapsed';

export interface CanvasState {
  /** The thing whose name is being typed, in place. */
  readonly naming: { readonly id: string; readonly isNew: boolean } | null;
  /** A touchpoint that is being typed and is on the map only once it has a name. */
  readonly adding: { readonly node: NodeId; readonly index: number } | null;
  readonly drag: Drag | null;
  /** What is seen on the way from one arrangement to another, instead of the layout of the map. */
  readonly eased: MapLayout | null;
  /** Stages collapsed to their health; null: none is. */
  readonly collapsed: Collapsed | null;
  /** The living node under the pointer; from far nothing else is living. */
  readonly hovered: string | null;
  /** Where the keyboard is. */
  readonly focused: string | null;
  /** Connecting by two clicks or by keyboard: `from` is null until the first is chosen. */
  readonly connecting: { readonly from: EndId | null; readonly kind: ConnectionKind } | null;
  /** The open context menu: window pixels, and the same point on the map. */
  readonly menu: { readonly at: Point; readonly place: Point; readonly page?: 'arrange' } | null;
  /** Where the marquee that is being drawn began, on the map. */
  readonly marqueeFrom: Point | null;
  /** Where the pointer went down last, in window pixels. */
  readonly pressedAt: Point | null;
  /** Where the pointer is, in window pixels; null: not over the canvas. Changed in place: nothing is drawn of it. */
  readonly pointer: { at: Point | null };
  /** Lit up from the list beside the canvas. */
  readonly pointedAt: string | null;
  /** Marked by a search, at any distance; `at` is the one that is being looked at. */
  readonly found: Found | null;
}

export interface Found {
  readonly ids: ReadonlySet<string>;
  readonly at: string | null;
}

export interface Drag {
  /** Ids whose boxes are carried along, a stage's touchpoints included. */
  readonly carried: ReadonlySet<string>;
  readonly offset: Point;
  /** Where dragged touchpoints would land; null outside every stage, and for stages and personas. */
  readonly slot: Slot | null;
  /** Why it has snapped to where it is. */
  readonly guides?: readonly SnapGuide[];
  /** Copies are carried, and what they are copies of stays. */
  readonly copies: boolean;
}

export type CanvasStore = StoreApi<CanvasState>;

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    naming: null,
    adding: null,
    drag: null,
    eased: null,
    collapsed: null,
    hovered: null,
    focused: null,
    connecting: null,
    menu: null,
    marqueeFrom: null,
    pressedAt: null,
    pointer: { at: null },
    pointedAt: null,
    found: null,
  }));
}

export const CanvasContext = createContext<CanvasStore | null>(null);

/** Only below the canvas; anywhere else it is a bug and throws. */
export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (!store) throw new Error('There is no canvas here');
  return store;
}

export function useCanvasState<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvasStore(), select);
}
