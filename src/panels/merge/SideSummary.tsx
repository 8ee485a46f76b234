/** What one side did since both began: how much of each kind, and each of it in words when opened. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MapDifference } from '../../model/compareMaps';
import type { Merge, MergeSide } from '../../model/Merge';
import { countDifference, describeDifference } from '../../view/differenceWords';
import { Disclosure } from '../../ui/Disclosure';
import { ChangeLines } from './ChangeLines';
import styles from './MergeDialog.module.css';

export interface SideSummaryProps {
  readonly side: MergeSide;
  /** What the file that came back is called. */
  readonly copy: string;
  readonly isAncestorKnown: boolean;
  readonly merge: Merge;
  readonly difference: MapDifference;
}

export function SideSummary({ side, copy, isAncestorKnown, merge, difference }: SideSummaryProps) {
  const { t, format } = useLanguage();
  const { compared } = merge;
  const shown = useMemo(
    () => (isAncestorKnown ? difference : onlyAdded(difference)),
    [isAncestorKnown, difference],
  );
  const counts = countDifference(shown, { t });
  const lines = useMemo(
    () => describeDifference(compared.base, compared[side], shown, { t, format }),
    [compared, side, shown, t, format],
  );
  const known = side === 'mine' ? 'merging.changedMine' : 'merging.changedTheirs';
  const unknown = side === 'mine' ? 'merging.onlyMine' : 'merging.onlyTheirs';
  return (
    <section className={styles.side}>
      <h3 className={styles.heading}>{t(isAncestorKnown ? known : unknown, { copy })}</h3>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{t('merging.noChange')}</p>
      ) : (
        <Disclosure
          summary={<span className={styles.counts}>{counts.join(', ')}</span>}
          defaultOpen={lines.length <= 6}
        >
          <ChangeLines lines={lines.map(({ text }) => text)} />
        </Disclosure>
      )}
    </section>
  );
}

/** Of a guessed ancestor only this can be told: what the other map does not have at all. */
function onlyAdded({ kinds }: MapDifference): MapDifference {
  const added = Object.entries(kinds).map(([kind, difference]) => [
    kind,
    { ...difference, removed: [], changed: [] },
  ]);
  // The same kinds, with less in them.
  return { map: [], kinds: Object.fromEntries(added) as MapDifference['kinds'] };
}
