/**
 * What lies over the map for whoever works on it: alignment lines while dragging, the place between two stages where
 * another can go, the ends of the selected connection. Fetched when a pointer first moves over the canvas.
 */
import type { ReactFlowState } from '@xyflow/react';
import { useEffect, useSyncExternalStore } from 'react';
import type { Refusal } from '../commands/Command';
import { distanceAt, zoomStep } from '../layout/SceneView';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState } from './canvasState';
import { CollapsedMarks } from './CollapsedMarks';
import { ConnectionEnds } from './ConnectionEnds';
import { SnapLines } from './SnapLines';
import { StageGaps } from './StageGaps';

interface Props {
  readonly actions: CanvasActions;
  readonly onRefusal: (refusal: Refusal) => void;
  /** Where the view is. Handed in: what is fetched later must not bring the library into a chunk of its own. */
  readonly flow: {
    readonly getState: () => Pick<ReactFlowState, 'transform' | 'domNode'>;
    readonly subscribe: (listener: () => void) => () => void;
  };
}

export function CanvasExtras({ actions, onRefusal, flow }: Props) {
  const zoom = useSyncExternalStore(flow.subscribe, () => zoomStep(flow.getState().transform[2]));
  useEffect(() => {
    actions.later((it) => {
      it.prepareArranging();
    });
  }, [actions]);
  const isBusy = useCanvasState(
    ({ drag, connecting, eased, marqueeFrom }) =>
      drag !== null || connecting !== null || eased !== null || marqueeFrom !== null,
  );
  const placeOf = (point: { readonly x: number; readonly y: number }) => {
    const { transform, domNode } = flow.getState();
    const corner = domNode?.getBoundingClientRect();
    const [x, y, scale] = transform;
    return {
      x: (point.x - (corner?.left ?? 0) - x) / scale,
      y: (point.y - (corner?.top ?? 0) - y) / scale,
    };
  };
  return (
    <>
      <SnapLines zoom={zoom} />
      {!isBusy && distanceAt(zoom) !== 'far' && (
        <>
          <StageGaps actions={actions} zoom={zoom} />
          <CollapsedMarks actions={actions} zoom={zoom} />
        </>
      )}
      {!isBusy && <ConnectionEnds placeOf={placeOf} zoom={zoom} onRefusal={onRefusal} />}
    </>
  );
}
