/**
 * A page with nothing on it but the app's own sessions and storage, on the app's own database: it works on a map as
 * people do for a year, and tells what the map has come to.
 */
import { createTouchpoints } from '../../../src/commands/createTouchpoints';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editRecord } from '../../../src/commands/editRecord';
import { moveNodes } from '../../../src/commands/moveNodes';
import { moveTouchpoints } from '../../../src/commands/moveTouchpoints';
import { writeMap } from '../../../src/formats/own/writeMap';
import { asId, type MapId, type NodeId, type TouchpointId } from '../../../src/model/ids';
import { MapSession } from '../../../src/session/MapSession';
import { storedMaps } from '../../../src/session/storedMaps';
import { DexieMapStorage } from '../../../src/storage/DexieMapStorage';
import { seededRandom } from '../../helpers/seededRandom';

export interface PastOrder {
  readonly mapId: string;
  readonly edits: number;
  /** Of the whole order so far; the first id and the dice go by it. */
  readonly done: number;
}

export interface PastPage {
  /** One sitting: opens the map, edits it, closes it. Gives the edits that were made. */
  work(order: PastOrder): Promise<number>;
  /** The map as the text of its own file. */
  read(mapId: string): Promise<string>;
  /** Bytes of its log: snapshots and updates. */
  measureStored(mapId: string): Promise<number>;
}

declare global {
  interface Window {
    benchPast: PastPage;
  }
}

/** As many as a quick hand makes while one write is on its way. */
const editsAtOnce = 25;
const storage = new DexieMapStorage({ name: 'touchstone', newLineage: () => crypto.randomUUID() });

async function open(mapId: string): Promise<MapSession> {
  const opened = await MapSession.open(asId<MapId>(mapId), {
    store: storedMaps(storage),
    history: storage.histories,
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    setTimer: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  if (!opened) throw new Error('There is no such map');
  return opened.session;
}

async function work({ mapId, edits, done }: PastOrder): Promise<number> {
  const session = await open(mapId);
  const random = seededRandom(done + 1);
  let made = 0;
  let refused = 0;
  while (made < edits) {
    if (editOnce(session, random, done + made)) made += 1;
    else if ((refused += 1) > edits) throw new Error('Hardly any edit is possible');
    if (made % editsAtOnce === 0) await session.saved();
  }
  await session.saved();
  await session.close();
  return made;
}

/** Mostly fields and places changed; now and then something new, and as often something gone. */
function editOnce(session: MapSession, random: () => number, number: number): boolean {
  const { map } = session;
  const roll = (sides: number): number => Math.floor(random() * sides);
  const touchpoints = Object.keys(map.touchpoints);
  const pickTouchpoint = (): TouchpointId => asId<TouchpointId>(touchpoints[roll(touchpoints.length)] ?? '');
  const nodes = [...Object.keys(map.stages), ...Object.keys(map.personas)];
  const node = asId<NodeId>(nodes[roll(nodes.length)] ?? '');
  const which = roll(100);
  const editTouchpoint = (fields: object): boolean =>
    isMade(session.run(editRecord, { kind: 'touchpoints', id: pickTouchpoint(), fields }));
  if (which < 30) return editTouchpoint({ name: `Name ${String(number)}` });
  if (which < 45) return editTouchpoint({ emotion: { all: roll(5) - 2 } });
  if (which < 60) return editTouchpoint({ quote: `“${String(number)} times I have said so”` });
  if (which < 80)
    return isMade(session.run(moveNodes, { moves: [{ id: node, place: [roll(9_000), roll(900)] }] }));
  if (which < 94)
    return isMade(session.run(moveTouchpoints, { ids: [pickTouchpoint()], node, index: roll(4) }));
  if (which < 97)
    return isMade(session.run(createTouchpoints, { node, names: [`New ${String(number)}`], index: 0 }));
  const added = touchpoints.filter((id) => map.touchpoints[asId<TouchpointId>(id)]?.name.startsWith('New '));
  const gone = added[roll(added.length)];
  return gone !== undefined && isMade(session.run(deleteRecords, { ids: [asId<TouchpointId>(gone)] }));
}

function isMade(result: ReturnType<MapSession['run']>): boolean {
  return result.ok && result.changed;
}

async function read(mapId: string): Promise<string> {
  const session = await open(mapId);
  const text = writeMap(session.map);
  await session.close();
  return text;
}

async function measureStored(mapId: string): Promise<number> {
  const opening = indexedDB.open('touchstone');
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  const database = await settle(opening);
  const tables = database.transaction(['heads', 'updates', 'snapshots']);
  const { lineage } = (await settle(tables.objectStore('heads').get(mapId))) as { lineage: string };
  const rows = [
    ...((await settle(tables.objectStore('updates').index('lineage').getAll(lineage))) as unknown[]),
    ...((await settle(tables.objectStore('snapshots').getAll())) as { lineage: string }[]).filter(
      (snapshot) => snapshot.lineage === lineage,
    ),
  ] as { bytes: Uint8Array }[];
  database.close();
  return rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

window.benchPast = { work, read, measureStored };
