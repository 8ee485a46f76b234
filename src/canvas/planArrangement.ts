/**
 * What can be put in order on a map, by name: where things would go, or why it cannot be done now. For the menu and for
 * the list of all commands alike. Pure; `runArrangement.ts` does it.
 */
import type { TextKey } from '../i18n/language';
import {
  alignments,
  alignPlaces,
  distributePlaces,
  distributions,
  type Alignment,
  type Distribution,
} from '../layout/alignPlaces';
import { arrangePlaces } from '../layout/arrangePlaces';
import type { ArrangeNode } from '../layout/arrangeNode';
import type { MapLayout } from '../layout/MapLayout';
import type { NodeId, StageId, TouchpointId } from '../model/ids';
import type { JourneyMap, Place } from '../model/JourneyMap';
import { isStageId, isTouchpointId, listStages, listTouchpoints } from '../model/questions';
import { orderByChannel, orderByConnections, orderByHealth } from '../view/touchpointOrder';
import { followConnection } from './followConnection';

export const arrangements = [
  ...alignments,
  ...distributions,
  'all',
  'selection',
  'byConnections',
  'byHealth',
  'byChannel',
  'insertBefore',
  'insertAfter',
  'split',
  'merge',
  'mergeNext',
  'collapse',
  'expand',
  'follow',
  'followBack',
] as const;
export type ArrangementName = (typeof arrangements)[number];

export interface ArrangeScene {
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly selection: readonly string[];
  /** 0–100; null: not measured. */
  readonly healthOf: (id: TouchpointId) => number | null;
}

/** What running it comes to. */
export type ArrangePlan =
  | { readonly can: 'not'; readonly why: TextKey }
  | {
      readonly can: 'move';
      readonly how: 'align' | 'distribute' | 'arrange';
      readonly places: ReadonlyMap<NodeId, Place>;
      readonly order?: readonly StageId[];
    }
  | { readonly can: 'order'; readonly node: NodeId; readonly order: readonly TouchpointId[] }
  | { readonly can: 'insert'; readonly after: StageId; readonly before?: StageId }
  | { readonly can: 'insertFirst'; readonly before: StageId }
  | { readonly can: 'split'; readonly below: TouchpointId }
  | { readonly can: 'merge'; readonly ids: readonly StageId[] }
  | { readonly can: 'collapse'; readonly ids: readonly StageId[]; readonly isCollapsed: boolean }
  | { readonly can: 'go'; readonly to: string };

export function planArrangement(name: ArrangementName, scene: ArrangeScene): ArrangePlan {
  switch (name) {
    case 'left':
    case 'centre':
    case 'right':
    case 'top':
    case 'middle':
    case 'bottom':
      return planAligning(name, scene);
    case 'across':
    case 'down':
      return planSpreading(name, scene);
    case 'all':
    case 'selection':
      return planLanes(name, scene);
    case 'byConnections':
    case 'byHealth':
    case 'byChannel':
      return planOrder(name, scene);
    case 'insertBefore':
    case 'insertAfter':
      return planInsertion(name, scene);
    case 'split':
      return planSplit(scene);
    case 'merge':
    case 'mergeNext':
      return planMerge(name, scene);
    case 'collapse':
    case 'expand':
      return planCollapsing(name === 'collapse', scene);
    case 'follow':
    case 'followBack':
      return planWay(name, scene);
  }
}

const not = (why: TextKey): ArrangePlan => ({ can: 'not', why });

function nodesOf({ layout }: ArrangeScene): ArrangeNode[] {
  return [...layout.nodes.values()].map(({ id, kind, box }) => ({ id, kind, box }));
}

function chosenNodes(scene: ArrangeScene): ArrangeNode[] {
  const chosen = new Set(scene.selection);
  return nodesOf(scene).filter(({ id }) => chosen.has(id));
}

function moveTo(
  how: 'align' | 'distribute' | 'arrange',
  scene: ArrangeScene,
  places: ReadonlyMap<NodeId, Place>,
  order?: readonly StageId[],
): ArrangePlan {
  const isInPlace = [...places].every(([id, [x, y]]) => {
    const box = scene.layout.nodes.get(id)?.box;
    return box?.x === x && box.y === y;
  });
  const isInOrder = order?.every((id, index) => listStages(scene.map)[index]?.id === id) ?? true;
  if (isInPlace && isInOrder) return not('arrange.inOrder');
  return { can: 'move', how, places, ...(order && { order }) };
}

function planAligning(how: Alignment, scene: ArrangeScene): ArrangePlan {
  const nodes = chosenNodes(scene);
  if (nodes.length < 2) return not('arrange.needsTwo');
  return moveTo('align', scene, alignPlaces(nodes, how));
}

