/** What is known of the order before anything was computed: nothing. Recognised by its identity. */
import type { Ranking } from './Ranking';

export const noRanking: Ranking = {
  persona: null,
  journeyAverage: null,
  k: 0,
  confidence: 0.9,
  method: 'exact',
  ranked: [],
  needsData: [],
  unmeasured: [],
  tiedWithWeakest: [],
  healthOfNodes: new Map(),
};
