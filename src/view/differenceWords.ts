/**
 * What changed from one state of a map to another, as sentences a person would say, and how much of each kind. Needs the
 * text area `versions`. What a deletion took along is said with it, once.
 */
import { countChanges, type FieldChange, type MapDifference, type RecordChange } from '../model/compareMaps';
import type { JourneyMap, RecordKind } from '../model/JourneyMap';
import { listNeeds } from '../model/references';
import { changedValues, differingLines, fieldLabel, fieldValue } from './fieldWords';
import {
  countWords,
  findRecord,
  kindWord,
  lineCharacters,
  measuredValue,
  measuredWhat,
  nameOfAny,
  oneLine,
  recordName,
  thingCount,
} from './recordWords';
import type { Words } from './Words';

export interface DifferenceLine {
  readonly did: 'added' | 'removed' | 'changed' | 'moved';
  /** Where to look for it on the map; `map` is the map itself. */
  readonly kind: RecordKind | 'map';
  readonly id: string;
  readonly text: string;
}

/** In the order in which people think of a journey, not in that of the file. */
const spokenKinds: readonly RecordKind[] = [
  'stages',
  'touchpoints',
  'personas',
  'connections',
  'measurements',
  'metrics',
  'scenarios',
  'channels',
  'departments',
  'views',
];
/** More things dragged about than this are counted, not listed. */
const mostDragged = 3;

/** One line for each change, empty when there is none. Linear in the changes. */
export function describeDifference(
  before: JourneyMap,
  after: JourneyMap,
  difference: MapDifference,
  words: Words,
): DifferenceLine[] {
  const telling: Telling = { before, after, words };
  const lines = [
    ...difference.map.map((change) => mapLine(telling, change)),
    ...removedLines(telling, difference),
    ...spokenKinds.flatMap((kind) => [
      ...difference.kinds[kind].added.map((id) => addedLine(telling, kind, id)),
      ...difference.kinds[kind].changed.flatMap((change) => changedLines(telling, change)),
    ]),
  ];
  return [...lines, ...draggedLines(telling, difference)];
}

/** "2 touchpoints added", "1 stage moved"; one entry for each kind and deed. */
export function countDifference(difference: MapDifference, { t }: Pick<Words, 't'>): string[] {
  const counts = spokenKinds.flatMap((kind) => {
    const { added, removed, changed, moved } = countChanges(difference.kinds[kind]);
    const things = (count: number) => ({ things: thingCount(kind, count, { t }) });
    return [
      ...(added > 0 ? [t('difference.countAdded', things(added))] : []),
      ...(removed > 0 ? [t('difference.countRemoved', things(removed))] : []),
      ...(changed > 0 ? [t('difference.countChanged', things(changed))] : []),
      ...(moved > 0 ? [t('difference.countMoved', things(moved))] : []),
    ];
  });
  return difference.map.length > 0 ? [...counts, t('difference.mapChanged')] : counts;
}

interface Telling {
  readonly before: JourneyMap;
  readonly after: JourneyMap;
  readonly words: Words;
}

function mapLine(
  { before, after, words }: Telling,
  { path, before: was, after: is }: FieldChange,
): DifferenceLine {
  const { id } = after.map;
  const place = { kind: 'map', id, path } as const;
  const isTitle = path[0] === 'title' && typeof was === 'string' && typeof is === 'string';
  const text = isTitle
    ? words.t('difference.renamedThing', differingLines(was, is))
    : words.t('difference.changedMap', {
        field: fieldLabel(after, place, words),
        ...changedValues(place, { before, after }, was, is, words),
      });
  return { did: 'changed', kind: 'map', id, text };
}

