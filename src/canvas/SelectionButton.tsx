/**
 * A button at what is selected that opens its menu: for fingers, which have no right button. Kept as large on the screen
 * as a fingertip, whatever the zoom.
 */
import { Ellipsis } from 'lucide-react';
import { unionBoxes } from '../layout/Box';
import { useLanguage } from '../i18n/useLanguage';
import { useSessionState } from '../session/useSession';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import styles from './SelectionButton.module.css';
import { useZoomStep } from './useNodeGroup';
import { boxOf } from './walk';

const sizePx = 44;

export function SelectionButton({ actions }: { readonly actions: CanvasActions }) {
  const { t } = useLanguage();
  const { layout } = useCanvasView();
  const selection = useSessionState((state) => state.selection);
  const isDragging = useCanvasState((state) => state.drag !== null);
  const zoom = useZoomStep();
  const boxes = selection.flatMap((id) => {
    const box = boxOf(layout, id) ?? layout.connections.get(id as never)?.box;
    return box ? [box] : [];
  });
  if (boxes.length === 0 || isDragging) return null;
  const { x, y, width } = unionBoxes(boxes);
  const size = sizePx / zoom;
  return (
    <button
      type="button"
      className={`nodrag nopan ${styles.button ?? ''}`}
      style={{ left: x + width - size, top: y - size - 6 / zoom, width: size, height: size }}
      aria-label={t('canvasMore.more')}
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        actions.later((it) => {
          it.openMenu({ x: left, y: bottom });
        });
      }}
    >
      <Ellipsis size={22 / zoom} aria-hidden />
    </button>
  );
}
