/** Penalty and reward of each driver: what must simply work, and what delights. */
import { useLanguage } from '../../i18n/useLanguage';
import { Disclosure } from '../../ui/Disclosure';
import styles from './AnalysisView.module.css';
import type { FoundDrivers } from './DriverMessages';
import { contrastText } from './driverWords';

export interface ContrastListProps {
  readonly found: FoundDrivers;
  readonly nameOf: (key: string) => string;
}

export function ContrastList({ found, nameOf }: ContrastListProps) {
  const words = useLanguage();
  const { t } = words;
  if (!found.result.ok) return null;
  return (
    <Disclosure summary={t('analysis.contrasts')}>
      <p className={styles.how}>{t('analysis.contrastsHow')}</p>
      <ul className={styles.remarks}>
        {found.result.found.drivers.map(({ id }) => (
          <li key={id}>
            <strong>{nameOf(id)}</strong>: {contrastText(found.contrasts[id], words)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
