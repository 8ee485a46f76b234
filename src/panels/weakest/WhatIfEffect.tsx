/** What the figures that are being tried out would do to one touchpoint: rank, health and pain, old → new. */
import { ArrowRight } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import styles from './WhatIfEffect.module.css';

export interface Effect {
  readonly label: 'rank' | 'health' | 'pain';
  readonly before: number;
  readonly after: number;
  /** Of the numbers shown; below half of the last digit nothing has changed, however it rounds. */
  readonly decimals: number;
}

/** Nothing at all when everything stays as it is. */
export function WhatIfEffect({ effects }: { readonly effects: readonly Effect[] }) {
  const { t, format } = useLanguage();
  const moved = effects.flatMap(({ label, before, after, decimals }) => {
    const from = format.number(before, decimals);
    const to = format.number(after, decimals);
    const isMoved = from !== to && Math.abs(after - before) >= 0.5 / 10 ** decimals;
    return isMoved ? [{ label, from, to }] : [];
  });
  if (moved.length === 0) return null;
  return (
    <span className={styles.effect}>
      {moved.map(({ label, from, to }) => (
        <span key={label} className={styles.one}>
          <span className="visually-hidden">{t(`scenario.${label}Moves`, { from, to })} </span>
          <span aria-hidden className={styles.shown}>
            {t(`scenario.${label}Short`)} {from}
            <ArrowRight size={12} strokeWidth={2} aria-hidden />
            <strong>{to}</strong>
          </span>
        </span>
      ))}
    </span>
  );
}
