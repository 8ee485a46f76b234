/** Why a touchpoint stands where it stands: the sentence, the metrics, the exact sum, what would change it. */
import { FlaskConical } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking, WeakTouchpoint } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { contributionRows } from '../../view/contributionRows';
import { touchpointName } from '../../view/names';
import { verdictSentence } from '../../view/verdict';
import { ContributionBar } from './ContributionBar';
import styles from './EntryReason.module.css';
import { MetricLine } from './MetricLine';
import { repeatedSurveys } from './repeatedSurveys';
import { UnscoredLine } from './UnscoredLine';
import { useWhatIf } from './useWhatIf';
import { WhatWouldChange } from './WhatWouldChange';

export interface EntryReasonProps {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  readonly entry: WeakTouchpoint;
  /** Below the sentence: how far the verdict depends on what was assumed. */
  readonly badge?: ReactNode;
}

export function EntryReason({ map, ranking, entry, badge }: EntryReasonProps) {
  const words = useLanguage();
  const { t } = words;
  const { changes, trying, startTrying } = useWhatIf();
  const metrics = useRef<HTMLDivElement>(null);
  const isTrying = trying === entry.id || changes.some(({ subject }) => subject === entry.id);
  return (
    <>
      <div className={styles.verdict}>
        <p className={styles.sentence}>
          {verdictSentence(entry, ranking, (id) => touchpointName(map, id, words), words)}
          {entry.evidence === 'estimate' && ` ${t('weakest.opinion')}`}
        </p>
        {ranking.ranked.length > 1 && (
          <p className={styles.small}>{repeatedSurveys(entry.probabilityWeakest, words)}</p>
        )}
        {badge}
      </div>
      <div ref={metrics} className={styles.part}>
        <div className={styles.metricsHead}>
          <h4 className={styles.heading}>{t('weakest.metrics')}</h4>
          {!isTrying && (
            <Button
              icon={FlaskConical}
              onClick={() => {
                startTrying(entry.id);
                // The bar takes the foot of the panel: what is to be dragged must not lie below it.
                requestAnimationFrame(() => {
                  metrics.current?.querySelector<HTMLElement>('input[type=range]')?.focus();
                  metrics.current?.scrollIntoView({ block: 'start' });
                });
              }}
            >
              {t('scenario.try')}
            </Button>
          )}
        </div>
        <ul className={styles.metrics} aria-label={t('weakest.metrics')}>
          {entry.metrics.map((finding) => (
            <MetricLine
              key={finding.metric.id}
              finding={finding}
              subject={entry.id}
              persona={ranking.persona}
              isTrying={isTrying}
            />
          ))}
          {entry.unscored.map((found) => (
            <UnscoredLine key={found.metric.id} found={found} />
          ))}
        </ul>
      </div>
      <Contributions entry={entry} ranking={ranking} />
      <WhatWouldChange entry={entry} ranking={ranking} />
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
