/** The start page: every map of this device, and the ways to a new one. */
import { Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { lazyPart } from '../lazyPart';
import { Loading } from '../Loading';
import { pageHeading } from '../usePageFocus';
import { usePageTitle } from '../usePageTitle';
import { EmptyLibrary } from './EmptyLibrary';
import { failureText } from './failureText';
import { LibraryHeader } from './LibraryHeader';
import styles from './LibraryPage.module.css';
import { MapList } from './MapList';
import { NewMapActions } from './NewMapActions';
import { Notice } from './Notice';
import { StorageLine } from './StorageLine';
import { StorageNotices } from './StorageNotices';
import { useLibrary, type LibraryState } from './useLibrary';
import { useMapActions } from './useMapActions';

const BackupLine = lazyPart('backup', () => import('../backup/BackupLine').then((part) => part.BackupLine));
const BackupReminder = lazyPart('backup', () =>
  import('../backup/BackupReminder').then((part) => part.BackupReminder),
);
const Restore = lazyPart('backup', () => import('../backup/Restore').then((part) => part.Restore));
const BinDialog = lazyPart('bin', () => import('./BinDialog').then((part) => part.BinDialog));

export function LibraryPage() {
  const { t } = useLanguage();
  const { library, reload } = useLibrary();
  const actions = useMapActions();
  const [isRestoring, setRestoring] = useState(false);
  const restoreBackup = (): void => {
    setRestoring(true);
  };
  usePageTitle('');
  const isEmpty = library.kind === 'ready' && library.entries.length === 0;
  const hasMaps = library.kind === 'ready' && !isEmpty;
  return (
    <div className={styles.page}>
      <LibraryHeader />
      <main className={styles.main}>
        <div className={styles.head}>
          <h1 {...pageHeading} className={isEmpty ? 'visually-hidden' : styles.heading}>
            {t('library.heading')}
          </h1>
          {!isEmpty && <NewMapActions actions={actions} />}
        </div>
        <StorageNotices onRestore={restoreBackup} />
        {hasMaps && (
          <Suspense>
            <BackupReminder />
          </Suspense>
        )}
        {library.kind === 'loading' && <Loading text={t('library.loading')} />}
        {library.kind === 'failed' && (
          <Notice
            tone="warning"
            title={t('storage.listFailedTitle')}
            actions={<Button onClick={reload}>{t('storage.tryAgain')}</Button>}
          >
            {t('storage.actionFailed', { reason: failureText(library.reason, t) })}
          </Notice>
        )}
        {isEmpty && <EmptyLibrary actions={actions} />}
        {hasMaps && <MapList entries={library.entries} actions={actions} />}
      </main>
      <footer className={styles.foot}>
        <StorageLine />
        {hasMaps && (
          <Suspense>
            <BackupLine />
          </Suspense>
        )}
        {isEmpty && (
          <Button variant="quiet" className={styles.bin} onClick={restoreBackup}>
            {t('library.restoreBackup')}
          </Button>
        )}
        {library.kind === 'ready' && <Bin library={library} onRestore={actions.restore} />}
      </footer>
      {/* Not with its button, which is gone as soon as there is a map. */}
      {isRestoring && (
        <Suspense>
          <Restore
            onClose={() => {
              setRestoring(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface BinProps {
  readonly library: Extract<LibraryState, { readonly kind: 'ready' }>;
  readonly onRestore: ReturnType<typeof useMapActions>['restore'];
}

function Bin({ library: { binned }, onRestore }: BinProps) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (binned.length === 0 && !isOpen) return null;
  return (
    <>
      <Button
        variant="quiet"
        icon={Trash2}
        className={styles.bin}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('library.binCount', { count: binned.length })}
      </Button>
      {isOpen && (
        <Suspense>
          <BinDialog
            open
            onOpenChange={setOpen}
            entries={binned}
            onRestore={(entry) => void onRestore(entry)}
          />
        </Suspense>
      )}
    </>
  );
}
