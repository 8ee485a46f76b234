/**
 * The GRIM check (Brown & Heathers 2017): can this reported figure come from that many whole people?
 * 73 % of 7 people cannot. A reason to warn and ask, never to refuse.
 */

/**
 * Whether a whole number of units over `n` people rounds to `reported` at that many decimals. `unitsPerWhole` is what
 * the figure would be with one unit from one person: 100 for a percentage or NPS, the step of the scale for a mean.
 * Both roundings of an exact half are allowed, because reports use both.
 */
export function isReachable(reported: number, n: number, decimals: number, unitsPerWhole = 100): boolean {
  const half = 0.5 * 10 ** -decimals;
  const nearest = Math.round((reported * n) / unitsPerWhole);
  return [nearest - 1, nearest, nearest + 1].some(
    (units) => Math.abs((units * unitsPerWhole) / n - reported) <= half * (1 + 1e-9) + 1e-12,
  );
}

/** How many decimals a figure was reported with, up to six: 73 has none, 4.25 has two. */
export function decimalsOf(reported: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const scaled = reported * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-7) return decimals;
  }
  return 6;
}
