/** A health of 0–100 as a number with its colour; the number says it alone. */
import { useLanguage } from '../../i18n/useLanguage';
import styles from './HealthChip.module.css';
import { healthCss } from './healthCss';

export function HealthChip({ health }: { readonly health: number }) {
  const { t, format } = useLanguage();
  const shown = format.number(health);
  return (
    <span className={styles.chip}>
      <span className={styles.colour} style={{ background: healthCss(health) }} />
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">{t('library.health', { health: shown })}</span>
    </span>
  );
}
