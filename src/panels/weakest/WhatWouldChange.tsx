/** What would change the verdict: each poor metric at its typical value, and the answers that are missing. */
import { useLanguage } from '../../i18n/useLanguage';
import type { MetricFinding, Ranking, WeakTouchpoint } from '../../ranking/Ranking';
import { anchorValue } from '../../view/anchorValue';
import { formatMetricStatement } from '../../view/formatReading';
import { rankAtPar } from '../../view/whatIf';
import styles from './EntryReason.module.css';

export interface WhatWouldChangeProps {
  readonly entry: WeakTouchpoint;
  readonly ranking: Ranking;
}

export function WhatWouldChange({ entry, ranking }: WhatWouldChangeProps) {
  const { t, format } = useLanguage();
  const poor = entry.metrics.filter(({ health }) => health < 50);
  const missing = entry.metrics.filter(({ answersMissing }) => answersMissing > 0);
  if (poor.length === 0 && missing.length === 0) return null;
  const parLine = (finding: MetricFinding): string => {
    const rank = rankAtPar(entry, finding, ranking);
    const { metric, anchors } = finding;
    const value = formatMetricStatement(metric, anchorValue(metric, anchors.par), null, format, t);
    return t(rank === entry.rank ? 'weakest.whatIfSame' : 'weakest.whatIfRank', {
      metric: metric.name,
      value,
      rank: format.number(rank),
    });
  };
  return (
    <div className={styles.part}>
      <h4 className={styles.heading}>{t('weakest.whatIf')}</h4>
      <ul className={styles.whatIf}>
        {poor.map((finding) => (
          <li key={finding.metric.id}>{parLine(finding)}</li>
        ))}
        {missing.map(({ metric, answersMissing }) => (
          <li key={metric.id}>
            {t('weakest.missing', { count: Math.ceil(answersMissing), metric: metric.name })}
          </li>
        ))}
      </ul>
    </div>
  );
}
