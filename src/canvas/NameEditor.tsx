/**
 * Typing a name where it stands. Enter or leaving keeps it, be it the field or the page, Escape restores; while an input method is composing,
 * Enter belongs to it. What was just made and is escaped from keeps the name it was made with.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { editRecord } from '../commands/editRecord';
import { useLanguage } from '../i18n/useLanguage';
import type { Box } from '../layout/Box';
import type { JourneyMap } from '../model/JourneyMap';
import { makeWellFormed } from '../model/wellFormedText';
import { useSession } from '../session/useSession';
import { isComposing } from '../ui/isComposing';
import { showToast } from '../ui/toasts';
import { useKeepOnLeave } from '../ui/useKeepOnLeave';
import { refusalText } from '../view/refusalText';
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

function nameIn(map: JourneyMap, kind: LivingKind, id: string): string | undefined {
  const records: Readonly<Record<string, { readonly name: string }>> = map[kindOf[kind]];
  return Object.hasOwn(records, id) ? records[id]?.name : undefined;
}

export function NameEditor({ kind, id, box }: Props) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { map } = useCanvasView();
  const { t } = useLanguage();
  const zoom = useZoomStep();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = nameIn(map, kind, id);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);

  useEffect(() => {
    // React Flow places a node that has just been made in the frame after; focus must not scroll the page to it.
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  /** Once for one text: a page that is hidden and shown again goes on where it was. */
  const keep = () => {
    const name = makeWellFormed(typed?.trim() ?? '');
    const now = nameIn(session.map, kind, id);
    // What has been deleted meanwhile needs no name, and nobody needs to hear of it.
    if (isOver.current || typed === null || now === undefined || name === now) return;
    // Persona, stage and touchpoint all have a name; the union cannot be narrowed by a kind known at run time.
    const result = session.run(editRecord, { kind: kindOf[kind], id, fields: { name } } as never);
    if (!result.ok) showToast({ text: refusalText(result.refusal, t), tone: 'error' });
  };
  useKeepOnLeave(keep);

  const finish = (outcome: 'keep' | 'restore', then: 'focus-node' | 'stay') => {
    if (isOver.current) return;
    if (outcome === 'keep') keep();
    isOver.current = true;
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
      value={typed ?? stored ?? ''}
      aria-label={t('canvas.nameField')}
      onChange={(event) => {
        setTyped(event.target.value.replace(/\n/g, ' '));
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
