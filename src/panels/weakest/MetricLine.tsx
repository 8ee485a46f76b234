/** One metric of a touchpoint: its value in words, where that lies between floor and target, and what it rests on. */
import { SlidersHorizontal } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricFinding } from '../../ranking/Ranking';
import { IconButton } from '../../ui/IconButton';
import { describeReading } from '../../view/formatReading';
import { sourceLine } from '../../view/sourceLine';
import styles from './EntryReason.module.css';
import { HealthRuler } from './HealthRuler';
import type { WeakestPanelProps } from './WeakestPanelProps';

export interface MetricLineProps extends Pick<WeakestPanelProps, 'onEditMetric'> {
  readonly finding: MetricFinding;
}

export function MetricLine({ finding, onEditMetric }: MetricLineProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { metric, reading } = finding;
  const { statement, interval, sampleSize } = describeReading(metric, reading, format, t);
  const trust = t('weakest.metricTrust', { value: format.percent(finding.trust) });
  return (
    <li className={styles.metric}>
      <div className={styles.metricHead}>
        <p className={styles.metricName}>
          <span className={styles.strong}>{metric.name}</span> · {statement}
        </p>
        {onEditMetric && (
          <IconButton
            icon={SlidersHorizontal}
            label={t('weakest.editAnchors', { metric: metric.name })}
            onClick={() => {
              onEditMetric(metric.id);
            }}
          />
        )}
      </div>
      <HealthRuler finding={finding} />
      <p className={styles.small}>
        {[sampleSize, interval, trust].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={styles.small}>
        {sourceLine(finding, words)}
        {finding.isBelowPar && <strong> · {t('weakest.belowPar')}</strong>}
      </p>
    </li>
  );
}
