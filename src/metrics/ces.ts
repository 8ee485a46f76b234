/**
 * Customer effort. Two questions are in use with opposite directions: CES 1.0 "how much effort" (low is good) and
 * CES 2.0 "they made it easy" (high is good). The direction always comes from the record, never from a guess.
 */
import type { Direction, Scale } from '../model/JourneyMap';

/**
 * Ease in 0–1, the same for both directions and every scale length: (hard end − x)/(hard end − easy end).
 * 2.6 of 7 as effort and 5.4 of 7 as agreement are both 0.7333.
 */
export function easeOf(answer: number, scale: Pick<Scale, 'min' | 'max'>, direction: Direction): number {
  const isEffort = direction === 'lower-is-better';
  const hard = isEffort ? scale.max : scale.min;
  const easy = isEffort ? scale.min : scale.max;
  return (hard - answer) / (hard - easy);
}

/** The same experience told on the scale turned round. */
export function mirrorAnswer(answer: number, scale: Pick<Scale, 'min' | 'max'>): number {
  return scale.min + scale.max - answer;
}
