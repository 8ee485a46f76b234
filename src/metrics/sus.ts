/** System Usability Scale and its short form UMUX-Lite, 0–100. Neither is a percentage. */

/**
 * SUS of one respondent: 2.5 × [Σ odd (a − 1) + Σ even (5 − a)] over ten answers 1–5; a missing answer (null) counts as
 * the middle, 3. Null unless there are ten items within the scale and at least one of them was answered.
 */
export function susOf(items: readonly (number | null)[]): number | null {
  if (items.length !== 10 || items.every((item) => item === null)) return null;
  let sum = 0;
  for (const [index, item] of items.entries()) {
    const answer = item ?? 3;
    if (!(answer >= 1 && answer <= 5)) return null;
    sum += index % 2 === 0 ? answer - 1 : 5 - answer;
  }
  return 2.5 * sum;
}

/** UMUX-Lite of one respondent: both answers above the minimum, as a share of what was possible, × 100. */
export function umuxLiteOf(first: number, second: number, points: 5 | 7): number {
  return ((first + second - 2) * 100) / (2 * (points - 1));
}

const susSlope = 0.65;
const susOffset = 22.9;

/** The SUS score that goes with a UMUX-Lite score (Lewis, Utesch & Maher 2013): 0.65 × raw + 22.9. */
export function susFromUmuxLite(raw: number): number {
  return susSlope * raw + susOffset;
}

/** The UMUX-Lite score that goes with a SUS score; may lie outside 0–100. */
export function umuxLiteFromSus(sus: number): number {
  return (sus - susOffset) / susSlope;
}

/** A spread on the SUS scale as a spread on the UMUX-Lite scale. */
export function umuxLiteSpread(susSpread: number): number {
  return susSpread / susSlope;
}
