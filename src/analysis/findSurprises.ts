/** Where the workshop was wrong: touchpoints whose measured health is far from the guess. Pure. */
import { healthOfEmotion, type GuessBand, type GuessPoint } from './compareGuesses';

/**
 * A surprise is at least one face of the five apart (25 health points), and what was measured cannot be as high, or as low,
 * as the guess: the guess lies outside its 90 % interval. Less is how coarse a guess of five steps is.
 */
export const leastSurprise = 25;

export interface Surprise {
  readonly point: GuessPoint;
  /** −2…+2. */
  readonly guess: number;
  /** 0–100. */
  readonly health: number;
  /** Health points, > 0. */
  readonly size: number;
  readonly direction: 'worse-than-thought' | 'better-than-thought';
}

export interface GuessSummary {
  /** Largest first; of equal ones the one that is worse than thought, then in journey order. */
  readonly surprises: readonly Surprise[];
  /** Touchpoints in all, with a guess, and with a guess and enough answers to test it. */
  readonly touchpoints: number;
  readonly guessed: number;
  readonly tested: number;
}

export function findSurprises(bands: readonly GuessBand[]): GuessSummary {
  const points = bands.flatMap((band) => band.points);
  const tested = points.filter(isTested);
  const surprises = tested
    .flatMap((point) => surpriseAt(point) ?? [])
    .sort((a, b) => b.size - a.size || Number(isBetter(a)) - Number(isBetter(b)));
  return {
    surprises,
    touchpoints: points.length,
    guessed: points.filter(({ guess }) => guess !== null).length,
    tested: tested.length,
  };
}

function isTested({ guess, measured }: GuessPoint): boolean {
  return guess !== null && measured?.basis === 'measured';
}

function surpriseAt(point: GuessPoint): Surprise | null {
  const { guess, measured, gap } = point;
  if (!guess || !measured || gap === null || Math.abs(gap) < leastSurprise) return null;
  const thought = healthOfEmotion(guess.value);
  if (thought >= measured.low && thought <= measured.high) return null;
  return {
    point,
    guess: guess.value,
    health: measured.health,
    size: Math.abs(gap),
    direction: gap > 0 ? 'worse-than-thought' : 'better-than-thought',
  };
}

function isBetter({ direction }: Surprise): boolean {
  return direction === 'better-than-thought';
}
