/**
 * What the open map and a copy of it both began with, from the versions that are kept: reads the one in which it was
 * made and those in which it left this browser or a copy came in, and has them judged by `findAncestor`. Changes nothing.
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
  const { versions } = listed;
  const reader = new VersionReader(store);
  const beginning = await readBeginning(versions.at(-1), reader);
  const ways = versions.filter(({ shared }) => shared !== undefined).slice(0, mostRead);
  const contents = await Promise.all(ways.map(({ id }) => readState(id, reader)));
  const states = contents.filter((state) => state !== null).toReversed();
  // A copy that nobody worked on is what it was taken from, kept or not.
  if (theirs.map.updatedAt === map.map.updatedAt) states.push(map);
  return findAncestor(map, theirs, beginning, states);
}

/** The state in which the map was made here: nothing had been done to it yet. */
async function readBeginning(
  oldest: StoredVersion | undefined,
  reader: VersionReader,
): Promise<JourneyMap | null> {
  const state = oldest ? await readState(oldest.id, reader) : null;
  return state && state.map.createdAt === state.map.updatedAt ? state : null;
}

async function readState(id: string, reader: VersionReader): Promise<JourneyMap | null> {
  const content = await reader.read(id);
  return content.kind === 'map' ? content.map : null;
}
