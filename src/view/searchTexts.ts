/**
 * Every text of a map, bundled by what one goes to, in journey order. What a record says is folded once for as long as
 * the record is the same object: an edit in a map of thousands folds one record anew. Pure.
 */
import type {
  Channel,
  Connection,
  Department,
  JourneyMap,
  MapRecord,
  Measurement,
  Metric,
  Persona,
  RecordKind,
  Stage,
  Touchpoint,
} from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import { sortByRank } from '../model/ranks';
import type { Scenario } from '../model/Scenario';
import { foldText } from './foldText';
import type { SearchBundle, SearchText, SearchWords } from './SearchText';

/** A field and what it says; what says nothing is left out. */
type Said = readonly [field: string, text: string | undefined];

/** Remembers between searches; one for each language. */
export interface SearchMemory {
  readonly bundles: (map: JourneyMap) => readonly SearchBundle[];
}

export function searchMemory(words: SearchWords): SearchMemory {
  const known = new WeakMap<object, readonly SearchText[]>();
  const remember = <R extends { readonly id: string }>(
    kind: RecordKind | 'map',
    record: R,
    say: (record: R) => readonly Said[],
  ): readonly SearchText[] => {
    let texts = known.get(record);
    if (!texts) {
      texts = say(record).flatMap(([field, text]) =>
        text === undefined || text.trim() === ''
          ? []
          : [{ kind, id: record.id, field, folded: foldText(text) }],
      );
      known.set(record, texts);
    }
    return texts;
  };
  let last: { readonly map: JourneyMap; readonly bundles: readonly SearchBundle[] } | null = null;
  return {
    bundles: (map) => {
      if (last?.map !== map) last = { map, bundles: listBundles(map, { words, remember }) };
      return last.bundles;
    },
  };
}

interface Reading {
  readonly words: SearchWords;
  readonly remember: <R extends { readonly id: string }>(
    kind: RecordKind | 'map',
    record: R,
    say: (record: R) => readonly Said[],
  ) => readonly SearchText[];
}

function listBundles(map: JourneyMap, reading: Reading): SearchBundle[] {
  const measured = measuredTexts(map, reading);
  const leaving = connectionsByStart(map);
  const bundles: SearchBundle[] = [];
  const add = (target: string, ...parts: (readonly SearchText[])[]): void => {
    bundles.push({ target, parts: [...parts, ...(measured.get(target) ?? [])] });
    for (const connection of leaving.get(target) ?? []) {
      bundles.push({
        target: connection.id,
        parts: [
          reading.remember('connections', connection, (record) => ofConnection(record, reading.words)),
          ...(measured.get(connection.id) ?? []),
        ],
      });
    }
  };
  const { remember, words } = reading;
  bundles.push({
    target: map.map.id,
    parts: [remember('map', map.map, ofMap), ...(measured.get(map.map.id) ?? [])],
  });
  const touchpoints = groupTouchpoints(map);
  const addTouchpoints = (node: Touchpoint['node']): void => {
    for (const touchpoint of touchpoints.get(node) ?? []) {
      add(
        touchpoint.id,
        remember('touchpoints', touchpoint, (record) => ofTouchpoint(record, words)),
        referred(map, 'channels', touchpoint, 'channel', reading),
        referred(map, 'departments', touchpoint, 'department', reading),
      );
    }
  };
  for (const persona of listPersonas(map)) {
    const preferred = (persona.preferredChannels ?? []).map((channel) =>
      referredAs(map, 'channels', channel, persona.id, 'personas', 'preferredChannels', reading),
    );
    add(
      persona.id,
      remember('personas', persona, (record) => ofPersona(record, words)),
      ...preferred,
    );
    addTouchpoints(persona.id);
  }
  for (const stage of listStages(map)) {
    add(
      stage.id,
      remember('stages', stage, (record) => ofStage(record, words)),
    );
    addTouchpoints(stage.id);
  }
  return [...bundles, ...listBundlesOfLists(map, reading)];
}

function connectionsByStart(map: JourneyMap): Map<string, Connection[]> {
  const byStart = new Map<string, Connection[]>();
  for (const connection of Object.values(map.connections)) {
    const group = byStart.get(connection.from);
    if (group) group.push(connection);
    else byStart.set(connection.from, [connection]);
  }
  return byStart;
}

/** What stands in the map's lists: one goes to the map itself. */
function listBundlesOfLists(map: JourneyMap, { remember, words }: Reading): SearchBundle[] {
  const target = map.map.id;
  const list = (texts: readonly (readonly SearchText[])[]): SearchBundle[] =>
    texts.map((part) => ({ target, parts: [part] }));
  return [
    ...list(
      sortByRank(Object.values(map.channels)).map((channel) =>
        remember('channels', channel, (record) => ofEntry(record, words)),
      ),
    ),
    ...list(
      sortByRank(Object.values(map.departments)).map((department) =>
        remember('departments', department, (record) => ofEntry(record, words)),
      ),
    ),
    ...list(
      sortByRank(Object.values(map.metrics)).map((metric) =>
        remember('metrics', metric, (record) => ofMetric(record, words)),
      ),
    ),
    ...list(
      sortByRank(Object.values(map.scenarios)).map((scenario) => remember('scenarios', scenario, ofScenario)),
    ),
  ];
}

