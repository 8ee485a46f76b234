/** A button with words, and an icon when that helps. `primary` is for the one thing a place is there for. */
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly icon?: LucideIcon | undefined;
}

export function Button({ variant = 'secondary', icon: Icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={clsx(styles.button, styles[variant], className)}>
      {Icon && <Icon className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}
