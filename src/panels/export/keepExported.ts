/**
 * Keeps the state in which a map left as a file: should a copy of it come back changed, merging needs to know what both
 * began with. Never in the way of the export itself: what could not be kept is not said, and merging then asks more.
 */
import type { JourneyMap } from '../../model/JourneyMap';
import type { KeepServices } from '../versions/keepVersion';

export async function keepExported(map: JourneyMap, services: KeepServices): Promise<void> {
  try {
    const { keepVersion } = await import('../versions/keepVersion');
    await keepVersion(map, { kind: 'automatic', shared: 'export' }, services);
  } catch {
    // The code to keep it could not be fetched.
  }
}
