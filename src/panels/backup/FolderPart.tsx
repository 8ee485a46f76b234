/** A folder that gets a fresh file after each change: picking it, allowing it again, giving it up. */
import { FolderSync } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { FolderCopies, FolderState } from '../../storage/FolderCopies';
import { Button } from '../../ui/Button';
import { showToast } from '../../ui/toasts';
import styles from './Backup.module.css';

export function FolderPart({ folder }: { readonly folder: FolderCopies }) {
  const { t } = useLanguage();
  const state = useFolderState(folder);
  const act = useCallback(
    (run: () => Promise<unknown>) => {
      run().catch((error: unknown) => {
        // The person has closed the browser's dialog: that is an answer.
        if (error instanceof DOMException && error.name === 'AbortError') return;
        showToast({ tone: 'error', text: t('backup.folderRefused') });
      });
    },
    [t],
  );
  if (!state) return null;
  const choose = (): void => act(() => folder.choose());
  if (state.kind === 'none') {
    return (
      <div className={styles.folder}>
        <Button icon={FolderSync} onClick={choose}>
          {t('backup.folder')}
        </Button>
      </div>
    );
  }
  const { kind, name } = state;
  return (
    <div className={styles.folder}>
      <p>{t(kind === 'ready' ? 'backup.folderOn' : 'backup.folderAsks', { name })}</p>
      <div className={styles.buttons}>
        {kind === 'asks' && (
          <Button onClick={() => act(() => folder.allow())}>{t('backup.folderAllow')}</Button>
        )}
        <Button onClick={choose}>{t('backup.folderOther')}</Button>
        <Button onClick={() => act(() => folder.forget())}>{t('backup.folderStop')}</Button>
      </div>
    </div>
  );
}

/** Null until it is known, and where the browser forgets what was picked. */
function useFolderState(folder: FolderCopies): FolderState | null {
  const [state, setState] = useState<FolderState | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = (): void => {
      folder.state().then(
        (now) => isWanted && setState(now),
        () => isWanted && setState(null),
      );
    };
    const stop = folder.watch(look);
    look();
    return () => {
      isWanted = false;
      stop();
    };
  }, [folder]);
  return state;
}
