/** Imports files and says what came of it: a toast or the map itself when all is well, a report when it is not. */
import { useCallback, useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { showToast } from '../../ui/toasts';
import { goToMap } from '../route';
import { useServices } from '../services';
import { failureText } from './failureText';
import type { ImportFiles } from './ImportContext';
import type { ImportedMap, ImportReport } from './importFiles';

/** What takes longer than this shows that it is at work, and can be stopped. */
const quietMilliseconds = 500;

export function useImportFiles(
  isLibraryOpen: boolean,
  onReport: (report: ImportReport) => void,
  /** It was given alone and is a backup, which is restored and not imported. */
  onBackup: (file: File) => void,
): ImportFiles {
  const services = useServices();
  const { t } = useLanguage();
  // Where the person is when the import ends, which may be another page than where it began.
  const isInLibrary = useRef(isLibraryOpen);
  useEffect(() => {
    isInLibrary.current = isLibraryOpen;
  }, [isLibraryOpen]);

  return useCallback(
    (files) => {
      const sayDone = ({ imported, wasStopped }: ImportReport): void => {
        const [first] = imported;
        if (wasStopped) showToast({ text: t('importing.stopped') });
        else if (first && imported.length === 1) sayImported(first);
        else if (first) showToast({ text: t('importing.importedCount', { count: imported.length }) });
      };
      const sayImported = ({ id, title, isCopy }: ImportedMap): void => {
        const text = t(isCopy ? 'importing.importedAsCopy' : 'importing.imported', { title });
        if (isInLibrary.current) goToMap(id);
        const open = { label: t('common.open'), run: () => goToMap(id) };
        if (!isInLibrary.current || isCopy) {
          showToast({ text, ...(!isInLibrary.current && { action: open }) });
        }
      };
      const run = async (): Promise<void> => {
        if (files.length === 0) return;
        const abort = new AbortController();
        const progress: { hide: (() => void) | null } = { hide: null };
        const showProgress = (name: string): void => {
          progress.hide?.();
          const action = { label: t('common.cancel'), run: () => abort.abort() };
          progress.hide = showToast({ text: t('importing.reading', { name }), action });
        };
        let current = files[0]?.name ?? '';
        const timer = setTimeout(() => showProgress(current), quietMilliseconds);
        try {
          const { importFiles } = await import('./importFiles');
          const report = await importFiles(files, services, {
            signal: abort.signal,
            onFile: (name) => {
              current = name;
              if (progress.hide) showProgress(name);
            },
          });
          const [only, ...others] = files;
          if (only && others.length === 0 && report.refused[0]?.problem.why === 'backup') {
            onBackup(only);
            return;
          }
          const needsReport =
            report.refused.length > 0 || report.imported.some((map) => map.repairs.length > 0);
          if (needsReport) onReport(report);
          else sayDone(report);
        } catch (error) {
          console.error('Importing failed', error);
          const reason = failureText('unknown', t);
          showToast({ tone: 'error', text: t('storage.actionFailed', { reason }) });
        } finally {
          clearTimeout(timer);
          progress.hide?.();
        }
      };
      void run();
    },
    [services, t, onReport, onBackup],
  );
}
