/**
 * One living stage, persona or touchpoint: what the scene says of it, a name for those who do not see it, the place
 * where connections start, and its name being typed. React Flow moves it; nothing here changes the map but a name.
 */
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { clsx } from 'clsx';
import { memo, useMemo } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import { countCards } from '../layout/MapLayout';
import { stageHeaderHeight } from '../layout/measures';
import { distanceAt } from '../layout/SceneView';
import type { NodeId, PersonaId, StageId, TouchpointId } from '../model/ids';
import { useCanvasState } from './canvasState';
import { useViewParts } from './CanvasView';
import styles from './LivingNode.module.css';
import type { LivingKind, LivingNode as LivingNodeType } from './livingNodes';
import { NameEditor } from './NameEditor';
import { SceneGroupSvg } from './SceneGroupSvg';
import { useNodeGroup, useZoomStep, withoutGround } from './useNodeGroup';

export const LivingNode = memo(function LivingNode({ id, type, selected }: NodeProps<LivingNodeType>) {
  const kind: LivingKind = type;
  const group = useNodeGroup(kind, id);
  const distance = distanceAt(useZoomStep());
  const { palette } = useViewParts((view) => ({ palette: view.palette }));
  const isNaming = useCanvasState((state) => state.naming?.id === id);
  const isPointedAt = useCanvasState((state) => state.pointedAt === id);
  const isTarget = useCanvasState((state) => state.connecting !== null);
  const description = useDescription(kind, id);
  const drawn = useMemo(() => group && (kind === 'stage' ? withoutGround(group) : group), [group, kind]);
  if (!drawn) return null;
  return (
    <>
      <div
        className={clsx(styles.node, styles[kind], {
          [styles.selected ?? '']: selected,
          [styles.pointedAt ?? '']: isPointedAt,
          [styles.target ?? '']: isTarget,
        })}
        role="group"
        aria-roledescription={description.role}
        aria-label={description.label}
        tabIndex={-1}
        data-id={id}
      >
        {kind === 'stage' && (
          <div className={clsx('drag-handle', styles.header)} style={{ height: stageHeaderHeight }} />
        )}
        {/* From far the canvas draws everything; what is living there is only a place to click and drag. */}
        {distance !== 'far' && <SceneGroupSvg group={drawn} palette={palette} />}
        <Handle type="source" position={Position.Right} className={styles.handle ?? ''} isConnectableEnd />
      </div>
      {isNaming && <NameEditor kind={kind} id={id} box={drawn.box} />}
    </>
  );
});

/** The whole thing in one sentence, as a screen reader says it. */
function useDescription(kind: LivingKind, id: string): { role: string; label: string } {
  const { t, format } = useLanguage();
  const { touchpoint, persona, stage, spoken, health, count } = useViewParts(
    ({ map, facts, nodeHealth, layout }) => ({
      touchpoint: kind === 'touchpoint' ? map.touchpoints[id as TouchpointId] : undefined,
      persona: kind === 'persona' ? map.personas[id as PersonaId] : undefined,
      stage: kind === 'stage' ? map.stages[id as StageId] : undefined,
      spoken: facts.get(id as TouchpointId)?.description,
      health: nodeHealth.get(id as NodeId),
      count: countCards(layout.nodes.get(id as NodeId)),
    }),
  );
  if (kind === 'touchpoint') {
    const name = touchpoint?.name || t('common.untitledTouchpoint');
    return { role: t('common.touchpoint'), label: spoken ?? name };
  }
  const touchpoints = t('common.touchpointCount', { count });
  if (kind === 'persona') {
    const share = persona?.share01 === undefined ? [] : [format.percent(persona.share01)];
    return {
      role: t('common.persona'),
      label: [
        persona?.name || t('common.untitledPersona'),
        ...share,
        ...(count > 0 ? [touchpoints] : []),
      ].join(', '),
    };
  }
  const spokenHealth = health === undefined ? [] : [t('canvas.healthOf', { health: format.number(health) })];
  return {
    role: t('common.stage'),
    label: [stage?.name || t('common.untitledStage'), touchpoints, ...spokenHealth].join(', '),
  };
}
