/** What applying the merge does to the open map, and what has to be adjusted for it. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapDifference } from '../../model/compareMaps';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Merge } from '../../model/Merge';
import { describeMended } from '../../view/conflictWords';
import { countDifference, describeDifference } from '../../view/differenceWords';
import { Disclosure } from '../../ui/Disclosure';
import { ChangeLines } from './ChangeLines';
import styles from './MergeDialog.module.css';

export interface MergeResultProps {
  readonly mine: JourneyMap;
  readonly merge: Merge;
  readonly difference: MapDifference;
  readonly isSame: boolean;
}

export function MergeResult({ mine, merge, difference, isSame }: MergeResultProps) {
  const { t, format } = useLanguage();
  const { mended } = merge;
  const counts = countDifference(difference, { t });
  const lines = useMemo(
    () => describeDifference(mine, merge.map, difference, { t, format }).map(({ text }) => text),
    [mine, merge, difference, t, format],
  );
  return (
    <section className={styles.result}>
      <h3 className={styles.heading}>{t('merging.result')}</h3>
      {isSame ? (
        <p className={styles.quiet}>{t('merging.resultNothing')}</p>
      ) : (
        <Disclosure summary={<span className={styles.counts}>{counts.join(', ')}</span>}>
          <ChangeLines lines={lines} />
        </Disclosure>
      )}
      {mended.length > 0 && (
        <div className={styles.note}>
          <p>{t('merging.mended', { count: mended.length })}</p>
          <ChangeLines lines={mended.map((repair) => describeMended(repair, merge, { t, format }))} />
        </div>
      )}
    </section>
  );
}
