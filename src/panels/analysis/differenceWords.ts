/** Differences between two periods in words: points of a share, signed scores, per cent for durations. Pure. */
import { displayDecimals } from '../../metrics/displayDecimals';
import type { Metric } from '../../model/JourneyMap';
import type { Words } from '../../view/Words';

type Shown = Pick<Metric, 'unit'>;

/** `value` as `ChangeTest.difference`: in the metric's unit; for durations the ratio after/before. */
export function differenceText(metric: Shown, value: number, n: number | null, { t, format }: Words): string {
  const digits = displayDecimals(metric, n);
  const decimals = 'fractionDigits' in digits ? digits.fractionDigits : 0;
  switch (metric.unit) {
    case 'share':
      return t('analysis.sharePoints', { value: format.signed(100 * value, decimals) });
    case 'seconds':
      return `${format.signed(100 * (value - 1))}%`;
    case 'nps':
    case 'score':
    case 'count':
      return format.signed(value, decimals);
  }
}

/** A change either way, without its sign: what samples can show. */
export function detectableText(metric: Shown, value: number, n: number | null, words: Words): string {
  return differenceText(metric, value, n, words).replace('+', '');
}
