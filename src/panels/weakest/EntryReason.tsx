/** Why a touchpoint stands where it stands: the sentence, the metrics, the exact sum, what would change it. */
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MetricFinding, Ranking, WeakTouchpoint } from '../../ranking/Ranking';
import { anchorValue } from '../../view/anchorValue';
import { contributionRows } from '../../view/contributionRows';
import { formatMetricStatement } from '../../view/formatReading';
import { touchpointName } from '../../view/names';
import { verdictSentence } from '../../view/verdict';
import { rankAtPar } from '../../view/whatIf';
import { ContributionBar } from './ContributionBar';
import styles from './EntryReason.module.css';
import { MetricLine } from './MetricLine';
import { UnscoredLine } from './UnscoredLine';
import type { WeakestPanelProps } from './WeakestPanelProps';

export interface EntryReasonProps extends Pick<WeakestPanelProps, 'onEditMetric'> {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  readonly entry: WeakTouchpoint;
}

export function EntryReason({ map, ranking, entry, onEditMetric }: EntryReasonProps) {
  const words = useLanguage();
  const { t } = words;
  return (
    <>
      <p className={styles.sentence}>
        {verdictSentence(entry, ranking, (id) => touchpointName(map, id, words), words)}
        {entry.evidence === 'estimate' && ` ${t('weakest.opinion')}`}
      </p>
      <ul className={styles.metrics} aria-label={t('weakest.metrics')}>
        {entry.metrics.map((finding) => (
          <MetricLine key={finding.metric.id} finding={finding} onEditMetric={onEditMetric} />
        ))}
        {entry.unscored.map((found) => (
          <UnscoredLine key={found.metric.id} found={found} />
        ))}
      </ul>
      <Contributions entry={entry} ranking={ranking} />
      <WhatIf entry={entry} ranking={ranking} />
    </>
  );
}

function Contributions({ entry, ranking }: Pick<EntryReasonProps, 'entry' | 'ranking'>) {
  const { t, format } = useLanguage();
  const rows = contributionRows(
    entry.centre,
    entry.adjustedHealth,
    entry.metrics.map(({ contribution }) => contribution),
  );
  const isPersona = ranking.persona !== null;
  const average = format.number(rows.average, 1);
  const values = {
    own: format.number(entry.ownHealth),
    trust: format.percent(entry.trust),
    prior: format.number(entry.centre),
    adjusted: format.number(entry.adjustedHealth),
  };
  return (
    <div className={styles.part}>
      <h4 className={styles.heading}>{t('weakest.contributions')}</h4>
      <ContributionBar
        rows={rows}
        names={entry.metrics.map(({ metric }) => metric.name)}
        totalLabel={t(isPersona ? 'weakest.contributionTotalPersona' : 'weakest.contributionTotal', {
          average,
        })}
      />
      <p className={styles.small}>
        {t(isPersona ? 'weakest.adjustmentPersona' : 'weakest.adjustment', values)}
      </p>
    </div>
  );
}

function WhatIf({ entry, ranking }: Pick<EntryReasonProps, 'entry' | 'ranking'>) {
  const words = useLanguage();
  const { t, format } = words;
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
