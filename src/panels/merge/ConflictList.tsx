/** What only a person can decide, side by side. Things that both only dragged elsewhere are one decision. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MergeConflict } from '../../model/Merge';
import { Button } from '../../ui/Button';
import { describeConflict } from '../../view/conflictWords';
import { recordName } from '../../view/recordWords';
import { linesAtOnce } from './ChangeLines';
import { ConflictChoice } from './ConflictChoice';
import styles from './MergeDialog.module.css';
import type { MergeState } from './useMerge';

export function ConflictList({ merge, choices, choose }: MergeState) {
  const { t, format } = useLanguage();
  const [shown, setShown] = useState(linesAtOnce);
  const { conflicts, compared } = merge;
  if (conflicts.length === 0) return <p className={styles.fits}>{t('merging.noConflicts')}</p>;
  const dragged = conflicts.filter(isDragged);
  const others = conflicts.filter((conflict) => !isDragged(conflict));
  const words = { t, format };
  const names = dragged.flatMap(({ kind, id }) =>
    kind === 'map' ? [] : [t('difference.quoted', { text: recordName(compared.mine, kind, id, words) })],
  );
  return (
    <section className={styles.conflicts}>
      <div className={styles.conflictHead}>
        <h3 className={styles.heading}>{t('merging.conflicts')}</h3>
        {conflicts.length > 1 && (
          <div className={styles.all} role="group" aria-label={t('merging.chooseAll')}>
            <span aria-hidden>{t('merging.chooseAll')}</span>
            <Button
              onClick={() => {
                choose(conflicts, 'mine');
              }}
            >
              {t('merging.allMine')}
            </Button>
            <Button
              onClick={() => {
                choose(conflicts, 'theirs');
              }}
            >
              {t('merging.allTheirs')}
            </Button>
          </div>
        )}
      </div>
      {others.slice(0, shown).map((conflict) => (
        <ConflictChoice
          key={conflict.key}
          {...describeConflict(conflict, merge, words)}
          chosen={choices.get(conflict.key)}
          onChoose={(side) => {
            choose([conflict], side);
          }}
        />
      ))}
      {others.length > shown && (
        <Button
          variant="quiet"
          onClick={() => {
            setShown(shown + linesAtOnce);
          }}
        >
          {t('merging.moreLines', { count: others.length - shown })}
        </Button>
      )}
      {dragged.length > 0 && (
        <ConflictChoice
          title={t('merging.places', { count: dragged.length })}
          about={names.join(', ')}
          mine={t('merging.placesAs')}
          theirs={t('merging.placesAsTheirs')}
          chosen={
            dragged.every(({ key }) => choices.has(key)) ? choices.get(dragged[0]?.key ?? '') : undefined
          }
          onChoose={(side) => {
            choose(dragged, side);
          }}
        />
      )}
    </section>
  );
}

function isDragged(conflict: MergeConflict): boolean {
  return conflict.type === 'field' && conflict.path[0] === 'place';
}
