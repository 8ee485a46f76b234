/** Computes the figures of a large map in a thread of its own. Keeps the map it was told of. */
import type { JourneyMap } from '../../model/JourneyMap';
import { patchMap, type MapPatch } from '../../model/mapPatch';
import { answerFigures, type FigureQuestion, type Figures } from './answerFigures';

export interface FigureJob {
  readonly id: number;
  readonly patch: MapPatch;
  readonly question: FigureQuestion;
}

export interface FigureAnswer {
  readonly id: number;
  readonly figures: Figures;
}

let map: JourneyMap | null = null;

addEventListener('message', ({ data }: MessageEvent<FigureJob>) => {
  map = patchMap(map, data.patch);
  const answer: FigureAnswer = { id: data.id, figures: answerFigures(map, data.question) };
  postMessage(answer);
});
