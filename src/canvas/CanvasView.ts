/** What the editor tells the canvas to show. Everything is computed outside; the canvas only draws it. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { StoreApi } from 'zustand/vanilla';
import type { CardFacts } from '../layout/CardFacts';
import type { MapLayout } from '../layout/MapLayout';
import type { Palette } from '../layout/palette';
import type { MeasureText } from '../layout/Scene';
import type { Highlight, SceneTexts } from '../layout/SceneView';
import type { JourneyMap } from '../model/JourneyMap';
import type { NodeId, TouchpointId } from '../model/ids';

export interface CanvasView {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly facts: ReadonlyMap<TouchpointId, CardFacts>;
  readonly nodeHealth: ReadonlyMap<NodeId, number>;
  readonly highlight: Highlight;
  readonly palette: Palette;
  readonly texts: SceneTexts;
  readonly measure: MeasureText;
}

export const CanvasViewContext = createContext<CanvasView | null>(null);

/** Only below the canvas; anywhere else it is a bug and throws. */
export function useCanvasView(): CanvasView {
  const view = useContext(CanvasViewContext);
  if (!view) throw new Error('There is no canvas here');
  return view;
}

export const CanvasViewStoreContext = createContext<StoreApi<CanvasView> | null>(null);

/**
 * A few parts of the view, one level deep: whoever asks renders when one of them changes and not with every edit. For
 * what there are many of; it is one commit later than `useCanvasView`, and never later than the frame.
 */
export function useViewParts<T extends object>(pick: (view: CanvasView) => T): T {
  const store = useContext(CanvasViewStoreContext);
  if (!store) throw new Error('There is no canvas here');
  return useStore(store, useShallow(pick));
}
