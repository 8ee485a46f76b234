/** What the editor tells the canvas to show. Everything is computed outside; the canvas only draws it. */
import { createContext, useContext } from 'react';
import type { CardFacts } from '../layout/CardFacts';
import type { MapLayout } from '../layout/MapLayout';
import type { Palette } from '../layout/palette';
import type { MeasureText } from '../layout/Scene';
import type { SceneTexts } from '../layout/SceneView';
import type { JourneyMap } from '../model/JourneyMap';
import type { NodeId, TouchpointId } from '../model/ids';

export interface CanvasView {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly facts: ReadonlyMap<TouchpointId, CardFacts>;
  readonly nodeHealth: ReadonlyMap<NodeId, number>;
  readonly highlight: 'none' | 'weakest';
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
