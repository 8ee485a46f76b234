/** The file that is the map: the first thing to take, and the one that never fails for size. */
import { FileJson } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './ExportMenu.module.css';

export function ExportFile({ onTake }: { readonly onTake: () => void }) {
  const { t } = useLanguage();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('exporting.file')}</h2>
      <Button icon={FileJson} className={styles.wide} onClick={onTake}>
        {t('exporting.json')} <span className={styles.ending}>.touchstone.json</span>
      </Button>
      <p className={styles.hint}>{t('exporting.jsonHint')}</p>
    </section>
  );
}
