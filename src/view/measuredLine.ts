/** What was measured of one thing, in one line: "Waiting time 3 hr · Drop-off 12% lost". For everyone, the latest. */
import { collectReadings } from '../metrics/collectReadings';
import type { SubjectId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { formatMetricStatement } from './formatReading';
import type { Words } from './Words';

/** '' when nothing was, or nothing readable. Linear in the measurements. */
export function measuredLine(
  { metrics, measurements }: Pick<JourneyMap, 'metrics' | 'measurements'>,
  subject: SubjectId,
  { t, format }: Words,
): string {
  const own = Object.values(measurements).filter((measurement) => measurement.subject === subject);
  if (own.length === 0) return '';
  const readings = collectReadings({
    metrics,
    measurements: Object.fromEntries(own.map((one) => [one.id, one])),
  });
  return (readings.get(subject)?.readings ?? [])
    .map(({ metric, reading }) =>
      t('weakest.cardMetric', {
        metric: metric.name,
        value: formatMetricStatement(metric, reading.value, reading.n, format, t),
      }),
    )
    .join(' · ');
}
