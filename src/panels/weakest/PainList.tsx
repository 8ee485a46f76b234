/**
 * The second question: not who is weakest, but where fixing would help most. Reach × importance × gap, written out for
 * every touchpoint. Never mixed with the first list; a touchpoint may stand high in one and low in the other.
 */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { JourneyMap } from '../../model/JourneyMap';
import { rankByPain, type PainfulTouchpoint } from '../../ranking/rankByPain';
import type { Ranking, WeakTouchpoint } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { touchpointName } from '../../view/names';
import { probabilityWords } from '../../view/probabilityWords';
import styles from './PainList.module.css';
import type { QuestionOf } from './rankingQuestion';
import { RankStone } from './RankStone';
import { useFirstOf } from './useFirstOf';
import { useRankingAnswer } from './useRankingAnswer';
import { mostInFrame, useWhatIf } from './useWhatIf';
import type { WeakestPanelProps } from './WeakestPanelProps';
import { WhatIfEffect } from './WhatIfEffect';

const mostAtOnce = 50;

export interface PainListProps extends Pick<WeakestPanelProps, 'onHover' | 'onGoTo'> {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
}

export function PainList({ map, ranking, onHover, onGoTo }: PainListProps) {
  const { t, format } = useLanguage();
  const pain = usePain(map, ranking);
  const { ranking: tried } = useWhatIf();
  const imagined = useMemo(() => (tried ? painRanks(tried) : null), [tried]);
  const { shown, isCut, showAll } = useFirstOf(pain?.ranked ?? noRows, mostAtOnce);
  if (!pain) return <p className={styles.help}>{t('scenario.painWaiting')}</p>;
  return (
    <>
      <p className={styles.help}>
        {t('scenario.painHelp')}
        {pain.ranked.some(({ isReachKnown }) => !isReachKnown) && ` ${t('scenario.reachUnknown')}`}
      </p>
      <ol className={styles.list} aria-label={t('scenario.painList')}>
        {shown.map((row) => (
          <PainRow
            key={row.id}
            map={map}
            row={row}
            k={pain.k}
            imagined={imagined?.get(row.id) ?? null}
            onHover={onHover}
            onGoTo={onGoTo}
          />
        ))}
      </ol>
      {isCut && (
        <div className={styles.more}>
          <Button onClick={showAll}>
            {t('weakest.showAll', { count: format.number(pain.ranked.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

const noRows: readonly PainfulTouchpoint[] = [];

/** At once for small maps, from a worker for others. */
function usePain(map: JourneyMap, ranking: Ranking) {
  const isSmall = ranking.ranked.length <= mostInFrame;
  const now = useMemo(() => (isSmall ? rankByPain(ranking) : null), [isSmall, ranking]);
  const question = useMemo(
    (): QuestionOf<'pain'> | null => (isSmall ? null : { kind: 'pain', ranking }),
    [isSmall, ranking],
  );
  const later = useRankingAnswer<'pain'>(map, question, 0);
  return now ?? later.answer;
}

interface Imagined {
  readonly rank: number;
  readonly row: WeakTouchpoint;
}

function painRanks({ ranked }: Ranking): ReadonlyMap<string, Imagined> {
  const order = [...ranked].sort((a, b) => b.pain - a.pain || a.rank - b.rank);
  return new Map(order.map((row, index) => [row.id, { rank: index + 1, row }]));
}

interface PainRowProps extends Pick<PainListProps, 'map' | 'onHover' | 'onGoTo'> {
  readonly row: PainfulTouchpoint;
  readonly k: number;
  readonly imagined: Imagined | null;
}

function PainRow({ map, row, k, imagined, onHover, onGoTo }: PainRowProps) {
  const words = useLanguage();
  const { t, format } = words;
  const { id, rank, pain, reach01, importance, gap, rankInterval } = row;
  return (
    <li
      className={styles.item}
      onPointerEnter={() => {
        onHover(id);
      }}
      onPointerLeave={() => {
        onHover(null);
      }}
    >
      <button
        type="button"
        className={styles.row}
        onClick={() => {
          onGoTo(id);
        }}
        onFocus={() => {
          onHover(id);
        }}
        onBlur={() => {
          onHover(null);
        }}
      >
        <RankStone rank={rank} isWeakest={rank <= k} />
        <span className="visually-hidden">{t('weakest.entryRank', { rank })} </span>
        <span className={styles.name}>{touchpointName(map, id, words)}</span>
        <span className="visually-hidden">. {t('scenario.pain')} </span>
        <span className={styles.pain}>{format.number(pain, 1)}</span>
        <span className="visually-hidden">. </span>
        <span className={styles.formula}>
          {t('scenario.formula', {
            reach: format.percent(reach01),
            importance: format.number(importance, Number.isInteger(importance) ? 0 : 1),
            gap: format.number(gap),
          })}
        </span>
        <span className={styles.note}>
          {t('scenario.painSure', {
            probability: probabilityWords(row.probabilityHighest, words),
            low: rankInterval.low,
            high: rankInterval.high,
            weakness: row.weaknessRank,
          })}
        </span>
        {imagined && (
          <span className={styles.effect}>
            <WhatIfEffect
              effects={[
                { label: 'rank', before: rank, after: imagined.rank, decimals: 0 },
                { label: 'pain', before: pain, after: imagined.row.pain, decimals: 1 },
                { label: 'health', before: 100 - gap, after: imagined.row.adjustedHealth, decimals: 0 },
              ]}
            />
          </span>
        )}
      </button>
    </li>
  );
}
