/**
 * A map -> the text of a `*.touchstone.json` file. The same map gives the same text, character by character,
 * however its records came to stand in memory, so that two versions can be compared line by line.
 */
import { recordKinds, type JourneyMap, type RecordKind } from '../../model/JourneyMap';
import { isPlainObject, type PlainObject } from '../../model/mendValue';
import { childPart, knownKeys, partOf, resolvePart, type SchemaPart } from './schemaParts';
import { fileFormat, fileVersion, mapRecordSchema, recordSchemas } from './schemas';

/**
 * Takes a sound map (`model/soundMap.ts`). Two-space indent, newline at the end; minus zero is written as zero.
 * Unknown keys stand behind the known ones. Cost: linear, and sorting.
 */
export function writeMap(map: JourneyMap): string {
  const { carried, ...mapRecord } = map.map;
  const collections: Entries = recordKinds
    .map((kind) => [kind, writeRecords(map[kind], partOf(recordSchemas[kind]))] as const)
    // Files from before there were scenarios and views stay the text they were.
    .filter(([kind, records]) => !cameLater.has(kind) || records.length > 0);
  const mapPart = partOf(mapRecordSchema);
  const ordered = Object.entries(orderKeys(mapRecord, mapPart));
  const ofVersion = new Set(knownKeys(mapPart));
  const file = {
    format: fileFormat,
    formatVersion: fileVersion,
    map: addUnknown(
      [...ordered.filter(([key]) => ofVersion.has(key)), ...collections],
      [...ordered.filter(([key]) => !ofVersion.has(key)), ...entriesOf(carried?.['map'])],
    ),
  };
  const whole = addUnknown(Object.entries(file), entriesOf(carried?.['file']));
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const cameLater: ReadonlySet<RecordKind> = new Set(['scenarios', 'views']);

/** By rank where there is one, then by id, both in plain code-unit order. */
function writeRecords(records: PlainObject, part: SchemaPart): unknown[] {
  const sorted = Object.values(records).filter(isPlainObject).sort(compareRecords);
  return sorted.map((record) => orderKeys(record, part));
}

function compareRecords(a: PlainObject, b: PlainObject): number {
  return compareText(a['rank'], b['rank']) || compareText(a['id'], b['id']);
}

function compareText(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string' || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Known keys in the schema's order, then the unknown ones sorted; so all the way down. */
function orderKeys(value: PlainObject, part: SchemaPart): PlainObject {
  const resolved = resolvePart(part, value);
  const known = knownKeys(resolved);
  const entries = known.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]] as const);
  const isKnown = new Set(known);
  const unknown = Object.entries(value).filter(([key]) => !isKnown.has(key));
  return Object.fromEntries(
    [...entries, ...sortEntries(unknown)].map(([key, item]) => [
      key,
      orderValue(item, childPart(resolved, key)),
    ]),
  );
}

function orderValue(value: unknown, part: SchemaPart): unknown {
  if (Array.isArray(value)) {
    const resolved = resolvePart(part, value);
    return value.map((item: unknown, index) => orderValue(item, childPart(resolved, index)));
  }
  return isPlainObject(value) ? orderKeys(value, part) : value;
}

type Entries = readonly (readonly [string, unknown])[];

/** A known key is never overwritten by an unknown one of its name. */
function addUnknown(known: Entries, unknown: Entries): PlainObject {
  const taken = new Set(known.map(([key]) => key));
  const added = sortEntries(unknown.filter(([key]) => !taken.has(key)));
  return Object.fromEntries([
    ...known,
    ...added.map(([key, item]) => [key, orderValue(item, null)] as const),
  ]);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isPlainObject(value) ? Object.entries(value) : [];
}

function sortEntries(entries: Entries): Entries {
  return [...entries].sort(([a], [b]) => compareText(a, b));
}
