/**
 * What would change the verdict: the rank of a touchpoint if one of its metrics stood at par. Exact and without ranking
 * anew: trust does not change with a value, so the whole change is the own score and, through it, the journey average.
 * Linear in the measured touchpoints.
 */
import type { MetricFinding, Ranking, WeakTouchpoint } from '../ranking/Ranking';

const parHealth = 50;

/** 1 = weakest. The rank `entry` would have with `metric` at its par and everything else as it is. */
export function rankAtPar(entry: WeakTouchpoint, metric: MetricFinding, ranking: Ranking): number {
  const rise = metric.say * (parHealth - metric.health);
  // In a persona's view everyone is pulled to a score of their own, which this persona's answers are taken to leave.
  const lift = ranking.persona === null ? (entry.trust * rise) / sumOfTrust(ranking) : 0;
  const shift = (trust: number): number => (1 - trust) * lift;
  const own = clampHealth(entry.adjustedHealth + entry.trust * rise + shift(entry.trust));
  const weaker = ranking.ranked.filter((other) => {
    if (other.id === entry.id) return false;
    const moved = clampHealth(other.adjustedHealth + shift(other.trust));
    return moved === own ? other.rank < entry.rank : moved < own;
  });
  return weaker.length + 1;
}

function sumOfTrust(ranking: Ranking): number {
  const add = (sum: number, row: { readonly trust: number }): number => sum + row.trust;
  return ranking.needsData.reduce(add, ranking.ranked.reduce(add, 0));
}

function clampHealth(health: number): number {
  return Math.min(100, Math.max(0, health));
}
