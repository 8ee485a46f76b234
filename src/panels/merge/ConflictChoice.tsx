/** One decision: mine or theirs, both values in full view. Nothing is chosen beforehand. */
import { clsx } from 'clsx';
import { useId } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MergeSide } from '../../model/Merge';
import type { ConflictWords } from '../../view/conflictWords';
import styles from './MergeDialog.module.css';

export interface ConflictChoiceProps extends ConflictWords {
  readonly chosen: MergeSide | undefined;
  readonly onChoose: (side: MergeSide) => void;
}

export function ConflictChoice({ title, about, mine, theirs, chosen, onChoose }: ConflictChoiceProps) {
  const { t } = useLanguage();
  const id = useId();
  const option = (side: MergeSide, value: string) => (
    <label className={clsx(styles.option, chosen === side && styles.chosen)}>
      <input
        type="radio"
        name={id}
        value={side}
        checked={chosen === side}
        onChange={() => {
          onChoose(side);
        }}
      />
      <span className={styles.whose}>{t(side === 'mine' ? 'merging.mine' : 'merging.theirs')}</span>
      <bdi className={styles.value}>{value}</bdi>
    </label>
  );
  return (
    <fieldset
      className={styles.conflict}
      aria-describedby={about === '' ? undefined : `${id}-about`}
      {...(chosen === undefined && { 'data-undecided': true })}
    >
      <legend className={styles.legend}>
        <bdi>{title}</bdi>
      </legend>
      {about !== '' && (
        <p id={`${id}-about`} className={styles.about}>
          <bdi>{about}</bdi>
        </p>
      )}
      <div className={styles.options}>
        {option('mine', mine)}
        {option('theirs', theirs)}
      </div>
    </fieldset>
  );
}
