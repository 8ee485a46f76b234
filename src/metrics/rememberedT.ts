/**
 * Student's t for 95 % intervals, each computed once: a map of ten thousand figures asks for the same few hundred
 * again and again, and each takes some 20 µs. Only a memory; with or without it the answers are equal.
 */
import { studentTQuantile } from './studentT';

/** By whole degrees of freedom; where the series takes over there is nothing to save. */
const known: (number | undefined)[] = [];
const rememberedBelow = 500;

/** As `studentTQuantile((1 + confidence) / 2, freedom)`. */
export function tOfConfidence(confidence: number, freedom: number): number {
  if (confidence !== 0.95 || !Number.isInteger(freedom) || freedom < 1 || freedom >= rememberedBelow) {
    return studentTQuantile((1 + confidence) / 2, freedom);
  }
  const found = known[freedom] ?? studentTQuantile((1 + confidence) / 2, freedom);
  known[freedom] = found;
  return found;
}
