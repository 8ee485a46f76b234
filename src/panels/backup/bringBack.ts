/** A rolling copy back into the library. It never writes over a map: one that is there stays beside it. */
import { readMap } from '../../formats/own/readMap';
import { asId, type MapId } from '../../model/ids';
import type { StorageFailure } from '../../storage/MapStorage';
import type { StoredCopy } from '../../storage/RollingCopies';
import { copyMap } from '../library/copyMap';
import { storeNewMap } from '../library/storeNewMap';
import type { Services } from '../services';

export type BroughtBack =
  | { readonly ok: true; readonly title: string; readonly isCopy: boolean }
  | { readonly ok: false; readonly why: StorageFailure | 'damaged' };

/** `copyTitle`: what it is called beside the one that is there. Never rejects. */
export async function bringBack(
  copy: StoredCopy,
  copyTitle: string,
  { storage, backup, newId, now }: Services,
): Promise<BroughtBack> {
  try {
    const { copies } = await backup();
    const read = await copies?.readCopy(copy.key);
    if (!read?.ok) return { ok: false, why: read?.reason ?? 'unavailable' };
    const reading = read.text && readMap(read.text, newId);
    if (!reading?.ok) return { ok: false, why: 'damaged' };
    const { map } = reading;
    const first = await storeNewMap(map, storage, now());
    if (first.ok) return { ok: true, title: map.map.title, isCopy: false };
    if (first.reason !== 'already-there') return { ok: false, why: first.reason };
    const beside = copyMap(map, { id: asId<MapId>(newId()), title: copyTitle });
    const second = await storeNewMap(beside, storage, now());
    return second.ok ? { ok: true, title: copyTitle, isCopy: true } : { ok: false, why: second.reason };
  } catch (error) {
    console.error('A copy could not be brought back', error);
    return { ok: false, why: 'unknown' };
  }
}
