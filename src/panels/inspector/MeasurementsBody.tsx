/** What was measured of one thing, by metric, and the way to measure more. Loaded when its part is opened. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { SubjectId } from '../../model/ids';
import type { JourneyMap, Measurement, Metric } from '../../model/JourneyMap';
import { listMeasurementsOf } from '../../model/questions';
import { compareRanked } from '../../model/ranks';
import { useSessionState } from '../../session/useSession';
import styles from './Measurement.module.css';
import { MeasurementRow } from './MeasurementRow';
import { MetricMenu, type MetricChoice } from './MetricMenu';
import { NewMeasurement } from './NewMeasurement';

export interface MeasurementsBodyProps {
  readonly subject: SubjectId;
  /** ISO date. */
  readonly today: string;
}

export function MeasurementsBody({ subject, today }: MeasurementsBodyProps) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const [choice, setChoice] = useState<{ readonly key: number; readonly what: MetricChoice } | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    const isAdding = choice !== null;
    const hasEnded = wasAdding.current && !isAdding;
    wasAdding.current = isAdding;
    // The form that had the focus is gone; the next thing to do is to add another.
    if (hasEnded && document.activeElement === document.body) menu.current?.querySelector('button')?.focus();
  }, [choice]);
  const groups = useMemo(() => groupByMetric(map, subject), [map, subject]);
  const own = useMemo(
    () =>
      Object.values(map.metrics)
        .filter(({ kind }) => kind === 'custom')
        .sort(compareRanked),
    [map.metrics],
  );
  return (
    <>
      {groups.length === 0 && choice === null && (
        <p className={styles.note}>{t('inspector.noMeasurements')}</p>
      )}
      {groups.map(({ metric, measurements }) => (
        <div key={metric.id} className={styles.metric}>
          <h3 className={styles.metricName}>{metric.name}</h3>
          <ul className={styles.items}>
            {measurements.map((measurement) => (
              <MeasurementRow key={measurement.id} metric={metric} measurement={measurement} today={today} />
            ))}
          </ul>
        </div>
      ))}
      {choice !== null && (
        <NewMeasurement
          key={choice.key}
          subject={subject}
          choice={choice.what}
          today={today}
          onDone={() => {
            setChoice(null);
          }}
        />
      )}
      <div ref={menu}>
        <MetricMenu
          own={own}
          isConnection={Object.hasOwn(map.connections, subject)}
          onChoose={(what) => {
            setChoice((before) => ({ key: (before?.key ?? 0) + 1, what }));
          }}
        />
      </div>
    </>
  );
}

interface MetricMeasurements {
  readonly metric: Metric;
  readonly measurements: readonly Measurement[];
}

/** Metrics in their order; under each everyone first, then the personas in theirs, the latest period first. */
function groupByMetric(map: JourneyMap, subject: SubjectId): readonly MetricMeasurements[] {
  const groups = new Map<Metric, Measurement[]>();
  for (const measurement of listMeasurementsOf(map, subject)) {
    const metric = map.metrics[measurement.metric];
    if (!metric) continue;
    const group = groups.get(metric);
    if (group) group.push(measurement);
    else groups.set(metric, [measurement]);
  }
  return [...groups]
    .map(([metric, measurements]) => ({
      metric,
      measurements: measurements.sort((a, b) => compareMeasurements(map, a, b)),
    }))
    .sort((a, b) => compareRanked(a.metric, b.metric));
}

function compareMeasurements(map: JourneyMap, a: Measurement, b: Measurement): number {
  const rankOf = ({ persona }: Measurement) => (persona && map.personas[persona]?.rank) ?? '';
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b) ? -1 : 1;
  const endOf = ({ period }: Measurement) => period?.to ?? period?.from ?? '';
  if (endOf(a) !== endOf(b)) return endOf(a) > endOf(b) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
