/**
 * One of a few, all of them to be seen: the segments of purpose, kind, importance, and the five faces. Choosing what
 * is chosen takes the choice away, where the field may be empty. Arrows move without choosing: each choice is an edit.
 */
import { clsx } from 'clsx';
import { ToggleGroup } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import fieldStyles from '../../ui/Field.module.css';
import styles from './Choices.module.css';

export interface Choice {
  readonly value: string;
  /** Its name for everyone. */
  readonly label: string;
  /** What is drawn in place of the name. */
  readonly face?: ReactNode;
}

export interface ChoicesProps {
  readonly label: string;
  /** Empty: none. */
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Empty: taken away. */
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  readonly look?: 'segments' | 'faces' | 'swatches' | 'lines';
}

export function Choices(props: ChoicesProps) {
  const { label, value, choices, onChange, isRequired = false, hint, error, hideLabel = false } = props;
  const { look = 'segments' } = props;
  const id = useId();
  const describedBy = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={hideLabel ? 'visually-hidden' : fieldStyles.label}>
        {label}
      </span>
      <ToggleGroup.Root
        type="single"
        className={clsx(styles.group, styles[look])}
        aria-labelledby={id}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        value={value}
        onValueChange={(next: string) => {
          if (next !== '' || !isRequired) onChange(next);
        }}
      >
        {choices.map((choice) => (
          <ToggleGroup.Item
            key={choice.value}
            value={choice.value}
            className={styles.choice}
            aria-label={choice.face === undefined ? undefined : choice.label}
            title={choice.face === undefined ? undefined : choice.label}
          >
            {choice.face ?? choice.label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {error !== undefined && (
        <p id={`${id}-error`} className={fieldStyles.error}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
