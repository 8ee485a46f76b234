/** Keeps a state of a map as a version: its bytes, and the row and picture that a list shows of it. */
import { layoutMap } from '../../layout/layoutMap';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Outcome } from '../../storage/MapStorage';
import type { NewVersion, StoredVersion } from '../../storage/VersionStore';
import { summariseLayout, summariseMap } from '../../view/librarySummary';
import { rankAside } from '../ranking/rankAside';
import type { Services } from '../services';
import { packVersion } from './versionDesk';

export type KeepServices = Pick<Services, 'storage' | 'newId' | 'now'>;
/** Why, or under what name; absent: automatic. */
export type KeepAs =
  | Pick<NewVersion, 'kind'>
  | {
      readonly kind: 'named';
      readonly label: string;
      readonly shared?: NonNullable<NewVersion['shared']>;
    }
  | {
      readonly kind: 'automatic';
      readonly before?: NonNullable<NewVersion['before']>;
      readonly shared?: NonNullable<NewVersion['shared']>;
    };

/** Never rejects. The same state as the newest version is not kept twice (`VersionStore.putVersion`). */
export async function keepVersion(
  map: JourneyMap,
  as: KeepAs,
  { storage, newId, now }: KeepServices,
): Promise<Outcome<{ readonly version: StoredVersion }>> {
  try {
    const [bytes, ranking] = await Promise.all([
      packVersion(map),
      rankAside(map, { today: now().slice(0, 10) }),
    ]);
    const version: NewVersion = {
      id: newId(),
      map: map.map.id,
      time: map.map.updatedAt,
      ...as,
      summary: { row: summariseMap(map, ranking), picture: summariseLayout(map, layoutMap(map), ranking) },
    };
    return await storage.versions.putVersion(version, bytes, now());
  } catch (error) {
    return { ok: false, reason: 'unknown', message: String(error) };
  }
}
