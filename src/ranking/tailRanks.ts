/**
 * The probabilities of the lowest few ranks, exactly, for any number of scores: only counts up to a small depth are
 * carried along. Cost: scores × depth for each node at which fewer than `depth` scores can lie below.
 */
/** What a node of the grid knows of every score: P(it lies below the node), its density times the step. */
export interface NodeState {
  readonly below: Float64Array;
  readonly weight: Float64Array;
}

/** Collects, node by node, `cumulative(t, r)` = P(rank of t ≤ r) for r = 1…depth. */
export interface TailCollector {
  readonly depth: number;
  readonly add: (state: NodeState) => void;
  readonly cumulative: (t: number, rank: number) => number;
}

export function collectTail(size: number, depth: number): TailCollector {
  const reached = new Float64Array(size * depth);
  const before = new Float64Array((size + 1) * depth);
  const after = new Float64Array((size + 1) * depth);
  const others = new Float64Array(depth);

  const all = before.subarray(size * depth);

  function add({ below, weight }: NodeState): void {
    if (isBeyond(below, depth)) return;
    before[0] = 1;
    for (let t = 0; t < size; t += 1)
      convolve(before, t * depth, before, (t + 1) * depth, below[t] ?? 0, depth);
    let mass = 0;
    for (let c = 0; c < depth; c += 1) mass += all[c] ?? 0;
    // The mass without t is at most mass/(1 − p_t), and density/(1 − p) of a normal stays small: nothing is lost.
    if (mass < 1e-15) return;
    after[size * depth] = 1;
    for (let t = size - 1; t >= 0; t -= 1) {
      convolve(after, (t + 1) * depth, after, t * depth, below[t] ?? 0, depth);
    }
    for (let t = 0; t < size; t += 1) {
      const w = weight[t] ?? 0;
      if (w < 1e-18) continue;
      const p = below[t] ?? 0;
      if (p <= 0.5) divideOut(all, p, others);
      else join(before, t * depth, after, (t + 1) * depth, others);
      let total = 0;
      for (let c = 0; c < depth; c += 1) {
        total += others[c] ?? 0;
        reached[t * depth + c] = (reached[t * depth + c] ?? 0) + w * total;
      }
    }
  }

  return {
    depth,
    add,
    cumulative: (t, rank) => (rank < 1 ? 0 : Math.min(1, reached[t * depth + rank - 1] ?? 1)),
  };
}

/** One more event of probability p, counts of `depth` and more dropped. */
function convolve(
  from: Float64Array,
  fromAt: number,
  to: Float64Array,
  toAt: number,
  p: number,
  depth: number,
): void {
  for (let c = depth - 1; c > 0; c -= 1) {
    to[toAt + c] = orNothing((from[fromAt + c] ?? 0) * (1 - p) + (from[fromAt + c - 1] ?? 0) * p);
  }
  to[toAt] = orNothing((from[fromAt] ?? 0) * (1 - p));
}

/** Keeps denormal numbers out, which processors add a hundred times slower. */
function orNothing(chance: number): number {
  return chance < 1e-40 ? 0 : chance;
}

/** All counts without one event, by division: only for p ≤ ½, where errors shrink on the way up. */
function divideOut(all: Float64Array, p: number, others: Float64Array): void {
  let last = 0;
  for (let c = 0; c < others.length; c += 1) {
    last = ((all[c] ?? 0) - p * last) / (1 - p);
    others[c] = last;
  }
}

/** The same from the events before and the events after: slower, sound for every p. */
function join(
  before: Float64Array,
  beforeAt: number,
  after: Float64Array,
  afterAt: number,
  others: Float64Array,
): void {
  for (let c = 0; c < others.length; c += 1) {
    let total = 0;
    for (let a = 0; a <= c; a += 1) total += (before[beforeAt + a] ?? 0) * (after[afterAt + c - a] ?? 0);
    others[c] = total;
  }
}

/** So many are expected below that fewer than `depth` has no chance: Chernoff's bound exp(−(m − c)²/2m) under 1e-20. */
function isBeyond(below: Float64Array, depth: number): boolean {
  let expected = 0;
  for (const p of below) expected += p;
  return expected > depth && (expected - depth) ** 2 > 2 * 46 * expected;
}
