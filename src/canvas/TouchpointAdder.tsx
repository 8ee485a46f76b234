/**
 * Typing new touchpoints into a stage, one after the other: Enter keeps the name and waits for the next, Escape or
 * an empty Enter ends it, and leaving the field or the page keeps what stands in it. Several pasted lines are several
 * touchpoints, cells and copied touchpoints come with their fields. Nothing is on the map before it has a name.
 */
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { createTouchpoints } from '../commands/createTouchpoints';
import { useLanguage } from '../i18n/useLanguage';
import { cardBox } from '../layout/layoutMap';
import { makeWellFormed } from '../model/wellFormedText';
import { useSession } from '../session/useSession';
import { isComposing } from '../ui/isComposing';
import { showToast } from '../ui/toasts';
import { useKeepOnLeave } from '../ui/useKeepOnLeave';
import { refusalText } from '../view/refusalText';
import type { CanvasActions } from './CanvasActions';
import { useCanvasState, useCanvasStore, type CanvasState } from './canvasState';
import { useCanvasView } from './CanvasView';
import styles from './TouchpointAdder.module.css';
import { typingSize } from './typingSize';
import { takePasted } from './useClipboard';
import { useZoomStep } from './useNodeGroup';

export function TouchpointAdder({ actions }: { readonly actions: CanvasActions }) {
  const adding = useCanvasState((state) => state.adding);
  // A new place is a new field: what was typed in the last one stays there.
  return adding ? (
    <AdderField key={`${adding.node}-${String(adding.index)}`} {...adding} actions={actions} />
  ) : null;
}

type FieldProps = NonNullable<CanvasState['adding']> & { readonly actions: CanvasActions };

function AdderField({ node, index, actions }: FieldProps) {
  const session = useSession();
  const canvas = useCanvasStore();
  const { layout } = useCanvasView();
  const { t } = useLanguage();
  const zoom = useZoomStep();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);

  /** How many there are now that were not before. What is refused is said, and stays to be copied. */
  const add = (names: readonly string[]): number | 'refused' => {
    const kept = names.map((name) => makeWellFormed(name.trim())).filter((name) => name !== '');
    if (kept.length === 0) return 0;
    const result = session.run(createTouchpoints, { node, names: kept, index });
    if (result.ok) return kept.length;
    showToast({ text: refusalText(result.refusal, t), tone: 'error' });
    return 'refused';
  };
  const end = (focus: 'focus-node' | 'stay') => {
    if (isOver.current) return;
    isOver.current = true;
    const [last] = session.store.getState().selection.slice(-1);
    canvas.setState({ adding: null, ...(focus === 'focus-node' ? { focused: last ?? node } : {}) });
  };
  const goOn = (added: number) => {
    isOver.current = true;
    canvas.setState({ adding: { node, index: index + added } });
  };
  useKeepOnLeave(() => {
    if (isOver.current || text.trim() === '') return;
    isOver.current = true;
    add([text]);
    // Another place may be the one that is typed in by now.
    const { adding } = canvas.getState();
    if (adding?.node === node && adding.index === index) canvas.setState({ adding: null });
  });
  const place = layout.nodes.get(node);
  if (!place) return null;
  const box = cardBox(place.kind, [place.box.x, place.box.y], index);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const added = add([text]);
      if (added === 0) end('focus-node');
      else if (added !== 'refused') goOn(added);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      end('focus-node');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      add([text]);
      end('focus-node');
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = takePasted(event.clipboardData);
    const { own, html, text: plain } = pasted.texts;
    if (own !== '' || plain.includes('\t') || html.includes('data-touchstone')) {
      event.preventDefault();
      end('focus-node');
      actions.later((it) => {
        it.paste(pasted, { node, index });
      });
      return;
    }
    const lines = plain.split(/\r\n|\r|\n/);
    if (lines.filter((line) => line.trim() !== '').length < 2) return;
    event.preventDefault();
    const added = add(lines);
    if (added !== 'refused') goOn(added);
  };

  return (
    <textarea
      ref={field}
      className={`nodrag nopan nowheel ${styles.field ?? ''}`}
      style={{ left: box.x, top: box.y, width: box.width, fontSize: typingSize(zoom) }}
      rows={1}
      value={text}
      placeholder={t('canvas.newTouchpoint')}
      aria-label={t('canvas.newTouchpointField')}
      onChange={(event) => {
        setText(event.target.value.replace(/\n/g, ' '));
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={() => {
        if (isOver.current) return;
        add([text]);
        end('stay');
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
