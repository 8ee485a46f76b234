/** Where copies are given: dropped or chosen, several at once. */
import { clsx } from 'clsx';
import { Combine } from 'lucide-react';
import { useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './MergeCopy.module.css';

export interface ChooseCopiesProps {
  readonly isOver: boolean;
  /** Some were given already. */
  readonly isMore: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ChooseCopies({ isOver, isMore, onFiles }: ChooseCopiesProps) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={clsx(styles.drop, isOver && styles.over)}>
      <Combine size={32} strokeWidth={1.5} aria-hidden />
      <p className={styles.dropTitle}>{t('mergeCopy.dropTitle')}</p>
      <p className={styles.dropText}>{t('mergeCopy.dropText')}</p>
      <Button variant={isMore ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
        {t(isMore ? 'mergeCopy.chooseMore' : 'mergeCopy.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,.png,.svg,application/json,image/png,image/svg+xml"
        data-source="copies"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again.
          event.target.value = '';
          onFiles(files);
        }}
      />
    </div>
  );
}
