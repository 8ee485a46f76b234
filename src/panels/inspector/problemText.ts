/** What is wrong with typed figures, and why a value cannot be read, as sentences. */
import type { Format } from '../../i18n/Format';
import type { Translate } from '../../i18n/language';
import type { ReadRefusal } from '../../metrics/Reading';
import type { Metric } from '../../model/JourneyMap';
import { formatAnswer } from '../../view/formatReading';
import type { DraftProblem } from './measurementDraft';

export function problemText(problem: DraftProblem, metric: Metric, format: Format, t: Translate): string {
  switch (problem.kind) {
    case 'xAboveN':
      return t('readProblem.xAboveN', { x: format.number(problem.x), n: format.number(problem.n) });
    case 'outsideScale':
      return t('readProblem.outsideScale', {
        min: formatAnswer(metric, problem.min, format),
        max: formatAnswer(metric, problem.max, format),
      });
    case 'notWhole':
    case 'belowZero':
    case 'durationNotPositive':
    case 'noAnswers':
      return t(`readProblem.${problem.kind}`);
  }
}

export function readRefusalText(refusal: ReadRefusal, t: Translate): string {
  switch (refusal) {
    case 'form-not-for-metric':
      return t('readProblem.formNotForMetric');
    case 'scale-not-for-metric':
      return t('readProblem.scaleNotForMetric');
    case 'wrong-number-of-counts':
      return t('readProblem.wrongNumberOfCounts');
    case 'no-answers':
      return t('readProblem.noAnswers');
    case 'out-of-range':
      return t('readProblem.outOfRange');
    case 'no-value':
      return t('readProblem.noValue');
  }
}
