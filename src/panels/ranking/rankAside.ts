/**
 * The ranking of a map, without holding up the page: at once for small maps, from a worker for all others. What the
 * worker found is remembered like any ranking, so that whoever asks again for the same figures has it at once.
 */
import type { JourneyMap } from '../../model/JourneyMap';
import { diffMaps } from '../../model/mapPatch';
import type { Ranking } from '../../ranking/Ranking';
import { knownRanking, rememberRanking, rankWeakest, type RankOptions } from '../../ranking/rankWeakest';
import type { RankingAnswer, RankingJob } from './rankingWorker';

/** Up to here a ranking takes less than a frame (5 ms for 30 touchpoints). */
export const mostAtOnce = 30;

/** Null: it takes longer than a frame and is not known yet; ask `rankAside`. */
export function rankAtOnce(map: JourneyMap, options: RankOptions): Ranking | null {
  const isSmall = Object.keys(map.touchpoints).length <= mostAtOnce;
  return isSmall ? rankWeakest(map, options) : knownRanking(map, options);
}

interface Desk {
  readonly worker: Worker;
  /** What the worker has. */
  told: JourneyMap | null;
  readonly open: Map<number, { readonly resolve: (ranking: Ranking) => void; readonly rank: () => Ranking }>;
}

let desk: Desk | null = null;
let lastId = 0;

/** Never rejects: should the worker fail, the ranking is computed here after all. */
export async function rankAside(map: JourneyMap, options: RankOptions): Promise<Ranking> {
  const known = rankAtOnce(map, options);
  if (known) return known;
  desk ??= openDesk();
  const { worker, told, open } = desk;
  const id = (lastId += 1);
  const job: RankingJob = { id, patch: diffMaps(told, map), options };
  desk.told = map;
  const ranking = await new Promise<Ranking>((resolve) => {
    open.set(id, { resolve, rank: () => rankWeakest(map, options) });
    worker.postMessage(job);
  });
  rememberRanking(map, options, ranking);
  return ranking;
}

function openDesk(): Desk {
  const worker = new Worker(new URL('./rankingWorker.ts', import.meta.url), { type: 'module' });
  const made: Desk = { worker, told: null, open: new Map() };
  worker.addEventListener('message', ({ data }: MessageEvent<RankingAnswer>) => {
    made.open.get(data.id)?.resolve(data.ranking);
    made.open.delete(data.id);
  });
  worker.addEventListener('error', (event) => {
    console.error('The ranking worker failed', event.message);
    worker.terminate();
    if (desk === made) desk = null;
    for (const { resolve, rank } of made.open.values()) resolve(rank());
  });
  return made;
}
