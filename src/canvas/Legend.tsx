/** What the colours mean and where they come from; only there while something on the map has a health. */
import { lazy, memo, Suspense } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import { Popover } from '../ui/Popover';
import { useViewParts } from './CanvasView';
import styles from './Legend.module.css';

const LensLegend = lazy(() => import('./LensLegend').then((module) => ({ default: module.LensLegend })));

export const Legend = memo(function Legend() {
  const { t, format } = useLanguage();
  const { isNeeded, highlight } = useViewParts((view) => ({
    isNeeded: view.nodeHealth.size > 0,
    highlight: view.highlight,
  }));
  if (typeof highlight === 'object') {
    return (
      <Suspense>
        <LensLegend legend={highlight.legend} />
      </Suspense>
    );
  }
  if (!isNeeded) return null;
  return (
    <div className={styles.place}>
      <Popover
        label={t('canvas.legend')}
        trigger={
          <button type="button" className={styles.legend}>
            <span>{t('canvas.legendShort')}</span>
            <span>{format.number(0)}</span>
            <span className={styles.scale} />
            <span>{format.number(100)}</span>
          </button>
        }
      >
        <p className={styles.how}>{t('canvas.legendHow')}</p>
      </Popover>
    </div>
  );
});
