/** A page that goes away or is hidden, as its listeners hear of it. Browser tests only. */

export function sayPageGoes(): void {
  window.dispatchEvent(new Event('pagehide'));
}

/** The browser hides no page on request; what a page can ask of it while it is hidden is answered here. */
export function hidePage(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  try {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  } finally {
    Reflect.deleteProperty(document, 'visibilityState');
  }
}
