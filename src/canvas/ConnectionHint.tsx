/** Says what to choose next while two things are being connected. */
import { memo } from 'react';
import { useLanguage } from '../i18n/useLanguage';
import { useCanvasState } from './canvasState';
import styles from './ConnectionHint.module.css';

export const ConnectionHint = memo(function ConnectionHint() {
  const { t } = useLanguage();
  const connecting = useCanvasState((state) => state.connecting);
  return (
    <div className={styles.place} aria-live="polite">
      {connecting && (
        <p className={styles.hint}>
          {connecting.from === null ? t('canvas.connectFrom') : t('canvas.connectTo')}
        </p>
      )}
    </div>
  );
});
