/**
 * The ranked touchpoints. One stop for the Tab key; arrow keys move from entry to entry, right and left open and close
 * the reason, Enter goes to the touchpoint on the canvas.
 */
import { useCallback, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking } from '../../ranking/Ranking';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import { tieBracket } from '../../view/tieBracket';
import { useFirstOf } from './useFirstOf';
import { useWhatIf } from './useWhatIf';
import { WeakestEntry } from './WeakestEntry';
import type { WeakestPanelProps } from './WeakestPanelProps';
import styles from './WeakestPanel.module.css';

const mostAtOnce = 50;

export interface WeakestListProps extends Pick<WeakestPanelProps, 'onHover' | 'onGoTo'> {
  readonly map: JourneyMap;
  readonly ranking: Ranking;
  /** In the reason of the leader. */
  readonly badge: ReactNode;
}

export function WeakestList({ map, ranking, badge, onHover, onGoTo }: WeakestListProps) {
  const { t, format } = useLanguage();
  const { shown, isCut, showAll } = useFirstOf(ranking.ranked, mostAtOnce);
  const [current, setCurrent] = useState<TouchpointId | null>(null);
  // Only what somebody opened or closed; by itself the weakest is open and the others are not.
  const [choices, setChoices] = useState<ReadonlyMap<TouchpointId, boolean>>(new Map());
  // The list stays in the measured order while figures are tried out: nothing moves away under the pointer.
  const { ranking: tried } = useWhatIf();
  const imagined = useMemo(() => new Map(tried?.ranked.map((row) => [row.id, row])), [tried]);
  const bracket = useMemo(() => tieBracket(ranking), [ranking]);
  const stop = shown.some(({ id }) => id === current) ? current : shown[0]?.id;
  // One function for good: an entry that nothing has happened to is not rendered again.
  const setOpen = useCallback((id: TouchpointId, isOpen: boolean): void => {
    setChoices((before) => new Map(before).set(id, isOpen));
  }, []);
  return (
    <>
      {/* Keys bubble up from the entries' buttons; the list itself is no control. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className={styles.list} aria-label={t('weakest.list')} onKeyDown={moveFocus}>
        {shown.map((entry) => (
          <WeakestEntry
            key={entry.id}
            map={map}
            ranking={ranking}
            entry={entry}
            bracket={bracket}
            imagined={imagined.get(entry.id) ?? null}
            badge={entry.rank === 1 ? badge : undefined}
            isOpen={choices.get(entry.id) ?? entry.rank === 1}
            isTabStop={entry.id === stop}
            onOpenChange={setOpen}
            onFocusEntry={setCurrent}
            onHover={onHover}
            onGoTo={onGoTo}
          />
        ))}
      </ol>
      {isCut && (
        <div className={styles.more}>
          <p>
            {t('weakest.showingFirst', {
              shown: format.number(shown.length),
              count: format.number(ranking.ranked.length),
            })}
          </p>
          <Button onClick={showAll}>
            {t('weakest.showAll', { count: format.number(ranking.ranked.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** From one entry's button to another's; anything else inside an entry keeps its own keys. */
export function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-entry]')];
  const at = buttons.findIndex((button) => button === event.target);
  if (at === -1) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus();
}
