/** Above a map that lies in the bin: opened by its address, it looks like any other and would be gone in a month. */
import { Trash2, Undo2 } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryRow } from '../../storage/LibraryRow';
import { Button } from '../../ui/Button';
import { showToast } from '../../ui/toasts';
import { failureText } from '../library/failureText';
import { useServices } from '../services';
import styles from './BinBanner.module.css';

export function BinBanner({ row }: { readonly row: LibraryRow }) {
  const { t, format } = useLanguage();
  const { storage, now } = useServices();
  const when = format.since(row.deletedAt ?? row.updatedAt, new Date(now()));
  const restore = async (): Promise<void> => {
    const outcome = await storage.restoreMap(row.id);
    if (outcome.ok) showToast({ text: t('library.restored', { title: row.title }) });
    else {
      const reason = failureText(outcome.reason, t);
      showToast({ tone: 'error', text: t('storage.actionFailed', { reason }) });
    }
  };
  return (
    <aside className={styles.banner} aria-label={t('bin.bannerTitle')}>
      <Trash2 size={16} strokeWidth={1.75} aria-hidden />
      <p className={styles.words}>
        <strong>{t('bin.bannerTitle')}</strong> {t('bin.bannerText', { when })}
      </p>
      <Button icon={Undo2} onClick={() => void restore()}>
        {t('bin.restore')}
      </Button>
    </aside>
  );
}
