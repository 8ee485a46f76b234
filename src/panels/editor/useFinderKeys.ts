/**
 * Ctrl/Cmd-F and Ctrl/Cmd-K, also while somebody types. Where something modal is open, and in the find field itself, they
 * are the browser's own.
 */
import { useEffect } from 'react';
import { isComposing } from '../../ui/isComposing';
import type { EditorLayout } from './useEditorLayout';

/** On a Mac, Ctrl-F and Ctrl-K are keys of every text field. */
const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);
const elsewhere = '[role="dialog"], [role="alertdialog"], [role="menu"], [data-part="find"]';

export function useFinderKeys({ view, openSheet }: EditorLayout): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || event.altKey || event.shiftKey) return;
      if (isMac ? !event.metaKey || event.ctrlKey : !event.ctrlKey || event.metaKey) return;
      // By place on the keyboard: under a Korean layout the letter is another one.
      const sheet = event.code === 'KeyF' ? 'find' : event.code === 'KeyK' ? 'commands' : null;
      // Another view is text, which the browser finds better.
      if (sheet === null || (sheet === 'find' && view !== 'map')) return;
      const place = event.target instanceof Element ? event.target.closest(elsewhere) : null;
      if (place && !(sheet === 'commands' && place.matches('[data-part="find"]'))) return;
      event.preventDefault();
      openSheet(sheet);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [view, openSheet]);
}
