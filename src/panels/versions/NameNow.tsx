/** Keeps the map as it is now under a name. */
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { makeWellFormed } from '../../model/wellFormedText';
import { Button } from '../../ui/Button';
import { isComposing } from '../../ui/isComposing';
import { TextField } from '../../ui/TextField';
import styles from './NameNow.module.css';

export interface NameNowProps {
  /** Resolves with why it is not kept; null: it is. The label is trimmed and not empty. */
  readonly onName: (label: string) => Promise<string | null>;
}

export function NameNow({ onName }: NameNowProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [named, setNamed] = useState<string | null>(null);
  const label = makeWellFormed(typed.trim());
  const keep = async (): Promise<void> => {
    if (label === '' || isKeeping) return;
    setKeeping(true);
    const failure = await onName(label);
    setError(failure);
    if (failure === null) setTyped('');
    setNamed(failure === null ? label : null);
    setKeeping(false);
  };
  return (
    // A key that a field takes for itself (Enter: it has been typed) still means the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLInputElement;
        if (isField && event.key === 'Enter' && !isComposing(event)) void keep();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={t('versionList.nowLabel')}
        hint={t('versionList.nameNowHint')}
        placeholder={t('versionList.namePlaceholder')}
        error={error ?? undefined}
        value={typed}
        onChange={(text) => {
          setError(null);
          setTyped(text);
        }}
      />
      <Button type="submit" icon={Bookmark} disabled={label === '' || isKeeping}>
        {t('versionList.nameNow')}
      </Button>
      {/* Always there: a screen reader only hears of what appears in a place it knows. */}
      <p role="status" className={styles.named}>
        {named !== null && t('versionList.named', { label: named })}
      </p>
    </form>
  );
}
