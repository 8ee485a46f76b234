/** How far a picture is, and the way to stop it. */
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './ExportMenu.module.css';

export interface ExportProgressProps {
  readonly share01: number;
  readonly onCancel: () => void;
}

export function ExportProgress({ share01, onCancel }: ExportProgressProps) {
  const { t, format } = useLanguage();
  return (
    <div className={styles.progress}>
      <progress
        max={1}
        value={share01}
        aria-label={t('exporting.working')}
        aria-valuetext={t('exporting.progress', { percent: format.percent(share01) })}
      />
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
      <output className={styles.hint}>{t('exporting.working')}</output>
    </div>
  );
}