/** Only what was deleted for its own sake; what hung on it is counted beside it. */
function removedLines({ before, words }: Telling, { kinds }: MapDifference): DifferenceLine[] {
  const removed = new Map<string, RecordKind>();
  for (const kind of spokenKinds) for (const id of kinds[kind].removed) removed.set(id, kind);
  const rootOf = new Map<string, string>();
  const findRoot = (id: string): string => {
    const known = rootOf.get(id);
    if (known !== undefined) return known;
    const kind = removed.get(id);
    const record = kind === undefined ? undefined : findRecord(before, kind, id);
    const need = kind && record ? listNeeds(kind, record).find((each) => removed.has(each)) : undefined;
    const root = need === undefined ? id : findRoot(need);
    rootOf.set(id, root);
    return root;
  };
  const along = new Map<string, { kind: RecordKind }[]>();
  for (const [id, kind] of removed) {
    const root = findRoot(id);
    if (root !== id) along.set(root, [...(along.get(root) ?? []), { kind }]);
  }
  return [...removed].flatMap(([id, kind]) =>
    findRoot(id) === id ? [removedLine(before, kind, id, along.get(id) ?? [], words)] : [],
  );
}

function removedLine(
  before: JourneyMap,
  kind: RecordKind,
  id: string,
  along: readonly { readonly kind: RecordKind }[],
  words: Words,
): DifferenceLine {
  const { t } = words;
  const name = recordName(before, kind, id, words);
  const values = { kind: kindWord(kind, words), name, along: countWords(along, words) };
  const line = (text: string): DifferenceLine => ({ did: 'removed', kind, id, text });
  if (kind === 'measurements') {
    const record = findRecord(before, kind, id) ?? {};
    return line(t('difference.removedMeasurement', { name, value: measuredValue(before, record, words) }));
  }
  if (kind === 'connections') {
    return line(
      t(along.length > 0 ? 'difference.removedConnectionAlong' : 'difference.removedConnection', values),
    );
  }
  return line(t(along.length > 0 ? 'difference.removedAlong' : 'difference.removedThing', values));
}

function addedLine({ after, words }: Telling, kind: RecordKind, id: string): DifferenceLine {
  const { t } = words;
  const record = findRecord(after, kind, id) ?? {};
  const name = recordName(after, kind, id, words);
  const line = (text: string): DifferenceLine => ({ did: 'added', kind, id, text });
  if (kind === 'measurements') {
    return line(t('difference.addedMeasurement', { name, value: measuredValue(after, record, words) }));
  }
  if (kind === 'connections') return line(t('difference.addedConnection', { name }));
  const values = { kind: kindWord(kind, words), name };
  if (kind !== 'touchpoints') return line(t('difference.addedThing', values));
  return line(t('difference.addedIn', { ...values, node: nameOfAny(after, record['node'], words) }));
}

function changedLines(telling: Telling, change: RecordChange): DifferenceLine[] {
  const { before, after, words } = telling;
  const { kind, id, renamed, moved, fields } = change;
  const { t } = words;
  const name = recordName(after, kind, id, words);
  const line = (did: DifferenceLine['did'], text: string): DifferenceLine => ({ did, kind, id, text });
  const lines: DifferenceLine[] = [];
  if (renamed) {
    const values = differingLines(renamed.before, renamed.after);
    lines.push(line('changed', t('difference.renamedThing', values)));
  }
  if (moved?.node) {
    const nodes = {
      before: nameOfAny(before, moved.node.before, words),
      after: nameOfAny(after, moved.node.after, words),
    };
    lines.push(line('moved', t('difference.movedNode', { name, ...nodes })));
  } else if (moved?.order) {
    const { before: was, after: is, of } = moved.order;
    lines.push(line('moved', t('difference.movedOrder', { name, before: was, after: is, of })));
  }
  return [...lines, ...fields.map((field) => line('changed', fieldText(telling, change, field, name)))];
}