function planSpreading(how: Distribution, scene: ArrangeScene): ArrangePlan {
  const nodes = chosenNodes(scene);
  if (nodes.length < 3) return not('arrange.needsThree');
  return moveTo('distribute', scene, distributePlaces(nodes, how));
}

function planLanes(what: 'all' | 'selection', scene: ArrangeScene): ArrangePlan {
  const nodes = nodesOf(scene);
  if (nodes.length === 0) return not('arrange.emptyMap');
  if (what === 'selection' && chosenNodes(scene).length < 2) return not('arrange.needsTwo');
  const chosen = what === 'selection' ? new Set(scene.selection) : undefined;
  const { places, order } = arrangePlaces(nodes, chosen);
  return moveTo('arrange', scene, places, order);
}

/** The stage or persona that is selected, or the one whose touchpoint is. */
function chosenNode({ map, layout, selection }: ArrangeScene): NodeId | undefined {
  const [id] = selection;
  if (id === undefined) return undefined;
  if (isTouchpointId(map, id)) return map.touchpoints[id]?.node;
  return layout.nodes.get(id as NodeId)?.id;
}

function chosenStage(scene: ArrangeScene): StageId | undefined {
  const node = chosenNode(scene);
  return node !== undefined && isStageId(scene.map, node) ? node : undefined;
}

function planOrder(by: 'byConnections' | 'byHealth' | 'byChannel', scene: ArrangeScene): ArrangePlan {
  const node = chosenNode(scene);
  if (node === undefined) return not('arrange.needsStage');
  const touchpoints = listTouchpoints(scene.map, node);
  if (touchpoints.length < 2) return not('arrange.tooFew');
  const order =
    by === 'byConnections'
      ? orderByConnections(scene.map, touchpoints)
      : by === 'byHealth'
        ? orderByHealth(touchpoints, scene.healthOf)
        : orderByChannel(scene.map, touchpoints);
  const isInOrder = touchpoints.every(({ id }, index) => order[index] === id);
  return isInOrder ? not('arrange.inOrder') : { can: 'order', node, order };
}

function planInsertion(where: 'insertBefore' | 'insertAfter', scene: ArrangeScene): ArrangePlan {
  const stage = chosenStage(scene);
  if (stage === undefined) return not('arrange.needsStage');
  const stages = listStages(scene.map).map(({ id }) => id);
  const at = stages.indexOf(stage);
  if (where === 'insertAfter') return withNext(stage, stages[at + 1]);
  const before = stages[at - 1];
  return before === undefined ? { can: 'insertFirst', before: stage } : withNext(before, stage);
}

function withNext(after: StageId, before: StageId | undefined): ArrangePlan {
  return { can: 'insert', after, ...(before !== undefined && { before }) };
}

function planSplit({ map, selection }: ArrangeScene): ArrangePlan {
  const below = selection.length === 1 ? selection[0] : undefined;
  if (below === undefined || !isTouchpointId(map, below)) return not('arrange.needsTouchpoint');
  const node = map.touchpoints[below]?.node;
  if (node === undefined || !isStageId(map, node)) return not('arrange.needsTouchpoint');
  const isLast = listTouchpoints(map, node).at(-1)?.id === below;
  return isLast ? not('arrange.nothingBelow') : { can: 'split', below };
}

function planMerge(what: 'merge' | 'mergeNext', scene: ArrangeScene): ArrangePlan {
  const { map, selection } = scene;
  if (what === 'merge') {
    const ids = selection.filter((id) => isStageId(map, id));
    return ids.length < 2 ? not('arrange.needsStages') : { can: 'merge', ids };
  }
  const stage = chosenStage(scene);
  if (stage === undefined) return not('arrange.needsStage');
  const stages = listStages(map).map(({ id }) => id);
  const next = stages[stages.indexOf(stage) + 1];
  return next === undefined ? not('arrange.noNext') : { can: 'merge', ids: [stage, next] };
}

/** `count`: only a collapsed stage has one. */
function planCollapsing(isCollapsed: boolean, { map, layout, selection }: ArrangeScene): ArrangePlan {
  const stages = selection.filter((id) => isStageId(map, id));
  if (stages.length === 0) return not('arrange.needsStage');
  const ids = stages.filter((id) => (layout.nodes.get(id)?.count === undefined) === isCollapsed);
  if (ids.length > 0) return { can: 'collapse', ids, isCollapsed };
  return not(isCollapsed ? 'arrange.isCollapsed' : 'arrange.isExpanded');
}

function planWay(way: 'follow' | 'followBack', { map, selection }: ArrangeScene): ArrangePlan {
  const at = selection.length === 1 ? selection[0] : undefined;
  if (at === undefined) return not('arrange.needsThing');
  const to = followConnection(map, at, way === 'followBack');
  if (to !== null) return { can: 'go', to };
  return not(way === 'follow' ? 'arrange.leadsNowhere' : 'arrange.comesFromNowhere');
}
