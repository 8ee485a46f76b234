/** Keeps versions of the open map as time goes by (`CheckpointKeeper`). Says nothing: what failed is tried again. */
import { useEffect } from 'react';
import type { MapSession } from '../../session/MapSession';
import type { Services } from '../services';
import { CheckpointKeeper } from './CheckpointKeeper';
import { keepVersion } from './keepVersion';

/** So long at most is waited for an idle moment; a page nobody sees has none. */
const patienceMilliseconds = 3_000;

export function useCheckpoints(session: MapSession, services: Services): void {
  useEffect(() => {
    const { storage, now, setTimer } = services;
    const keeper = new CheckpointKeeper(session.map, {
      now,
      setTimer,
      keep: async (map, before) => {
        if (document.visibilityState === 'visible') await idleMoment();
        const as =
          before === null ? ({ kind: 'automatic' } as const) : { kind: 'automatic' as const, before };
        return (await keepVersion(map, as, services)).ok;
      },
      newestTime: async () => {
        const listed = await storage.versions.listVersions(session.mapId);
        return listed.ok ? (listed.versions[0]?.time ?? null) : null;
      },
    });
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
  }, [session, services]);
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
