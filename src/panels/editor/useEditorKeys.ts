/** Shortcuts that work anywhere in the editor, except while somebody types or an input method is composing. */
import { useLayoutEffect } from 'react';
import { isComposing } from '../../ui/isComposing';

export interface EditorKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleWeakest: () => void;
  readonly switchRegion: () => void;
  readonly showShortcuts: () => void;
}

export function useEditorKeys(keys: EditorKeys): void {
  // Before the map is first seen: a key pressed at once is not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      if (event.key === 'F6') {
        event.preventDefault();
        keys.switchRegion();
        return;
      }
      if (isTyping(event.target)) return;
      const run = shortcutOf(event, keys);
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [keys]);
}

function shortcutOf(event: KeyboardEvent, keys: EditorKeys): (() => void) | null {
  if (event.ctrlKey || event.metaKey) {
    // By place on the keyboard: under a Korean layout the letter is another one.
    if (event.code === 'KeyZ') return event.shiftKey ? keys.redo : keys.undo;
    return event.code === 'KeyY' ? keys.redo : null;
  }
  // Single letters only where nothing else could want them: on the canvas or nowhere in particular.
  const isFree = event.target === document.body || closest(event.target, '[data-part="canvas"]');
  if (!isFree || event.altKey) return null;
  if (event.code === 'KeyW') return keys.toggleWeakest;
  return event.key === '?' ? keys.showShortcuts : null;
}

/** Inputs that no text is typed into: Ctrl+Z in a checkbox means the map. */
const untyped = ['checkbox', 'radio', 'range', 'color', 'file', 'button', 'submit', 'reset', 'image']
  .map((type) => `[type="${type}"]`)
  .join(', ');

function isTyping(target: EventTarget | null): boolean {
  const typed = `input:not(${untyped}), textarea, select, [contenteditable]:not([contenteditable="false"])`;
  return closest(target, `${typed}, [role="dialog"]`);
}

function closest(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
