/** What is in the library and in the bin, kept up to date with this tab and every other one. */
import { useCallback, useEffect, useState } from 'react';
import type { LibraryEntry } from '../../storage/LibraryRow';
import type { StorageFailure } from '../../storage/MapStorage';
import { useServices } from '../services';

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure }
  | {
      readonly kind: 'ready';
      readonly entries: readonly LibraryEntry[];
      readonly binned: readonly LibraryEntry[];
    };

export interface LibraryUse {
  readonly library: LibraryState;
  readonly reload: () => void;
}

export function useLibrary(): LibraryUse {
  const { storage, now } = useServices();
  const [library, setLibrary] = useState<LibraryState>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    let round = 0;
    const read = async (): Promise<void> => {
      const mine = ++round;
      const [listed, bin] = await Promise.all([storage.listMaps(), storage.listBin()]);
      // A later reading may have overtaken this one.
      if (!isWanted || mine !== round) return;
      if (!listed.ok) setLibrary({ kind: 'failed', reason: listed.reason });
      else setLibrary({ kind: 'ready', entries: listed.entries, binned: bin.ok ? bin.entries : [] });
    };
    const stop = storage.watchLibrary(() => void read());
    void read();
    void storage.purgeBin(now());
    return () => {
      isWanted = false;
      stop();
    };
  }, [storage, now, asked]);
  const reload = useCallback(() => {
    setAsked((count) => count + 1);
  }, []);
  return { library, reload };
}
