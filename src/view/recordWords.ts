/** What a person calls any record of a map, also one that has no name of its own. Needs the text area `versions`. */
import type { TextKey } from '../i18n/language';
import { readMeasurement } from '../metrics/readMeasurement';
import {
  recordKinds,
  type JourneyMap,
  type Measurement,
  type Metric,
  type RecordKind,
} from '../model/JourneyMap';
import { isPlainObject, type PlainObject } from '../model/mendValue';
import { formatMetricNumber } from './formatReading';
import type { Words } from './Words';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Longer names and texts are cut here: these are lines of a list, the whole text is on the map. */
export const lineCharacters = 80;

/** One line, not too long; marks that turn the direction of text are closed again by the browser's isolation. */
export function oneLine(text: string): string {
  return cutText(
    text
      .slice(0, 20 * lineCharacters)
      .trim()
      .replace(/\s+/gu, ' '),
    lineCharacters,
  );
}

/** Never cuts through a character as people see it. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(graphemes.segment(text.slice(0, 20 * most)), ({ segment }) => segment);
  return characters.length <= most && text.length <= 20 * most
    ? text
    : `${characters.slice(0, most - 1).join('')}…`;
}

export function findRecord(map: JourneyMap, kind: RecordKind, id: string): PlainObject | undefined {
  // Records are plain objects; their own types only say more.
  const records = map[kind] as unknown as Readonly<Record<string, PlainObject>>;
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

export function kindWord(kind: RecordKind | 'map', { t }: Pick<Words, 't'>): string {
  return t(`difference.kind_${kind}`);
}

/** Never empty: without a name it says so. A connection is named by its ends, a measurement by what it measures. */
export function recordName(map: JourneyMap, kind: RecordKind, id: string, words: Words): string {
  const record = findRecord(map, kind, id);
  if (!record) return words.t('difference.lost');
  return nameOf(map, kind, record, words);
}

export function nameOf(map: JourneyMap, kind: RecordKind, record: PlainObject, words: Words): string {
  const { t } = words;
  if (kind === 'connections') {
    const [from, to] = [nameOfAny(map, record['from'], words), nameOfAny(map, record['to'], words)];
    return t('difference.joined', { from, to });
  }
  if (kind === 'measurements') return measuredWhat(map, record, words);
  const name = typeof record['name'] === 'string' ? oneLine(record['name']) : '';
  return name === '' ? t('difference.unnamed') : name;
}

/** Of whatever has the id; the map itself has its own word. */
export function nameOfAny(map: JourneyMap, id: unknown, words: Words): string {
  if (id === map.map.id) return words.t('difference.wholeMap');
  const kind = typeof id === 'string' ? recordKinds.find((each) => Object.hasOwn(map[each], id)) : undefined;
  return kind === undefined ? words.t('difference.lost') : recordName(map, kind, String(id), words);
}

/** "CSAT of Restaurants (Ada)". */
export function measuredWhat(map: JourneyMap, record: PlainObject, words: Words): string {
  const metric = nameOfAny(map, record['metric'], words);
  const subject = nameOfAny(map, record['subject'], words);
  if (record['persona'] === undefined) return words.t('difference.ofSubject', { metric, subject });
  const persona = nameOfAny(map, record['persona'], words);
  return words.t('difference.ofSubjectFor', { metric, subject, persona });
}

/** "61.2%"; with its n where the number alone would not show the difference. */
export function measuredValue(
  map: JourneyMap,
  record: PlainObject,
  { t, format }: Words,
  withN: 'with n' | 'without n' = 'without n',
): string {
  const metric = findRecord(map, 'metrics', String(record['metric'])) as Metric | undefined;
  if (!metric || !isPlainObject(record['value'])) return t('difference.empty');
  // Both come from a sound map.
  const read = readMeasurement(metric, record as unknown as Measurement);
  if (!read.ok) return t('difference.empty');
  const { value, n } = read.reading;
  const shown = formatMetricNumber(metric, value, n, format);
  return withN === 'with n' && n !== null
    ? t('difference.valueOfN', { value: shown, n: format.number(n) })
    : shown;
}

const countKeys: Readonly<Record<RecordKind, TextKey>> = {
  stages: 'common.stageCount',
  personas: 'common.personaCount',
  touchpoints: 'common.touchpointCount',
  connections: 'common.connectionCount',
  measurements: 'common.measurementCount',
  metrics: 'common.metricCount',
  channels: 'common.channelCount',
  departments: 'common.departmentCount',
  scenarios: 'common.scenarioCount',
  views: 'common.viewCount',
};

/** "2 touchpoints, 1 connection". */
export function countWords(
  records: readonly { readonly kind: RecordKind }[],
  { t }: Pick<Words, 't'>,
): string {
  return recordKinds
    .flatMap((kind) => {
      const count = records.filter((record) => record.kind === kind).length;
      return count === 0 ? [] : [thingCount(kind, count, { t })];
    })
    .join(', ');
}

export function thingCount(kind: RecordKind, count: number, { t }: Pick<Words, 't'>): string {
  return t(countKeys[kind], { count });
}
