/** How one looks at the map: what the colours say, which touchpoints stand out, and the views that were kept. */
import { useId } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { lenses } from '../../model/SavedView';
import { Button } from '../../ui/Button';
import { clearFilter } from './clearFilter';
import { FilterFields } from './FilterFields';
import styles from './LookPanel.module.css';
import type { LookPorts } from './LookPorts';
import { ViewList } from './ViewList';

export interface LookPanelProps extends LookPorts {
  readonly shown: { readonly shown: number; readonly total: number } | undefined;
  readonly onPresent: () => void;
}

export function LookPanel({ shown, onPresent, ...ports }: LookPanelProps) {
  const { t, format } = useLanguage();
  const { look, onLookChange } = ports;
  const id = useId();
  return (
    <div className={styles.panel}>
      <fieldset className={styles.group}>
        <legend className={styles.title}>{t('look.colourBy')}</legend>
        <div className={styles.choices}>
          {lenses.map((lens) => (
            <label key={lens} className={styles.choice}>
              <input
                type="radio"
                name={id}
                value={lens}
                checked={look.lens === lens}
                onChange={() => {
                  onLookChange({ ...look, lens });
                }}
              />
              <span>{t(`look.lens_${lens}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <section className={styles.group} aria-labelledby={`${id}-filter`}>
        <div className={styles.head}>
          <h3 id={`${id}-filter`} className={styles.title}>
            {t('look.filter')}
          </h3>
          {shown && (
            <>
              <span className={styles.count}>
                {t('look.shownOf', { shown: format.number(shown.shown), total: format.number(shown.total) })}
              </span>
              <Button
                variant="quiet"
                onClick={() => {
                  clearFilter(ports);
                }}
              >
                {t('look.clear')}
              </Button>
            </>
          )}
        </div>
        <FilterFields {...ports} />
      </section>
      <ViewList {...ports} onPresent={onPresent} />
    </div>
  );
}
