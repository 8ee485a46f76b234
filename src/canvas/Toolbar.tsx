/** The tools at the foot of the canvas: click to add, or drag onto the map to say where. */
import { memo } from 'react';
import { Cable, Columns2, SquarePlus, UserRound, type LucideIcon } from 'lucide-react';
import { useLanguage } from '../i18n/useLanguage';
import { IconButton } from '../ui/IconButton';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState, useCanvasStore } from './canvasState';
import styles from './Toolbar.module.css';

/** Marks what is dragged as ours; the value says which tool. Types can be read while dragging, values cannot. */
export const toolDataType = 'application/x-touchstone-tool';

export const Toolbar = memo(function Toolbar({ actions }: { readonly actions: CanvasActions }) {
  const { t } = useLanguage();
  const canvas = useCanvasStore();
  const isConnecting = useCanvasState((state) => state.connecting !== null);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('canvas.tools')}>
      <Tool
        kind="persona"
        icon={UserRound}
        label={t('canvas.addPersona')}
        shortcut="P"
        onUse={() => actions.addPersona()}
      />
      <Tool
        kind="stage"
        icon={Columns2}
        label={t('canvas.addStage')}
        shortcut="S"
        onUse={() => actions.addStage()}
      />
      <Tool
        kind="touchpoint"
        icon={SquarePlus}
        label={t('canvas.addTouchpoint')}
        shortcut="T"
        onUse={() => actions.addTouchpoint()}
      />
      <span className={styles.line} aria-hidden="true" />
      <IconButton
        label={t('canvas.connect')}
        icon={Cable}
        shortcut="C"
        pressed={isConnecting}
        onClick={() => {
          canvas.setState({ connecting: isConnecting ? null : { from: null, kind: 'flow' } });
        }}
      />
    </div>
  );
});

interface ToolProps {
  readonly kind: 'persona' | 'stage' | 'touchpoint';
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut: string;
  readonly onUse: () => void;
}

function Tool({ kind, icon, label, shortcut, onUse }: ToolProps) {
  const { t } = useLanguage();
  return (
    <IconButton
      label={`${label} (${t('canvas.dragHint')})`}
      icon={icon}
      shortcut={shortcut}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(toolDataType, kind);
        event.dataTransfer.setData(`${toolDataType}-${kind}`, kind);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={onUse}
      data-tool={kind}
    />
  );
}
