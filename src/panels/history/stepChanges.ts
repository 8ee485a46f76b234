/**
 * What a step changed, in words: old and new name, field and values. Nothing for steps that make, delete or only move
 * things, which their name tells, and for those of very many fields. Needs the text area `versions`.
 */
import { compareMaps, type FieldChange } from '../../model/compareMaps';
import { recordKinds, type JourneyMap } from '../../model/JourneyMap';
import type { EditStep, SetOperation } from '../../session/EditOperation';
import { describeDifference } from '../../view/differenceWords';
import { changedValues, differingLines, fieldLabel } from '../../view/fieldWords';
import type { Words } from '../../view/Words';

/** Of more fields at once nobody wants to read every one here. */
const mostFields = 20;
/** What is told by the name of the step or by the map itself. */
const untold = new Set(['updatedAt', 'rank', 'place']);

/** `map`: any later state of the map; things are called as they are there. */
export function stepChanges(step: EditStep, map: JourneyMap, words: Words): readonly string[] {
  const told = step.operations.filter((operation) => operation.op !== 'set' || !untold.has(operation.field));
  const sets = told.filter((operation) => operation.op === 'set');
  if (sets.length < told.length || sets.length > mostFields) return [];
  const [only, ...others] = sets;
  if (only && others.length === 0 && step.label.name !== undefined) {
    const short = shortChange(only, map, words);
    if (short !== null) return [short];
  }
  const { before, after, difference } = asMaps(sets, map);
  return describeDifference(before, after, difference, words).map(({ text }) => text);
}

/** Of the one thing that the step is named after: "“Checkout” → “Pay”", "Quote: “a” → “b”". */
function shortChange(operation: SetOperation, map: JourneyMap, words: Words): string | null {
  const { t } = words;
  const { kind, id, field, before: was, after: is } = operation;
  if (typeof was === 'string' && typeof is === 'string' && (field === 'name' || field === 'title')) {
    return t('difference.itemRewritten', differingLines(was, is));
  }
  const { before, after, difference } = asMaps([operation], map);
  const [change, ...more] =
    kind === 'map' ? difference.map : difference.kinds[kind].changed.flatMap(({ fields }) => fields);
  if (!change || more.length > 0 || isWhole(change)) return null;
  const place = { kind, id, path: change.path };
  const values = changedValues(place, { before, after }, change.before, change.after, words);
  if (values.before === values.after) return null;
  return t('history.change', { field: fieldLabel(after, place, words), ...values });
}

/** A list, a picture, or a figure that is said with what it measures. */
function isWhole({ path: [field], before, after }: FieldChange): boolean {
  return Array.isArray(before) || Array.isArray(after) || field === 'avatar' || field === 'value';
}

interface TwoMaps {
  readonly before: JourneyMap;
  readonly after: JourneyMap;
  readonly difference: ReturnType<typeof compareMaps>;
}

/** The map as if nothing but these fields had changed; what is no longer on it is left out. */
function asMaps(sets: readonly SetOperation[], map: JourneyMap): TwoMaps {
  const touched = recordKinds.filter((kind) => sets.some((operation) => operation.kind === kind));
  const build = (side: 'before' | 'after') => {
    const few = recordKinds.map((kind) => [kind, withFields(sets, map, kind, side)] as const);
    const whole = touched.map(
      (kind) => [kind, { ...map[kind], ...withFields(sets, map, kind, side) }] as const,
    );
    const own = setOn(
      map.map,
      sets.filter(({ kind }) => kind === 'map'),
      side,
    );
    // The same kinds of records, with fewer of them, or with other fields.
    return {
      few: { map: own, ...Object.fromEntries(few) } as JourneyMap,
      whole: { ...map, map: own, ...Object.fromEntries(whole) } as JourneyMap,
    };
  };
  const [before, after] = [build('before'), build('after')];
  return { before: before.whole, after: after.whole, difference: compareMaps(before.few, after.few) };
}

function withFields(
  sets: readonly SetOperation[],
  map: JourneyMap,
  kind: (typeof recordKinds)[number],
  side: 'before' | 'after',
): Readonly<Record<string, object>> {
  const records: Readonly<Record<string, object>> = map[kind];
  const own = sets.filter((operation) => operation.kind === kind);
  const ids = [...new Set(own.map(({ id }) => id))].filter((id) => Object.hasOwn(records, id));
  return Object.fromEntries(
    ids.map((id) => [
      id,
      setOn(
        records[id] ?? {},
        own.filter((operation) => operation.id === id),
        side,
      ),
    ]),
  );
}

function setOn<T extends object>(record: T, sets: readonly SetOperation[], side: 'before' | 'after'): T {
  const fields = Object.fromEntries(sets.map((operation) => [operation.field, operation[side]]));
  const changed = { ...record, ...fields };
  const there = Object.entries(changed).filter(([, value]) => value !== undefined);
  // The fields of the record, as the document had them.
  return Object.fromEntries(there) as T;
}
