/** What has opened beside a button. */
import { Popover as Parts } from 'radix-ui';
import { useRef, type ReactNode, type RefObject } from 'react';
import { isFocusTaken } from './isFocusTaken';
import { keepsEscape } from './keepsEscape';
import styles from './Popover.module.css';

interface Props {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly align: 'start' | 'center' | 'end';
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function PopoverContent({ trigger, label, align, children, onClose }: Props) {
  const wasLeft = useRef(false);
  return (
    <Parts.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Parts.Anchor virtualRef={trigger} />
      <Parts.Portal>
        <Parts.Content
          className={styles.popover}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // A press on the button closes by itself.
            if (event.target instanceof Node && trigger.current?.contains(event.target))
              event.preventDefault();
            else wasLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!wasLeft.current && !isFocusTaken()) trigger.current?.focus();
          }}
          onEscapeKeyDown={(event) => {
            if (keepsEscape(event)) event.preventDefault();
          }}
        >
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  );
}
