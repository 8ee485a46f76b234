/** How close one looks: out, the percentage (click: 100 %), in, and the whole map. */
import { lazy, memo, Suspense, useState } from 'react';
import { useStore as useFlowStore } from '@xyflow/react';
import { Map, Maximize, Minus, Plus } from 'lucide-react';
import { useLanguage } from '../i18n/useLanguage';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import styles from './ZoomControls.module.css';

interface Props {
  readonly zoom: {
    readonly in: () => void;
    readonly out: () => void;
    readonly fit: () => void;
    readonly full: () => void;
  };
}

const Minimap = lazy(() => import('./Minimap').then((module) => ({ default: module.Minimap })));
/** Remembered on this device; never in the map. */
const minimapKey = 'touchstone-minimap';

export const ZoomControls = memo(function ZoomControls({ zoom }: Props) {
  const { t, format } = useLanguage();
  const percent = useFlowStore((state) => Math.round(state.transform[2] * 100));
  const [hasMinimap, setMinimap] = useState(isMinimapKept);
  return (
    <div className={styles.controls} role="group" aria-label={t('canvas.zoom')}>
      <IconButton label={t('canvas.zoomOut')} icon={Minus} shortcut="−" onClick={zoom.out} />
      <Button
        variant="quiet"
        className={styles.percent ?? ''}
        aria-label={`${format.percent(percent / 100)}, ${t('canvas.zoomFull')}`}
        onClick={zoom.full}
      >
        {format.percent(percent / 100)}
      </Button>
      <IconButton label={t('canvas.zoomIn')} icon={Plus} shortcut="+" onClick={zoom.in} />
      <IconButton label={t('canvas.zoomFit')} icon={Maximize} shortcut="1" onClick={zoom.fit} />
      <IconButton
        label={t('canvas.minimap')}
        icon={Map}
        pressed={hasMinimap}
        onClick={() => {
          keepMinimap(!hasMinimap);
          setMinimap(!hasMinimap);
        }}
      />
      <Suspense>{hasMinimap && <Minimap />}</Suspense>
    </div>
  );
});

function isMinimapKept(): boolean {
  try {
    return localStorage.getItem(minimapKey) !== null;
  } catch {
    return false; // No storage: hidden, as for somebody new.
  }
}

function keepMinimap(isShown: boolean): void {
  try {
    if (isShown) localStorage.setItem(minimapKey, '');
    else localStorage.removeItem(minimapKey);
  } catch {
    // It is forgotten with the page.
  }
}
