/**
 * A modal dialog, for what has to be read or decided before anything else. Everything that can be undone is done
 * at once instead. Toasts stay usable beside it, and never lie on it.
 */
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Parts } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';
import { isFocusTaken } from './isFocusTaken';
import { keepsEscape } from './keepsEscape';
import { useScrollFocus } from './useScrollFocus';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string | undefined;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly closeLabel: string;
  /** `xl`: as large as the window allows, for work that fills a page. */
  readonly width?: 'm' | 'l' | 'xl' | undefined;
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, closeLabel, width = 'm' } = props;
  const opener = useRef<Element | null>(null);
  return (
    <Parts.Root open={open} onOpenChange={onOpenChange}>
      <Parts.Portal>
        <Parts.Overlay className={styles.scrim} />
        <Parts.Content
          className={clsx(styles.dialog, styles[width])}
          data-modal
          {...(description === undefined && { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          // Most dialogs are opened from elsewhere than a trigger of their own, and the library knows no other way back.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isFocusTaken()) giveFocusBack(opener.current);
          }}
          onEscapeKeyDown={(event) => {
            if (keepsEscape(event)) event.preventDefault();
          }}
          onInteractOutside={(event) => {
            const { target } = event;
            if (!(target instanceof Element)) return;
            // Heard of after the click: a toast that was answered is gone by then, and so is its button.
            if (!target.isConnected || target.closest('[data-toast-region]')) event.preventDefault();
          }}
        >
          <Parts.Title className={styles.title}>{title}</Parts.Title>
          <Body label={title}>
            {description !== undefined && (
              <Parts.Description className={styles.description}>{description}</Parts.Description>
            )}
            {children}
          </Body>
          {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
          {/* Last, so that the focus starts in the content; without a tooltip, which would take the first Escape. */}
          <Parts.Close className={styles.close} aria-label={closeLabel}>
            <X size={18} strokeWidth={1.75} aria-hidden />
          </Parts.Close>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}

/** What is gone by now cannot have it; then it goes to where a page begins and not to nowhere. */
function giveFocusBack(opener: Element | null): void {
  const isThere = opener?.isConnected === true && opener !== document.body;
  const target = isThere ? opener : document.querySelector('[data-page-heading]');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function Body({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const needsFocus = useScrollFocus(box);
  return (
    <div
      ref={box}
      className={styles.body}
      {...(needsFocus && { tabIndex: 0, role: 'region', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
