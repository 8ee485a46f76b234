/** What is wrong with the storage, if anything: before the maps, because it decides what one does next. */
import { Suspense } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { TextKey } from '../../i18n/language';
import type { StorageFailure } from '../../storage/MapStorage';
import { Button } from '../../ui/Button';
import { lazyPart } from '../lazyPart';
import { useServices } from '../services';
import { Notice } from './Notice';
import { useMissingMaps } from './useMissingMaps';
import { useStorageState } from './useStorageState';

const LostCopies = lazyPart('backup', () => import('../backup/LostCopies').then((part) => part.LostCopies));

export interface StorageNoticesProps {
  /** Somebody who has lost maps wants to bring them back from a backup. */
  readonly onRestore: () => void;
}

export function StorageNotices({ onRestore }: StorageNoticesProps) {
  const { storage, storageReason } = useServices();
  const state = useStorageState(storage);
  const { t } = useLanguage();
  return (
    <>
      {storage.durability === 'memory' && (
        <Notice tone="warning" title={t('storage.memoryTitle')}>
          {t('storage.memoryText')} {t(memoryReason(storageReason ?? 'unknown'))}
        </Notice>
      )}
      {state === 'superseded' && (
        <Notice
          tone="warning"
          title={t('storage.supersededTitle')}
          actions={
            <Button
              onClick={() => {
                location.reload();
              }}
            >
              {t('storage.reload')}
            </Button>
          }
        >
          {t('storage.supersededText')}
        </Notice>
      )}
      <MissingMaps onRestore={onRestore} />
    </>
  );
}

function MissingMaps({ onRestore }: StorageNoticesProps) {
  const { t } = useLanguage();
  const { missing, behind, forget, forgetOne } = useMissingMaps();
  const titles = (marks: readonly { readonly title: string }[]): string =>
    marks.map(({ title }) => `“${title}”`).join(', ');
  const actions = (
    <>
      <Button onClick={forget}>{t('storage.understood')}</Button>
      <Button variant="primary" onClick={onRestore}>
        {t('library.restoreBackup')}
      </Button>
    </>
  );
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warning" title={t('storage.missingTitle', { count: missing.length })} actions={actions}>
          {t('storage.missingText', { titles: titles(missing) })}
        </Notice>
      )}
      {behind.length > 0 && (
        <Notice tone="warning" title={t('storage.behindTitle', { count: behind.length })} actions={actions}>
          {t('storage.behindText', { titles: titles(behind) })}
        </Notice>
      )}
      {missing.length + behind.length > 0 && (
        <Suspense>
          <LostCopies ids={[...missing, ...behind].map(({ id }) => id)} onBack={forgetOne} />
        </Suspense>
      )}
    </>
  );
}

function memoryReason(reason: StorageFailure): TextKey {
  if (reason === 'no-space') return 'storage.memoryNoSpace';
  return reason === 'unavailable' ? 'storage.memoryUnavailable' : 'storage.memoryUnknown';
}
