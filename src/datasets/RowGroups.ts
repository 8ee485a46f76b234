/**
 * Which figure every row of a dataset goes into, worked out once for all measures: rows with the same touchpoint, personas
 * and period form a class, and a figure is a sum over classes. So a measure costs one pass over its own column, however
 * many personas there are.
 */
import type { Period } from '../model/JourneyMap';
import type { Dataset, DatasetColumn } from './Dataset';
import type { ImportPlan, PersonaTarget, SubjectTarget } from './ImportPlan';
import type { DropReason } from './ImportPreview';
import { periodTable } from './periodTable';
import { findCommaUse, readNumber } from './readNumber';

export type FigureSubject = Exclude<SubjectTarget, { to: 'nothing' }>;
export type FigurePersona = Exclude<PersonaTarget, { to: 'nothing' }>;

export interface RowClass {
  /** Place in `subjects`; −1 in a wide file, where the measure has its own. */
  readonly subject: number;
  /** Places in `personas`. */
  readonly personas: readonly number[];
  /** Place in `periods`; −1: none. */
  readonly period: number;
}

export interface RowGroups {
  readonly subjects: readonly FigureSubject[];
  readonly personas: readonly FigurePersona[];
  readonly periods: readonly Period[];
  readonly classes: readonly RowClass[];
  /** By row: its class, or −1 − place in `refusals`. */
  readonly classOf: Int32Array;
  readonly refusals: readonly { readonly reason: DropReason; readonly column: DatasetColumn }[];
  /** Null: every row counts one. */
  readonly weights: Float64Array | null;
}

/** What one column says about every row. `values[code]`: a place, or −1: the row is refused for `reason`. */
interface Key {
  readonly column: DatasetColumn;
  readonly values: Int32Array;
  readonly reason: DropReason | null;
}

export function groupRows(dataset: Dataset, plan: ImportPlan): RowGroups {
  const subjects = subjectKey(dataset, plan);
  const time = periodTable(dataset, plan);
  const people = personaKeys(dataset, plan);
  const weights = weightsOf(dataset, plan);
  const keys = [subjects?.key, time?.key, ...people.keys].filter((key) => key !== undefined);
  const refusals = [...keys, ...(weights ? [weights] : [])].flatMap(({ reason, column }) =>
    reason === null ? [] : [{ reason, column }],
  );
  const { classOf, tuples } = classify(dataset.rowCount, keys, refusals, weights?.byRow ?? null);
  const first = subjects ? 1 : 0;
  const classes = tuples.map((tuple): RowClass => ({
    subject: subjects ? (tuple[0] ?? -1) : -1,
    period: time?.key ? (tuple[first] ?? -1) : time ? 0 : -1,
    personas: people.decode(tuple.slice(first + (time?.key ? 1 : 0))),
  }));
  return {
    subjects: subjects?.targets ?? [],
    personas: people.targets,
    periods: time?.periods ?? [],
    classes,
    classOf,
    refusals,
    weights: weights?.byRow ?? null,
  };
}

/** Combines the places of all keys of a row into one number, row by row, column by column. */
function classify(
  rowCount: number,
  keys: readonly Key[],
  refusals: RowGroups['refusals'],
  weights: Float64Array | null,
): { readonly classOf: Int32Array; readonly tuples: readonly (readonly number[])[] } {
  const classOf = new Int32Array(rowCount);
  let tuples: number[][] = [[]];
  for (const key of keys) {
    const width = key.values.reduce((most, value) => Math.max(most, value), 0) + 2;
    const known = new Map<number, number>();
    const next: number[][] = [];
    const refused =
      -1 - refusals.findIndex(({ column, reason }) => column === key.column && reason === key.reason);
    const { codes } = key.column;
    for (let row = 0; row < rowCount; row += 1) {
      const before = classOf[row] ?? 0;
      if (before < 0) continue;
      const value = key.values[codes[row] ?? 0] ?? -1;
      if (value < 0 && key.reason !== null) {
        classOf[row] = refused;
        continue;
      }
      const combined = before * width + value + 1;
      let place = known.get(combined);
      if (place === undefined) {
        place = next.push([...(tuples[before] ?? []), value]) - 1;
        known.set(combined, place);
      }
      classOf[row] = place;
    }
    tuples = next;
  }
  if (weights) refuseWithoutWeight(classOf, weights, -refusals.length);
  return { classOf, tuples };
}

/** The weight is the last of the refusals. */
function refuseWithoutWeight(classOf: Int32Array, weights: Float64Array, refused: number): void {
  for (let row = 0; row < classOf.length; row += 1) {
    if ((classOf[row] ?? -1) >= 0 && !((weights[row] ?? 0) > 0)) classOf[row] = refused;
  }
}

/** Long files: where each text of the touchpoint column goes. */
function subjectKey(
  dataset: Dataset,
  plan: ImportPlan,
): { readonly key: Key; readonly targets: readonly FigureSubject[] } | null {
  if (plan.shape === 'wide') return null;
  const wanted = plan.shape === 'long' ? 'touchpoint' : 'activity';
  const column = dataset.columns[plan.meanings.findIndex(({ kind }) => kind === wanted)];
  if (!column) return null;
  const targets = new Interned<FigureSubject>();
  const values = Int32Array.from(column.texts, (text) => {
    const target = Object.hasOwn(plan.subjects, text) ? plan.subjects[text] : undefined;
    return target === undefined || target.to === 'nothing' ? -1 : targets.place(target);
  });
  return { key: { column, values, reason: 'no-touchpoint' }, targets: targets.items };
}

interface PersonaKeys {
  readonly keys: readonly Key[];
  readonly targets: readonly FigurePersona[];
  /** From the places that the keys have given a row to personas, each once. */
  readonly decode: (places: readonly number[]) => readonly number[];
}

function personaKeys(dataset: Dataset, plan: ImportPlan): PersonaKeys {
  const targets = new Interned<FigurePersona>();
  const keys = Object.entries(plan.personas).flatMap(([index, byText]): Key[] => {
    const column = dataset.columns[Number(index)];
    if (!column) return [];
    const values = Int32Array.from(column.texts, (text) => {
      const target = Object.hasOwn(byText, text) ? byText[text] : undefined;
      return target === undefined || target.to === 'nothing' ? -1 : targets.place(target);
    });
    return values.some((value) => value >= 0) ? [{ column, values, reason: null }] : [];
  });
  const decode = (places: readonly number[]): readonly number[] => [
    ...new Set(places.filter((place) => place >= 0)),
  ];
  return { keys, targets: targets.items, decode };
}

interface WeightKey {
  readonly byRow: Float64Array;
  readonly column: DatasetColumn;
  readonly reason: 'no-weight';
}

function weightsOf(dataset: Dataset, plan: ImportPlan): WeightKey | null {
  const column = plan.weightColumn === undefined ? undefined : dataset.columns[plan.weightColumn];
  if (!column) return null;
  const comma = findCommaUse(column.texts);
  const byText = Float64Array.from(column.texts, (text) => readNumber(text, comma));
  const byRow = Float64Array.from(column.codes, (code) => byText[code] ?? Number.NaN);
  return { byRow, column, reason: 'no-weight' };
}

/** Targets that mean the same thing are one, whichever text led there. */
class Interned<T extends FigureSubject | FigurePersona> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();

  place(target: T): number {
    const key =
      target.to === 'existing'
        ? JSON.stringify(['existing', target.id])
        : JSON.stringify(['new', 'stage' in target ? target.stage : '', target.name.trim().normalize('NFC')]);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(target) - 1;
  }
}
