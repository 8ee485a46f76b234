/** The title of a map, edited in its card: Enter or leaving keeps it, Escape does not. */
import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { TextField } from '../../ui/TextField';

export interface MapTitleFieldProps {
  readonly title: string;
  /** The new title, trimmed; null: leave it as it is. Called once. */
  readonly onDone: (title: string | null) => void;
}

export function MapTitleField({ title, onDone }: MapTitleFieldProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(title);
  const isDone = useRef(false);
  const finish = (result: string): void => {
    // Enter closes the field, and closing takes the focus from it: that is one commit.
    if (isDone.current) return;
    isDone.current = true;
    const trimmed = result.trim();
    onDone(trimmed === '' || trimmed === title ? null : trimmed);
  };
  return (
    <TextField
      label={t('library.nameLabel')}
      hideLabel
      startsSelected
      value={typed}
      onChange={setTyped}
      onCommit={() => {
        finish(typed);
      }}
      onCancel={() => {
        finish(title);
      }}
    />
  );
}
