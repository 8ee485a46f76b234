/** A whole map as the bytes of one update, and back; and many updates as one. For maps that are not open. */
import * as Y from 'yjs';
import type { MapId } from '../../model/ids';
import { recordKinds, type JourneyMap } from '../../model/JourneyMap';
import type { CreateOperation, EditOperation } from '../EditOperation';
import { findOverwritten, forgetOverwritten } from './forgetOverwritten';
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

/**
 * Many updates, in order, as one; applying in one transaction is faster than Yjs' own merging of bytes. With `forgets`,
 * values that were written over before the first update ends (the snapshot before) are left out: see
 * `forgetOverwritten.ts` for when that is allowed.
 */
export function squashUpdates(updates: readonly Uint8Array[], forgets: boolean): Uint8Array {
  const doc = new Y.Doc();
  const [first, ...others] = updates;
  if (first) Y.applyUpdateV2(doc, first);
  const old = forgets ? findOverwritten(doc) : null;
  doc.transact(() => {
    for (const bytes of others) Y.applyUpdateV2(doc, bytes);
  });
  // An update still waiting for another one may be built on anything.
  if (old && doc.store.pendingStructs === null && doc.store.pendingDs === null) forgetOverwritten(doc, old);
  const bytes = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return bytes;
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
