/**
 * A menu at a point of the window, for a right-click or the context-menu key on something that draws itself.
 * It gives the focus back to where it was.
 */
import { DropdownMenu } from 'radix-ui';
import { useLayoutEffect, useRef } from 'react';
import { isFocusTaken } from './isFocusTaken';
import { keepsEscape } from './keepsEscape';
import styles from './Menu.module.css';
import { MenuItems, type MenuEntry } from './MenuItems';

export interface ContextMenuAtProps {
  /** Window pixels; null: closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onClose: () => void;
}

export function ContextMenuAt({ at, label, items, onClose }: ContextMenuAtProps) {
  const focusedBefore = useRef<Element | null>(null);
  const wasLeftByPointer = useRef(false);
  // Before the menu takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (at) focusedBefore.current = document.activeElement;
    wasLeftByPointer.current = false;
  }, [at]);
  if (!at) return null;
  return (
    // Opened anew at every point: the menu is placed once, where its anchor was when it opened.
    <DropdownMenu.Root
      key={`${at.x} ${at.y}`}
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <DropdownMenu.Trigger asChild>
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} tabIndex={-1} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          // The anchor has no name that could stand for it.
          aria-labelledby={undefined}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onEscapeKeyDown={(event) => {
            if (keepsEscape(event)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (wasLeftByPointer.current || isFocusTaken()) return;
            if (focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus();
          }}
          onInteractOutside={() => {
            wasLeftByPointer.current = true;
          }}
        >
          <MenuItems items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
