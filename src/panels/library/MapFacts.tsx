/** What the library knows of a map, in words: when, how much, and the weakest touchpoint. */
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryRow } from '../../storage/LibraryRow';
import { useServices } from '../services';
import { HealthChip } from './HealthChip';
import styles from './MapFacts.module.css';

export function MapFacts({ id, row }: { readonly id: string; readonly row: LibraryRow }) {
  const { t, format } = useLanguage();
  const { now } = useServices();
  const { touchpoints, personas, stages } = row.counts;
  const facts = [
    format.since(row.updatedAt, new Date(now())),
    touchpoints > 0
      ? t('common.touchpointCount', { count: touchpoints })
      : t('common.stageCount', { count: stages }),
    ...(personas > 0 ? [t('common.personaCount', { count: personas })] : []),
  ];
  return (
    <div id={id} className={styles.facts}>
      <p className={styles.line}>{facts.join(' · ')}</p>
      {row.weakest ? (
        <p className={styles.weakest}>
          <HealthChip health={row.weakest.health} />
          <span className={styles.words}>
            <span className={styles.label}>{t('library.weakest')}</span>
            <span className={styles.name}>
              {t('library.weakestIn', { name: row.weakest.name, stage: row.weakest.stage })}
            </span>
          </span>
        </p>
      ) : (
        <p className={styles.weakest}>
          <span className={styles.label}>{t('library.notMeasured')}</span>
        </p>
      )}
    </div>
  );
}
