/**
 * After a change of page the focus goes to the heading of the new one: otherwise it falls to the start of the
 * document, and a screen reader says nothing. Pages mark their heading with `pageHeading`.
 */
import { useEffect, useRef } from 'react';

/** For the page's one heading. */
export const pageHeading = { 'data-page-heading': '', tabIndex: -1 } as const;

const waitMilliseconds = 5_000;

/** `page` names the page; the first page of all is left alone. */
export function usePageFocus(page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (focusHeading()) return;
    // The page may still be loading.
    const observer = new MutationObserver(() => {
      if (focusHeading()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => {
      observer.disconnect();
    }, waitMilliseconds);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [page]);
}

/** True when it is settled: the heading has the focus, or the page has put it somewhere itself. */
function focusHeading(): boolean {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return true;
  const heading = document.querySelector<HTMLElement>('[data-page-heading]');
  heading?.focus({ preventScroll: true });
  return heading !== null;
}
