/** A button that is only an icon. Its label is its name for everyone: in the tooltip and for screen readers. */
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';
import { Tip } from './Tip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly label: string;
  readonly icon: LucideIcon;
  /** As printed on the keyboard, "⌘K". */
  readonly shortcut?: string | undefined;
  /** Given: the button is a switch. */
  readonly pressed?: boolean | undefined;
}

export function IconButton({ label, icon: Icon, shortcut, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tip text={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={clsx(styles.button, className)}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </button>
    </Tip>
  );
}
