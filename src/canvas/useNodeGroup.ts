/** The scene group of one living node, built anew only when something it shows has changed. */
import { useStore as useFlowStore } from '@xyflow/react';
import { useMemo } from 'react';
import { buildPersonaGroup } from '../layout/buildPersonaGroup';
import { buildStageGroup } from '../layout/buildStageGroup';
import { buildTouchpointGroup } from '../layout/buildTouchpointGroup';
import { countCards } from '../layout/MapLayout';
import type { SceneGroup } from '../layout/Scene';
import { distanceAt, zoomStep, type SceneView } from '../layout/SceneView';
import type { NodeId, PersonaId, StageId, TouchpointId } from '../model/ids';
import { useViewParts, type CanvasView } from './CanvasView';
import type { LivingKind } from './livingNodes';

/** One of a few steps: a component that reads it renders when the distance changes, not with every frame. */
export function useZoomStep(): number {
  return useFlowStore((state) => zoomStep(state.transform[2]));
}

export function sceneView(view: CanvasView, zoom: number): SceneView {
  return {
    distance: distanceAt(zoom),
    zoom,
    measure: view.measure,
    texts: view.texts,
    facts: view.facts,
    nodeHealth: view.nodeHealth,
    highlight: view.highlight,
  };
}

/** Null for a record that has just gone. */
export function useNodeGroup(kind: LivingKind, id: string): SceneGroup | null {
  const zoom = useZoomStep();
  const { record, box, facts, health, cardCount, highlight, measure, texts } = useViewParts(
    ({ map, layout, ...view }) => {
      const node = layout.nodes.get(id as NodeId);
      return {
        record:
          kind === 'touchpoint'
            ? map.touchpoints[id as TouchpointId]
            : kind === 'stage'
              ? map.stages[id as StageId]
              : map.personas[id as PersonaId],
        box: kind === 'touchpoint' ? layout.touchpoints.get(id as TouchpointId) : node?.box,
        cardCount: countCards(node),
        facts: view.facts.get(id as TouchpointId),
        health: view.nodeHealth.get(id as NodeId),
        highlight: view.highlight,
        measure: view.measure,
        texts: view.texts,
      };
    },
  );
  return useMemo(() => {
    if (!record || !box) return null;
    const single: SceneView = {
      distance: distanceAt(zoom),
      zoom,
      measure,
      texts,
      highlight,
      facts: new Map(facts ? [[id as TouchpointId, facts]] : []),
      nodeHealth: new Map(health === undefined ? [] : [[id as NodeId, health]]),
    };
    if ('node' in record) return buildTouchpointGroup(record, box, single);
    // Personas and stages are told apart by the kind the caller looked them up with.
    return kind === 'stage'
      ? buildStageGroup(record as Parameters<typeof buildStageGroup>[0], box, cardCount, single)
      : buildPersonaGroup(record as Parameters<typeof buildPersonaGroup>[0], box, single);
  }, [record, box, zoom, measure, texts, highlight, facts, health, id, kind, cardCount]);
}

/** The column itself is drawn on the canvas below the connections; its living part is what stands on it. */
export function withoutGround(group: SceneGroup): SceneGroup {
  return { ...group, primitives: group.primitives.filter((part) => !isGround(part, group)) };
}

export function onlyGround(group: SceneGroup): SceneGroup {
  return { ...group, primitives: group.primitives.filter((part) => isGround(part, group)) };
}

function isGround(part: SceneGroup['primitives'][number], { box }: SceneGroup): boolean {
  return part.kind === 'rect' && part.width === box.width && part.height === box.height;
}
