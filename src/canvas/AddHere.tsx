/** The button at the foot of each stage in sight that adds a touchpoint there; also what an empty stage teaches. */
import { Plus } from 'lucide-react';
import { useLanguage } from '../i18n/useLanguage';
import { distanceAt } from '../layout/SceneView';
import { stagePadding, stageTailHeight } from '../layout/measures';
import type { NodeId, StageId } from '../model/ids';
import styles from './AddHere.module.css';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import { useZoomStep } from './useNodeGroup';

export function AddHere({ actions }: { readonly actions: CanvasActions }) {
  const { t } = useLanguage();
  const { map, layout } = useCanvasView();
  const adding = useCanvasState((state) => state.adding);
  const drag = useCanvasState((state) => state.drag);
  const zoom = useZoomStep();
  if (distanceAt(zoom) === 'far') return null;
  const stages = [...layout.nodes.values()].filter(
    ({ kind, id, count }) => kind === 'stage' && count === undefined && isShown(id),
  );
  function isShown(id: NodeId): boolean {
    return adding?.node !== id && drag === null;
  }
  return stages.map(({ id, box, cards }) => (
    <button
      key={id}
      type="button"
      // Reached by the keyboard through the stage itself (T), so that it is not a stop of its own for each stage.
      tabIndex={-1}
      className={`nodrag nopan ${styles.add ?? ''}`}
      data-empty={cards.length === 0 || undefined}
      style={{
        left: box.x + stagePadding,
        top: box.y + box.height - stageTailHeight + 2,
        width: box.width - 2 * stagePadding,
        height: stageTailHeight - 12,
        // Between 11 and 15 pixels on the screen, whatever the zoom.
        fontSize: Math.max(11 / zoom, Math.min(13, 15 / zoom)),
      }}
      aria-label={t('canvas.addHere', { stage: map.stages[id as StageId]?.name ?? '' })}
      onClick={(event) => {
        event.stopPropagation();
        actions.addTouchpoint({ node: id, index: cards.length });
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
    >
      <Plus size={14} aria-hidden="true" />
      {t('canvas.addHereShort')}
    </button>
  ));
}
