/** The language of the interface; it changes at once. Each language is named in itself. */
import { Languages } from 'lucide-react';
import { changeLanguage, languages, type Language, type TextKey } from '../i18n/language';
import { useLanguage } from '../i18n/useLanguage';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import type { MenuItem } from '../ui/MenuItems';

const names: Readonly<Record<Language, TextKey>> = { en: 'common.english', ko: 'common.korean' };

export function LanguageMenu() {
  const { t, language } = useLanguage();
  const items = useLanguageItems();
  return (
    <Menu
      label={t('common.language')}
      align="end"
      trigger={
        <Button
          variant="quiet"
          icon={Languages}
          aria-label={`${t('common.language')}: ${t(names[language])}`}
        >
          {t(names[language])}
        </Button>
      }
      items={items}
    />
  );
}

/** The entries alone, for a menu with another trigger. */
export function useLanguageItems(): readonly MenuItem[] {
  const { t, language } = useLanguage();
  return languages.map((each) => ({
    id: each,
    label: t(names[each]),
    checked: each === language,
    onSelect: () => void changeLanguage(each),
  }));
}
