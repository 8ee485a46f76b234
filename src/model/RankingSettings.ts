/** What a team may assume otherwise than the default ranking does. */

/** Absent fields take the defaults of `metrics.md` 3.3. */
export interface RankingSettings {
  /** τ: assumed true spread between touchpoints, health points (0 < τ ≤ 100). */
  readonly spreadHealth?: number;
  /** ω: how far metrics of one touchpoint disagree, health points. */
  readonly disagreementHealth?: number;
  /** τ for a persona against the touchpoint's own score. */
  readonly personaSpreadHealth?: number;
  /** The largest say that CSAT, sentiment and emotion may have together beside other metrics, 0.5–1; absent: no cap. */
  readonly familyCap01?: number;
}
