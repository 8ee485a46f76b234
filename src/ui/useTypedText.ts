/**
 * How a text control commits and cancels: Enter and leaving it commit, Escape takes back, and a key of an input
 * method does neither. Escape followed by leaving the control is no commit.
 */
import { useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { isComposing } from './isComposing';

type Control = HTMLInputElement | HTMLTextAreaElement;

export interface TypedTextEvents {
  readonly onFocus?: (() => void) | undefined;
  /** Leaving the field, or Enter (Ctrl/Cmd+Enter where Enter makes a line). May come twice for one text. */
  readonly onCommit?: (() => void) | undefined;
  /** Escape. The owner puts the old value back. */
  readonly onCancel?: (() => void) | undefined;
}

export interface TypedTextHandlers {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<Control>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Control>) => void;
  /** Call with every change of the text. */
  readonly noteTyping: () => void;
}

export function useTypedText(events: TypedTextEvents, manyLines: boolean): TypedTextHandlers {
  const wasCancelled = useRef(false);
  return {
    onFocus: () => {
      wasCancelled.current = false;
      events.onFocus?.();
    },
    onBlur: () => {
      if (!wasCancelled.current) events.onCommit?.();
    },
    onKeyDown: (event) => {
      if (isComposing(event)) return;
      if (event.key === 'Enter' && (!manyLines || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        events.onCommit?.();
      } else if (event.key === 'Escape' && events.onCancel) {
        event.preventDefault();
        event.stopPropagation();
        wasCancelled.current = true;
        events.onCancel();
      }
    },
    noteTyping: () => {
      wasCancelled.current = false;
    },
  };
}
