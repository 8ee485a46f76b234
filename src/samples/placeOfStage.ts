/** Where the stages of a new map stand: in a row, level, right of the column that the personas have at x = 0. */
import { firstStageX, stagePitch } from '../layout/measures';
import type { Place } from '../model/JourneyMap';

export function placeOfStage(index: number): Place {
  return [firstStageX + index * stagePitch, 0];
}
