/**
 * The plan a user is shown first: the meanings as guessed, columns or values matched to the touchpoints, segments to the
 * personas. What was decided for an earlier file with the same header comes before every guess, as far as it still fits.
 */
import type { PersonaId, SubjectId } from '../model/ids';
import type { JourneyMap, Stage } from '../model/JourneyMap';
import { listJourney, listStages } from '../model/questions';
import { columnWords } from './columnWords';
import type { ColumnView, FileView } from './FileView';
import { headerWords } from './headerWords';
import type { ColumnMeaning, ImportPlan, MeasureKey, PersonaTarget, SubjectTarget } from './ImportPlan';
import { isBareName } from './isBareName';
import { eventColumns, measuresOfPlan, type PlannedMeasure } from './measuresOfPlan';
import { comparableName, likeness, type ComparableName } from './nameLikeness';
import { recallDecisions } from './recallDecisions';
import { stageByWords } from './stageWords';

/** Below this two names are different things. */
const alikeFrom = 0.7;
const mostSubjects = 1_000;

export function proposePlan(view: FileView, map: JourneyMap, remembered?: ImportPlan): ImportPlan {
  const fresh = freshPlan(view, map);
  return remembered ? recallDecisions(remembered, fresh, view, map) : fresh;
}

function freshPlan(view: FileView, map: JourneyMap): ImportPlan {
  const periodColumn = choosePeriodColumn(view);
  const base: ImportPlan = {
    shape: view.shape,
    meanings: proposeMeanings(view, map),
    elapsed: view.elapsed,
    subjects: {},
    personas: proposePersonas(view, map),
    metrics: {},
    ...(periodColumn !== null && { periodColumn }),
    periodLength: 'none',
    grade: 'measured',
    source: view.name,
  };
  return { ...base, subjects: proposeSubjects(base, view, map), metrics: proposeNames(base, view) };
}

/**
 * As guessed, but for a column of marks that is called exactly like a touchpoint of the map: it measures that one, even if
 * its values alone might as well be groups of people.
 */
function proposeMeanings(view: FileView, map: JourneyMap): readonly ColumnMeaning[] {
  const names = listJourney(map).map(({ name }) => comparableName(name));
  return view.columns.map((column) => {
    const { guess, header } = column;
    if (guess.kind !== 'segment' && guess.kind !== 'nothing') return guess;
    const own = comparableName(header);
    return holdsMarks(column) && names.some((name) => likeness(own, name) === 1) ? marksOutOfFive : guess;
  });
}

const marksOutOfFive: ColumnMeaning = {
  kind: 'rating',
  metricKind: 'csat',
  scale: { min: 1, max: 5, step: 1 },
  direction: 'higher-is-better',
  codes: {},
};

function holdsMarks({ texts, distinct }: ColumnView): boolean {
  return distinct >= 3 && distinct === texts.length && texts.every(({ text }) => /^[1-5]$/.test(text));
}

/**
 * Where the measures (wide) or the texts of the touchpoint column (long, events) go, for a plan as it stands. Ask again
 * when the shape or the meanings have changed.
 */
export function proposeSubjects(
  plan: ImportPlan,
  view: FileView,
  map: JourneyMap,
): Readonly<Record<string, SubjectTarget>> {
  const match = touchpointMatcher(map);
  if (plan.shape === 'wide') {
    return Object.fromEntries(
      measuresOfPlan(plan).map((measure): [string, SubjectTarget] => [
        measure.key,
        wideTarget(measure, view, map, match),
      ]),
    );
  }
  const wanted = plan.shape === 'long' ? 'touchpoint' : 'activity';
  const column = view.columns[plan.meanings.findIndex(({ kind }) => kind === wanted)];
  const texts = (column?.texts ?? []).map(({ text }) => text).slice(0, mostSubjects);
  return Object.fromEntries(
    texts.map((text): [string, SubjectTarget] => [text, match(text, plainName(text))]),
  );
}

function wideTarget(
  measure: PlannedMeasure,
  view: FileView,
  map: JourneyMap,
  match: (name: string) => SubjectTarget,
): SubjectTarget {
  const index = measure.kind === 'column' ? measure.column : measure.elapsed.to;
  const header = view.columns[index]?.header ?? '';
  const isWhole = measure.kind === 'elapsed' || isBareName(headerWords(withoutBracket(header)));
  return isWhole ? { to: 'existing', id: map.map.id } : match(header);
}

/** The touchpoint that is called so, or a new one in the stage where such things usually happen, or in the first. */
function touchpointMatcher(map: JourneyMap): (written: string, name?: string) => SubjectTarget {
  const known = listJourney(map).map(({ id, name }) => ({ id, name: comparableName(name) }));
  const stages = listStages(map);
  return (written, name = nameOfTouchpoint(written)) => {
    const found =
      closest<SubjectId>(comparableName(name), known) ?? closest<SubjectId>(comparableName(written), known);
    if (found) return { to: 'existing', id: found };
    const stage = stageFor(name, stages);
    return stage && name !== '' ? { to: 'new', stage: stage.id, name } : { to: 'nothing' };
  };
}

