/**
 * A table dropped anywhere on an open map is taken as answers to measure it with. Maps and pictures are left to
 * `DropAnywhere`.
 */
import { useEffect } from 'react';
import { useImport } from '../library/ImportContext';
import { isTableName } from '../isTableName';

export function useAnswersDrop(onFile: (file: File) => void): void {
  const importFiles = useImport();
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const [file, ...others] = [...(event.dataTransfer?.files ?? [])];
      if (!file || others.length > 0 || !isTableName(file.name)) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.preventDefault();
      void giveTo(file, onFile, importFiles);
    };
    // Before the listeners of the page, which leave an event alone that is taken.
    addEventListener('drop', drop, { capture: true });
    return () => {
      removeEventListener('drop', drop, { capture: true });
    };
  }, [onFile, importFiles]);
}

/** All maps of a device come in an archive as answers can; they are restored. */
async function giveTo(
  file: File,
  onAnswers: (file: File) => void,
  importFiles: (files: readonly File[]) => void,
): Promise<void> {
  const isArchive = /\.zip$/i.test(file.name);
  const { isBackupFile } = isArchive ? await import('../backup/isBackupFile') : { isBackupFile: null };
  if (await isBackupFile?.(file)) importFiles([file]);
  else onAnswers(file);
}
