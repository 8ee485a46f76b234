/** Chooses how the rank distribution is computed: exactly up to 120 scores, beyond that as `approximateRanks.ts` says. */
import { approximateRanks } from './approximateRanks';
import { exactRanks } from './exactRanks';
import type { RankDistribution, RankQuestion, UncertainScores } from './RankDistribution';

/** Above this the exact distribution would hold up an edit. */
export const exactUpTo = 120;

export function distributeRanks(scores: UncertainScores, question: RankQuestion): RankDistribution {
  return scores.means.length <= exactUpTo ? exactRanks(scores, question) : approximateRanks(scores, question);
}
