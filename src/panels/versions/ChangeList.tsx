/** What is different between two states, in words, by what was done: added, removed, changed, moved. */
import { useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { useScrollFocus } from '../../ui/useScrollFocus';
import type { DifferenceLine } from '../../view/differenceWords';
import styles from './ChangeList.module.css';
import { markSigns, type Mark } from './drawMarks';

export interface ChangeListProps {
  readonly changes: readonly DifferenceLine[];
}

const order: readonly Mark[] = ['added', 'removed', 'changed', 'moved'];

export function ChangeList({ changes }: ChangeListProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLElement>(null);
  const needsFocus = useScrollFocus(box);
  return (
    // A region only when it is a stop of the keyboard; named so in either case.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section
      ref={box}
      className={styles.changes}
      aria-label={t('versionList.since')}
      {...(needsFocus && { tabIndex: 0 })}
    >
      <h4 className={styles.title}>
        {changes.length === 0
          ? t('versionList.sameAsNow')
          : t('versionList.sinceCount', { count: changes.length })}
      </h4>
      {order.map((mark) => (
        <Group key={mark} mark={mark} changes={changes.filter(({ did }) => did === mark)} />
      ))}
    </section>
  );
}

function Group({ mark, changes }: { readonly mark: Mark; readonly changes: readonly DifferenceLine[] }) {
  const { t } = useLanguage();
  if (changes.length === 0) return null;
  return (
    <>
      <h5 className={styles.group}>
        <span className={styles.sign} data-mark={mark} aria-hidden>
          {markSigns[mark]}
        </span>
        {t(`versionList.${mark}`)}
      </h5>
      <ul className={styles.list}>
        {changes.map(({ text }, index) => (
          // Sentences have no ids; the list is replaced as a whole.
          <li key={index}>{text}</li>
        ))}
      </ul>
    </>
  );
}
