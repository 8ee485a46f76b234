/** A health as a number on its colour's bar; hollow when too little is known. What it rests on is said in words beside. */
import { clsx } from 'clsx';
import { useLanguage } from '../../i18n/useLanguage';
import { healthStyle } from '../weakest/healthStyle';
import styles from './MatrixTable.module.css';

export interface HealthMarkProps {
  /** 0–100; null: not measured. */
  readonly health: number | null;
  readonly isUncertain?: boolean;
}

export function HealthMark({ health, isUncertain = false }: HealthMarkProps) {
  const { t, format } = useLanguage();
  if (health === null) {
    return (
      <span className={clsx(styles.health, styles.unknown)} aria-hidden>
        –
      </span>
    );
  }
  const value = format.number(health);
  return (
    <span className={clsx(styles.health, isUncertain && styles.uncertain)} style={healthStyle(health)}>
      <span aria-hidden>{value}</span>
      <span className="visually-hidden">{t('matrix.health', { value })}</span>
    </span>
  );
}
