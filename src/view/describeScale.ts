/**
 * Which way a metric runs, in the words of its scale: "1 = very easy … 7 = very hard: lower is better". Stands
 * wherever a figure is typed, because the same number means opposite things in two surveys. Never guesses: the
 * direction is the record's.
 */
import type { Format } from '../i18n/Format';
import type { TextKey, Translate } from '../i18n/language';
import { pointsOf, usualTopBoxFrom } from '../metrics/csat';
import type { Metric, MetricKind, Scale } from '../model/JourneyMap';
import { formatAnswer } from './formatReading';

type Described = Pick<Metric, 'kind' | 'unit' | 'scale' | 'direction' | 'topBoxFrom'>;

export function describeScale(metric: Described, format: Format, t: Translate): string {
  const isUp = metric.direction === 'higher-is-better';
  if (metric.kind === 'volume') return t('scaleWords.volume');
  switch (metric.unit) {
    case 'share':
      if (metric.kind === 'csat' && metric.scale && isUp)
        return describeTopBox(metric, metric.scale, format, t);
      return t(isUp ? 'scaleWords.shareUp' : 'scaleWords.shareDown');
    case 'nps':
      if (metric.kind === 'sentiment') return t('scaleWords.sentiment');
      return t(metric.scale ? 'scaleWords.nps' : 'scaleWords.npsShort');
    case 'score':
      return describeScore(metric, format, t);
    case 'seconds':
      return t(isUp ? 'scaleWords.durationUp' : 'scaleWords.durationDown');
    case 'count':
      return t(isUp ? 'scaleWords.plainUp' : 'scaleWords.plainDown');
  }
}

function describeScore(metric: Described, format: Format, t: Translate): string {
  const isUp = metric.direction === 'higher-is-better';
  if (!metric.scale) return t(isUp ? 'scaleWords.plainUp' : 'scaleWords.plainDown');
  const ends = {
    min: formatAnswer(metric, metric.scale.min, format),
    max: formatAnswer(metric, metric.scale.max, format),
  };
  const effort = isUp ? 'scaleWords.ease' : 'scaleWords.effort';
  const known: Partial<Record<MetricKind, TextKey>> = {
    ces5: effort,
    ces7: effort,
    ces2: isUp ? 'scaleWords.agreement' : 'scaleWords.effort',
    sus: 'scaleWords.sus',
    umuxLite: 'scaleWords.umuxLite',
    emotion: 'scaleWords.emotion',
  };
  return t(known[metric.kind] ?? (isUp ? 'scaleWords.scoreUp' : 'scaleWords.scoreDown'), ends);
}

function describeTopBox(metric: Described, scale: Scale, format: Format, t: Translate): string {
  const from = metric.topBoxFrom ?? usualTopBoxFrom(scale);
  const shown = (answer: number) => formatAnswer({ unit: 'share' }, answer, format);
  const boxes = Math.min(pointsOf(scale), Math.floor((scale.max - from) / scale.step + 1e-6) + 1);
  const word = boxes <= 1 ? 'metrics.boxOne' : boxes === 2 ? 'metrics.boxTwo' : 'metrics.boxMany';
  const box = t(word, { a: shown(boxes <= 1 ? scale.max : from), b: shown(scale.max) });
  return t('scaleWords.csat', { min: shown(scale.min), max: shown(scale.max), box });
}
