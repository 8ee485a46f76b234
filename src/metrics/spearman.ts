/** Spearman's rank correlation: whether two figures go up and down together, whatever their units. */

/**
 * ρ in −1…1 of the pairs, equal values sharing the mean of their ranks (Pearson's r of the ranks; Spearman 1904). Null
 * for fewer than two pairs, or when one side is the same everywhere: then there is nothing to go together.
 * Cost: n log n.
 */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 2) return null;
  const a = ranksOf(pairs.map(([first]) => first));
  const b = ranksOf(pairs.map(([, second]) => second));
  const middle = (pairs.length + 1) / 2;
  let together = 0;
  let ofA = 0;
  let ofB = 0;
  for (let index = 0; index < pairs.length; index += 1) {
    const da = (a[index] ?? middle) - middle;
    const db = (b[index] ?? middle) - middle;
    together += da * db;
    ofA += da * da;
    ofB += db * db;
  }
  return ofA === 0 || ofB === 0 ? null : together / Math.sqrt(ofA * ofB);
}

/** From 1; ties get the mean of the ranks they take up. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((x, y) => x.value - y.value);
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end += 1;
    for (let at = start; at <= end; at += 1) ranks[order[at]?.index ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
