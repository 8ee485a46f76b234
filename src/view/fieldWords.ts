/** Fields of records and what they hold, in words. Needs the text area `versions`. Never shows an id. */
import type { TextKey } from '../i18n/language';
import {
  colourNames,
  connectionKinds,
  evidenceKinds,
  grades,
  purposeKinds,
  stageKinds,
  type JourneyMap,
  type Metric,
  type RecordKind,
} from '../model/JourneyMap';
import { isPlainObject, type PlainObject } from '../model/mendValue';
import { evidenceGrades, lenses } from '../model/SavedView';
import { formatMetricNumber } from './formatReading';
import { excerptTexts } from './excerptTexts';
import { findRecord, lineCharacters, measuredValue, measuredWhat, nameOfAny, oneLine } from './recordWords';
import type { Words } from './Words';

/** Which field of which record; `path` as in `compareMaps.ts` and `Merge.ts`. */
export interface FieldPlace {
  readonly kind: RecordKind | 'map';
  readonly id: string;
  readonly path: readonly [field: string, ...part: string[]];
}

const named = new Set(
  (
    'title name scenario state owner ranking highlightCount sourceNote intended carried segment share01 quote goals ' +
    'needs frustrations preferredChannels evidence avatar colour place rank node kind question serviceBegins ' +
    'purposeKind purpose channel department doing thinking pains gains ideas emotion momentOfTruth selfService ' +
    'personalised importance reach from to label personas group icon unit scale direction floor par target weight ' +
    'spread topBoxFrom metric subject persona period value source grade importedFrom changes createdAt position ends ' +
    'definition lens onlyPersonas channels departments grades momentsOfTruth hides seen'
  ).split(' '),
);

/** "Quote", "How it feels for Ada"; a field of a newer version goes by its own key. */
export function fieldLabel(map: JourneyMap, { kind, path }: FieldPlace, words: Words): string {
  const { t } = words;
  const [field, part, persona] = path;
  if (kind === 'views' && field === 'personas') return t('fieldName.onlyPersonas');
  if (field === 'emotion' && part === 'byPersona' && persona !== undefined) {
    return t('fieldName.emotionFor', { persona: nameOfAny(map, persona, words) });
  }
  if (field === 'changes' && part !== undefined) {
    const [metric, subject, whose] = readChangeKey(part);
    const what = { metric, subject, ...(typeof whose === 'string' && { persona: whose }) };
    return t('fieldName.changeOf', { name: measuredWhat(map, what, words) });
  }
  // Held against the texts by a test.
  return named.has(field) ? t(`fieldName.${field}` as TextKey) : oneLine(field);
}

/** The key of an imagined figure is what it is imagined of, as `mergeFields.ts` writes it. */
function readChangeKey(key: string): readonly unknown[] {
  const read: unknown = JSON.parse(key);
  return Array.isArray(read) ? read : [];
}

/** "nothing" for what is not there. Long texts are cut. */
export function fieldValue(map: JourneyMap, place: FieldPlace, value: unknown, words: Words): string {
  const { t } = words;
  const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isNothing) return t('difference.empty');
  const special = specialValue(map, place, value, words);
  if (special !== null) return special;
  if (typeof value === 'string' && place.path[0] === 'avatar' && value.startsWith('data:'))
    return t('difference.picture');
  if (typeof value === 'boolean') return t(value ? 'difference.yes' : 'difference.no');
  if (typeof value === 'number') return plainNumber(value, words);
  if (typeof value === 'string') return t('difference.quoted', { text: oneLine(value) });
  if (Array.isArray(value)) return value.map((item) => fieldValue(map, place, item, words)).join(', ');
  return oneLine(JSON.stringify(value) ?? '');
}

/** A value and the map it stands in. */
export interface PlacedValue {
  readonly map: JourneyMap;
  readonly value: unknown;
}

/**
 * Values of one field that are read to be told apart, as `fieldValue` each; of texts longer than `most` characters the
 * part in which they differ.
 */
