/** What only a person can decide, side by side. Things that both only dragged elsewhere are one decision. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { describeConflict, type ConflictWords } from '../../view/conflictWords';
import { recordName } from '../../view/recordWords';
import type { Words } from '../../view/Words';
import { linesAtOnce } from './ChangeLines';
import { ConflictChoice } from './ConflictChoice';
import type { Decision } from './decisions';
import styles from './MergeDialog.module.css';
import type { MergeState } from './useMerge';

/** The decision one is led to; another object each time, also when it is the same again. */
export interface LedTo {
  readonly key: string;
}

export interface ConflictListProps extends Pick<MergeState, 'merge' | 'choices' | 'choose'> {
  readonly decisions: readonly Decision[];
  /** What the file that came back is called. */
  readonly copy: string;
  readonly ledTo: LedTo | null;
}

export function ConflictList({ merge, choices, choose, decisions, copy, ledTo }: ConflictListProps) {
  const { t, format } = useLanguage();
  const [asked, setAsked] = useState(linesAtOnce);
  const { conflicts } = merge;
  if (conflicts.length === 0) return <p className={styles.fits}>{t('merging.noConflicts')}</p>;
  const shown = Math.max(asked, decisions.findIndex(({ key }) => key === ledTo?.key) + 1);
  const hidden = decisions.slice(shown).filter(({ isDragged }) => !isDragged).length;
  const choice = (decision: Decision) => (
    <ConflictChoice
      key={decision.key}
      {...wordsOf(decision, merge, copy, { t, format })}
      copy={copy}
      chosen={chosenOf(decision, choices)}
      ledTo={ledTo?.key === decision.key ? ledTo : null}
      onChoose={(side) => {
        choose(decision.conflicts, side);
      }}
    />
  );
  return (
    <section className={styles.conflicts}>
      <div className={styles.conflictHead}>
        <h3 className={styles.heading}>{t('merging.conflicts')}</h3>
        {conflicts.length > 1 && (
          <div className={styles.all} role="group" aria-label={t('merging.chooseAll')}>
            <span aria-hidden>{t('merging.chooseAll')}</span>
            <Button onClick={() => choose(conflicts, 'mine')}>{t('merging.allMine')}</Button>
            <Button onClick={() => choose(conflicts, 'theirs')}>{t('merging.allTheirs')}</Button>
          </div>
        )}
      </div>
      {decisions.slice(0, shown).map(choice)}
      {hidden > 0 && (
        <Button
          variant="quiet"
          onClick={() => {
            setAsked(shown + linesAtOnce);
          }}
        >
          {t('merging.moreLines', { count: hidden })}
        </Button>
      )}
      {decisions
        .slice(shown)
        .filter(({ isDragged }) => isDragged)
        .map(choice)}
    </section>
  );
}

/** Undefined while one of them is open, or when they were decided differently. */
function chosenOf({ conflicts: [first, ...others] }: Decision, choices: MergeState['choices']) {
  const chosen = choices.get(first.key);
  return others.every(({ key }) => choices.get(key) === chosen) ? chosen : undefined;
}

function wordsOf(
  { conflicts, isDragged }: Decision,
  merge: MergeState['merge'],
  copy: string,
  words: Words,
): ConflictWords {
  const { t } = words;
  if (!isDragged) return describeConflict(conflicts[0], merge, copy, words);
  const names = conflicts.flatMap(({ kind, id }) =>
    kind === 'map'
      ? []
      : [t('difference.quoted', { text: recordName(merge.compared.mine, kind, id, words) })],
  );
  return {
    title: t('merging.places', { count: conflicts.length }),
    about: names.join(', '),
    mine: t('merging.placesAs'),
    theirs: t('merging.placesAsTheirs'),
  };
}
