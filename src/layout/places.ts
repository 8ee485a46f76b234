/** Where new stages and personas go, and where all of them stand when tidied. Places only; no command. */
import type { NodeId } from '../model/ids';
import type { JourneyMap, Place } from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import { personaBoxHeight } from './layoutMap';
import { firstStageX, personaGap, personaHeight, stageGap, stageWidth } from './measures';

export interface FirstPlaces {
  readonly personas: readonly Place[];
  readonly stages: readonly Place[];
}

/** Personas in a column at the left, stages in a row beside it. */
export function firstMapPlaces(personaCount: number, stageCount: number): FirstPlaces {
  return {
    personas: Array.from({ length: personaCount }, (_, i): Place => [0, i * (personaHeight + personaGap)]),
    stages: Array.from({ length: stageCount }, (_, i): Place => [
      firstStageX + i * (stageWidth + stageGap),
      0,
    ]),
  };
}

/** Right of the rightmost stage and level with it. */
export function placeForNewStage(map: JourneyMap): Place {
  let rightmost: Place | null = null;
  for (const { place } of Object.values(map.stages)) {
    if (rightmost === null || place[0] > rightmost[0]) rightmost = place;
  }
  return rightmost ? [rightmost[0] + stageWidth + stageGap, rightmost[1]] : [firstStageX, 0];
}

/** Below the lowest persona; without personas, left of the leftmost stage. */
export function placeForNewPersona(map: JourneyMap): Place {
  const groups = groupTouchpoints(map);
  let lowest: Place | null = null;
  for (const persona of Object.values(map.personas)) {
    const bottom = persona.place[1] + personaBoxHeight(groups.get(persona.id)?.length ?? 0);
    if (lowest === null || bottom + personaGap > lowest[1]) lowest = [persona.place[0], bottom + personaGap];
  }
  if (lowest) return lowest;
  let leftmost: Place | null = null;
  for (const { place } of Object.values(map.stages)) {
    if (leftmost === null || place[0] < leftmost[0]) leftmost = place;
  }
  return leftmost ? [leftmost[0] - firstStageX, leftmost[1]] : [0, 0];
}

/** Every stage and persona in its order, nothing overlapping. */
export function tidyPlaces(map: JourneyMap): Map<NodeId, Place> {
  const groups = groupTouchpoints(map);
  const places = new Map<NodeId, Place>();
  let y = 0;
  for (const persona of listPersonas(map)) {
    places.set(persona.id, [0, y]);
    y += personaBoxHeight(groups.get(persona.id)?.length ?? 0) + personaGap;
  }
  listStages(map).forEach((stage, index) => {
    places.set(stage.id, [firstStageX + index * (stageWidth + stageGap), 0]);
  });
  return places;
}
