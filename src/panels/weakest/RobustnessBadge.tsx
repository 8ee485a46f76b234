/**
 * How far the verdict on the leader depends on what was assumed: weights, anchors, which metrics count. Computed in a
 * worker, after the list has been shown.
 */
import { clsx } from 'clsx';
import { CircleHelp, ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Robustness } from '../../ranking/judgeRobustness';
import type { Ranking } from '../../ranking/Ranking';
import { Disclosure } from '../../ui/Disclosure';
import { touchpointName } from '../../view/names';
import { assumptionText } from './assumptionText';
import type { QuestionOf } from './rankingQuestion';
import styles from './RobustnessBadge.module.css';
import { useRankingAnswer } from './useRankingAnswer';

const pauseMilliseconds = 400;
/** More than anyone reads; the rest is counted. */
const mostNamed = 6;
/** As `judgeRobustness` has it for the bottom k. */
const stableFrom = 0.8;

export interface RobustnessBadgeProps {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  readonly today: string | undefined;
}

export function RobustnessBadge({ map, ranking, today }: RobustnessBadgeProps) {
  const { t } = useLanguage();
  const { persona } = ranking;
  const question = useMemo(
    (): QuestionOf<'robustness'> => ({
      kind: 'robustness',
      ...(persona !== null && { persona }),
      ...(today !== undefined && { today }),
    }),
    [persona, today],
  );
  const isAsked = ranking.ranked.length > 1;
  const { answer, isCurrent } = useRankingAnswer<'robustness'>(
    map,
    isAsked ? question : null,
    pauseMilliseconds,
  );
  if (!isAsked || (isCurrent && answer === null)) return null;
  if (answer === null || !isCurrent) return <p className={styles.waiting}>{t('scenario.robustWaiting')}</p>;
  return <Verdict map={map} ranking={ranking} robustness={answer} />;
}

interface VerdictProps {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  readonly robustness: Robustness;
}

function Verdict({ map, ranking, robustness }: VerdictProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { k, variants, kept, keptFirst, overturns } = robustness;
  // "In the bottom 10" of five cannot be left: then it is about being first.
  const isAboutFirst = k <= 1 || k >= ranking.ranked.length;
  const share01 = (isAboutFirst ? keptFirst : kept) / variants;
  const isStable = share01 >= stableFrom;
  const sentence = isAboutFirst ? 'scenario.robustFirst' : 'scenario.robustBottom';
  const isMeasuredByMore = (ranking.ranked[0]?.metrics.length ?? 0) > 1;
  const Icon = isStable ? ShieldCheck : CircleHelp;
  return (
    <div className={styles.badge}>
      <p className={clsx(styles.sentence, isStable && styles.stable)}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span>
          <strong>{t(isStable ? 'scenario.stable' : 'scenario.unstable')}</strong>{' '}
          {t(sentence, { k, share: format.percent(share01), count: variants })}
        </span>
      </p>
      {overturns.length > 0 && (
        <Disclosure summary={t('scenario.overturns', { count: overturns.length })}>
          <ul className={styles.overturns}>
            {overturns.slice(0, mostNamed).map(({ assumption, rank, leader }) => (
              <li key={JSON.stringify(assumption)}>
                {assumptionText(assumption, map, t)}:{' '}
                {rank === null
                  ? t(isMeasuredByMore ? 'scenario.overturnedUnranked' : 'scenario.overturnedOnly')
                  : t('scenario.overturned', {
                      rank: format.number(rank),
                      leader: touchpointName(map, leader, words),
                    })}
              </li>
            ))}
            {overturns.length > mostNamed && (
              <li>{t('scenario.overturnsMore', { count: overturns.length - mostNamed })}</li>
            )}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
