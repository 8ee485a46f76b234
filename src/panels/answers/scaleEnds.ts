/** Which end of a scale is good, in words: "1 = easy … 7 = hard". The only way a direction is ever asked for. */
import type { RatingMeaning } from '../../datasets/ImportPlan';
import type { TextKey } from '../../i18n/language';
import type { Direction, MetricKind } from '../../model/JourneyMap';
import { formatAnswer } from '../../view/formatReading';
import type { Words } from '../../view/Words';

const wordsByKind: Partial<Record<MetricKind, readonly [up: TextKey, down: TextKey]>> = {
  csat: ['answerScale.satisfied', 'answerScale.dissatisfied'],
  ces5: ['answerScale.ease', 'answerScale.effort'],
  ces7: ['answerScale.ease', 'answerScale.effort'],
  ces2: ['answerScale.ease', 'answerScale.effort'],
};

export function scaleEnds(
  { metricKind, scale }: Pick<RatingMeaning, 'metricKind' | 'scale'>,
  direction: Direction,
  { t, format }: Words,
): string {
  const [up, down] = wordsByKind[metricKind] ?? ['answerScale.best', 'answerScale.worst'];
  const ofScale = { unit: 'score', scale } as const;
  return t(direction === 'higher-is-better' ? up : down, {
    min: formatAnswer(ofScale, scale.min, format),
    max: formatAnswer(ofScale, scale.max, format),
  });
}
