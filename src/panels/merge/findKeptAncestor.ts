/**
 * What the open map and a copy of it both began with, from the versions that are kept: reads the one in which it was
 * made and those in which it left this browser or a copy came in, and has them judged by `findAncestor`. Changes nothing.
 */
import { findAncestor, type FoundAncestor } from '../../model/findAncestor';
import type { JourneyMap } from '../../model/JourneyMap';
import type { MapSession } from '../../session/MapSession';
import type { VersionStore } from '../../storage/VersionStore';
import { VersionReader } from '../versions/VersionReader';

/** Of a map that is exported all day long only the latest are read, and the first: the others are told by it. */
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
  const oldest = versions.at(-1);
  const first = oldest ? await readState(oldest.id, reader) : null;
  const ways = versions.filter(({ id, shared }) => shared !== undefined && id !== oldest?.id);
  const read = ways.length > mostRead ? [...ways.slice(0, mostRead - 1), ...ways.slice(-1)] : ways;
  const contents = await Promise.all(read.map(({ id }) => readState(id, reader)));
  const states = contents.filter((state) => state !== null).toReversed();
  // A copy that nobody worked on is what it was taken from, kept or not.
  if (theirs.map.updatedAt === map.map.updatedAt) states.push(map);
  // Made here: nothing had been done to it yet, so no copy goes back further.
  const isBeginning = first !== null && first.map.createdAt === first.map.updatedAt;
  // Opened from a file it was not sent to anyone from here: what left first left later.
  const isWay = first !== null && !(isBeginning && oldest?.shared !== 'export');
  const all = isWay ? [first, ...states] : states;
  return findAncestor(map, theirs, isBeginning ? first : null, all);
}

async function readState(id: string, reader: VersionReader): Promise<JourneyMap | null> {
  const content = await reader.read(id);
  return content.kind === 'map' ? content.map : null;
}
