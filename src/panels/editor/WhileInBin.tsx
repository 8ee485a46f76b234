/** The editor with a banner above it for as long as its map lies in the bin. An edit, here or elsewhere, takes it out. */
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import type { MapId } from '../../model/ids';
import type { LibraryRow } from '../../storage/LibraryRow';
import { lazyPart } from '../lazyPart';
import { useServices } from '../services';
import styles from './WhileInBin.module.css';

const BinBanner = lazyPart('bin', () => import('./BinBanner').then((module) => module.BinBanner));

export function WhileInBin({ mapId, children }: { readonly mapId: MapId; readonly children: ReactNode }) {
  const row = useBinned(mapId);
  return (
    <div className={styles.page}>
      {row && (
        <Suspense>
          <BinBanner row={row} />
        </Suspense>
      )}
      {children}
    </div>
  );
}

/** Null: it does not lie in the bin. */
function useBinned(mapId: MapId): LibraryRow | null {
  const { storage } = useServices();
  const [row, setRow] = useState<LibraryRow | null>(null);
  const isBinned = row !== null;
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const bin = await storage.listBin();
      if (!isWanted || !bin.ok) return;
      setRow(bin.entries.find((entry) => entry.row.id === mapId)?.row ?? null);
    };
    void look();
    const stops = [storage.onChange(mapId, ({ kind }) => void (kind !== 'appended' && look()))];
    // The library changes with every edit: nobody asks as long as there is nothing to take away.
    if (isBinned) stops.push(storage.watchLibrary(() => void look()));
    return () => {
      isWanted = false;
      for (const stop of stops) stop();
    };
  }, [storage, mapId, isBinned]);
  return row;
}
