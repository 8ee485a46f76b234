/**
 * Many questions at once: of twenty unchanged touchpoints one "changes" at p < 0.05. Both adjusters keep the order given
 * and never lower a p.
 */

/**
 * Benjamini–Hochberg (1995): q of each p. Calling "changed" what has q ≤ 0.10 lets one in ten of these calls be wrong.
 * qᵢ = min over all p ≥ pᵢ of p·m/rank. Values outside 0–1 are not allowed; equal p get equal q.
 */
export function adjustBenjaminiHochberg(ps: readonly number[]): number[] {
  const order = orderOf(ps);
  const adjusted = ps.map(() => 1);
  let least = 1;
  for (let rank = ps.length; rank >= 1; rank -= 1) {
    const index = order[rank - 1] ?? 0;
    least = Math.min(least, ((ps[index] ?? 1) * ps.length) / rank);
    adjusted[index] = least;
  }
  return adjusted;
}

/**
 * Holm (1979): no wrong call at all with the confidence asked for. For a single board decision. Never below
 * Benjamini–Hochberg.
 */
export function adjustHolm(ps: readonly number[]): number[] {
  const order = orderOf(ps);
  const adjusted = ps.map(() => 1);
  let most = 0;
  order.forEach((index, place) => {
    most = Math.max(most, Math.min(1, (ps[index] ?? 1) * (ps.length - place)));
    adjusted[index] = most;
  });
  return adjusted;
}

/** Places of the p values, smallest first. */
function orderOf(ps: readonly number[]): number[] {
  return ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 1) - (ps[b] ?? 1) || a - b);
}
