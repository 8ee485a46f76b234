/** The open menu of a button. */
import { DropdownMenu } from 'radix-ui';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { isFocusTaken } from './isFocusTaken';
import { keepsEscape } from './keepsEscape';
import styles from './Menu.module.css';
import { MenuItems, type MenuEntry } from './MenuItems';

interface Props {
  readonly trigger: RefObject<HTMLElement | null>;
  /** Of the button, in window pixels. */
  readonly place: DOMRect;
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly align: 'start' | 'end';
  /** The first entry has the focus at once. */
  readonly isByKeyboard: boolean;
  readonly onClose: () => void;
}

export function MenuContent({ trigger, place, label, items, align, isByKeyboard, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const wasLeft = useRef(false);
  useLayoutEffect(() => {
    if (!isByKeyboard) return;
    // After the menu has taken the focus itself.
    const frame = requestAnimationFrame(() => {
      menu.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isByKeyboard]);
  /** A dialog that an entry opens remembers what had the focus before it: the button, which stays. */
  const fromTrigger = (entry: MenuEntry): MenuEntry => {
    if (entry === 'separator') return entry;
    const onSelect = (): void => {
      trigger.current?.focus();
      entry.onSelect();
    };
    return { ...entry, onSelect };
  };
  const { left, top, width, height } = place;
  // In the body: below a parent that is moved by a transform, a fixed place would be another one.
  return createPortal(
    <DropdownMenu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <DropdownMenu.Trigger asChild>
        <span className={styles.anchor} style={{ left, top, width, height }} tabIndex={-1} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={menu}
          className={styles.menu}
          aria-label={label}
          // The anchor has no name that could stand for it.
          aria-labelledby={undefined}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // A press on the button closes by itself.
            if (event.target instanceof Node && trigger.current?.contains(event.target))
              event.preventDefault();
            else wasLeft.current = true;
          }}
          // An entry may open a field that takes the focus; then the button must not take it back.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!wasLeft.current && !isFocusTaken()) trigger.current?.focus();
          }}
          onEscapeKeyDown={(event) => {
            if (keepsEscape(event)) event.preventDefault();
          }}
        >
          <MenuItems items={items.map(fromTrigger)} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>,
    document.body,
  );
}
