/** Ulwick's opportunity: what matters a lot and is served badly. Importance counts once more for what is missing. */

/** extreme: above 15 · strong: 12–15 · consider: 10–12 · served: below 10 (Ulwick, What Customers Want, p. 109). */
export type OpportunityClass = 'extreme' | 'strong' | 'consider' | 'served';

export interface Opportunity {
  /** 0–20. */
  readonly score: number;
  readonly class: OpportunityClass;
}

/** I + max(I − S, 0), both 0–10: ten times the share of people who chose one of the two best answers. */
export function opportunityOf(importance10: number, satisfaction10: number): Opportunity {
  const score = importance10 + Math.max(importance10 - satisfaction10, 0);
  return { score, class: classOf(score) };
}

function classOf(score: number): OpportunityClass {
  if (score > 15) return 'extreme';
  if (score >= 12) return 'strong';
  return score >= 10 ? 'consider' : 'served';
}
