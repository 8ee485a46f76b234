/**
 * One record against all rules that concern it, its references included. `invariants.ts` uses the findings and
 * `soundMap.ts` the mended record as well. Never changes what it was given; never throws on plain data.
 */
import { Inspection } from './Inspection';
import type { JourneyMap, RecordKind } from './JourneyMap';
import { withField } from './mendObject';
import { drop, gone, isPlainObject, type PlainObject } from './mendValue';
import { mendReferencesOf } from './mendReferences';
import { mapFieldNames, mendRecordFields } from './recordFields';
import type { Finding } from './Repair';
import { rules } from './rules';
import { isUsableId } from './wellFormedText';

/** References come after what they name, so that one pass in this order settles everything. */
export const dependencyOrder = [
  'channels',
  'departments',
  'personas',
  'stages',
  'touchpoints',
  'connections',
  'metrics',
  'measurements',
  'scenarios',
  'views',
] as const satisfies readonly RecordKind[];

export interface MendedRecord {
  /** The very record given when nothing was found; `gone` when it has to be left out. */
  readonly record: unknown;
  readonly findings: readonly Finding[];
}

const nothing: readonly Finding[] = [];

/** `map` is what references are looked up in. `isTaken` says whether another record of the map has the id. */
export function mendRecord(
  kind: RecordKind,
  key: string,
  given: unknown,
  map: JourneyMap,
  isTaken: boolean,
): MendedRecord {
  const found = new Inspection();
  const mended = mendWhole(kind, key, given, map, isTaken, found);
  const record = found.isOverfull ? gone : mended;
  if (found.findings.length === 0) return { record, findings: nothing };
  if (record === gone) leaveOut(found);
  return { record, findings: found.findings };
}

function mendWhole(
  kind: RecordKind,
  key: string,
  given: unknown,
  map: JourneyMap,
  isTaken: boolean,
  found: Inspection,
): PlainObject | typeof gone {
  if (!isUsableId(key)) return drop(found, rules.ownKey);
  if (isTaken) return drop(found, rules.uniqueId);
  const keyed = mendOwnKey(key, given, found);
  const record = mendRecordFields[kind](keyed, found);
  return isPlainObject(record) ? mendReferencesOf[kind](record, map, found) : gone;
}

/** References name the key, so the key is right and the id in the record is not. */
function mendOwnKey(key: string, given: unknown, found: Inspection): unknown {
  if (!isPlainObject(given) || given['id'] === key) return given;
  found.path.push('id');
  found.note(rules.ownKey, { did: 'replaced-field' });
  found.path.pop();
  return withField(given, 'id', key);
}

/** One finding for a record that is left out: which field cost it its place, and by which rule. */
function leaveOut(found: Inspection): void {
  const cause = found.findings.at(-1);
  if (cause) found.findings.splice(0, Infinity, { ...cause, change: { did: 'left-out' } });
}

/** The map record itself. It is always kept; `id` is checked by its own rule only. */
export function mendMapRecord(given: unknown): MendedRecord {
  const found = new Inspection();
  const fields = isPlainObject(given) ? given : {};
  let record = mendRecordFields.map(fields, found);
  if (found.isOverfull) record = mendRecordFields.map(withoutUnknown(fields), new Inspection());
  if (!isPlainObject(record)) throw new Error('A field of the map record has no fallback');
  if (isUsableId(record['id'])) return { record, findings: found.findings };
  found.path.push('id');
  found.note(rules.ownKey, { did: 'replaced-field' });
  return { record: withField(record, 'id', 'map'), findings: found.findings };
}

/** Only what an overfull record cannot hide in: each known field holds a single value or few of them. */
function withoutUnknown(fields: PlainObject): PlainObject {
  const known = Object.entries(fields).filter(([name]) => mapFieldNames.has(name) && name !== 'carried');
  return Object.fromEntries(known);
}
