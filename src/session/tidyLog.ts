/**
 * What is done to a log that has grown long: deleted records that nobody can bring back are forgotten, and one snapshot
 * takes the place of the updates. Fetched when it is due.
 */
import type { MapId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import type { HistoryStore } from '../storage/HistoryStore';
import type { EditStep, StepList } from './EditOperation';
import { unpackStep } from './packSteps';
import type { SessionPorts } from './SessionPorts';
import { forgetDeleted } from './yjs/forgetDeleted';
import type { MapDocument } from './yjs/MapDocument';
import { squashUpdates } from './yjs/squashUpdates';

/** Reading more of them would hold up the page: then nothing is forgotten, until there are fewer again. */
const mostCharacters = 10_000_000;

interface OpenMapFacts {
  readonly steps: () => StepList;
  readonly currentMap: () => JourneyMap;
}

/** `opened`: what the document was when it was opened here (`MapDocument.standing`). */
export async function tidyLog(
  id: MapId,
  { store, history }: SessionPorts,
  document: MapDocument,
  opened: Uint8Array,
  events: OpenMapFacts,
): Promise<void> {
  const kept = await readKept(id, history);
  // Last, and nothing is waited for from here on: a tab that opens now finds what is forgotten here in the log, or is told.
  if (kept && (await store.isAlone(id))) {
    const { done, undone } = events.steps();
    const needed = new Set([...done, ...undone, ...kept].flatMap(recordsOf));
    const update = forgetDeleted(document, opened, (kind, record) => needed.has(`${kind}/${record}`));
    // Not through the queue: it is no edit, and nobody is to read that one could not be saved.
    if (update && !(await store.append(id, [update], events.currentMap())).ok) return;
  }
  await store.compact(id, squashUpdates);
}

/** Every tab's kept steps of this map; null when they cannot be known. */
async function readKept(id: MapId, history: HistoryStore | undefined): Promise<EditStep[] | null> {
  if (!history) return null;
  const read = await history.readAllSteps(id);
  if (!read.ok) return null;
  if (read.texts.reduce((sum, { length }) => sum + length, 0) > mostCharacters) return null;
  const steps = read.texts.map(unpackStep);
  // One that this version cannot read may be read by another.
  return steps.includes(null) ? null : steps.filter((step) => step !== null);
}

function recordsOf({ operations }: EditStep): string[] {
  return operations.map(({ kind, id }) => `${kind}/${id}`);
}
