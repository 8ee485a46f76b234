/** What would be there after a reload: the map of a new session on the same store. */
import type { JourneyMap } from '../../src/model/JourneyMap';
import { MapSession } from '../../src/session/MapSession';
import { testPorts, type MemoryUpdateStore } from './memoryUpdateStore';

export async function reopen(store: MemoryUpdateStore, { mapId }: MapSession): Promise<JourneyMap> {
  const opened = await MapSession.open(mapId, testPorts(store, 'again'));
  if (!opened) throw new Error('The map is not in the store');
  return opened.session.map;
}
