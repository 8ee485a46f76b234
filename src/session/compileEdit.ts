/**
 * Immer patches → operations on records and fields. A patch deep inside a field becomes that whole field, because
 * fields are replaced whole; what ends as it began is dropped. A patch that fits no record is a bug and throws.
 */
import type { Patch } from 'immer';
import { isSameJson } from '../model/Json';
import { recordKinds, type JourneyMap, type RecordKind } from '../model/JourneyMap';
import type { DocumentKind, EditOperation, SetOperation } from './EditOperation';

type PlainRecord = Readonly<Record<string, unknown>>;

/** Cost: linear in the patches, not in the map. */
export function compileEdit(
  before: JourneyMap,
  after: JourneyMap,
  patches: readonly Patch[],
): EditOperation[] {
  const touched = new Map<string, { kind: DocumentKind; id: string; fields: Set<string> | 'all' }>();
  for (const { path } of patches) {
    const { kind, id, field } = readPath(before, path);
    const key = `${kind}/${id}`;
    const entry = touched.get(key) ?? { kind, id, fields: new Set<string>() };
    if (field === undefined) entry.fields = 'all';
    else if (entry.fields !== 'all') entry.fields.add(field);
    touched.set(key, entry);
  }
  return [...touched.values()].flatMap(({ kind, id, fields }) =>
    compileRecord(kind, id, recordIn(before, kind, id), recordIn(after, kind, id), fields),
  );
}

/** Operations that turn one record into another. */
function compileRecord(
  kind: DocumentKind,
  id: string,
  before: PlainRecord | undefined,
  after: PlainRecord | undefined,
  fields: ReadonlySet<string> | 'all',
): EditOperation[] {
  if (kind !== 'map') {
    if (!before && !after) return [];
    if (!before && after) return [{ op: 'create', kind, id, fields: withoutAbsent(after) }];
    if (before && !after) return [{ op: 'delete', kind, id }];
  }
  const names =
    fields === 'all' ? new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) : fields;
  const sets: SetOperation[] = [];
  for (const field of names) {
    const was = before?.[field];
    const is = after?.[field];
    if (!isSameJson(was, is)) sets.push({ op: 'set', kind, id, field, before: was, after: is });
  }
  return sets;
}

/**
 * Set operations that make the document hold what the sound map shows. Records that were left out stay in the
 * document as they are: what they hung on may come back, by an undo or from another tab.
 */
export function compileMending(raw: JourneyMap, sound: JourneyMap): EditOperation[] {
  if (raw === sound) return [];
  return recordKinds.flatMap((kind) => {
    if (raw[kind] === sound[kind]) return [];
    return Object.keys(sound[kind]).flatMap((id) => {
      const was = recordIn(raw, kind, id);
      const is = recordIn(sound, kind, id);
      return was === is ? [] : compileRecord(kind, id, was, is, 'all');
    });
  });
}

function readPath(
  map: JourneyMap,
  path: readonly (string | number)[],
): { kind: DocumentKind; id: string; field?: string } {
  const [kind, second, third] = path.map(String);
  if (kind === 'map' && second !== undefined) return { kind, id: map.map.id, field: second };
  if (isRecordKind(kind) && second !== undefined) {
    return third === undefined ? { kind, id: second } : { kind, id: second, field: third };
  }
  throw new Error(`An edit reached outside the records of the map: ${path.join('/')}`);
}

function isRecordKind(kind: string | undefined): kind is RecordKind {
  return (recordKinds as readonly string[]).includes(kind ?? '');
}

/** The record as plain fields; the map's own record when the kind is `map`. */
export function recordIn(map: JourneyMap, kind: DocumentKind, id: string): PlainRecord | undefined {
  if (kind === 'map') return map.map as unknown as PlainRecord;
  const records = map[kind] as unknown as Readonly<Record<string, PlainRecord>>;
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

function withoutAbsent(record: PlainRecord): PlainRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
