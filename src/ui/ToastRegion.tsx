/**
 * Where toasts appear; once per page. It never takes the focus. A toast waits while one points at it or has the
 * focus in it; an error waits until it is closed. F8 goes to the newest one and back.
 *
 * It lies over no dialog: how much room it takes is told to all (`--toast-room`), and dialogs leave that free.
 */
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button';
import { IconButton } from './IconButton';
import { isComposing } from './isComposing';
import styles from './ToastRegion.module.css';
import { dismissToast, useToasts, type Toast } from './toasts';

const showMilliseconds = 7_000;
const showWithActionMilliseconds = 12_000;

export interface ToastRegionProps {
  readonly closeLabel: string;
  readonly regionLabel: string;
}

export function ToastRegion({ closeLabel, regionLabel }: ToastRegionProps) {
  const toasts = useToasts();
  const region = useRef<HTMLElement>(null);
  const [isHeld, setHeld] = useState(false);
  useFocusKey(region);
  useToldRoom(region);
  const render = (toast: Toast) => (
    <ToastCard key={toast.key} toast={toast} isHeld={isHeld} closeLabel={closeLabel} />
  );
  // The two live regions are always there: a screen reader only hears of what appears in a region it knows.
  return createPortal(
    // The handlers only watch where pointer and focus are; nothing here is pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={region}
      aria-label={regionLabel}
      data-toast-region
      className={styles.region}
      onPointerEnter={() => {
        setHeld(true);
      }}
      onPointerLeave={() => {
        setHeld(false);
      }}
      onFocus={() => {
        setHeld(true);
      }}
      onBlur={() => {
        setHeld(false);
      }}
    >
      <div aria-live="assertive" aria-atomic="false" className={styles.stack}>
        {toasts.filter((toast) => toast.tone === 'error').map(render)}
      </div>
      <div aria-live="polite" aria-atomic="false" className={styles.stack}>
        {toasts.filter((toast) => toast.tone !== 'error').map(render)}
      </div>
    </section>,
    document.body,
  );
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly isHeld: boolean;
  readonly closeLabel: string;
}

function ToastCard({ toast, isHeld, closeLabel }: ToastCardProps) {
  const { key, text, tone, action } = toast;
  const isError = tone === 'error';
  const showFor = action ? showWithActionMilliseconds : showMilliseconds;
  useEffect(() => {
    if (isError || isHeld) return;
    const timer = setTimeout(() => {
      dismissToast(key);
    }, showFor);
    return () => {
      clearTimeout(timer);
    };
  }, [isError, isHeld, key, showFor]);
  return (
    <div className={clsx(styles.toast, isError && styles.error)} data-toast>
      <p className={styles.text}>{text}</p>
      {action && (
        <Button
          variant="quiet"
          className={styles.action}
          onClick={() => {
            dismissToast(key);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label={closeLabel}
        icon={X}
        className={styles.close}
        onClick={() => {
          dismissToast(key);
        }}
      />
    </div>
  );
}

function useToldRoom(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      const { current } = region;
      // Empty, it still has the gap between its two parts.
      const room = current?.querySelector('[data-toast]') ? current.offsetHeight + 12 : 0;
      document.documentElement.style.setProperty('--toast-room', `${room}px`);
    });
    if (region.current) observer.observe(region.current);
    return () => {
      observer.disconnect();
    };
  }, [region]);
}

function useFocusKey(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let cameFrom: Element | null = null;
    const press = (event: KeyboardEvent): void => {
      const area = region.current;
      if (event.key !== 'F8' || isComposing(event) || !area) return;
      event.preventDefault();
      if (area.contains(document.activeElement)) {
        if (cameFrom instanceof HTMLElement) cameFrom.focus();
        return;
      }
      cameFrom = document.activeElement;
      [...area.querySelectorAll<HTMLElement>('[data-toast]')].at(-1)?.querySelector('button')?.focus();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [region]);
}
