/**
 * The page's side of an import: an `ImportSession` over one worker after the other. A worker lives from the reading of a
 * file until the next file, a problem, a cancel or the close. Nothing here touches a row.
 */
import { ImportReader } from './ImportReader';
import type { ImportOrder } from './ImportMessages';
import type { ImportSession, ReadOutcome } from './ImportSession';

type ReadSource = Parameters<ImportSession['read']>[0];

export function openImport(): ImportSession {
  let reader: ImportReader | null = null;
  const close = (): void => {
    reader?.stop();
    reader = null;
  };
  return {
    read: async (source, hooks = {}) => {
      close();
      if (hooks.signal?.aborted) return { kind: 'cancelled' };
      return new Promise<ReadOutcome>((resolve) => {
        reader = new ImportReader({ ...hooks, order: orderOf(source), onOutcome: resolve });
      });
    },
    preview: async (plan) => reader?.preview(plan) ?? null,
    takeRows: async () => {
      if (!reader) throw new Error('There are no rows to take: no file was read.');
      return reader.takeRows();
    },
    close,
  };
}

function orderOf(source: ReadSource): Extract<ImportOrder, { kind: 'read' }> {
  return source instanceof File
    ? { kind: 'read', name: source.name, source }
    : { kind: 'read', name: source.name, source: source.text };
}
