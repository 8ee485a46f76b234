/** The figures of a map without holding up the page: small maps in a moment when nothing waits, large ones in a worker. */
import type { JourneyMap } from '../../model/JourneyMap';
import { diffMaps } from '../../model/mapPatch';
import { answerFigures, type FigureQuestion, type Figures } from './answerFigures';
import type { FigureAnswer, FigureJob } from './figuresWorker';

/** Up to so many measurements they take a few milliseconds. */
export const mostInPage = 200;

interface Desk {
  readonly worker: Worker;
  told: JourneyMap | null;
  readonly open: Map<
    number,
    { readonly resolve: (figures: Figures) => void; readonly compute: () => Figures }
  >;
}

let desk: Desk | null = null;
let lastId = 0;

/** Never rejects because of the worker: should it fail, the figures are computed here after all. */
export async function figuresAside(map: JourneyMap, question: FigureQuestion): Promise<Figures> {
  if (Object.keys(map.measurements).length <= mostInPage) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return answerFigures(map, question);
  }
  desk ??= openDesk();
  const { worker, told, open } = desk;
  const id = (lastId += 1);
  const job: FigureJob = { id, patch: diffMaps(told, map), question };
  desk.told = map;
  return await new Promise<Figures>((resolve) => {
    open.set(id, { resolve, compute: () => answerFigures(map, question) });
    worker.postMessage(job);
  });
}

function openDesk(): Desk {
  const worker = new Worker(new URL('./figuresWorker.ts', import.meta.url), { type: 'module' });
  const made: Desk = { worker, told: null, open: new Map() };
  worker.addEventListener('message', ({ data }: MessageEvent<FigureAnswer>) => {
    made.open.get(data.id)?.resolve(data.figures);
    made.open.delete(data.id);
  });
  worker.addEventListener('error', (event) => {
    console.error('The worker of the analysis failed', event.message);
    worker.terminate();
    if (desk === made) desk = null;
    for (const { resolve, compute } of made.open.values()) resolve(compute());
  });
  return made;
}
