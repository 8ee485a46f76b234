/** One decision: mine or theirs, both values in full view. Nothing is chosen beforehand. */
import { clsx } from 'clsx';
import { useEffect, useId, useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { MergeSide } from '../../model/Merge';
import type { ConflictWords } from '../../view/conflictWords';
import styles from './MergeDialog.module.css';

export interface ConflictChoiceProps extends ConflictWords {
  /** What the file that came back is called. */
  readonly copy: string;
  readonly chosen: MergeSide | undefined;
  /** Another object each time one is led here; null: one is not. */
  readonly ledTo: object | null;
  readonly onChoose: (side: MergeSide) => void;
}

export function ConflictChoice(props: ConflictChoiceProps) {
  const { title, about, mine, theirs, copy, chosen, ledTo, onChoose } = props;
  const { t } = useLanguage();
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (ledTo === null) return;
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [ledTo]);
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
      <span className={styles.whose}>
        {side === 'mine' ? t('merging.mine') : t('merging.theirs', { copy })}
      </span>
      <bdi className={styles.value}>{value}</bdi>
    </label>
  );
  return (
    <fieldset
      ref={box}
      className={clsx(styles.conflict, ledTo !== null && chosen === undefined && styles.ledTo)}
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