function fieldText(
  { before, after, words }: Telling,
  { kind, id }: RecordChange,
  { path, before: was, after: is }: FieldChange,
  name: string,
): string {
  const { t } = words;
  const place = { kind, id, path };
  const field = fieldLabel(after, place, words);
  if (kind === 'measurements' && path[0] === 'value') return valueText({ before, after, words }, id);
  const isList = (value: unknown): value is readonly unknown[] | undefined =>
    value === undefined || Array.isArray(value);
  if (isList(was) && isList(is) && path[0] !== 'intended') {
    const items = listChanges({ before, after, words }, place, was ?? [], is ?? []);
    if (items !== '') return t('difference.changedList', { field, name, items });
  }
  const values = changedValues(place, { before, after }, was, is, words);
  // What differs may be what a line does not show, spaces for instance; and pictures are no text.
  if (values.before === values.after || path[0] === 'avatar') {
    return t('difference.changedQuietly', { field, name });
  }
  const hasNoName = kind === 'connections' || kind === 'measurements';
  return t(hasNoName ? 'difference.changedConnection' : 'difference.changedField', {
    field,
    name,
    ...values,
  });
}

/** "CSAT of Restaurants 55.7% → 61.2%", with n where the figures would look alike. */
function valueText({ before, after, words }: Telling, id: string): string {
  const [was, is] = [
    findRecord(before, 'measurements', id) ?? {},
    findRecord(after, 'measurements', id) ?? {},
  ];
  const name = measuredWhat(after, is, words);
  const short = { before: measuredValue(before, was, words), after: measuredValue(after, is, words) };
  const values =
    short.before === short.after
      ? {
          before: measuredValue(before, was, words, 'with n'),
          after: measuredValue(after, is, words, 'with n'),
        }
      : short;
  return words.t('difference.changedValue', { name, ...values });
}

/** Each item put in or taken out; '' when the items are the same and only their order is not. */
function listChanges(
  { before, after, words }: Telling,
  place: Parameters<typeof fieldValue>[1],
  was: readonly unknown[],
  is: readonly unknown[],
): string {
  const { t } = words;
  const [old, now] = [was.map((item) => JSON.stringify(item)), is.map((item) => JSON.stringify(item))];
  const text = (map: JourneyMap, item: unknown) =>
    typeof item === 'string' && !isNaming(place.path[0])
      ? oneLine(item)
      : fieldValue(map, place, item, words);
  const added = is.filter((_, index) => !old.includes(now[index] ?? ''));
  const removed = was.filter((_, index) => !now.includes(old[index] ?? ''));
  const [one, other] = [removed[0], added[0]];
  const isOne = removed.length === 1 && added.length === 1 && !isNaming(place.path[0]);
  if (isOne && typeof one === 'string' && typeof other === 'string') {
    // Both would be cut before what differs.
    const isLong = Math.min(one.length, other.length) > lineCharacters;
    if (isLong) return t('difference.itemRewritten', differingLines(one, other));
  }
  return [
    ...added.map((item) => t('difference.itemAdded', { item: text(after, item) })),
    ...removed.map((item) => t('difference.itemRemoved', { item: text(before, item) })),
  ].join(', ');
}

function isNaming(field: string): boolean {
  // Ids, and words that stand for something.
  return ['preferredChannels', 'personas', 'channels', 'departments', 'grades'].includes(field);
}

/** What was only dragged on the canvas: by name as long as they are few. */
function draggedLines({ after, words }: Telling, { kinds }: MapDifference): DifferenceLine[] {
  const dragged = [...kinds.stages.changed, ...kinds.personas.changed].filter(
    ({ moved }) => moved?.isOnCanvas && !moved.order,
  );
  if (dragged.length > mostDragged) {
    const text = words.t('difference.movedOnCanvasMany', { count: dragged.length });
    return [{ did: 'moved', kind: 'map', id: after.map.id, text }];
  }
  return dragged.map(({ kind, id }) => {
    const text = words.t('difference.movedOnCanvas', { name: recordName(after, kind, id, words) });
    return { did: 'moved', kind, id, text };
  });
}
