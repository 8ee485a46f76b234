/** The versions of the open map as a list, kept up to date with what this tab and others do to them. */
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session/useSession';
import type { StorageFailure } from '../../storage/MapStorage';
import type { StoredVersion } from '../../storage/VersionStore';
import { useServices } from '../services';
import { VersionReader } from './VersionReader';

export type ListedVersions =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure }
  /** Newest first. */
  | { readonly kind: 'listed'; readonly versions: readonly StoredVersion[] };

export function useVersions(): { readonly listed: ListedVersions; readonly reader: VersionReader } {
  const { storage } = useServices();
  const { mapId } = useSession();
  const [listed, setListed] = useState<ListedVersions>({ kind: 'asking' });
  const reader = useMemo(() => new VersionReader(storage.versions), [storage]);
  useEffect(() => {
    let isWanted = true;
    let asked = 0;
    const refresh = async (): Promise<void> => {
      const mine = (asked += 1);
      const outcome = await storage.versions.listVersions(mapId);
      // Answers may overtake each other; only the one asked for last is true.
      if (!isWanted || mine !== asked) return;
      setListed(
        outcome.ok
          ? { kind: 'listed', versions: outcome.versions }
          : { kind: 'failed', reason: outcome.reason },
      );
    };
    void refresh();
    const stop = storage.watchLibrary(() => void refresh());
    return () => {
      isWanted = false;
      stop();
    };
  }, [storage, mapId]);
  return { listed, reader };
}
