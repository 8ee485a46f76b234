/**
 * Puts a map that is not open into the storage: a new one, one from a file, a copy. It brings the document, the
 * ranking and the layout with it, so it is loaded when it is first needed.
 */
import { layoutMap } from '../../layout/layoutMap';
import type { MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { encodeMap } from '../../session/yjs/documentBytes';
import type { MapStorage, Outcome } from '../../storage/MapStorage';
import { summariseLayout, summariseMap } from '../../view/librarySummary';
import { rankAside } from '../ranking/rankAside';

/** `now`: ISO time, for what counts as an old measurement. Fails with `already-there` when the id is taken. */
export async function storeNewMap(
  map: JourneyMap,
  storage: MapStorage,
  now: string,
): Promise<Outcome<{ readonly id: MapId }>> {
  const ranking = await rankAside(map, { today: now.slice(0, 10) });
  const picture = summariseLayout(map, layoutMap(map), ranking);
  const outcome = await storage.createMap(summariseMap(map, ranking), [encodeMap(map)], picture);
  return outcome.ok ? { ok: true, id: map.map.id } : outcome;
}