/** What was measured, with its source, by what it was measured on. */
function measuredTexts(map: JourneyMap, reading: Reading): Map<string, SearchText[][]> {
  const bySubject = new Map<string, SearchText[][]>();
  const metricsOf = new Map<string, Set<string>>();
  for (const measurement of Object.values(map.measurements)) {
    const parts = bySubject.get(measurement.subject) ?? [];
    bySubject.set(measurement.subject, parts);
    const metrics = metricsOf.get(measurement.subject) ?? new Set();
    metricsOf.set(measurement.subject, metrics);
    // A figure for each persona and period: the metric is found once for all of them.
    if (!metrics.has(measurement.metric)) {
      metrics.add(measurement.metric);
      const name = referredAs(
        map,
        'metrics',
        measurement.metric,
        measurement.id,
        'measurements',
        'metric',
        reading,
      );
      parts.push([...name]);
    }
    parts.push([...reading.remember('measurements', measurement, ofMeasurement)]);
  }
  return bySubject;
}

function referred(
  map: JourneyMap,
  kind: 'channels' | 'departments',
  touchpoint: Touchpoint,
  field: 'channel' | 'department',
  reading: Reading,
): readonly SearchText[] {
  const id = touchpoint[field];
  return id === undefined ? [] : referredAs(map, kind, id, touchpoint.id, 'touchpoints', field, reading);
}

/** The name of what a field refers to, as a text of the record that has the field. */
function referredAs(
  map: JourneyMap,
  to: 'channels' | 'departments' | 'metrics',
  toId: string,
  id: string,
  kind: RecordKind,
  field: string,
  { remember, words }: Reading,
): readonly SearchText[] {
  const records: Readonly<Record<string, Channel | Department | Metric>> = map[to];
  const record = Object.hasOwn(records, toId) ? records[toId] : undefined;
  if (!record) return [];
  const name = remember(to, record, (each) =>
    'unit' in each ? ofMetric(each, words) : ofEntry(each, words),
  ).find((text) => text.field === 'name');
  return name ? [{ kind, id, field, folded: name.folded }] : [];
}

function ofMap({ title, scenario, owner, sourceNote }: MapRecord): Said[] {
  return [
    ['title', title],
    ['scenario', scenario],
    ['owner', owner],
    ['sourceNote', sourceNote],
  ];
}

function ofTouchpoint(touchpoint: Touchpoint, { choice }: SearchWords): Said[] {
  const { name, purposeKind, purpose, doing, thinking, quote } = touchpoint;
  return [
    ['name', name],
    ['purpose', purpose],
    ['purposeKind', purposeKind && choice('purposeKind', purposeKind)],
    ['doing', doing],
    ['thinking', thinking],
    ['quote', quote],
    ...each('pains', touchpoint.pains),
    ...each('gains', touchpoint.gains),
    ...each('ideas', touchpoint.ideas),
    ...(['momentOfTruth', 'selfService', 'personalised'] as const).map((flag): Said => [
      flag,
      touchpoint[flag] === true ? choice('flag', flag) : undefined,
    ]),
  ];
}

function ofPersona(persona: Persona, { choice }: SearchWords): Said[] {
  return [
    ['name', persona.name],
    ['segment', persona.segment],
    ['quote', persona.quote],
    ...each('goals', persona.goals),
    ...each('needs', persona.needs),
    ...each('frustrations', persona.frustrations),
    ...(persona.evidence ?? []).flatMap(({ kind, note }): Said[] => [
      ['evidence', choice('evidenceKind', kind)],
      ['evidence', note],
    ]),
  ];
}

function ofStage({ name, question, kind }: Stage, { choice }: SearchWords): Said[] {
  return [
    ['name', name],
    ['question', question],
    ['kind', kind === 'custom' ? undefined : choice('stageKind', kind)],
  ];
}

function ofConnection({ label, kind }: Connection, { choice }: SearchWords): Said[] {
  return [
    ['label', label],
    ['kind', kind === 'flow' ? undefined : choice('connectionKind', kind)],
  ];
}

function ofEntry({ name, group }: Channel | Department, { preset }: SearchWords): Said[] {
  return [
    ['name', preset(name)],
    ['group', group],
  ];
}

function ofMetric({ name, floor, par, target }: Metric, { preset }: SearchWords): Said[] {
  return [
    ['name', preset(name)],
    ['floor', floor?.source],
    ['par', par?.source],
    ['target', target?.source],
  ];
}

function ofMeasurement({ source }: Measurement): Said[] {
  return [['source', source]];
}

function ofScenario({ name }: Scenario): Said[] {
  return [['name', name]];
}

function each(field: string, texts: readonly string[] | undefined): Said[] {
  return (texts ?? []).map((text) => [field, text]);
}
