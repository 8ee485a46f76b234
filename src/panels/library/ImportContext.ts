/** How a button anywhere on a page imports files; `DropAnywhere` is what does it. */
import { createContext, use } from 'react';

/** Does nothing with an empty list. Everything that comes of it is shown by `DropAnywhere`. */
export type ImportFiles = (files: readonly File[]) => void;

export const ImportContext = createContext<ImportFiles | null>(null);

export function useImport(): ImportFiles {
  const importFiles = use(ImportContext);
  if (!importFiles) throw new Error('Nothing imports here');
  return importFiles;
}
