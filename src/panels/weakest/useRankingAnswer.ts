/**
 * Asks a question about the map in a worker, a moment after the map and the question have settled, and once more when
 * either changes. A question that is no longer asked is given up with its worker.
 */
import { useEffect, useState } from 'react';
import type { JourneyMap } from '../../model/JourneyMap';
import { answerQuestion, type QuestionKind, type QuestionOf, type RankingAnswers } from './rankingQuestion';

export interface Answered<Answer> {
  /** The last one there was; null: none yet. */
  readonly answer: Answer | null;
  /** The answer is to this question about this map. */
  readonly isCurrent: boolean;
}

interface Known<K extends QuestionKind> {
  readonly map: JourneyMap;
  readonly question: QuestionOf<K>;
  readonly answer: RankingAnswers[K];
}

/** `question` must keep its identity while it means the same; null: nothing is asked. */
export function useRankingAnswer<K extends QuestionKind>(
  map: JourneyMap,
  question: QuestionOf<K> | null,
  delayMilliseconds: number,
): Answered<RankingAnswers[K]> {
  const [known, setKnown] = useState<Known<K> | null>(null);
  const isCurrent = known !== null && known.question === question && isSameToRanking(known.map, map);
  useEffect(() => {
    if (question === null || isCurrent) return;
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      stop = ask(map, question, (answer) => {
        setKnown({ map, question, answer });
      });
    }, delayMilliseconds);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [map, question, isCurrent, delayMilliseconds]);
  return { answer: known?.answer ?? null, isCurrent };
}

/** Moving something on the canvas, or a letter in a name, asks nothing anew. */
function isSameToRanking(a: JourneyMap, b: JourneyMap): boolean {
  return (
    a === b ||
    (a.measurements === b.measurements &&
      a.metrics === b.metrics &&
      a.touchpoints === b.touchpoints &&
      a.stages === b.stages &&
      a.personas === b.personas &&
      a.map.ranking === b.map.ranking &&
      a.map.highlightCount === b.map.highlightCount)
  );
}

/** Returns how to give up. */
function ask<K extends QuestionKind>(
  map: JourneyMap,
  question: QuestionOf<K>,
  onAnswer: (answer: RankingAnswers[K]) => void,
): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./rankingWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    onAnswer(answerQuestion<K>(map, question));
    return () => undefined;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<RankingAnswers[K]>) => {
    worker.terminate();
    onAnswer(data);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    onAnswer(answerQuestion<K>(map, question));
  });
  worker.postMessage({ map: { ...map, connections: {}, scenarios: {} }, question });
  return () => {
    worker.terminate();
  };
}
