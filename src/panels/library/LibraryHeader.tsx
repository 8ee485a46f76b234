/** The strip above the library: whose page it is, and how it looks and speaks. */
import { useLanguage } from '../../i18n/useLanguage';
import { Mark } from '../../ui/Mark';
import { LanguageMenu } from '../LanguageMenu';
import { ThemeMenu } from '../ThemeMenu';
import styles from './LibraryHeader.module.css';

export function LibraryHeader() {
  const { t } = useLanguage();
  return (
    <header className={styles.header}>
      <p className={styles.brand}>
        <Mark size={26} />
        {t('common.appName')}
      </p>
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}
