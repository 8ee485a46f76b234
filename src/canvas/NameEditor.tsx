/**
 * Typing a name where it stands. Enter or leaving keeps it, Escape restores; while an input method is composing,
 * Enter belongs to it. What was just made and is escaped from never was.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { editRecord } from '../commands/editRecord';
import { useLanguage } from '../i18n/useLanguage';
import type { Box } from '../layout/Box';
import { useSession } from '../session/useSession';
import { isComposing } from '../ui/isComposing';
import { useCanvasStore } from './canvasState';
import { useCanvasView } from './CanvasView';
import type { LivingKind } from './livingNodes';
import styles from './NameEditor.module.css';
import { typingSize } from './typingSize';
import { useZoomStep } from './useNodeGroup';

interface Props {
  readonly kind: LivingKind;
  readonly id: string;
  readonly box: Box;
}

const kindOf = { stage: 'stages', persona: 'personas', touchpoint: 'touchpoints' } as const;

export function NameEditor({ kind, id, box }: Props) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { map } = useCanvasView();
  const { t } = useLanguage();
  const zoom = useZoomStep();
  const records: Readonly<Record<string, { readonly name: string }>> = map[kindOf[kind]];
  const [name, setName] = useState(records[id]?.name ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);

  useEffect(() => {
    // React Flow places a node that has just been made in the frame after; focus must not scroll the page to it.
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const finish = (outcome: 'keep' | 'restore', then: 'focus-node' | 'stay') => {
    if (isOver.current) return;
    isOver.current = true;
    if (outcome === 'keep' && name.trim() !== '' && name !== records[id]?.name) {
      // Persona, stage and touchpoint all have a name; the union cannot be narrowed by a kind known at run time.
      session.run(editRecord, { kind: kindOf[kind], id, fields: { name: name.trim() } } as never);
    }
    canvas.setState({ naming: null, ...(then === 'focus-node' ? { focused: id } : {}) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      finish('keep', 'focus-node');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      finish('restore', 'focus-node');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      finish('keep', 'focus-node');
    }
  };

  return (
    <textarea
      ref={field}
      className={`nodrag nopan nowheel ${styles.field ?? ''} ${styles[kind] ?? ''}`}
      style={{ width: kind === 'persona' ? box.width - 60 : box.width - 16, fontSize: typingSize(zoom) }}
      rows={2}
      value={name}
      aria-label={t('canvas.nameField')}
      onChange={(event) => {
        setName(event.target.value.replace(/\n/g, ' '));
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        finish('keep', 'stay');
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
    />
  );
}
