/**
 * What an import changes on a map, as plain data: the arguments of the command `applyImport`. Made from a preview, so
 * that exactly the figures that were looked at are applied. It looks at no map: what of it is there already, and what is
 * replaced, is the command's to find at the moment it runs.
 */
import type { Grade, MeasurementValue, MetricKind, Period } from '../model/JourneyMap';
import type { MetricId, PersonaId, StageId, SubjectId } from '../model/ids';
import type { ImportPlan, MeasureKey } from './ImportPlan';
import type { ImportPreview, MeasurePreview, PreviewFigure } from './ImportPreview';
import { nameKey } from './isSameMetric';
import type { MetricDefinition } from './MetricDefinition';

/**
 * What becomes of figures that an earlier import of the same dataset and column has made for the same metric, subject,
 * persona and period: the new ones take their place, or stand beside them and are pooled (another batch of answers, in a
 * file of the same name that says no dates). `replace-all` also removes what else came from this dataset and this
 * import does not bring again: a column that goes to another touchpoint now would be counted twice.
 */
export type RepeatedFigures = 'replace' | 'replace-all' | 'add';

export interface ImportEdits {
  /** What `importedFrom.dataset` says: the file's name. Known again at the next import, on whatever device. */
  readonly dataset: string;
  /** Empty: none. */
  readonly source: string;
  readonly grade: Grade;
  readonly repeated: RepeatedFigures;
  readonly touchpoints: readonly { readonly stage: StageId; readonly name: string }[];
  /** `segment` says which answers they gave. */
  readonly personas: readonly { readonly name: string; readonly segment: string }[];
  readonly metrics: readonly ImportMetric[];
  readonly measurements: readonly ImportMeasurement[];
}

/** `named`: the user gave the name, and wants no other metric of this kind. */
export type ImportMetric =
  { readonly id: MetricId } | { readonly definition: MetricDefinition; readonly named: boolean };

/** Numbers are places in the lists of `ImportEdits`. */
export interface ImportMeasurement {
  readonly metric: number;
  readonly subject: { readonly id: SubjectId } | { readonly touchpoint: number };
  /** Absent: everyone. */
  readonly persona?: { readonly id: PersonaId } | { readonly persona: number };
  readonly period?: Period;
  readonly value: MeasurementValue;
  readonly column: string;
}

export interface GivenToImport {
  /** The file's name. */
  readonly dataset: string;
  /** As `FileView.columns`. */
  readonly columns: readonly { readonly index: number; readonly header: string }[];
  readonly repeated: RepeatedFigures;
  /** What a metric of this kind is called in the user's language. */
  readonly nameOfKind: (kind: MetricKind) => string;
}

/** Only what figures need is made: a touchpoint nobody answered about is not. Throws when preview and plan do not belong together. */
export function importEdits(preview: ImportPreview, plan: ImportPlan, given: GivenToImport): ImportEdits {
  const touchpoints = new Numbered<ImportEdits['touchpoints'][number]>();
  const personas = new Numbered<ImportEdits['personas'][number]>();
  const labels = labelColumns(given.columns);
  const segments = describeSegments(plan, labels);
  const measurements = preview.measures.flatMap(({ measure, figures }, metric) =>
    figures.map((figure): ImportMeasurement => ({
      metric,
      subject: subjectOf(figure, touchpoints),
      ...personaOf(figure, personas, segments),
      ...(figure.period ? { period: figure.period } : {}),
      value: figure.value,
      column: labelMeasure(measure, plan, labels),
    })),
  );
  return {
    dataset: given.dataset,
    source: plan.source.trim(),
    grade: plan.grade,
    repeated: given.repeated,
    touchpoints: touchpoints.items,
    personas: personas.items,
    metrics: preview.measures.map((measure) => metricOf(measure, plan, given)),
    measurements,
  };
}

/** Things told apart by a key, each with its place in the order in which they came. */
class Numbered<T> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, item: T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

function subjectOf(
  { subject }: PreviewFigure,
  touchpoints: Numbered<ImportEdits['touchpoints'][number]>,
): ImportMeasurement['subject'] {
  if (subject.to === 'existing') return { id: subject.id };
  const { stage } = subject;
  const name = nameKey(subject.name);
  return { touchpoint: touchpoints.place(JSON.stringify([stage, name]), { stage, name }) };
}

function personaOf(
  { persona }: PreviewFigure,
  personas: Numbered<ImportEdits['personas'][number]>,
  segments: ReadonlyMap<string, string>,
): Pick<ImportMeasurement, 'persona'> {
  if (persona === null) return {};
  if (persona.to === 'existing') return { persona: { id: persona.id } };
  const name = nameKey(persona.name);
  return { persona: { persona: personas.place(name, { name, segment: segments.get(name) ?? '' }) } };
}

function metricOf(
  { measure, metricKind, definition }: MeasurePreview,
  plan: ImportPlan,
  { nameOfKind }: GivenToImport,
): ImportMetric {
  const choice = plan.metrics[measure];
  if (choice?.id !== undefined) return { id: choice.id };
  if (!definition) throw new Error(`The preview of ${measure} names no metric and defines none`);
  const name = choice?.name?.trim() ?? '';
  const named = name !== '';
  return { definition: { ...definition, name: named ? name : nameOfKind(metricKind) }, named };
}

/** By column index. A header that is empty, or stands over several columns, is told apart by the column's number. */
function labelColumns(columns: GivenToImport['columns']): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  for (const { header } of columns) seen.set(header, (seen.get(header) ?? 0) + 1);
  return new Map(
    columns.map(({ index, header }) => {
      const isAlone = header !== '' && seen.get(header) === 1;
      return [index, isAlone ? header : `${header} #${String(index + 1)}`.trim()];
    }),
  );
}

function labelMeasure(key: MeasureKey, plan: ImportPlan, labels: ReadonlyMap<number, string>): string {
  const [kind, place] = key.split('-');
  const index = Number(place);
  const elapsed = kind === 'elapsed' ? plan.elapsed[index] : undefined;
  const labelOf = (column: number): string => labels.get(column) ?? `#${String(column + 1)}`;
  return elapsed ? `${labelOf(elapsed.from)} → ${labelOf(elapsed.to)}` : labelOf(index);
}

/** For every persona to be made the answers it stands for: "Class: Economy, Class: Economy Plus". */
function describeSegments(plan: ImportPlan, labels: ReadonlyMap<number, string>): Map<string, string> {
  const segments = new Map<string, string>();
  for (const [column, texts] of Object.entries(plan.personas)) {
    for (const [text, target] of Object.entries(texts)) {
      if (target.to !== 'new') continue;
      const name = nameKey(target.name);
      const segment = `${labels.get(Number(column)) ?? ''}: ${text}`;
      const before = segments.get(name);
      segments.set(name, before === undefined ? segment : `${before}, ${segment}`);
    }
  }
  return segments;
}
