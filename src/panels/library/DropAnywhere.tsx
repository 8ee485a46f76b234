/**
 * Takes files that are dropped anywhere on the page, on every page, and shows what came of them. A part of the page
 * that takes files itself prevents the default of the event, and is left alone here.
 */
import { FileDown } from 'lucide-react';
import { Suspense, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import { lazyPart } from '../lazyPart';
import styles from './DropAnywhere.module.css';
import { ImportContext } from './ImportContext';
import type { ImportReport } from './importFiles';
import { useFileDrop } from './useFileDrop';
import { useImportFiles } from './useImportFiles';

const ImportReportDialog = lazyPart('importReport', () =>
  import('./ImportReportDialog').then((module) => module.ImportReportDialog),
);

const Restore = lazyPart('backup', () => import('../backup/Restore').then((part) => part.Restore));

export interface DropAnywhereProps {
  readonly isLibraryOpen: boolean;
  readonly children: ReactNode;
}

export function DropAnywhere({ isLibraryOpen, children }: DropAnywhereProps) {
  const { t } = useLanguage();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [backup, setBackup] = useState<File | null>(null);
  const importFiles = useImportFiles(isLibraryOpen, setReport, setBackup);
  const isOver = useFileDrop(importFiles);
  return (
    <ImportContext value={importFiles}>
      {children}
      {isOver && (
        <div className={styles.overlay} aria-hidden>
          <div className={styles.target}>
            <FileDown size={32} strokeWidth={1.5} />
            <p className={styles.title}>{t('importing.dropTitle')}</p>
            <p>{t('importing.dropText')}</p>
          </div>
        </div>
      )}
      {report && (
        <Suspense>
          <ImportReportDialog
            report={report}
            onClose={() => {
              setReport(null);
            }}
          />
        </Suspense>
      )}
      {backup && (
        <Suspense>
          <Restore
            source={backup}
            onClose={() => {
              setBackup(null);
            }}
          />
        </Suspense>
      )}
    </ImportContext>
  );
}
