/**
 * Whether a box has to be a focus stop of its own: its content is cut off and there is nothing in it that the
 * keyboard could scroll to.
 */
import { useEffect, useState, type RefObject } from 'react';

const focusable = 'a[href], button, input, select, textarea, [tabindex]';

export function useScrollFocus(box: RefObject<HTMLElement | null>): boolean {
  const [needsFocus, setNeedsFocus] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const isCut = element.scrollHeight > element.clientHeight;
      setNeedsFocus(isCut && element.querySelector(focusable) === null);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [box]);
  return needsFocus;
}
