/** At the foot of a collapsed stage: the button that shows its touchpoints again. */
import { ChevronDown } from 'lucide-react';
import { useLanguage } from '../i18n/useLanguage';
import type { StageId } from '../model/ids';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import styles from './CollapsedMarks.module.css';

interface Props {
  readonly actions: CanvasActions;
  readonly zoom: number;
}

const heightPx = 20;

export function CollapsedMarks({ actions, zoom }: Props) {
  const { t } = useLanguage();
  const { map, layout } = useCanvasView();
  const collapsed = useCanvasState((state) => state.collapsed);
  if (!collapsed) return null;
  const height = heightPx / zoom;
  return [...layout.nodes.values()].map(({ id, box, count }) => {
    if (count === undefined) return null;
    // Only stages are collapsed.
    const stage = id as StageId;
    const name = map.stages[stage]?.name || t('common.untitledStage');
    return (
      <button
        key={id}
        type="button"
        // Reached by the keyboard through the menu of the stage.
        tabIndex={-1}
        className={`nodrag nopan ${styles.open ?? ''}`}
        style={{
          left: box.x + box.width / 2,
          top: box.y + box.height,
          height,
          padding: `0 ${String(8 / zoom)}px`,
          borderWidth: 1 / zoom,
          borderRadius: height / 2,
          fontSize: 12 / zoom,
        }}
        aria-label={t('arrange.expandNamed', { stage: name })}
        title={t('arrange.expandNamed', { stage: name })}
        onClick={(event) => {
          event.stopPropagation();
          actions.later((it) => {
            it.expand(stage);
          });
        }}
      >
        <ChevronDown size={14 / zoom} aria-hidden="true" />
        {count}
      </button>
    );
  });
}
