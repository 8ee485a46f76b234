/**
 * What the open map and a copy of it both began with, from the versions that are kept: reads the oldest one and those in
 * which the map left this browser or a copy came in, and has them judged by `findAncestor`. Changes nothing.
 */
import { findAncestor, type FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MapSession } from '../../session/MapSession';
import type { StoredVersion, VersionStore } from '../../storage/VersionStore';
import { VersionReader } from '../versions/VersionReader';

/** Of a map that is exported all day long only the latest are read. */
const mostRead = 40;

/** Null: nobody knows. Never rejects. */
export async function findKeptAncestor(
  session: MapSession,
  theirs: JourneyMap,
  store: VersionStore,
): Promise<FoundAncestor | null> {
  const listed = await store.listVersions(session.mapId);
  if (!listed.ok) return null;
  const { map } = session;
  // The first edit of a map keeps the state before it: this one is as it came.
  const isUntouched = listed.versions.length === 0 && session.store.getState().nextUndo === null;
  if (isUntouched) return findAncestor(map, theirs, [map]);
  return findAncestor(map, theirs, await readStates(listed.versions, new VersionReader(store)));
}

/** `versions`: newest first. The states: oldest first. */
async function readStates(versions: readonly StoredVersion[], reader: VersionReader): Promise<JourneyMap[]> {
  const oldestFirst = versions.toReversed();
  const ways = versions.filter(({ shared }) => shared !== undefined).slice(0, mostRead);
  const wanted = new Set(ways.map(({ id }) => id));
  const states: JourneyMap[] = [];
  for (const { id } of oldestFirst) {
    // The oldest that can be read is where it begins, whatever it was kept for.
    if (states.length > 0 && !wanted.has(id)) continue;
    const content = await reader.read(id);
    if (content.kind === 'map') states.push(content.map);
  }
  return states;
}
