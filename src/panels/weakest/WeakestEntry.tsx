/** One ranked touchpoint: the row with stone, name, rank plot and health, and below it the reason when it is open. */
import { clsx } from 'clsx';
import { memo, useId, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking, WeakTouchpoint } from '../../ranking/Ranking';
import { isComposing } from '../../ui/isComposing';
import { nodeNameOf, touchpointName } from '../../view/names';
import type { TieBracket } from '../../view/tieBracket';
import { rankWord } from '../../view/verdict';
import { EntryReason } from './EntryReason';
import { healthStyle } from './healthStyle';
import { RankPlot } from './RankPlot';
import { RankStone } from './RankStone';
import styles from './WeakestEntry.module.css';
import type { WeakestPanelProps } from './WeakestPanelProps';
import { WhatIfEffect, type Effect } from './WhatIfEffect';

export interface WeakestEntryProps extends Pick<WeakestPanelProps, 'onHover' | 'onGoTo'> {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  readonly entry: WeakTouchpoint;
  readonly bracket: TieBracket | null;
  /** The same touchpoint with the figures that are being tried out; null: none are. */
  readonly imagined: WeakTouchpoint | null;
  /** Only the leader has one. */
  readonly badge?: ReactNode;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onOpenChange: (id: TouchpointId, isOpen: boolean) => void;
  readonly onFocusEntry: (id: TouchpointId) => void;
}

export const WeakestEntry = memo(function WeakestEntry(props: WeakestEntryProps) {
  const { map, ranking, entry, bracket, imagined, isOpen, onOpenChange, onHover, onGoTo } = props;
  const words = useLanguage();
  const { t, format } = words;
  const reasonId = useId();
  const { id, rank, rankInterval } = entry;
  const isWeakest = rank <= ranking.k;
  const name = touchpointName(map, id, words);
  const node = map.touchpoints[id]?.node;
  const nodeName = node === undefined ? '' : nodeNameOf(map, node);
  const word = isWeakest || entry.isTiedWithWeakest ? rankWord(entry, ranking, words) : '';
  const part = bracket?.partAt(rank) ?? null;

  const toggle = (): void => {
    onOpenChange(id, !isOpen);
    if (!isOpen) onGoTo(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      // A click toggles; Enter always goes there and never closes what one is about to read.
      event.preventDefault();
      onOpenChange(id, true);
      onGoTo(id);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      onOpenChange(id, event.key === 'ArrowRight');
    }
  };
  return (
    <li
      className={clsx(styles.entry, isOpen && styles.open, part !== null && styles[part])}
      onPointerEnter={() => {
        onHover(id);
      }}
      onPointerLeave={() => {
        onHover(null);
      }}
    >
      <h3 className={styles.heading}>
        <button
          type="button"
          data-entry
          className={styles.row}
          tabIndex={props.isTabStop ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={isOpen ? reasonId : undefined}
          onClick={toggle}
          onKeyDown={onKeyDown}
          onFocus={() => {
            props.onFocusEntry(id);
            onHover(id);
          }}
          onBlur={() => {
            onHover(null);
          }}
        >
          <RankStone rank={rank} isWeakest={isWeakest} />
          <RankPlot
            rank={rank}
            low={rankInterval.low}
            high={rankInterval.high}
            axis={{ count: ranking.ranked.length }}
          />
          <Hidden>{t('weakest.entryRank', { rank })} </Hidden>
          <span className={styles.name}>{name}</span>
          <Hidden>, </Hidden>
          <span className={styles.node}>{nodeName}</span>
          <Hidden>. {t('weakest.entryHealth')} </Hidden>
          <span className={styles.health} style={healthStyle(entry.adjustedHealth)}>
            {format.number(entry.adjustedHealth)}
          </span>
          <Hidden>
            {t('weakest.entryRange', { low: rankInterval.low, high: rankInterval.high })}
            {word !== '' && `. ${word}`}
            {imagined && '. '}
          </Hidden>
          {imagined && (
            <span className={styles.effect}>
              <WhatIfEffect effects={effectsOf(entry, imagined)} />
            </span>
          )}
        </button>
      </h3>
      {isOpen && (
        <div id={reasonId} className={styles.reason}>
          <EntryReason map={map} ranking={ranking} entry={entry} badge={props.badge} />
        </div>
      )}
      {bracket && part === 'last' && (
        <p className={styles.bracketWord}>
          {bracket.isWhole
            ? t('weakest.bracket', { low: 1, high: bracket.lastRank })
            : t('weakest.bracketSome')}
        </p>
      )}
    </li>
  );
});

function effectsOf(before: WeakTouchpoint, after: WeakTouchpoint): readonly Effect[] {
  return [
    { label: 'rank', before: before.rank, after: after.rank, decimals: 0 },
    { label: 'health', before: before.adjustedHealth, after: after.adjustedHealth, decimals: 0 },
    { label: 'pain', before: before.pain, after: after.pain, decimals: 1 },
  ];
}

/** What the eye takes from shape and place, for whoever hears the entry. */
function Hidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
