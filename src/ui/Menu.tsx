/** A menu behind a button. Not modal: the map behind it stays alive, and a click there is a click there. */
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { isFocusTaken } from './isFocusTaken';
import { keepsEscape } from './keepsEscape';
import styles from './Menu.module.css';
import { MenuItems, type MenuEntry } from './MenuItems';

export interface MenuProps {
  /** One element that takes a ref and native props: `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly align?: 'start' | 'end' | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

export function Menu({ trigger, label, items, align = 'start', onOpenChange }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...(onOpenChange && { onOpenChange })}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          // The trigger's name would win otherwise, and for a map's menu it is only "More".
          aria-labelledby={undefined}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          // An entry may open a field that takes the focus; then the button must not take it back.
          onCloseAutoFocus={(event) => {
            if (isFocusTaken()) event.preventDefault();
          }}
          onEscapeKeyDown={(event) => {
            if (keepsEscape(event)) event.preventDefault();
          }}
        >
          <MenuItems items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
