/** What aligning, arranging and snapping know of a stage or a persona: which it is, and the box it fills. No drawing. */
import type { NodeId } from '../model/ids';
import type { JourneyMap, Place } from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import type { Box } from './Box';
import { personaBoxHeight, stageHeight } from './layoutMap';
import { personaWidth, stageWidth } from './measures';

export interface ArrangeNode {
  readonly id: NodeId;
  readonly kind: 'stage' | 'persona';
  /** Canvas units. */
  readonly box: Box;
}

/** Stages in journey order, then personas, with the boxes they fill when nothing is collapsed. */
export function listArrangeNodes(map: JourneyMap): ArrangeNode[] {
  const groups = groupTouchpoints(map);
  const countOf = (id: NodeId) => groups.get(id)?.length ?? 0;
  return [
    ...listStages(map).map(({ id, place }): ArrangeNode => {
      return { id, kind: 'stage', box: boxAt(place, stageWidth, stageHeight(countOf(id))) };
    }),
    ...listPersonas(map).map(({ id, place }): ArrangeNode => {
      return { id, kind: 'persona', box: boxAt(place, personaWidth, personaBoxHeight(countOf(id))) };
    }),
  ];
}

function boxAt([x, y]: Place, width: number, height: number): Box {
  return { x, y, width, height };
}
