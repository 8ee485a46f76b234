/** A whole map as the bytes of one update, and back. For maps that are not open. */
import type { MapId } from '../../model/ids';
import { recordKinds, type JourneyMap } from '../../model/JourneyMap';
import type { CreateOperation, EditOperation } from '../EditOperation';
import { MapDocument } from './MapDocument';

/** The first update of a map that was just made, read from a file or copied. */
export function encodeMap(map: JourneyMap): Uint8Array {
  const document = new MapDocument(map.map.id);
  document.apply([...setMapFields(map), ...createRecords(map)]);
  const bytes = document.snapshot();
  document.close();
  return bytes;
}

/** The map that stored updates, in order, amount to. */
export function decodeMap(id: MapId, updates: readonly Uint8Array[]): JourneyMap {
  const document = new MapDocument(id);
  document.applyUpdates(updates);
  const map = document.readMap();
  document.close();
  return map;
}

function setMapFields(map: JourneyMap): EditOperation[] {
  return Object.entries(map.map)
    .filter(([field, value]) => field !== 'id' && value !== undefined)
    .map(([field, after]) => ({ op: 'set', kind: 'map', id: map.map.id, field, before: undefined, after }));
}

function createRecords(map: JourneyMap): CreateOperation[] {
  return recordKinds.flatMap((kind) =>
    Object.entries(map[kind]).map(([id, fields]): CreateOperation => ({
      op: 'create',
      kind,
      id,
      fields: { ...fields },
    })),
  );
}
