/** Where a backup is dropped or chosen, and why the last one was refused. */
import { clsx } from 'clsx';
import { useRef, useState, type DragEvent } from 'react';
import type { BackupRefusal } from '../../formats/backup/readBackup';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import styles from './Backup.module.css';
import { refusalText } from './backupWords';

export interface ChooseBackupProps {
  readonly refusal: BackupRefusal | null;
  readonly onFile: (file: File) => void;
}

export function ChooseBackup({ refusal, onFile }: ChooseBackupProps) {
  const { t, format } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  // Prevented: the page itself would take the file for a map.
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      {refusal && (
        <p className={styles.bad} role="alert">
          {refusalText(refusal, t, format)}
        </p>
      )}
      <div
        className={clsx(styles.drop, isOver && styles.over)}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <p>{t('backup.dropHere')}</p>
        <Button onClick={() => input.current?.click()}>{t('backup.chooseFile')}</Button>
        <p className={styles.hint}>{t('backup.fileName')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".zip,application/zip"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be chosen again.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
    </>
  );
}
