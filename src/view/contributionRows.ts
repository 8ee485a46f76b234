/**
 * The numbers of the contribution bar, rounded so that they still add up on the screen: average + parts = adjusted,
 * to the tenth. Whoever checks the sum with a pencil must find it right.
 *
 * Shown numbers only; nothing may be computed from them.
 */

export interface ContributionRows {
  /** All in health points with one decimal. */
  readonly average: number;
  readonly adjusted: number;
  /** adjusted − average, of the rounded two. */
  readonly total: number;
  /** In the order given; they add up to `total` exactly (as tenths). */
  readonly parts: readonly number[];
}

/** `contributions` add up to `adjusted − average` before rounding (metrics.md P12). */
export function contributionRows(
  average: number,
  adjusted: number,
  contributions: readonly number[],
): ContributionRows {
  const averageTenths = toTenths(average);
  const adjustedTenths = toTenths(adjusted);
  const totalTenths = adjustedTenths - averageTenths;
  return {
    average: averageTenths / 10,
    adjusted: adjustedTenths / 10,
    total: totalTenths / 10,
    parts: shareOut(contributions, totalTenths).map((tenths) => tenths / 10),
  };
}

/**
 * Tenths that add up to `totalTenths`, each as near to its number as that allows: what is over or missing goes to the
 * numbers whose rounding was furthest off (largest remainder).
 */
function shareOut(numbers: readonly number[], totalTenths: number): number[] {
  const tenths = numbers.map(toTenths);
  let left = totalTenths - tenths.reduce((sum, part) => sum + part, 0);
  const step = Math.sign(left);
  const byError = numbers
    .map((number, index) => ({ index, error: step * (number * 10 - (tenths[index] ?? 0)) }))
    .sort((a, b) => b.error - a.error || a.index - b.index);
  for (let turn = 0; left !== 0 && byError.length > 0; turn += 1, left -= step) {
    const at = byError[turn % byError.length];
    if (at) tenths[at.index] = (tenths[at.index] ?? 0) + step;
  }
  return tenths;
}

/** Halves away from zero, never −0. */
function toTenths(value: number): number {
  const tenths = Math.sign(value) * Math.round(Math.abs(value) * 10);
  return tenths === 0 ? 0 : tenths;
}
