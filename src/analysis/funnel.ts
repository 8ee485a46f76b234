/**
 * Where customers are lost along the way. The share of lost people favours early steps, where there are more to lose; the
 * share of the logarithms does not depend on the order of the steps, and is the one to attribute the loss by.
 */

export interface FunnelStep {
  /** Customers before and after the step. */
  readonly from: number;
  readonly to: number;
  /** to/from, 0–1. */
  readonly conversion: number;
  readonly drop: number;
  readonly lost: number;
  /** Part of all who were lost; 0 when nobody was. */
  readonly lostShare: number;
  /** ln conversion / ln overall; sums to 1. 0 when nobody was lost; a step that loses everyone takes all of it. */
  readonly logShare: number;
}

export interface Funnel {
  readonly steps: readonly FunnelStep[];
  /** Last over first: the product of the conversions. */
  readonly overall: number;
  readonly lost: number;
}

/**
 * `counts`: customers at each place, in order. Null for fewer than two places, a first one without anybody, and counts
 * that rise: people come in from elsewhere there, and it is no funnel. Places after one with nobody convert 0 of 0 and
 * count as 1.
 */
export function funnelOf(counts: readonly number[]): Funnel | null {
  const [first] = counts;
  const last = counts.at(-1);
  if (counts.length < 2 || first === undefined || last === undefined || !(first > 0)) return null;
  const isFalling = counts.every(
    (count, index) => Number.isFinite(count) && count >= 0 && count <= (counts[index - 1] ?? count),
  );
  if (!isFalling) return null;
  const overall = last / first;
  const lost = first - last;
  const steps = counts.slice(1).map((to, index): FunnelStep => {
    const from = counts[index] ?? 0;
    const conversion = from > 0 ? to / from : 1;
    return {
      from,
      to,
      conversion,
      drop: 1 - conversion,
      lost: from - to,
      lostShare: lost > 0 ? (from - to) / lost : 0,
      logShare: logShareOf(conversion, overall),
    };
  });
  return { steps, overall, lost };
}

function logShareOf(conversion: number, overall: number): number {
  if (overall === 1 || conversion === 1) return 0;
  if (overall === 0) return conversion === 0 ? 1 : 0;
  return Math.log(conversion) / Math.log(overall);
}

/**
 * Customers more at the end if step `index` converted `conversion01` and everything else stayed:
 * ΔN = N_end·(wanted/conversion − 1). Below 0 when it would be worse. Null for a step that is not there or that lets nobody through.
 */
export function valueOfRepair(funnel: Funnel, index: number, conversion01: number): number | null {
  const step = funnel.steps[index];
  const end = funnel.steps.at(-1)?.to;
  if (!step || end === undefined || !(step.conversion > 0)) return null;
  return end * (conversion01 / step.conversion - 1);
}
