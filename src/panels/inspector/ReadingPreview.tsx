/** What the typed figures amount to, at once: value, interval, n, how good the sample is, and what looks impossible. */
import { TriangleAlert } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { healthOf, readAnchors } from '../../metrics/health';
import { readMeasurement } from '../../metrics/readMeasurement';
import type { Metric } from '../../model/JourneyMap';
import { describeReading, formatMetricNumber } from '../../view/formatReading';
import { IntervalBar } from './IntervalBar';
import styles from './Measurement.module.css';
import { readRefusalText } from './problemText';
import type { MeasurementContent } from './typedMeasurement';

export interface ReadingPreviewProps {
  readonly metric: Metric;
  readonly content: MeasurementContent | null;
  readonly today: string;
}

export function ReadingPreview({ metric, content, today }: ReadingPreviewProps) {
  // The region stays in the page: a live region that comes with its text is not read out.
  return (
    <output className={styles.preview} aria-live="polite">
      {content && <PreviewBody metric={metric} content={content} today={today} />}
    </output>
  );
}

interface PreviewBodyProps extends ReadingPreviewProps {
  readonly content: MeasurementContent;
}

function PreviewBody({ metric, content, today }: PreviewBodyProps) {
  const { t, format } = useLanguage();
  const result = readMeasurement(metric, content, { today });
  if (!result.ok) return <p className={styles.wrong}>{readRefusalText(result.refusal, t)}</p>;
  const { reading } = result;
  const anchors = readAnchors(metric);
  const health = anchors.ok ? healthOf(reading.scoredValue, anchors.anchors) : null;
  const notes = [
    reading.intervalBasis === 'usual-spread' && t('inspector.basisUsual'),
    reading.intervalBasis === 'upper-bound' && t('inspector.basisWidest'),
    reading.n === null && reading.statistic !== 'count' && t('inspector.nUnknownCounts'),
    reading.isOld && t('inspector.isOld'),
    content.grade === 'proxy' && t('inspector.gradeProxyCounts'),
    content.grade === 'estimate' && t('inspector.gradeEstimateCounts'),
    health === null && metric.kind !== 'volume' && t('inspector.noHealthYet'),
  ].filter((note) => note !== false);
  return (
    <>
      <p className={styles.line}>{describeReading(metric, reading, format, t).line}</p>
      <IntervalBar metric={metric} reading={reading} />
      {health !== null && (
        <p className={styles.note}>{t('inspector.health', { health: format.number(health) })}</p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {reading.grimImpossible && (
        <p className={styles.warning}>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {t('readProblem.grim', {
            value: reportedFigure(metric, content, format),
            n: format.number(reading.n ?? 0),
          })}
        </p>
      )}
    </>
  );
}

/** The figure as it was given: rounding it would hide what makes it impossible. */
function reportedFigure(
  metric: Metric,
  { value }: MeasurementContent,
  format: ReturnType<typeof useLanguage>['format'],
): string {
  if (value.form !== 'aggregate') return '';
  if (metric.unit === 'nps') return formatMetricNumber(metric, value.value, null, format);
  const figure = metric.unit === 'share' ? 100 * value.value : value.value;
  const text = String(Number(figure.toPrecision(12)));
  return metric.unit === 'share' ? `${text}%` : text;
}
