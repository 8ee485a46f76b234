/** How far a backup or its reading is, and the way to stop it. */
import { useId } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './Backup.module.css';

export interface WorkProgressProps {
  readonly title: string;
  /** Null: not known. */
  readonly share01: number | null;
  readonly onCancel: () => void;
}

export function WorkProgress({ title, share01, onCancel }: WorkProgressProps) {
  const { t, format } = useLanguage();
  const id = useId();
  const share = share01 === null ? '' : t('backup.share', { share: format.percent(share01) });
  return (
    <div className={styles.work}>
      <output id={id}>{title}</output>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
      <progress
        aria-labelledby={id}
        max={1}
        {...(share01 !== null && { value: share01, 'aria-valuetext': share })}
      />
      <span className={styles.share}>{share}</span>
    </div>
  );
}
