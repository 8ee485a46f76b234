/**
 * Has versions written and read by a worker that is made with the first job. Should the worker fail, the page does it
 * after all: a version that is late is better than none.
 */
import type { ReadResult } from '../../formats/own/ReadResult';
import { recordKinds, type JourneyMap } from '../../model/JourneyMap';
import { packMap, unpackMap } from './packMap';
import type { VersionAnswer, VersionJob } from './versionWorker';

/** Copying so many records to the worker takes a few milliseconds. */
const recordsAtOnce = 1_000;

interface Desk {
  readonly worker: Worker;
  readonly open: Map<number, (answer: VersionAnswer) => void>;
}

let desk: Desk | null = null;
let lastId = 0;

/** The map must not change until it is done; maps never do. */
export async function packVersion(map: JourneyMap): Promise<Uint8Array> {
  const answer = await ask(async (send, id) => {
    for (const records of recordKinds) {
      const entries = Object.entries(map[records]);
      for (let start = 0; start < entries.length; start += recordsAtOnce) {
        send({ id, kind: 'part', records, entries: entries.slice(start, start + recordsAtOnce) });
        await nextTask();
      }
    }
    send({ id, kind: 'pack', map: map.map });
  });
  return answer?.kind === 'packed' ? answer.bytes : await packMap(map);
}

/** Null: the bytes cannot be read at all. A text that is no map of ours, or of a newer version, is a refusal. */
export async function unpackVersion(bytes: Uint8Array): Promise<ReadResult | null> {
  const answer = await ask((send, id) => {
    send({ id, kind: 'unpack', bytes });
    return Promise.resolve();
  });
  if (answer?.kind === 'unpacked') return answer.result;
  return await unpackMap(bytes).catch(() => null);
}

/** Null: there is no worker, or it has failed. */
async function ask(
  tell: (send: (job: VersionJob) => void, id: number) => Promise<void>,
): Promise<VersionAnswer | null> {
  desk ??= openDesk();
  if (!desk) return null;
  const { worker, open } = desk;
  const id = (lastId += 1);
  const answered = new Promise<VersionAnswer>((resolve) => open.set(id, resolve));
  await tell((job) => {
    worker.postMessage(job);
  }, id);
  return await answered;
}

function openDesk(): Desk | null {
  try {
    const worker = new Worker(new URL('./versionWorker.ts', import.meta.url), { type: 'module' });
    const made: Desk = { worker, open: new Map() };
    worker.addEventListener('message', ({ data }: MessageEvent<VersionAnswer>) => {
      made.open.get(data.id)?.(data);
      made.open.delete(data.id);
    });
    worker.addEventListener('error', ({ message }) => {
      console.error('The worker of versions failed', message);
      worker.terminate();
      if (desk === made) desk = null;
      for (const [id, resolve] of made.open) resolve({ id, kind: 'failed', message });
      made.open.clear();
    });
    return made;
  } catch {
    return null;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
