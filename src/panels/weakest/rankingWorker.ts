/** Answers one question about a map away from the page. Fetched with the first question; holds nothing. */
import { answerQuestion, type RankingJob } from './rankingQuestion';

self.addEventListener('message', ({ data }: MessageEvent<RankingJob>) => {
  self.postMessage(answerQuestion(data.map, data.question));
});
