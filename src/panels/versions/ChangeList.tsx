/** What is different between two states, in words, by what was done: added, removed, changed, moved. */
import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { useScrollFocus } from '../../ui/useScrollFocus';
import type { DifferenceLine } from '../../view/differenceWords';
import styles from './ChangeList.module.css';
import { markSigns, type Mark } from './drawMarks';

export interface ChangeListProps {
  readonly changes: readonly DifferenceLine[];
}

/** Thousands of lines at once would stop the page: a survey brings as many figures. */
const firstShown = 60;
const moreAtOnce = 500;

const order: readonly Mark[] = ['added', 'removed', 'changed', 'moved'];

export function ChangeList({ changes }: ChangeListProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLElement>(null);
  const needsFocus = useScrollFocus(box);
  return (
    <section
      ref={box}
      className={styles.changes}
      aria-label={t('versionList.since')}
      // A stop of the keyboard when it has to be scrolled.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={needsFocus ? 0 : -1}
    >
      <h4 className={styles.title}>
        {changes.length === 0
          ? t('versionList.sameAsNow')
          : t('versionList.sinceCount', { count: changes.length })}
      </h4>
      {order.map((mark) => (
        <Group
          key={mark}
          mark={mark}
          changes={changes.filter(({ did }) => did === mark)}
          onAllShown={() => box.current?.focus()}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly mark: Mark;
  readonly changes: readonly DifferenceLine[];
  /** There is no more to ask for; what asked for it has gone. */
  readonly onAllShown: () => void;
}

function Group({ mark, changes, onAllShown }: GroupProps) {
  const { t, format } = useLanguage();
  const [most, setMost] = useState(firstShown);
  if (changes.length === 0) return null;
  const left = changes.length - most;
  return (
    <>
      <h5 className={styles.group}>
        <span className={styles.sign} data-mark={mark} aria-hidden>
          {markSigns[mark]}
        </span>
        {t(`versionList.${mark}`)}
      </h5>
      <ul className={styles.list}>
        {changes.slice(0, most).map(({ text }, index) => (
          // Sentences have no ids; the list is replaced as a whole.
          <li key={index}>{text}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          variant="quiet"
          onClick={() => {
            setMost(most + moreAtOnce);
            if (left <= moreAtOnce) onAllShown();
          }}
        >
          {t('versionList.showMore', { count: Math.min(left, moreAtOnce), left: format.number(left) })}
        </Button>
      )}
    </>
  );
}
