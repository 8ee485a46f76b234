/** Ranks in a thread of its own. Keeps the map it was told of, so that an edit sends no more than itself. */
import type { JourneyMap } from '../../model/JourneyMap';
import { patchMap, type MapPatch } from '../../model/mapPatch';
import type { Ranking } from '../../ranking/Ranking';
import { rankWeakest, type RankOptions } from '../../ranking/rankWeakest';

export interface RankingJob {
  readonly id: number;
  readonly patch: MapPatch;
  readonly options: RankOptions;
}

export interface RankingAnswer {
  readonly id: number;
  readonly ranking: Ranking;
}

let map: JourneyMap | null = null;

addEventListener('message', ({ data }: MessageEvent<RankingJob>) => {
  map = patchMap(map, data.patch);
  const answer: RankingAnswer = { id: data.id, ranking: rankWeakest(map, data.options) };
  postMessage(answer);
});
