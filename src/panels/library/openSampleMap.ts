/** A sample as a map of one's own. Loaded when it is first needed. */
import { readMap } from '../../formats/own/readMap';
import type { Language } from '../../i18n/language';
import { asId, type MapId } from '../../model/ids';
import type { Sample } from '../../samples/allSamples';
import type { StorageFailure } from '../../storage/MapStorage';
import type { Services } from '../services';
import { copyMap } from './copyMap';
import { storeNewMap } from './storeNewMap';

export type SampleOutcome =
  | { readonly ok: true; readonly id: MapId }
  /** `not-loaded`: the file did not come, or is damaged. */
  | { readonly ok: false; readonly reason: StorageFailure | 'not-loaded' };

/** Opens the one that is in the library; after a sample was deleted, "open" means a fresh one. */
export async function openSampleMap(
  sample: Sample,
  language: Language,
  { storage, newId, now }: Services,
): Promise<SampleOutcome> {
  const text = await fetchText(sample.urls[language]);
  const read = text === null ? null : readMap(text, newId);
  if (!read?.ok) return { ok: false, reason: 'not-loaded' };
  // Opened now: it stands first among the maps, not where the sample's own date would put it.
  const map = { ...read.map, map: { ...read.map.map, updatedAt: now() } };
  const stored = await storeNewMap(map, storage, now());
  if (stored.ok || stored.reason !== 'already-there') return stored;
  const listed = await storage.listMaps();
  if (listed.ok && listed.entries.some(({ row }) => row.id === map.map.id))
    return { ok: true, id: map.map.id };
  return await storeNewMap(copyMap(map, { id: asId<MapId>(newId()) }), storage, now());
}

async function fetchText(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
