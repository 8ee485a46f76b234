/**
 * Puts another state of a stored map in its place, by the same way as every edit: a session, a command, the storage, so
 * that a tab in which the map is open shows it and can undo it. What was there before is kept first, as a version, or as
 * a copy in the bin; when neither can be, nothing is replaced.
 */
import { restoreMap } from '../../commands/restoreMap';
import { layoutMap } from '../../layout/layoutMap';
import { asId, type MapId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { openSession } from '../../session/openSession';
import type { Outcome } from '../../storage/MapStorage';
import { failed } from '../../storage/storageFailure';
import { summariseLayout, summariseMap } from '../../view/librarySummary';
import { copyMap } from '../library/copyMap';
import { storeNewMap } from '../library/storeNewMap';
import { rankAside } from '../ranking/rankAside';
import { sessionPorts, type Services } from '../services';
import { keepVersion } from '../versions/keepVersion';

/** Where the state of before is now. */
export type KeptBefore = 'version' | 'bin';

/** `target`: sound. Never rejects. */
export async function replaceStored(
  target: JourneyMap,
  services: Services,
): Promise<Outcome<{ readonly before: KeptBefore }>> {
  try {
    const lease = await openSession(target.map.id, sessionPorts(services));
    if (!lease) return failed('map-gone', 'the map is not stored');
    const { session } = lease;
    try {
      const kept = await keepBefore(session.map, services);
      if (!kept.ok) return kept;
      const result = session.run(restoreMap, { target, step: 'restoreVersion' });
      if (!result.ok) return failed('unknown', `refused: ${result.refusal.reason}`);
      await session.saved();
      await noteSummary(session.map, services);
      return kept;
    } finally {
      await lease.release();
    }
  } catch (error) {
    return failed(services.storage.state === 'superseded' ? 'superseded' : 'unknown', String(error));
  }
}

async function keepBefore(
  map: JourneyMap,
  services: Services,
): Promise<Outcome<{ readonly before: KeptBefore }>> {
  const version = await keepVersion(map, { kind: 'automatic', before: 'restore' }, services);
  if (version.ok) return { ok: true, before: 'version' };
  const { storage, newId, now } = services;
  const copy = copyMap(map, { id: asId<MapId>(newId()) });
  const stored = await storeNewMap(copy, storage, now());
  if (!stored.ok) return stored;
  const binned = await storage.binMap(copy.map.id, now());
  return binned.ok ? { ok: true, before: 'bin' } : binned;
}

/** The row that is written with an edit does not know the weakest touchpoint, nor the picture. */
async function noteSummary(map: JourneyMap, { maps, now }: Services): Promise<void> {
  const ranking = await rankAside(map, { today: now().slice(0, 10) });
  const { weakest } = summariseMap(map, ranking);
  const picture = summariseLayout(map, layoutMap(map), ranking);
  await maps.noteSummary(map, { ...(weakest && { weakest }), picture });
}
