/**
 * The Yjs document behind one open map, and the only place that knows Yjs. One top-level Y.Map per record kind,
 * one Y.Map per record, a deletion is the mark `_del`. Containers are never made at start: two devices that each
 * make the same container lose one of them.
 */
import * as Y from 'yjs';
import type { MapId } from '../../model/ids';
import { recordKinds, type JourneyMap, type RecordKind } from '../../model/JourneyMap';
import type { CreateOperation, DocumentKind, EditOperation } from '../EditOperation';

export const deletedMark = '_del';
const mapFields = 'map';
const epoch = '1970-01-01T00:00:00.000Z';

type Origin = 'own' | 'storage';
export interface TouchedRecord {
  readonly kind: DocumentKind;
  readonly id: string;
}
type PlainRecord = Record<string, unknown>;

/** What a record must have to be shown while an update that completes it is still on its way. */
const bareRecord: Readonly<Record<RecordKind, PlainRecord>> = {
  personas: { name: '', rank: 'a0', place: [0, 0] },
  stages: { name: '', kind: 'custom', rank: 'a0', place: [0, 0] },
  touchpoints: { name: '', node: '', rank: 'a0' },
  connections: { from: '', to: '', kind: 'flow' },
  channels: { name: '', rank: 'a0' },
  departments: { name: '', rank: 'a0' },
  metrics: { kind: 'custom', name: '', unit: 'score', direction: 'higher-is-better', rank: 'a0' },
  measurements: { metric: '', subject: '', value: { form: 'aggregate', value: 0 }, grade: 'estimate' },
  scenarios: { name: '', changes: [], rank: 'a0', createdAt: epoch },
  views: { name: '', rank: 'a0' },
};

export class MapDocument {
  readonly #doc = new Y.Doc();
  readonly #mapId: MapId;

  constructor(mapId: MapId) {
    this.#mapId = mapId;
  }

