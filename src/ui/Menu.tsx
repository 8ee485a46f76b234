/** A menu behind a button. Not modal: the map behind it stays alive, and a click there is a click there. */
import { Slot } from 'radix-ui';
import type { ReactElement } from 'react';
import type { MenuEntry } from './MenuItems';
import { menuContent } from './overlayContents';
import { useOverlay } from './useOverlay';

export interface MenuProps {
  /** One element that takes a ref and native props: `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly align?: 'start' | 'end' | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

export function Menu({ trigger: button, label, items, align = 'start', onOpenChange }: MenuProps) {
  const { Content, trigger, place, isByKeyboard, close, buttonProps } = useOverlay(menuContent, {
    kind: 'menu',
    onOpenChange,
  });
  return (
    <>
      <Slot.Root {...buttonProps}>{button}</Slot.Root>
      {Content && place && (
        <Content
          trigger={trigger}
          place={place}
          label={label}
          items={items}
          align={align}
          isByKeyboard={isByKeyboard}
          onClose={close}
        />
      )}
    </>
  );
}
