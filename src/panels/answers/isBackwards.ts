/** Whether a period ends before it begins: the map takes none of this kind. Pure; ISO days compare as text. */
import type { Period } from '../../model/JourneyMap';

export function isBackwards(period: Period | undefined): boolean {
  return period?.from !== undefined && period.to !== undefined && period.to < period.from;
}
