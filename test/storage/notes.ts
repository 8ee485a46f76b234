/**
 * Updates that a person can read: an update is a list of texts, a snapshot the list of all of them. Like a Yjs
 * update it may be applied twice without harm, which is all the storage asks of its bytes.
 */
import type { StoredUpdate } from '../../src/storage/MapStorage';

export function note(...texts: string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(texts));
}

/** The texts in the order of first appearance. */
export function readNotes(updates: readonly StoredUpdate[]): string[] {
  const texts = updates.flatMap(({ bytes }): string[] => {
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(list) ? list.map(String) : [];
  });
  return [...new Set(texts)];
}

export function joinNotes(updates: readonly StoredUpdate[]): Uint8Array {
  return note(...readNotes(updates));
}
