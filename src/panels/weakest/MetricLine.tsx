/**
 * One metric of a touchpoint: its value in words, where that lies between floor and target, what it rests on, and one
 * click away what the anchors are. While values are tried out, the ruler is a slider.
 */
import { useLanguage } from '../../i18n/useLanguage';
import type { PersonaId, TouchpointId } from '../../model/ids';
import type { MetricFinding } from '../../ranking/Ranking';
import { describeReading, formatMetricStatement } from '../../view/formatReading';
import { sourceLine } from '../../view/sourceLine';
import { AnchorPopover } from './AnchorPopover';
import { areAnchorsChanged } from './areAnchorsChanged';
import styles from './EntryReason.module.css';
import { HealthRuler } from './HealthRuler';
import { TryMetric } from './TryMetric';
import { useWhatIf } from './useWhatIf';

export interface MetricLineProps {
  readonly finding: MetricFinding;
  readonly subject: TouchpointId;
  /** Whose answers; null: everyone's. */
  readonly persona: PersonaId | null;
  readonly isTrying: boolean;
}

export function MetricLine({ finding, subject, persona, isTrying }: MetricLineProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { set, valueOf } = useWhatIf();
  const { metric, reading } = finding;
  const { statement, interval, sampleSize, sample } = describeReading(metric, reading, format, t);
  const key = { metric: metric.id, subject, ...(persona !== null && { persona }) };
  const imagined = valueOf(key);
  const imagine = (value: number | null): void => {
    set(key, value === reading.value ? null : value);
  };
  const basis = [
    sampleSize,
    sample,
    interval,
    t('weakest.metricTrust', { value: format.percent(finding.trust) }),
    t('scenario.say', { value: format.percent(finding.say) }),
  ];
  const direction =
    metric.direction === 'higher-is-better' ? 'scenario.higherBetter' : 'scenario.lowerBetter';
  return (
    <li className={styles.metric}>
      <div className={styles.metricHead}>
        <p className={styles.metricName}>
          <span className={styles.strong}>{metric.name}</span> · {statement}
          {imagined !== null && (
            <span className={styles.imagined}>
              {' → '}
              {formatMetricStatement(metric, imagined, reading.n, format, t)}
            </span>
          )}
        </p>
        <AnchorPopover metric={metric} />
      </div>
      <HealthRuler finding={finding} imagined={imagined} onImagine={isTrying ? imagine : undefined} />
      {isTrying && <TryMetric finding={finding} imagined={imagined} onImagine={imagine} />}
      <p className={styles.small}>{basis.filter((part) => part !== '').join(' · ')}</p>
      <p className={styles.small}>
        {[t(direction), sourceLine(finding, words)].join(' · ')}
        {areAnchorsChanged(metric) && <> · {t('scenario.anchorsChanged')}</>}
        {finding.isBelowPar && <strong> · {t('weakest.belowPar')}</strong>}
      </p>
    </li>
  );
}