function closest<Id>(
  name: ComparableName,
  known: readonly { readonly id: Id; readonly name: ComparableName }[],
): Id | null {
  let best: { readonly id: Id; readonly alike: number } | null = null;
  for (const one of known) {
    const alike = likeness(name, one.name);
    if (alike >= alikeFrom && (best === null || alike > best.alike)) best = { id: one.id, alike };
  }
  return best?.id ?? null;
}

function stageFor(name: string, stages: readonly Stage[]): Stage | null {
  const words = headerWords(name);
  const named = closest(
    comparableName(name),
    stages.map((stage) => ({ id: stage, name: comparableName(stage.name) })),
  );
  return named ?? stageByWords(words, stages) ?? stages[0] ?? null;
}

/** The scale or the unit stands in brackets. */
function withoutBracket(header: string): string {
  return header.replace(/[([（][^)\]）]*[)\]）]\s*$/, '');
}

/** What is in a cell is a name already: "Check-in (online)" and "Check-in (desk)" are two. */
function plainName(written: string): string {
  return written.replace(/_+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** "Check-in satisfaction (1-5)" is about "Check-in"; a header that says only that stays as it is. */
function nameOfTouchpoint(header: string): string {
  const plain = plainName(withoutBracket(header));
  const about = plain
    .replace(/\b(csat|ces|nps|satisfaction|rating|score)\b\s*(with|of|for)?/gi, ' ')
    .replace(/(에 대한)?\s*(고객)?\s*(만족도|만족|평점|점수|노력도)\s*$/, '')
    .replace(/^[\s:–-]+|[\s:–-]+$/g, '')
    .replace(/\s+/g, ' ');
  return about === '' ? plain : about;
}

/** Only personas that are on the map already: which of a file's segments deserve to be one is not for a program to say. */
function proposePersonas(view: FileView, map: JourneyMap): ImportPlan['personas'] {
  const known = Object.values(map.personas).flatMap(({ id, name, segment }) =>
    [name, ...(segment === undefined ? [] : [segment])].map((text) => ({ id, name: comparableName(text) })),
  );
  const byColumn = view.columns.flatMap((column) => {
    const found = column.guess.kind === 'segment' ? matchPersonas(column, known) : [];
    return found.length > 0 ? [[column.index, Object.fromEntries(found)] as const] : [];
  });
  return Object.fromEntries(byColumn);
}

function matchPersonas(
  { header, texts }: ColumnView,
  known: readonly { readonly id: PersonaId; readonly name: ComparableName }[],
): readonly (readonly [string, PersonaTarget])[] {
  return texts.flatMap(({ text }) => {
    // A number is no name; "Class: Economy" is how an import describes the persona it has made.
    if (text === '' || !/\p{L}/u.test(text)) return [];
    const id = closest(comparableName(text), known) ?? closest(comparableName(`${header}: ${text}`), known);
    return id === null ? [] : [[text, { to: 'existing', id }] as const];
  });
}

/** The day of the answer, if a header says so; else the first date there is. */
function choosePeriodColumn({ columns }: FileView): number | null {
  const dates = columns.filter(({ guess }) => guess.kind === 'timestamp');
  const named = dates.find(({ header }) => columnWords.visitDate.test(headerWords(header)));
  return (named ?? dates[0])?.index ?? null;
}

/** A metric of one's own is known by its name only, so it gets that of its column. */
function proposeNames(plan: ImportPlan, view: FileView): ImportPlan['metrics'] {
  const own = measuresOfPlan(plan).flatMap((measure): [MeasureKey, { name: string }][] => {
    if (measure.kind === 'elapsed' || measure.meaning.kind === 'recommend') return [];
    if (measure.meaning.metricKind !== 'custom') return [];
    const name = nameOfColumn(view, measure.column);
    return name === '' ? [] : [[measure.key, { name }]];
  });
  const events = eventColumns(plan);
  if (events)
    own.push([`column-${events.timestamp}`, { name: `Δ ${nameOfColumn(view, events.timestamp)}`.trim() }]);
  return Object.fromEntries(own);
}

function nameOfColumn(view: FileView, index: number): string {
  return (view.columns[index]?.header ?? '').replace(/_+/g, ' ').trim();
}

/**
 * Known again whatever the capitals, blanks and composition of letters; another order or another column is another
 * header. 53 bits are enough for the fifty plans that are remembered.
 */
export function headerKey(view: Pick<FileView, 'columns'>): string {
  const names = view.columns.map(({ header }) =>
    header.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' '),
  );
  const text = JSON.stringify(names);
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return `${names.length}-${hex(high)}${hex(low)}`;
}
