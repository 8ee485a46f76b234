/** Between two stages that stand side by side: the button that puts another one there. Shown where the pointer is. */
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import { listLanes } from '../layout/arrangeLanes';
import type { MapLayout, NodeLayout } from '../layout/MapLayout';
import { stageAnchorY, stageGap, stageHeaderHeight, stagePitch } from '../layout/measures';
import type { StageId } from '../model/ids';
import type { CanvasActions } from './CanvasActions';
import { useCanvasView } from './CanvasView';
import styles from './StageGaps.module.css';

interface Props {
  readonly actions: CanvasActions;
  readonly zoom: number;
}

/** Below the arrow that leads from the one to the other. */
const top = stageAnchorY + 14;
const buttonPx = 22;
/** Further apart they do not stand side by side. */
const widestGap = 2 * stagePitch;

export function StageGaps({ actions, zoom }: Props) {
  const { t } = useLanguage();
  const { map, layout } = useCanvasView();
  const gaps = useMemo(() => listGaps(layout), [layout]);
  const nameOf = (id: StageId) => map.stages[id]?.name || t('common.untitledStage');
  const size = buttonPx / zoom;
  return gaps.map(({ left, right, x, y, width }) => (
    <div
      key={`${left} ${right}`}
      className={styles.gap}
      style={{ left: x, top: y + top, width, height: stageHeaderHeight - top }}
    >
      <button
        type="button"
        // Reached by the keyboard through the menu of the stage, so that it is not a stop for each gap.
        tabIndex={-1}
        className={`nodrag nopan ${styles.insert ?? ''}`}
        style={{ width: size, height: size, borderWidth: 1 / zoom }}
        aria-label={t('arrange.insertBetween', { left: nameOf(left), right: nameOf(right) })}
        title={t('arrange.insertBetween', { left: nameOf(left), right: nameOf(right) })}
        onClick={(event) => {
          event.stopPropagation();
          actions.later((it) => {
            it.insertBetween({ after: left, before: right });
          });
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
        }}
      >
        <Plus size={14 / zoom} aria-hidden="true" />
      </button>
    </div>
  ));
}

interface GapBetween {
  readonly left: StageId;
  readonly right: StageId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function listGaps(layout: MapLayout): GapBetween[] {
  const stages = [...layout.nodes.values()].filter(({ kind }) => kind === 'stage');
  return listLanes(stages).flatMap((lane) =>
    lane.slice(1).flatMap((right, index) => {
      const left = lane[index];
      return left ? gapBetween(left, right) : [];
    }),
  );
}

function gapBetween(left: NodeLayout, right: NodeLayout): GapBetween[] {
  const x = left.box.x + left.box.width;
  const width = right.box.x - x;
  if (width < stageGap / 2 || width > widestGap) return [];
  // A stage's node says with its kind which of the two id types it has.
  const ids = { left: left.id as StageId, right: right.id as StageId };
  return [{ ...ids, x, y: Math.max(left.box.y, right.box.y), width }];
}
