/**
 * A tooltip: the name of a button that has only an icon, and its shortcut. It must never hold anything one has to
 * read or press, because it does not exist on touch.
 *
 * Below a `TipProvider` the second tooltip in a row comes at once; without one every tooltip waits for itself.
 */
import { Tooltip } from 'radix-ui';
import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { Kbd } from './Kbd';
import styles from './Tip.module.css';

const delayMilliseconds = 500;
const HasProvider = createContext(false);

export function TipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <HasProvider value>
      <Tooltip.Provider delayDuration={delayMilliseconds}>{children}</Tooltip.Provider>
    </HasProvider>
  );
}

export interface TipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** One element that takes a ref and native props. */
  readonly children: ReactElement;
}

export function Tip(props: TipProps) {
  return use(HasProvider) ? (
    <TipBody {...props} />
  ) : (
    <TipProvider>
      <TipBody {...props} />
    </TipProvider>
  );
}

function TipBody({ text, shortcut, children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        asChild
        // Focus that comes back when a menu closes under the mouse is no question about the button.
        onFocus={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) event.preventDefault();
        }}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.tip} sideOffset={6} collisionPadding={8}>
          {text}
          {shortcut && <Kbd>{shortcut}</Kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
