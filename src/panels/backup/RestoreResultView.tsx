/** What came of restoring a backup, map by map. */
import { useLanguage } from '../../i18n/useLanguage';
import styles from './Backup.module.css';
import { countsText, notRestoredText, restoredText } from './backupWords';
import type { RestoreResult } from './restoreBackup';

export function RestoreResultView({ result }: { readonly result: RestoreResult }) {
  const { t } = useLanguage();
  const { restored, failed, versions, datasets, wasStopped } = result;
  return (
    <>
      <output>
        {wasStopped && <p>{t('backup.restoredStopped')}</p>}
        <ul className={styles.list}>
          {restored.map((map) => (
            <li key={map.id}>{restoredText(map, t)}</li>
          ))}
        </ul>
      </output>
      {versions + datasets > 0 && (
        <p className={styles.hint}>{t('backup.withIt', { what: countsText({ versions, datasets }, t) })}</p>
      )}
      {failed.length > 0 && (
        <ul className={styles.bad}>
          {failed.map((missing, index) => (
            // Two may have the same title.
            <li key={index}>{notRestoredText(missing, t)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
