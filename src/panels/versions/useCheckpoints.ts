/**
 * Keeps versions of the open map as time goes by (`CheckpointKeeper`). What failed is tried again after the next edit;
 * only that the disk is full is said, and once until one is kept again: somebody can do something about it.
 */
import { useEffect } from 'react';
import { bringTexts } from '../../i18n/language';
import type { MapSession } from '../../session/MapSession';
import type { Services } from '../services';
import { CheckpointKeeper, type WatchedState } from './CheckpointKeeper';

/** So long at most is waited for an idle moment; a page nobody sees has none. */
const patienceMilliseconds = 3_000;

/** `opened`: the state before the first edit. What has changed since then is looked at first. */
export function useCheckpoints(session: MapSession, services: Services, opened: WatchedState): void {
  useEffect(() => {
    const { storage, now, setTimer } = services;
    let isSaid = false;
    const keeper = new CheckpointKeeper(opened.map, {
      now,
      setTimer,
      keep: async (map, before) => {
        if (document.visibilityState === 'visible') await idleMoment();
        const as =
          before === null ? ({ kind: 'automatic' } as const) : { kind: 'automatic' as const, before };
        // Most of the time nothing is due, and what packs a map is not small.
        const { keepVersion } = await import('./keepVersion');
        const kept = await keepVersion(map, as, services);
        const isFull = !kept.ok && kept.reason === 'no-space';
        if (isFull && !isSaid) void sayFull();
        isSaid = isFull || (isSaid && !kept.ok);
        return kept.ok;
      },
      newestTime: async () => {
        const listed = await storage.versions.listVersions(session.mapId);
        return listed.ok ? (listed.versions[0]?.time ?? null) : null;
      },
    });
    keeper.watch(session.store.getState(), opened);
    const stop = session.store.subscribe((state, before) => {
      keeper.watch(state, before);
    });
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') keeper.leave();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onVisibility);
      keeper.stop();
    };
  }, [session, services, opened]);
}

async function sayFull(): Promise<void> {
  const [{ sayNoSpace }] = await Promise.all([import('./sayNoSpace'), bringTexts('versionList')]);
  sayNoSpace();
}

function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: patienceMilliseconds });
    else setTimeout(done, 200);
  });
}
