/**
 * The lists of a file -> records by id: every record gets an id of its own, a rank and a place, so that a list
 * written by hand comes out in its order. What else is wrong with a record is left for `model/soundMap.ts`.
 */
import type { GenericSchema } from 'valibot';
import type { IdSource } from '../../model/ids';
import { recordKinds, type RecordKind } from '../../model/JourneyMap';
import { isSameJson } from '../../model/Json';
import { isPlainObject, type PlainObject } from '../../model/mendValue';
import { compareRanked, ranksForInsertion } from '../../model/ranks';
import type { Finding, Repair } from '../../model/Repair';
import { rules } from '../../model/rules';
import { isUsableId } from '../../model/wellFormedText';
import { readScalars } from './readScalars';
import { recordSchemas } from './schemas';

type FileRecord = Record<string, unknown>;
export type Lists = Readonly<Record<RecordKind, readonly unknown[]>>;
export type Collections = Readonly<Record<RecordKind, PlainObject>>;

const schemas: Readonly<Record<RecordKind, GenericSchema>> = recordSchemas;

/**
 * Changes the parsed records in place. Of two records with one id the first in the file keeps it, and references
 * mean the first; the second is left out when it is the same, or else gets a new id.
 */
export function readRecords(lists: Lists, mapId: string, newId: IdSource, repairs: Repair[]): Collections {
  const ids = new IdList(mapId, lists, newId);
  const read = (kind: RecordKind) => readKind(kind, lists[kind], ids, repairs);
  // In the order of the file, so that "the first" is what a person sees when reading it.
  return Object.fromEntries(recordKinds.map((kind) => [kind, read(kind)])) as Collections;
}

/** Which ids are taken, by which record; new ones avoid every id that stands anywhere in the file. */
class IdList {
  readonly #holders = new Map<string, unknown>();
  readonly #avoid = new Set<string>();
  readonly #newId: IdSource;
  #repeats = 1;

  constructor(mapId: string, lists: Lists, newId: IdSource) {
    this.#newId = newId;
    this.#holders.set(mapId, null);
    this.#avoid.add(mapId);
    for (const list of Object.values(lists)) {
      for (const record of list) {
        if (isPlainObject(record) && typeof record['id'] === 'string') this.#avoid.add(record['id']);
      }
    }
  }

  holderOf(id: string): unknown {
    return this.#holders.get(id);
  }

  isTaken(id: string): boolean {
    return this.#holders.has(id);
  }

  take(id: string, record: FileRecord): void {
    this.#holders.set(id, record);
  }

