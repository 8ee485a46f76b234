/**
 * What the labels of a scale's numbers say: "1 = very satisfied, 5 = very dissatisfied" in a header, "1 - Very good" in the
 * cells. School marks and scales from left to right have their good end low, and nothing but the labels tells.
 */
import type { Direction, Scale } from '../model/JourneyMap';
import { leanOf } from './wordedScale';

/** A number and how far its words lean to the good side, above 0, or the bad one. */
export type LeaningLabel = readonly [number: number, lean: number];

/** Only those that have words for an answer: "6 = N/A" is none. */
export function labelsInHeader(header: string): readonly LeaningLabel[] {
  const labels = header.matchAll(/(?<![\d.])(-?\d{1,2})\s*점?\s*(?:=|:|\bis\b|\bmeans\b)\s*([^,;/)\]\d~]+)/g);
  return [...labels].flatMap(([, number, words = '']) => leaning(Number(number), words));
}

/** `text` is a cell that carries its number; itself it is not read for it. */
export function leaning(number: number, text: string): readonly LeaningLabel[] {
  const lean = leanOf(text.trim());
  return lean === null ? [] : [[number, lean]];
}

/** Null when the labels do not say which end is the good one. */
export function directionOfLabels(
  labels: readonly LeaningLabel[],
  { min, max }: Pick<Scale, 'min' | 'max'>,
): Direction | null {
  const middle = (min + max) / 2;
  const slope = labels.reduce((sum, [number, lean]) => sum + Math.sign(number - middle) * lean, 0);
  if (slope === 0) return null;
  return slope > 0 ? 'higher-is-better' : 'lower-is-better';
}