  /** Calls back with the bytes of every change made here; never with what came from the storage. */
  onOwnUpdate(listener: (bytes: Uint8Array) => void): void {
    this.#doc.on('updateV2', (bytes: Uint8Array, origin: unknown) => {
      if (origin === ('own' satisfies Origin)) listener(bytes);
    });
  }

  /**
   * Takes in updates from the storage, in order, in one transaction.
   * Returns the records that changed; applying an update twice changes nothing.
   */
  applyUpdates(updates: readonly Uint8Array[]): TouchedRecord[] {
    const touched = new Map<string, TouchedRecord>();
    const note = (kind: DocumentKind) => (events: Y.YEvent<Y.Map<unknown>>[]) => {
      for (const event of events) {
        const ids = event.path.length === 0 ? [...event.changes.keys.keys()] : [event.path[0]];
        for (const id of kind === mapFields ? [this.#mapId] : ids) {
          touched.set(`${kind}/${String(id)}`, { kind, id: String(id) });
        }
      }
    };
    const watched = [mapFields, ...recordKinds].map((kind) => {
      const container = this.#doc.getMap(kind);
      const watcher = note(kind as DocumentKind);
      container.observeDeep(watcher as never);
      return () => container.unobserveDeep(watcher as never);
    });
    this.#doc.transact(() => {
      for (const bytes of updates) Y.applyUpdateV2(this.#doc, bytes, 'storage' satisfies Origin);
    }, 'storage' satisfies Origin);
    for (const stop of watched) stop();
    return [...touched.values()];
  }

  /** Carries out an edit in one transaction. */
  apply(operations: readonly EditOperation[]): void {
    this.#doc.transact(() => {
      for (const operation of operations) this.#applyOne(operation);
    }, 'own' satisfies Origin);
  }

  /** Everything the callback applies becomes one update: all of it is stored, or none. */
  inOneStep<T>(run: () => T): T {
    return this.#doc.transact(run, 'own' satisfies Origin);
  }

  #applyOne(operation: EditOperation): void {
    const { kind, id } = operation;
    if (operation.op === 'set' && kind === mapFields) {
      setOrDelete(this.#doc.getMap(mapFields), operation.field, operation.after);
      return;
    }
    const records = this.#doc.getMap<Y.Map<unknown>>(kind);
    const record = records.get(id);
    if (operation.op === 'create') {
      // Brought back; what is to be another value is set by operations of their own (`reviveDeleted.ts`).
      if (record) {
        record.delete(deletedMark);
        for (const [field, value] of fieldsOf(operation)) record.set(field, value);
      } else {
        records.set(id, new Y.Map(fieldsOf(operation)));
      }
    } else if (operation.op === 'delete') {
      record?.set(deletedMark, true);
    } else if (record && operation.field !== deletedMark) {
      setOrDelete(record, operation.field, operation.after);
    }
  }

  /** Takes the deletion mark away; the fields are as they were, with whatever others changed since. */
  revive(kind: RecordKind, id: string): void {
    this.#doc.transact(() => {
      this.#doc.getMap<Y.Map<unknown>>(kind).get(id)?.delete(deletedMark);
    }, 'own' satisfies Origin);
  }

  isDeleted(kind: RecordKind, id: string): boolean {
    return this.#doc.getMap<Y.Map<unknown>>(kind).get(id)?.get(deletedMark) === true;
  }

  hasRecord(kind: RecordKind, id: string): boolean {
    const record = this.#doc.getMap<Y.Map<unknown>>(kind).get(id);
    return record !== undefined && record.get(deletedMark) !== true;
  }

  /** The field as it stands, deleted record or not. */
  readField(kind: DocumentKind, id: string, field: string): unknown {
    if (kind === mapFields) return this.#doc.getMap(mapFields).get(field);
    return this.#doc.getMap<Y.Map<unknown>>(kind).get(id)?.get(field);
  }

  /** The fields that a record has, deleted or not; without our own mark. */
  listFields(kind: RecordKind, id: string): string[] {
    const record = this.#doc.getMap<Y.Map<unknown>>(kind).get(id);
    return record ? [...record.keys()].filter((field) => field !== deletedMark) : [];
  }

  /** One record as plain data, or undefined when it is deleted or not there. */
  readRecord(kind: RecordKind, id: string): PlainRecord | undefined {
    const record = this.#doc.getMap<Y.Map<unknown>>(kind).get(id);
    if (!record || record.get(deletedMark) === true) return undefined;
    const fields: PlainRecord = { ...bareRecord[kind], id };
    for (const [field, value] of record.entries()) if (field !== deletedMark) fields[field] = value;
    return fields;
  }

  readMapRecord(): PlainRecord {
    const fields: PlainRecord = { title: '', createdAt: epoch, updatedAt: epoch };
    for (const [field, value] of this.#doc.getMap(mapFields).entries()) fields[field] = value;
    return { ...fields, id: this.#mapId };
  }

  /** The whole map as plain data; linear in the map, for opening only. */
  readMap(): JourneyMap {
    const kinds = recordKinds.map((kind) => {
      const records: Record<string, PlainRecord> = {};
      for (const id of this.#doc.getMap(kind).keys()) {
        const record = this.readRecord(kind, id);
        if (record) records[id] = record;
      }
      return [kind, records];
    });
    // The document holds what commands and the reader checked; `makeSound` follows wherever it is used.
    return { map: this.readMapRecord(), ...Object.fromEntries(kinds) } as JourneyMap;
  }

  /** The whole document as one update. */
  snapshot(): Uint8Array {
    return Y.encodeStateAsUpdateV2(this.#doc);
  }

  /** Where everybody's changes stand, for `forgetDeleted.ts`. */
  standing(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** For what is done seldom and fetched when it is (`forgetDeleted.ts`); nothing else may have it. */
  get yjs(): Y.Doc {
    return this.#doc;
  }

  /** True while an update that others build on has not arrived: read the storage again. */
  get isWaitingForUpdates(): boolean {
    return this.#doc.store.pendingStructs !== null;
  }

  close(): void {
    this.#doc.destroy();
  }
}

/** A record from a file may carry any key; our own mark is never one of them. */
function fieldsOf({ fields }: CreateOperation): [string, unknown][] {
  return Object.entries(fields).filter(([field]) => field !== deletedMark);
}

function setOrDelete(target: Y.Map<unknown>, field: string, value: unknown): void {
  if (value === undefined) target.delete(field);
  else target.set(field, value);
}