  make(): string {
    const made = this.#newId();
    let id = made;
    // A source that repeats itself must not hang the reader, so the count goes on from record to record.
    while (this.#avoid.has(id) || this.#holders.has(id)) id = `${made}-${++this.#repeats}`;
    return id;
  }
}

function readKind(kind: RecordKind, list: readonly unknown[], ids: IdList, repairs: Repair[]): PlainObject {
  const kept: FileRecord[] = [];
  for (const given of list) {
    if (!isPlainObject(given)) {
      repairs.push(repairOf(kind, {}, { rule: rules.fieldKinds, change: { did: 'left-out' } }));
      continue;
    }
    const record: FileRecord = given;
    const findings = readScalars(record, schemas[kind]);
    if (ids.isTaken(String(record['id'])) && isSameJson(ids.holderOf(String(record['id'])), record)) {
      repairs.push(repairOf(kind, record, { rule: rules.uniqueId, change: { did: 'left-out' } }));
      continue;
    }
    findings.push(...giveId(record, ids));
    kept.push(record);
    for (const finding of findings) repairs.push(repairOf(kind, record, finding));
  }
  if (kept.length > 0) arrange(kind, kept, repairs);
  return Object.fromEntries(kept.map((record) => [String(record['id']), record]));
}

function giveId(record: FileRecord, ids: IdList): Finding[] {
  const before = record['id'];
  const isUsable = isUsableId(before);
  if (isUsable && !ids.isTaken(before)) {
    ids.take(before, record);
    return [];
  }
  const id = ids.make();
  record['id'] = id;
  ids.take(id, record);
  const rule = isUsable ? rules.uniqueId : rules.ownKey;
  return [{ rule, field: 'id', change: { did: 'new-id', before: typeof before === 'string' ? before : '' } }];
}

const rankedKinds: ReadonlySet<RecordKind> = new Set(
  recordKinds.filter((kind) => Object.hasOwn(recordSchemas[kind].entries, 'rank')),
);
const arranged = { did: 'arranged' } as const;

function arrange(kind: RecordKind, records: readonly FileRecord[], repairs: Repair[]): void {
  if (rankedKinds.has(kind)) {
    for (const record of giveRanks(records)) {
      repairs.push(repairOf(kind, record, { rule: rules.rank, field: 'rank', change: arranged }));
    }
  }
  if (kind === 'stages' || kind === 'personas') {
    for (const record of givePlaces(kind, records)) {
      repairs.push(repairOf(kind, record, { rule: rules.place, field: 'place', change: arranged }));
    }
  }
}

interface Ranked {
  readonly id: string;
  readonly rank: string;
  readonly record: FileRecord;
}

/** Records without a rank go behind those that have one, in the order of the file. Says which were changed. */
function giveRanks(records: readonly FileRecord[]): Set<FileRecord> {
  const ranked: Ranked[] = [];
  const unranked: FileRecord[] = [];
  for (const record of records) {
    const { id, rank } = record;
    if (typeof rank === 'string' && rank !== '') ranked.push({ id: String(id), rank, record });
    else unranked.push(record);
  }
  const changed = new Set<FileRecord>();
  if (unranked.length === 0) return changed;
  ranked.sort(compareRanked);
  const { ranks, rerank } = ranksForInsertion(ranked, ranked.length, unranked.length);
  const set = (record: FileRecord, rank: string | undefined) => {
    if (rank === undefined) return;
    record['rank'] = rank;
    changed.add(record);
  };
  unranked.forEach((record, index) => set(record, ranks[index]));
  for (const { id, record } of ranked) set(record, rerank.get(id));
  return changed;
}

/** Roomy enough for a stage beside a stage and a persona below a persona; tidying the map is the user's choice. */
const stagePitch = 216;
const personaPitch = 96;
const firstStageX = 200;

/** Stages without a place go to the right of all others, personas below all others. Says which were changed. */
function givePlaces(kind: 'stages' | 'personas', records: readonly FileRecord[]): FileRecord[] {
  const axis = kind === 'stages' ? 0 : 1;
  const unplaced = records.filter((record) => readPlace(record) === null);
  if (unplaced.length === 0) return unplaced;
  let farthest: readonly number[] | null = null;
  for (const record of records) {
    const place = readPlace(record);
    if (place && (!farthest || (place[axis] ?? 0) > (farthest[axis] ?? 0))) farthest = place;
  }
  const pitch = kind === 'stages' ? stagePitch : personaPitch;
  const start = farthest ?? (kind === 'stages' ? [firstStageX - stagePitch, 0] : [0, -personaPitch]);
  const byRank = unplaced.map((record) => ({
    id: String(record['id']),
    rank: String(record['rank']),
    record,
  }));
  byRank.sort(compareRanked).forEach(({ record }, index) => {
    const along = (start[axis] ?? 0) + (index + 1) * pitch;
    record['place'] = axis === 0 ? [along, start[1] ?? 0] : [start[0] ?? 0, along];
  });
  return unplaced;
}

function readPlace(record: FileRecord): readonly number[] | null {
  const place: unknown = record['place'];
  if (!Array.isArray(place) || place.length !== 2) return null;
  const numbers = place.filter((part): part is number => typeof part === 'number' && Number.isFinite(part));
  return numbers.length === 2 ? numbers : null;
}

function repairOf(kind: RecordKind, record: FileRecord, finding: Finding): Repair {
  const { id, name } = record;
  return {
    ...finding,
    kind,
    id: typeof id === 'string' ? id : '',
    name: typeof name === 'string' ? name : '',
  };
}
