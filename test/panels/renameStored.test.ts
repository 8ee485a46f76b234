import { afterEach, expect, test } from 'vitest';
import type { MapId } from '../../src/model/ids';
import { renameStored } from '../../src/panels/library/renameStored';
import { storeNewMap } from '../../src/panels/library/storeNewMap';
import type { LibraryEntry } from '../../src/storage/LibraryRow';
import { memoryServices } from '../helpers/appServices';
import { mapId, smallJourney } from '../helpers/journey';

const services = memoryServices();
afterEach(services.end);

async function entryOf(id: MapId): Promise<LibraryEntry> {
  const listed = await services.storage.listMaps();
  const entry = listed.ok ? listed.entries.find(({ row }) => row.id === id) : undefined;
  if (!entry) throw new Error('The map is not in the library');
  return entry;
}

test('a title the map refuses is not written into the library either', async () => {
  await storeNewMap(smallJourney(), services.storage, services.now());
  const refused = await renameStored(await entryOf(mapId), '  ', services);
  expect(refused).toEqual({ reason: 'name-empty' });
  expect((await entryOf(mapId)).row.title).toBe('Small journey');
  expect(await renameStored(await entryOf(mapId), 'Other', services)).toBeNull();
  expect((await entryOf(mapId)).row.title).toBe('Other');
});
