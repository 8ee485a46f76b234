/**
 * Changes fields of one record: rename, and every field of the inspector. A field given as `undefined` is
 * taken away. What has rules of its own (order, membership, place) has a command of its own.
 */
import { asId, type ConnectionId } from '../model/ids';
import type { ConnectionKind, JourneyMap, MapRecord, RecordKind, RecordOf } from '../model/JourneyMap';
import { isConnected } from '../model/questions';
import type { Command, Refusal, StepLabel } from './Command';
import { optionalName } from './Command';

/** Fields that only their own commands may change. */
const fixedFields: ReadonlySet<string> = new Set([
  'id',
  'rank',
  'place',
  'node',
  'metric',
  'subject',
  'from',
  'to',
]);

export type Editable<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type EditRecordArgs = {
  [K in RecordKind]: { readonly kind: K; readonly id: string; readonly fields: Editable<RecordOf<K>> };
}[RecordKind];

export const editRecord: Command<EditRecordArgs> = {
  name: 'editRecord',
  can: (map, args) => {
    const { kind, id, fields } = args;
    if (!Object.hasOwn(map[kind], id)) return { reason: 'gone', kind };
    const refusal = refuseFields(fields);
    if (refusal) return refusal;
    return args.kind === 'connections' ? refuseKind(map, args.id, args.fields.kind) : null;
  },
  apply: (draft, { kind, id, fields }) => {
    const record = recordOf(draft, kind, id);
    if (record) setFields(record, fields);
    return [];
  },
  describe: (map, { kind, id, fields }): StepLabel => {
    const record = recordOf(map, kind, id);
    const name = typeof record?.['name'] === 'string' ? record['name'] : undefined;
    if (kind === 'measurements') return { step: 'editMeasurement' };
    if (kind === 'metrics') return { step: 'editMetric', ...optionalName(name) };
    const isRename = Object.keys(fields).every((field) => field === 'name');
    return { step: isRename ? 'rename' : 'editField', ...optionalName(name) };
  },
};

/** Why these fields cannot be set on any record of their kind. */
export function refuseFields(fields: object): Refusal | null {
  for (const [field, value] of Object.entries(fields)) {
    if (fixedFields.has(field)) return { reason: 'fixed-field', field };
    if (field === 'name' && String(value ?? '').trim() === '') return { reason: 'name-empty' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { reason: 'out-of-range', field };
  }
  return null;
}

/** The same two may be connected once per kind, however the second connection comes about. */
function refuseKind(map: JourneyMap, id: string, kind: ConnectionKind | undefined): Refusal | null {
  const connection = map.connections[asId<ConnectionId>(id)];
  if (!connection || kind === undefined) return null;
  const isTaken = isConnected(map, connection.from, connection.to, kind, connection.id);
  return isTaken ? { reason: 'already-connected' } : null;
}

export interface EditMapArgs {
  readonly fields: Editable<Omit<MapRecord, 'id' | 'createdAt' | 'updatedAt'>>;
}

export const editMap: Command<EditMapArgs> = {
  name: 'editMap',
  can: (_map, { fields }) =>
    'title' in fields && (fields.title ?? '').trim() === '' ? { reason: 'name-empty' } : null,
  apply: (draft, { fields }) => {
    setFields(draft.map as unknown as Record<string, unknown>, fields);
    return [];
  },
  describe: (_map, { fields }) => ({ step: 'title' in fields ? 'rename' : 'editMap' }),
};

/** Any record as plain fields: the one place that reads a record by a kind known only at run time. */
function recordOf(
  map: JourneyMap | object,
  kind: RecordKind,
  id: string,
): Record<string, unknown> | undefined {
  const records = (map as unknown as Record<string, Record<string, Record<string, unknown>>>)[kind];
  return records && Object.hasOwn(records, id) ? records[id] : undefined;
}

export function setFields(record: Record<string, unknown>, fields: object): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) delete record[field];
    else record[field] = value;
  }
}
