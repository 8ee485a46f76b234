/**
 * Yjs keeps a place for every value a field ever had. This takes away those that were written over long ago, so that a map's
 * log grows with the map and not with its past. Must never run while another tab has the map open: what a tab
 * wrote over a forgotten value, without knowing of the newer one, could not be put in its place any more.
 */
import * as Y from 'yjs';

/** Clocks by client: each the place of one value that was written over. */
export type Overwritten = ReadonlyMap<number, ReadonlySet<number>>;

/** One field's values, oldest first; the last is the one that holds. */
type Chain = readonly Y.Item[];

/** Linear in the document and its past. */
export function findOverwritten(doc: Y.Doc): Overwritten {
  const found = new Map<number, Set<number>>();
  for (const chain of chainsOf(doc)) {
    for (const { id, length } of chain.slice(0, -1)) {
      const clocks = found.get(id.client) ?? new Set<number>();
      for (let clock = id.clock; clock < id.clock + length; clock++) clocks.add(clock);
      found.set(id.client, clocks);
    }
  }
  return found;
}

/**
 * Forgets the given values where that cannot change which value holds. The document is fit only to be encoded
 * afterwards. Linear in the document and its past.
 */
export function forgetOverwritten(doc: Y.Doc, old: Overwritten): void {
  for (const chain of chainsOf(doc)) forgetInChain(doc, chain, old);
  for (const [client, structs] of doc.store.clients) doc.store.clients.set(client, joinForgotten(structs));
}

function forgetInChain(doc: Y.Doc, chain: Chain, old: Overwritten): void {
  const firstKept = chain.findIndex((item, index) => index === chain.length - 1 || !isAllOld(item, old));
  const first = chain[firstKept];
  if (!first || firstKept === 0) return;
  const kept = chain.slice(firstKept);
  // Values written at the same time are put in order by what each was written over: that must stay to be seen.
  const isOrderPlain = kept.slice(1).every(({ origin }) => origin !== null && isAmong(kept, origin));
  if (!isOrderPlain || kept.some(({ rightOrigin }) => rightOrigin !== null)) return;
  first.origin = null;
  first.left = null;
  for (const item of chain.slice(0, firstKept)) item.gc(doc.store, true);
}

function isAllOld({ id, length }: Y.Item, old: Overwritten): boolean {
  const clocks = old.get(id.client);
  if (!clocks) return false;
  for (let clock = id.clock; clock < id.clock + length; clock++) if (!clocks.has(clock)) return false;
  return true;
}

function isAmong(items: readonly Y.Item[], { client, clock }: Y.ID): boolean {
  return items.some(
    ({ id, length }) => id.client === client && clock >= id.clock && clock < id.clock + length,
  );
}

/** Of every record and of the lists of records; what a deleted record held is gone by itself. */
function* chainsOf(doc: Y.Doc): Generator<Chain> {
  const waiting = [...doc.share.values()];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    for (const last of type._map.values()) {
      const chain: Y.Item[] = [];
      for (let item: Y.Item | null = last; item !== null; item = item.left) chain.push(item);
      yield chain.reverse();
      if (!last.deleted && last.content instanceof Y.ContentType) waiting.push(last.content.type);
    }
  }
}

/** Neighbours that are forgotten take the room of one. */
function joinForgotten(structs: readonly (Y.Item | Y.GC)[]): (Y.Item | Y.GC)[] {
  const joined: (Y.Item | Y.GC)[] = [];
  for (const struct of structs) {
    const before = joined.at(-1);
    if (struct instanceof Y.GC && before instanceof Y.GC) before.length += struct.length;
    else joined.push(struct);
  }
  return joined;
}
