/** What was deleted and can still come back. */
import { Undo2 } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryEntry } from '../../storage/LibraryRow';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useServices } from '../services';
import styles from './BinDialog.module.css';

export interface BinDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly entries: readonly LibraryEntry[];
  readonly onRestore: (entry: LibraryEntry) => void;
}

export function BinDialog({ open, onOpenChange, entries, onRestore }: BinDialogProps) {
  const { t, format } = useLanguage();
  const { now } = useServices();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('library.bin')}
      description={entries.length === 0 ? t('library.binEmpty') : t('library.binText')}
      closeLabel={t('common.close')}
    >
      <ul className={styles.list}>
        {entries.map((entry) => {
          const { row } = entry;
          const when = format.since(row.deletedAt ?? row.updatedAt, new Date(now()));
          return (
            <li key={row.id} className={styles.row}>
              <div className={styles.words}>
                <p className={styles.title}>{row.title}</p>
                <p className={styles.when}>{t('library.binnedSince', { when })}</p>
              </div>
              <Button
                icon={Undo2}
                aria-label={t('library.restoreMap', { title: row.title })}
                onClick={() => {
                  onRestore(entry);
                }}
              >
                {t('library.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
