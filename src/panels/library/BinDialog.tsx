/** What was deleted and can still come back. Only here is something deleted for good, and only after a question. */
import { Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryEntry } from '../../storage/LibraryRow';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { showToast } from '../../ui/toasts';
import { useServices } from '../services';
import styles from './BinDialog.module.css';
import { deleteForGood } from './deleteForGood';
import { failureText } from './failureText';

export interface BinDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly entries: readonly LibraryEntry[];
  readonly onRestore: (entry: LibraryEntry) => void;
}

export function BinDialog({ open, onOpenChange, entries, onRestore }: BinDialogProps) {
  const { t } = useLanguage();
  /** What somebody wants to delete for good; null: nothing. */
  const [doomed, setDoomed] = useState<readonly LibraryEntry[] | null>(null);
  // What was restored or deleted elsewhere meanwhile is no longer asked about.
  const asked = doomed?.filter(({ row }) => entries.some((entry) => entry.row.id === row.id)) ?? [];
  if (asked.length > 0) {
    return (
      <AskDialog
        entries={asked}
        onDone={() => {
          setDoomed(null);
        }}
      />
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('bin.title')}
      description={entries.length === 0 ? t('bin.isEmpty') : t('bin.text')}
      closeLabel={t('common.close')}
      footer={
        entries.length > 0 && (
          <Button
            icon={Trash2}
            onClick={() => {
              setDoomed(entries);
            }}
          >
            {t('bin.empty')}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {entries.map((entry) => (
          <BinRow
            key={entry.row.id}
            entry={entry}
            onRestore={() => {
              onRestore(entry);
            }}
            onDelete={() => {
              setDoomed([entry]);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface BinRowProps {
  readonly entry: LibraryEntry;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

function BinRow({ entry: { row }, onRestore, onDelete }: BinRowProps) {
  const { t, format } = useLanguage();
  const { now } = useServices();
  const { title } = row;
  const when = format.since(row.deletedAt ?? row.updatedAt, new Date(now()));
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={styles.when}>{t('bin.since', { when })}</p>
      </div>
      <Button icon={Undo2} aria-label={t('bin.restoreMap', { title })} onClick={onRestore}>
        {t('bin.restore')}
      </Button>
      <IconButton icon={Trash2} label={t('bin.deleteMap', { title })} onClick={onDelete} />
    </li>
  );
}

interface AskDialogProps {
  readonly entries: readonly LibraryEntry[];
  readonly onDone: () => void;
}

function AskDialog({ entries, onDone }: AskDialogProps) {
  const { t } = useLanguage();
  const { storage, now } = useServices();
  const [isBusy, setBusy] = useState(false);
  const count = entries.length;
  const [only, ...others] = entries;
  const remove = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const outcome = await deleteForGood(entries, storage, now());
    if (outcome.ok) showToast({ text: t('bin.gone', { count }) });
    else {
      const reason = failureText(outcome.reason, t);
      showToast({ tone: 'error', text: t('storage.actionFailed', { reason }) });
    }
    onDone();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onDone();
      }}
      title={
        only && others.length === 0 ? t('bin.askOne', { title: only.row.title }) : t('bin.askMany', { count })
      }
      description={t('bin.askText')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onDone}>{t('common.cancel')}</Button>
          <Button variant="danger" icon={Trash2} onClick={() => void remove()}>
            {t('bin.deleteNow')}
          </Button>
        </>
      }
    >
      {others.length > 0 && (
        <ul className={styles.names}>
          {entries.map(({ row }) => (
            <li key={row.id}>
              <bdi>{row.title}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
