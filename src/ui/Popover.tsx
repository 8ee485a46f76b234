/** A small place that opens beside its button and closes when one looks elsewhere. */
import { Slot } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { popoverContent } from './overlayContents';
import { useOverlay } from './useOverlay';

export interface PopoverProps {
  /** One element that takes a ref and native props: `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

export function Popover({
  trigger: button,
  label,
  children,
  align = 'start',
  open,
  onOpenChange,
}: PopoverProps) {
  const { Content, trigger, close, buttonProps } = useOverlay(popoverContent, {
    kind: 'dialog',
    open,
    onOpenChange,
  });
  return (
    <>
      <Slot.Root {...buttonProps}>{button}</Slot.Root>
      {Content && (
        <Content trigger={trigger} label={label} align={align} onClose={close}>
          {children}
        </Content>
      )}
    </>
  );
}
