/**
 * The content of a `*.touchstone.json` file -> a sound map. Opens what is sound, lists every repair, and refuses
 * with a reason what cannot be read; it never throws on any content and never hands out half of a newer file.
 * Its neighbours: `decodeText.ts` (bytes), `jsonScan.ts` (JSON), `readRecords.ts` (ids and order), and
 * `model/soundMap.ts`, which has the last word on what is sound.
 */
import { asId, type IdSource, type MapId } from '../../model/ids';
import { recordKinds, type JourneyMap, type RecordKind } from '../../model/JourneyMap';
import { isPlainObject, type PlainObject } from '../../model/mendValue';
import type { Repair } from '../../model/Repair';
import { rules } from '../../model/rules';
import { makeSound } from '../../model/soundMap';
import { isUsableId } from '../../model/wellFormedText';
import { dropDangerousKeys } from './cleanParsed';
import { decodeText } from './decodeText';
import { isNestedDeeper, locateJsonFault } from './jsonScan';
import { migrateFile } from './migrations';
import { readRecords, type Collections, type Lists } from './readRecords';
import type { ReadResult, Refusal } from './ReadResult';
import { readScalars } from './readScalars';
import { fileFormat, fileVersion, mapRecordSchema } from './schemas';

/** Our own files nest eight deep; the rest is room for what newer versions may add. */
export const depthLimit = 64;
/** Twenty times a large map. Beyond it, a list is an attack or an accident. */
export const recordLimit = 500_000;

/**
 * Reads the bytes of a file, or its text. `newId` gives ids to records that have none of their own. Takes about
 * a third of a second for 10 MB (a map of 10,000 touchpoints); files over 64 MB are refused at once.
 */
export function readMap(source: string | Uint8Array, newId: IdSource): ReadResult {
  const decoded = decodeText(source);
  if (!decoded.ok) return decoded;
  if (isNestedDeeper(decoded.text, depthLimit)) return refuse({ why: 'too-deep', limit: depthLimit });
  const parsed = parseJson(decoded.text);
  return parsed.ok ? readParsed(parsed.value, newId) : parsed;
}

type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Refusal };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // A document, a table, a letter: nothing is wrong with it, it is only not a map.
    if (!/^\s*[{[]/.test(text)) return refuse({ why: 'not-ours' });
    const fault = locateJsonFault(text);
    if (fault.isCutOff) return refuse({ why: 'cut-off' });
    return refuse({ why: 'not-json', line: fault.line, column: fault.column });
  }
}

function readParsed(parsed: unknown, newId: IdSource): ReadResult {
  if (!isPlainObject(parsed) || ownValue(parsed, 'format') !== fileFormat) return refuse({ why: 'not-ours' });
  const version = ownValue(parsed, 'formatVersion');
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refuse({ why: 'unreadable-version' });
  }
  if (version > fileVersion) {
    return refuse({ why: 'from-the-future', version, readableVersion: fileVersion });
  }
  const repairs: Repair[] = [];
  dropDangerousKeys(parsed, repairs);
  const file = migrateFile(parsed, version);
  const map = ownValue(file, 'map');
  if (map === undefined || map === null) return refuse({ why: 'missing-map' });
  if (!isPlainObject(map)) return refuse({ why: 'wrong-type', path: 'map', expected: 'object' });
  const lists = readLists(map);
  return 'why' in lists ? refuse(lists) : buildMap(file, map, lists, newId, repairs);
}

/** A list that is not there is empty; one that is no list means that the file is not what it says it is. */
function readLists(map: PlainObject): Lists | Refusal {
  const lists = new Map<RecordKind, readonly unknown[]>();
  let records = 0;
  for (const kind of recordKinds) {
    const list = ownValue(map, kind) ?? [];
    if (!Array.isArray(list)) return { why: 'wrong-type', path: `map.${kind}`, expected: 'list' };
    lists.set(kind, list);
    records += list.length;
  }
  if (records > recordLimit) return { why: 'too-many-records', records, limit: recordLimit };
  return Object.fromEntries(lists) as Lists;
}

function buildMap(
  file: PlainObject,
  fields: PlainObject,
  lists: Lists,
  newId: IdSource,
  repairs: Repair[],
): ReadResult {
  const mapRecord = readMapRecord(file, fields, newId, repairs);
  const collections = readRecords(lists, mapRecord.id, newId, repairs);
  const sound = makeSound({ map: mapRecord, ...asRead(collections) });
  const given = countRecords(lists);
  if (given > 0 && countRecords(sound.map) === 0) return refuse({ why: 'nothing-usable', records: given });
  return { ok: true, map: sound.map, repairs: [...repairs, ...sound.repairs] };
}

/** Records as the file has them. Whether they are what the model says is for `makeSound` to find out. */
function asRead(collections: Collections): Omit<JourneyMap, 'map'> {
  return collections as Omit<JourneyMap, 'map'>;
}

/** The known fields of the map; what else stands there and around it is carried along, each where it was. */
function readMapRecord(
  file: PlainObject,
  fields: PlainObject,
  newId: IdSource,
  repairs: Repair[],
): JourneyMap['map'] {
  const known = pick(fields, (key) => Object.hasOwn(mapRecordSchema.entries, key));
  const findings = readScalars(known, mapRecordSchema);
  const before = known['id'];
  const id = isUsableId(before) ? before : newId();
  if (id !== before) {
    const change = { did: 'new-id', before: typeof before === 'string' ? before : '' } as const;
    findings.push({ rule: rules.ownKey, field: 'id', change });
  }
  const name = typeof known['title'] === 'string' ? known['title'] : '';
  for (const finding of findings) repairs.push({ ...finding, kind: 'map', id, name });
  const ofMap = pick(fields, (key) => !Object.hasOwn(known, key) && !isRecordKind(key));
  const ofFile = pick(file, (key) => key !== 'format' && key !== 'formatVersion' && key !== 'map');
  const carried = {
    ...(Object.keys(ofFile).length > 0 && { file: ofFile }),
    ...(Object.keys(ofMap).length > 0 && { map: ofMap }),
  };
  const record = { ...known, id: asId<MapId>(id), ...(Object.keys(carried).length > 0 && { carried }) };
  return record as unknown as JourneyMap['map'];
}

function isRecordKind(key: string): boolean {
  return recordKinds.some((kind) => kind === key);
}

function pick(value: PlainObject, isWanted: (key: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => isWanted(key)));
}

function countRecords(map: Lists | JourneyMap): number {
  return recordKinds.reduce((sum, kind) => sum + Object.keys(map[kind]).length, 0);
}

function ownValue(value: PlainObject, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
