/** The name of a version, edited in its place: Enter or leaving keeps it, Escape does not. */
import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { makeWellFormed } from '../../model/wellFormedText';
import { TextField } from '../../ui/TextField';

export interface VersionLabelFieldProps {
  /** Empty: it has none yet. */
  readonly label: string;
  /** The new name, trimmed; null: leave it as it is. Called once. */
  readonly onDone: (label: string | null) => void;
}

export function VersionLabelField({ label, onDone }: VersionLabelFieldProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(label);
  const isDone = useRef(false);
  const finish = (result: string): void => {
    // Enter closes the field, and closing takes the focus from it: that is one commit.
    if (isDone.current) return;
    isDone.current = true;
    const trimmed = makeWellFormed(result.trim());
    onDone(trimmed === '' || trimmed === label ? null : trimmed);
  };
  return (
    <TextField
      label={t('versionList.nameLabel')}
      hideLabel
      startsSelected
      value={typed}
      onChange={setTyped}
      onCommit={() => {
        finish(typed);
      }}
      onCancel={() => {
        finish(label);
      }}
    />
  );
}
