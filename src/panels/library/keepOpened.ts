/**
 * Keeps the states in which maps were opened from files: others have the same files, and merging what they made of them
 * needs to know what both began with. Never in the way of the import: it waits for an idle moment, and what could not be
 * kept is not said; merging then asks more.
 */
import type { JourneyMap } from '../../model/JourneyMap';
import type { KeepServices } from '../versions/keepVersion';

/** So long at most is waited for an idle moment. */
const patienceMilliseconds = 2_000;

/** One after the other. Never rejects. */
export async function keepOpened(maps: readonly JourneyMap[], services: KeepServices): Promise<void> {
  try {
    for (const map of maps) {
      await idleMoment();
      const { keepVersion } = await import('../versions/keepVersion');
      await keepVersion(map, { kind: 'automatic', shared: 'copy' }, services);
    }
  } catch {
    // The code to keep them could not be fetched.
  }
}

function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(done, { timeout: patienceMilliseconds });
    } else setTimeout(done, 200);
  });
}
