/** Over the map while a filter is on: how many are shown, and the way back to all of them. Never absent then. */
import { Funnel } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { clearFilter } from './clearFilter';
import styles from './FilterStatus.module.css';
import type { LookPorts } from './LookPorts';

export interface FilterStatusProps extends LookPorts {
  readonly shown: { readonly shown: number; readonly total: number };
}

export function FilterStatus({ shown: { shown, total }, ...ports }: FilterStatusProps) {
  const { t, format } = useLanguage();
  return (
    <div className={styles.status} role="group" aria-label={t('look.filterStatus')} data-part="filter-status">
      <Funnel size={16} aria-hidden />
      <span role="status">
        {t('look.shownOf', { shown: format.number(shown), total: format.number(total) })}
      </span>
      <Button
        variant="quiet"
        onClick={() => {
          clearFilter(ports);
        }}
      >
        {t('look.clear')}
      </Button>
    </div>
  );
}
