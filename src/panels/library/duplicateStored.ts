/** A copy of a stored map as a new one. Loaded when it is first needed. */
import { asId, type MapId } from '../../model/ids';
import { makeSound } from '../../model/soundMap';
import { decodeMap } from '../../session/yjs/documentBytes';
import type { Outcome } from '../../storage/MapStorage';
import type { Services } from '../services';
import { copyMap } from './copyMap';
import { storeNewMap } from './storeNewMap';

export async function duplicateStored(
  id: MapId,
  title: string,
  { storage, newId, now }: Services,
): Promise<Outcome<{ readonly id: MapId }>> {
  const loaded = await storage.loadMap(id);
  if (!loaded.ok) return loaded;
  const { map } = makeSound(
    decodeMap(
      id,
      loaded.updates.map(({ bytes }) => bytes),
    ),
  );
  const createdAt = now();
  const copy = copyMap(map, { id: asId<MapId>(newId()), title, createdAt, updatedAt: createdAt });
  return await storeNewMap(copy, storage, createdAt);
}
