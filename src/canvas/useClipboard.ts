/**
 * The keys of the system for copy, cut and paste, as the browser tells of them. What stands on a clipboard event is gone
 * after it: it is taken out at once. Fetches what it takes as soon as somebody touches the canvas.
 */
import { useEffect, type RefObject } from 'react';
import type { CanvasActions } from './CanvasActions';

/** See `formats/clipboard/clipCarrier.ts`, which is fetched later. */
const clipType = 'application/x-touchstone+json';

/** What a paste holds; all of it is gone after the event. */
export function takePasted(data: DataTransfer) {
  return {
    texts: {
      own: data.getData(clipType),
      html: data.getData('text/html'),
      text: data.getData('text/plain'),
    },
    picture: [...data.files].find(({ type }) => type.startsWith('image/')) ?? null,
  };
}

export function useClipboard(root: RefObject<HTMLElement | null>, actions: CanvasActions): void {
  useEffect(() => {
    const element = root.current;
    const isOurs = ({ target }: Event): boolean =>
      target instanceof Element &&
      !target.closest('input, textarea, [contenteditable]') &&
      (target === document.body || element?.contains(target) === true) &&
      element?.closest('[inert]') === null;
    const take = (event: ClipboardEvent) => {
      // Text that somebody has marked on the page is what they mean.
      if (!isOurs(event) || getSelection()?.type === 'Range') return;
      event.preventDefault();
      let isNow = true;
      actions.later((it) => {
        it[event.type === 'cut' ? 'cut' : 'copy'](isNow ? event.clipboardData : null);
      });
      isNow = false;
    };
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      if (!isOurs(event) || !data) return;
      event.preventDefault();
      const pasted = takePasted(data);
      actions.later((it) => {
        it.paste(pasted, null);
      });
    };
    const fetchSoon = () => {
      actions.later(() => undefined);
    };
    addEventListener('copy', take);
    addEventListener('cut', take);
    addEventListener('paste', paste);
    element?.addEventListener('pointerdown', fetchSoon);
    element?.addEventListener('keydown', fetchSoon);
    return () => {
      removeEventListener('copy', take);
      removeEventListener('cut', take);
      removeEventListener('paste', paste);
      element?.removeEventListener('pointerdown', fetchSoon);
      element?.removeEventListener('keydown', fetchSoon);
    };
  }, [root, actions]);
}
