/** The entries of a menu, for every kind of menu there is. Only inside `DropdownMenu.Content`. */
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Kbd } from './Kbd';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** As printed on the keyboard, "⌘K". */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Why it is not available now, or what it does: a second line. */
  readonly reason?: string | undefined;
  readonly tone?: 'danger' | undefined;
  /** Given: one of a set of choices, and whether it is the one. */
  readonly checked?: boolean | undefined;
  readonly onSelect: () => void;
}

export type MenuEntry = MenuItem | 'separator';

export function MenuItems({ items }: { readonly items: readonly MenuEntry[] }) {
  const hasIcons = items.some((item) => item !== 'separator' && (item.icon ?? item.checked) !== undefined);
  let separators = 0;
  return items.map((item) =>
    item === 'separator' ? (
      <DropdownMenu.Separator key={`separator ${separators++}`} className={styles.separator} />
    ) : (
      <Entry key={item.id} item={item} hasIcons={hasIcons} />
    ),
  );
}

function Entry({ item, hasIcons }: { readonly item: MenuItem; readonly hasIcons: boolean }) {
  const { label, icon: Icon, shortcut, disabled = false, reason, tone, checked, onSelect } = item;
  const body = (
    <>
      {hasIcons && (
        <span className={styles.icon}>
          {checked === undefined && Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
          {checked && <Check size={16} strokeWidth={2} aria-hidden />}
        </span>
      )}
      <span className={styles.words}>
        {label}
        {reason && <span className={styles.reason}>{reason}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </>
  );
  const shared = { className: styles.item, disabled, 'data-tone': tone, textValue: label, onSelect };
  return checked === undefined ? (
    <DropdownMenu.Item {...shared}>{body}</DropdownMenu.Item>
  ) : (
    <DropdownMenu.CheckboxItem {...shared} checked={checked}>
      {body}
    </DropdownMenu.CheckboxItem>
  );
}