export function differingValues(
  place: FieldPlace,
  values: readonly PlacedValue[],
  words: Words,
  most = lineCharacters,
): readonly string[] {
  const plain = values.map(({ map, value }) => plainText(map, place, value, words));
  if (!plain.every((text) => text !== null)) {
    return values.map(({ map, value }) => fieldValue(map, place, value, words));
  }
  const shown = excerptTexts(plain, most);
  return shown.map((text) =>
    words.t('difference.quoted', { text: most > lineCharacters ? text : oneLine(text) }),
  );
}

/** Of long texts the part that differs. */
export function changedValues(
  place: FieldPlace,
  maps: Readonly<Record<'before' | 'after', JourneyMap>>,
  was: unknown,
  is: unknown,
  words: Words,
): BeforeAndAfter {
  const values = [
    { map: maps.before, value: was },
    { map: maps.after, value: is },
  ];
  const [before = '', after = ''] = differingValues(place, values, words);
  return { before, after };
}

/** Two names or texts as lines; of long ones the part that differs. */
export function differingLines(was: string, is: string): BeforeAndAfter {
  const [before = '', after = ''] = excerptTexts([was, is], lineCharacters).map(oneLine);
  return { before, after };
}

type BeforeAndAfter = Readonly<Record<'before' | 'after', string>>;

/** Null: it is nothing, or shown as something else than what is written there. */
function plainText(map: JourneyMap, place: FieldPlace, value: unknown, words: Words): string | null {
  if (typeof value !== 'string' || value === '' || place.path[0] === 'avatar') return null;
  return specialValue(map, place, value, words) === null ? value : null;
}

function plainNumber(value: number, { format }: Words): string {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return format.number(value, Math.min(decimals, 3));
}

const namingFields = new Set(['node', 'channel', 'department', 'metric', 'subject', 'persona', 'from', 'to']);
const namingLists = new Set(['preferredChannels', 'personas', 'channels', 'departments']);

function specialValue(map: JourneyMap, place: FieldPlace, value: unknown, words: Words): string | null {
  const { kind, path } = place;
  const [field] = path;
  if (namingFields.has(field) && kind !== 'map') return nameOfAny(map, value, words);
  if (namingLists.has(field) && typeof value === 'string') return nameOfAny(map, value, words);
  if (typeof value === 'string') return wordOf(kind, field, value, words);
  if (typeof value === 'number') return numberOf(map, place, value, words);
  return isPlainObject(value) ? objectValue(map, place, value, words) : null;
}

/** A text that is one of a few has a word. */
function wordOf(kind: RecordKind | 'map', field: string, value: string, { t, format }: Words): string | null {
  const isOne = <T extends string>(list: readonly T[], text: string): text is T =>
    (list as readonly string[]).includes(text);
  if (field === 'colour' && isOne(colourNames, value)) return t(`colourName.${value}`);
  if (field === 'purposeKind' && isOne(purposeKinds, value)) return t(`purposeKind.${value}`);
  if (field === 'grade' && isOne(grades, value)) return t(`grade.${value}`);
  if (field === 'lens' && isOne(lenses, value)) return t(`viewLens.${value}`);
  if (field === 'grades' && isOne(evidenceGrades, value)) return t(`viewGrade.${value}`);
  if (field === 'createdAt') return format.date(value);
  if (field === 'state') return value === 'to-be' ? t('difference.toBe') : t('difference.asIs');
  if (field !== 'kind') return null;
  if (kind === 'stages' && isOne(stageKinds, value)) return t(`stageKind.${value}`);
  if (kind === 'connections' && isOne(connectionKinds, value)) return t(`connectionKind.${value}`);
  return null;
}

function numberOf(
  map: JourneyMap,
  { kind, id, path }: FieldPlace,
  value: number,
  words: Words,
): string | null {
  const { format } = words;
  const [field] = path;
  if (field === 'share01') return format.percent(value, 1).replace(/[.,]0(?=\D*$)/u, '');
  if (field === 'emotion') return format.signed(value);
  if (kind === 'metrics' && field === 'topBoxFrom') return plainNumber(value, words);
  const metric = kind === 'metrics' ? (findRecord(map, 'metrics', id) as Metric | undefined) : undefined;
  return metric && field === 'spread' && metric.unit === 'share' ? format.percent(value, 0) : null;
}

