/**
 * Writes and reads versions away from the page: writing a map of ten thousand touchpoints takes a quarter of a second,
 * reading one half a second. Answers each job by its id, in the order they came.
 */
import type { ReadResult } from '../../formats/own/ReadResult';
import type { JourneyMap, MapRecord, RecordKind } from '../../model/JourneyMap';
import { recordKinds } from '../../model/JourneyMap';
import { packMap, unpackMap } from './packMap';

/** A map comes in parts, so that sending it never holds the page up for long. */
export type VersionJob =
  | {
      readonly id: number;
      readonly kind: 'part';
      readonly records: RecordKind;
      readonly entries: readonly (readonly [string, object])[];
    }
  | { readonly id: number; readonly kind: 'pack'; readonly map: MapRecord }
  | { readonly id: number; readonly kind: 'unpack'; readonly bytes: Uint8Array };

export type VersionAnswer =
  | { readonly id: number; readonly kind: 'packed'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'unpacked'; readonly result: ReadResult }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

type Parts = Partial<Record<RecordKind, (readonly [string, object])[]>>;

const arriving = new Map<number, Parts>();
let last: Promise<void> = Promise.resolve();

function answer(message: VersionAnswer): void {
  self.postMessage(message);
}

function collect(job: Extract<VersionJob, { kind: 'part' }>): void {
  const parts = arriving.get(job.id) ?? {};
  arriving.set(job.id, parts);
  parts[job.records] = [...(parts[job.records] ?? []), ...job.entries];
}

function joinParts(id: number, map: MapRecord): JourneyMap {
  const parts = arriving.get(id) ?? {};
  arriving.delete(id);
  const kinds = recordKinds.map((kind) => [kind, Object.fromEntries(parts[kind] ?? [])] as const);
  // Every kind there is, of records that came from a map; `fromEntries` cannot say so.
  return { ...Object.fromEntries(kinds), map } as unknown as JourneyMap;
}

async function work(job: Exclude<VersionJob, { kind: 'part' }>): Promise<void> {
  const { id } = job;
  try {
    if (job.kind === 'pack') answer({ id, kind: 'packed', bytes: await packMap(joinParts(id, job.map)) });
    else answer({ id, kind: 'unpacked', result: await unpackMap(job.bytes) });
  } catch (error) {
    answer({ id, kind: 'failed', message: String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<VersionJob>) => {
  if (data.kind === 'part') collect(data);
  else last = last.then(() => work(data));
});
