/** What most rules do: look at every touchpoint and say which lack something. */
import type { Touchpoint } from '../../model/JourneyMap';
import type { CheckContext } from './CheckContext';
import type { Facts, Found } from './Finding';

/** For sentences that need nothing but the name. */
export const noFacts: Facts = {};

/** `find`: null when the touchpoint is in order. */
export function findTouchpoints(
  { touchpoints }: CheckContext,
  find: (touchpoint: Touchpoint) => Facts | null,
): Found[] {
  const found: Found[] = [];
  for (const touchpoint of touchpoints) {
    const facts = find(touchpoint);
    const { id } = touchpoint;
    if (facts !== null) found.push({ kind: 'touchpoints', at: id, place: id, facts });
  }
  return found;
}
