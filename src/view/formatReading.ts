/**
 * Metric values as a person reads them: the rules of display of metrics.md 1.0. The only rounding there is; nothing
 * computed may be computed from what this gives. Words come from the texts, never from here.
 */
import type { Format } from '../i18n/Format';
import type { Translate } from '../i18n/language';
import { displayDecimals } from '../metrics/displayDecimals';
import type { Interval } from '../metrics/Interval';
import type { Reading } from '../metrics/Reading';
import type { Metric, MetricKind } from '../model/JourneyMap';

type Shown = Pick<Metric, 'kind' | 'unit' | 'scale' | 'direction'>;

/**
 * The bare number: "75%", "+40", "2.6", "19 hr". `value` in the metric's unit (shares 0–1, seconds), `n` null when
 * unknown. Only where the scale stands beside it; alone, a score needs `formatMetricValue`.
 */
export function formatMetricNumber(metric: Shown, value: number, n: number | null, format: Format): string {
  const digits = displayDecimals(metric, n);
  const decimals = 'fractionDigits' in digits ? digits.fractionDigits : 0;
  switch (metric.unit) {
    case 'share':
      return format.percent(value, decimals);
    case 'nps':
      return format.signed(value, decimals);
    case 'score':
      return isSignedScale(metric) ? format.signed(value, decimals) : format.number(value, decimals);
    case 'seconds':
      return format.duration(value);
    case 'count':
      return format.number(value, decimals);
  }
}

/** The number with what it is out of: "2.6 of 7 (1 = easy)". A score says which end is good; a share needs no word. */
export function formatMetricValue(
  metric: Shown,
  value: number,
  n: number | null,
  format: Format,
  t: Translate,
): string {
  const number = formatMetricNumber(metric, value, n, format);
  if (metric.unit !== 'score' || !metric.scale) return number;
  const { min, max } = metric.scale;
  if (isSignedScale(metric)) {
    return t('metrics.valueBetween', {
      value: number,
      min: formatAnswer(metric, min, format),
      max: formatAnswer(metric, max, format),
    });
  }
  const values = { value: number, max: format.number(max, decimalsIn(max)) };
  if (metric.kind === 'sus' || metric.kind === 'umuxLite') return t('metrics.valueOf', values);
  const end = metric.direction === 'lower-is-better' ? min : max;
  const good = format.number(end, decimalsIn(end));
  const isEffort = metric.kind === 'ces5' || metric.kind === 'ces7' || metric.kind === 'ces2';
  return t(isEffort ? 'metrics.valueOfEasy' : 'metrics.valueOfBest', { ...values, end: good });
}

/** The number with what it counts: "75% satisfied", "82% resolved"; as `formatMetricValue` where the kind has no word. */
export function formatMetricStatement(
  metric: Shown,
  value: number,
  n: number | null,
  format: Format,
  t: Translate,
): string {
  const shown = formatMetricValue(metric, value, n, format, t);
  const hasWord = metric.unit === 'share' || metric.kind === 'volume';
  const isDropOff = metric.kind === 'conversion' && metric.direction === 'lower-is-better';
  const kind = isDropOff ? 'churn' : metric.kind;
  return hasWord && hasStatement(kind) ? t(`metricStatement.${kind}`, { value: shown }) : shown;
}

const statements = {
  csat: true,
  retention: true,
  churn: true,
  resolution: true,
  fcr: true,
  taskSuccess: true,
  conversion: true,
  volume: true,
} satisfies Partial<Record<MetricKind, true>>;

function hasStatement(kind: MetricKind): kind is keyof typeof statements {
  return Object.hasOwn(statements, kind);
}

/** "60–86%", "−27 to +71", "12 min to 41 min". Both ends with the decimals of the value itself. */
export function formatMetricInterval(
  metric: Shown,
  interval: Interval,
  n: number | null,
  format: Format,
  t: Translate,
): string {
  const high = formatMetricNumber(metric, interval.high, n, format);
  const low = formatMetricNumber(metric, interval.low, n, format);
  if (low === high) return high;
  if (metric.unit === 'share') {
    const digits = displayDecimals(metric, n);
    const decimals = 'fractionDigits' in digits ? digits.fractionDigits : 0;
    return t('metrics.range', { low: format.number(100 * interval.low, decimals), high });
  }
  const needsWords = metric.unit === 'nps' || metric.unit === 'seconds' || isSignedScale(metric);
  return t(needsWords ? 'metrics.rangeInWords' : 'metrics.range', { low, high });
}

/** "n 2,101"; "n unknown" when nobody said how many. */
export function formatSampleSize(n: number | null, format: Format, t: Translate): string {
  return n === null ? t('metrics.nUnknown') : t('metrics.n', { n: format.number(n, decimalsIn(n)) });
}

export interface ReadingWords {
  /** "75% satisfied". */
  readonly statement: string;
  /** "95%: 60–86%", or that there are too few answers to say. */
  readonly interval: string;
  readonly sampleSize: string;
  /** One word for the number of answers: "good". */
  readonly sample: string;
  /** All of it, in the order above, with middle dots. */
  readonly line: string;
}

/** What a reading says, in words. The line is what a screen reader hears too. */
export function describeReading(metric: Shown, reading: Reading, format: Format, t: Translate): ReadingWords {
  const { value, n, interval95, tooFewForInterval } = reading;
  const statement = formatMetricStatement(metric, value, n, format, t);
  const sampleSize = formatSampleSize(n, format, t);
  if (reading.statistic === 'count') {
    return { statement, interval: '', sampleSize: '', sample: '', line: statement };
  }
  const interval =
    interval95 === null || tooFewForInterval
      ? t('metrics.tooFew')
      : t('metrics.interval95', { range: formatMetricInterval(metric, interval95, n, format, t) });
  const sample = n === null ? '' : t(`sampleLabel.${reading.sampleLabel}`);
  // "n" alone at the end of a line says nothing.
  const unbroken = sampleSize.replaceAll(' ', '\u00a0');
  const line = [statement, interval, unbroken, sample].filter((part) => part !== '').join(' · ');
  return { statement, interval, sampleSize, sample, line };
}

/** An answer of a scale as it stands under a bar or in a sentence: 4, −2, +1, 2.5. */
export function formatAnswer(metric: Pick<Metric, 'unit' | 'scale'>, answer: number, format: Format): string {
  const decimals = decimalsIn(answer);
  return isSignedScale(metric) ? format.signed(answer, decimals) : format.number(answer, decimals);
}

function isSignedScale(metric: Pick<Metric, 'unit' | 'scale'>): boolean {
  return (
    metric.unit === 'score' && metric.scale !== undefined && metric.scale.min < 0 && metric.scale.max > 0
  );
}

/** As many decimals as a plain number has, at most three: scale ends are exact, weighted counts are not. */
function decimalsIn(value: number): number {
  const text = String(Math.round(value * 1000) / 1000);
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}
