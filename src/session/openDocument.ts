/**
 * The document of a stored map. When the newest snapshot cannot be read, or updates are missing that others build on,
 * the one before and everything since is taken: the same content, and nobody is told that a map is lost that is not.
 */
import type { MapId } from '../model/ids';
import type { StoredBytes, UpdateStore } from './SessionPorts';
import { MapDocument } from './yjs/MapDocument';

export interface OpenedDocument {
  readonly document: MapDocument;
  readonly lastSeq: number;
}

/** Null when there is no such map. Throws when neither the newest nor the older state can be read. */
export async function openDocument(id: MapId, store: UpdateStore): Promise<OpenedDocument | null> {
  const rows = await store.load(id);
  if (rows === null) return null;
  const newest = readDocument(id, rows);
  if (newest) return newest;
  const older = await store.loadRecoveryPoint(id);
  const recovered = older && readDocument(id, older);
  if (!recovered) throw new Error('Neither the newest nor the older state of the map can be read');
  return recovered;
}

function readDocument(id: MapId, rows: readonly StoredBytes[]): OpenedDocument | null {
  const document = new MapDocument(id);
  try {
    document.applyUpdates(rows.map(({ bytes }) => bytes));
  } catch {
    // Damaged bytes: the caller has another state to try.
    return null;
  }
  return document.isWaitingForUpdates ? null : { document, lastSeq: rows.at(-1)?.seq ?? 0 };
}
