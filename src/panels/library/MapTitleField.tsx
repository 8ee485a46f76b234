/** The title of a map, edited in its card: Enter or leaving keeps it, the page too; Escape does not. */
import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { makeWellFormed } from '../../model/wellFormedText';
import { TextField } from '../../ui/TextField';
import { useKeepOnLeave } from '../../ui/useKeepOnLeave';

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
    const trimmed = makeWellFormed(result.trim());
    onDone(trimmed === '' || trimmed === title ? null : trimmed);
  };
  useKeepOnLeave(() => {
    if (typed !== title) finish(typed);
  });
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
