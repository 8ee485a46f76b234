/**
 * The whole map as a scene. The screen calls the builders of single groups instead and keeps what did not change;
 * pictures and the far canvas take it whole.
 */
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { inflateBox, unionBoxes } from './Box';
import { buildConnectionGroup } from './buildConnectionGroup';
import { buildPersonaGroup } from './buildPersonaGroup';
import { buildStageGroup } from './buildStageGroup';
import { buildTouchpointGroup } from './buildTouchpointGroup';
import { isConnectionOfTouchpoint } from './hitTest';
import { countCards, type MapLayout } from './MapLayout';
import { markOverhang } from './measures';
import type { Scene, SceneGroup } from './Scene';
import type { SceneView } from './SceneView';

/**
 * Paint order: lines between nodes, stages, lines of touchpoints, personas, touchpoints, and last those with a
 * mark, whose stones stand out over their neighbours.
 */
export function buildScene(map: JourneyMap, layout: MapLayout, view: SceneView): Scene {
  const lines = buildConnections(map, layout, view);
  const nodes = buildNodes(map, layout, view);
  const cards = buildCards(map, layout, view);
  const groups = [...lines.below, ...nodes.stages, ...lines.above, ...nodes.personas, ...cards];
  // From far a stone is larger than its card; near the edge of the map it must still be on the picture.
  const overhang = Math.max(markOverhang, view.highlight === 'weakest' ? 14 / view.zoom : 0);
  const around = unionBoxes(groups.map((group) => group.box));
  return { bounds: groups.length === 0 ? around : inflateBox(around, overhang), groups };
}

function isWanted(view: SceneView, id: string): boolean {
  return view.only === undefined || view.only.has(id);
}

function buildConnections(
  map: JourneyMap,
  layout: MapLayout,
  view: SceneView,
): { below: SceneGroup[]; above: SceneGroup[] } {
  const below: SceneGroup[] = [];
  const above: SceneGroup[] = [];
  for (const [id, shape] of layout.connections) {
    const connection = map.connections[id];
    if (!connection || !isWanted(view, id)) continue;
    const group = buildConnectionGroup(connection, shape, map, view);
    (isConnectionOfTouchpoint(layout, map, id) ? above : below).push(group);
  }
  return { below, above };
}

function buildNodes(
  map: JourneyMap,
  layout: MapLayout,
  view: SceneView,
): { stages: SceneGroup[]; personas: SceneGroup[] } {
  const stages: SceneGroup[] = [];
  const personas: SceneGroup[] = [];
  const stageRecords: Readonly<Record<NodeId, JourneyMap['stages'][keyof JourneyMap['stages']]>> = map.stages;
  const personaRecords: Readonly<Record<NodeId, JourneyMap['personas'][keyof JourneyMap['personas']]>> =
    map.personas;
  for (const [id, node] of layout.nodes) {
    if (!isWanted(view, id)) continue;
    const stage = node.kind === 'stage' ? stageRecords[id] : undefined;
    const persona = node.kind === 'persona' ? personaRecords[id] : undefined;
    if (stage) stages.push(buildStageGroup(stage, node.box, countCards(node), view));
    if (persona) personas.push(buildPersonaGroup(persona, node.box, view));
  }
  return { stages, personas };
}

function buildCards(map: JourneyMap, layout: MapLayout, view: SceneView): SceneGroup[] {
  const plain: SceneGroup[] = [];
  const marked: SceneGroup[] = [];
  for (const [id, box] of layout.touchpoints) {
    const touchpoint = map.touchpoints[id];
    if (!touchpoint || !isWanted(view, id)) continue;
    const group = buildTouchpointGroup(touchpoint, box, view);
    (hasMark(view, id) ? marked : plain).push(group);
  }
  return [...plain, ...marked];
}

function hasMark(view: SceneView, id: TouchpointId): boolean {
  return view.highlight === 'weakest' && view.facts.get(id)?.mark !== undefined;
}
