/** Many timings as the few figures one compares. */

export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
}

/** NaN everywhere when nothing was measured: a figure that is missing must not look like a fast one. */
export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return sorted[index] ?? Number.NaN;
  };
  return { median: at(0.5), p95: at(0.95), longest: sorted.at(-1) ?? Number.NaN, count: sorted.length };
}
