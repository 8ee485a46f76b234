/** Light, dark, or as the system is. */
import { Moon, Sun, SunMoon, type LucideIcon } from 'lucide-react';
import type { TextKey } from '../i18n/language';
import { useLanguage } from '../i18n/useLanguage';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import type { MenuItem } from '../ui/MenuItems';
import { setTheme, themeChoices, useTheme, type ThemeChoice } from '../ui/theme';

const names: Readonly<Record<ThemeChoice, TextKey>> = {
  light: 'common.themeLight',
  dark: 'common.themeDark',
  system: 'common.themeSystem',
};
const icons: Readonly<Record<ThemeChoice, LucideIcon>> = { light: Sun, dark: Moon, system: SunMoon };

export function ThemeMenu() {
  const { t } = useLanguage();
  const { choice } = useTheme();
  const items = useThemeItems();
  return (
    <Menu
      label={t('common.theme')}
      align="end"
      trigger={<IconButton label={`${t('common.theme')}: ${t(names[choice])}`} icon={icons[choice]} />}
      items={items}
    />
  );
}

/** The entries alone, for a menu that has others too. */
export function useThemeItems(): readonly MenuItem[] {
  const { t } = useLanguage();
  const { choice } = useTheme();
  return themeChoices.map((each) => ({
    id: each,
    label: t(names[each]),
    checked: each === choice,
    onSelect: () => {
      setTheme(each);
    },
  }));
}