function objectValue(map: JourneyMap, place: FieldPlace, value: PlainObject, words: Words): string | null {
  const { t, format } = words;
  const { kind, id, path } = place;
  const [field] = path;
  if (kind === 'measurements' && field === 'value') {
    const record = findRecord(map, 'measurements', id);
    return record ? measuredValue(map, { ...record, value }, words, 'with n') : null;
  }
  if (field === 'evidence') {
    const evidence = evidenceKinds.find((each) => each === value['kind']);
    const note = typeof value['note'] === 'string' ? oneLine(value['note']) : '';
    return [evidence ? t(`evidenceKind.${evidence}`) : '', note].filter((part) => part !== '').join(': ');
  }
  if (field === 'changes') return metricNumber(map, value['metric'], value['value'], words);
  if (field === 'floor' || field === 'par' || field === 'target') {
    return metricNumber(map, id, value['value'], words);
  }
  if (field === 'importedFrom')
    return [value['dataset'], value['column']].map(String).map(oneLine).join(', ');
  if (field === 'period') return periodWords(value, words);
  if (field === 'seen') return t('difference.seenPart', { zoom: format.percent(Number(value['zoom'])) });
  if (field !== 'scale') return null;
  const { min, max, step } = value;
  return t('difference.scaleOf', {
    min: format.number(Number(min)),
    max: format.number(Number(max)),
    step: plainNumber(Number(step), words),
  });
}

function metricNumber(map: JourneyMap, id: unknown, value: unknown, words: Words): string | null {
  const metric = findRecord(map, 'metrics', String(id)) as Metric | undefined;
  if (!metric || typeof value !== 'number') return null;
  return formatMetricNumber(metric, value, null, words.format);
}

function periodWords({ from, to }: PlainObject, { t, format }: Words): string {
  const [begin, end] = [from, to].map((date) => (typeof date === 'string' ? format.date(date) : ''));
  if (begin && end) return t('difference.fromTo', { from: begin, to: end });
  if (begin) return t('difference.sinceDate', { from: begin });
  return end ? t('difference.untilDate', { to: end }) : t('difference.empty');
}

/** "“Purchase”, place 2 of 5", as this map has it. */
function positionWords(
  map: JourneyMap,
  kind: RecordKind | 'map',
  { node, rank }: Readonly<Record<string, unknown>>,
  words: Words,
): string {
  if (kind === 'map') return '';
  const row = Object.values(map[kind]).filter((record: PlainObject) => record['node'] === node);
  const before = row.filter((record: PlainObject) => String(record['rank']) < String(rank));
  const place = words.t('difference.placeOf', { place: before.length + 1, of: row.length });
  return node === undefined ? place : `${nameOfAny(map, node, words)}, ${place}`;
}

/** Fields that are decided together: "Purchase", "Ads → Shop", "Scale: 1 to 5, Floor: 40%". */
export function groupValue(
  map: JourneyMap,
  place: FieldPlace,
  values: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>>,
  words: Words,
): string {
  const { kind, id } = place;
  const [group] = place.path;
  if (group === 'ends') {
    const [from, to] = [nameOfAny(map, values['from'], words), nameOfAny(map, values['to'], words)];
    return words.t('difference.joined', { from, to });
  }
  if (group === 'position') return positionWords(map, kind, values, words);
  const differing = [...new Set([...Object.keys(values), ...Object.keys(others)])].filter(
    (field) => JSON.stringify(values[field]) !== JSON.stringify(others[field]),
  );
  return differing
    .map((field) => {
      const part: FieldPlace = { kind, id, path: [field] };
      return `${fieldLabel(map, part, words)}: ${fieldValue(map, part, values[field], words)}`;
    })
    .join(', ');
}
