/**
 * The value and its 95 % interval on one line from bad to good, typical in the middle: health where the metric has
 * anchors, else its scale with the good end at the right. Only a picture of what the words beside it say.
 */
import { healthOf, readAnchors } from '../../metrics/health';
import type { Reading } from '../../metrics/Reading';
import { susFromUmuxLite } from '../../metrics/sus';
import type { Metric } from '../../model/JourneyMap';
import styles from './Measurement.module.css';

export interface IntervalBarProps {
  readonly metric: Metric;
  readonly reading: Reading;
}

export function IntervalBar({ metric, reading }: IntervalBarProps) {
  const place = placer(metric);
  if (!place) return null;
  const at = place(reading.value);
  const { interval95 } = reading;
  const ends = interval95 && [place(interval95.low), place(interval95.high)];
  const low = ends ? Math.min(...ends) : at;
  const high = ends ? Math.max(...ends) : at;
  return (
    <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden focusable="false">
      <rect className={styles.barTrack} x={0} y={4} width={100} height={4} rx={2} />
      <line className={styles.barMiddle} x1={50} x2={50} y1={1} y2={11} />
      {!reading.tooFewForInterval && high > low && (
        <rect className={styles.barRange} x={low} y={4} width={Math.max(1, high - low)} height={4} />
      )}
      <rect className={styles.barTick} x={Math.min(98, Math.max(0, at - 1))} y={0} width={2} height={12} />
    </svg>
  );
}

/** 0–100 from a value of the metric; null where there is nothing to place it on. */
function placer(metric: Metric): ((value: number) => number) | null {
  const anchors = readAnchors(metric);
  if (anchors.ok) {
    const scored = metric.kind === 'umuxLite' ? susFromUmuxLite : (value: number) => value;
    return (value) => healthOf(scored(value), anchors.anchors);
  }
  const range =
    metric.unit === 'share'
      ? { min: 0, max: 1 }
      : metric.unit === 'nps'
        ? { min: -100, max: 100 }
        : metric.scale;
  if (!range || metric.unit === 'seconds' || metric.unit === 'count') return null;
  const isUp = metric.direction === 'higher-is-better';
  return (value) => {
    const share01 = Math.min(1, Math.max(0, (value - range.min) / (range.max - range.min)));
    return 100 * (isUp ? share01 : 1 - share01);
  };
}
