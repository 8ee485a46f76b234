/**
 * Random sound maps for property tests: every kind of record, every form of value, absent fields, keys of newer
 * versions, and text as people and attackers write it. Every map from here keeps all rules of `model/rules.ts`.
 */
import * as fc from 'fast-check';
import { asId, type AnyId } from '../../src/model/ids';
import type { JourneyMap, MapRecord, Metric } from '../../src/model/JourneyMap';
import {
  channelSeed,
  connectionSeed,
  departmentSeed,
  mapSeed,
  measurementSeed,
  metricSeed,
  personaSeed,
  scenarioSeed,
  stageSeed,
  touchpointSeed,
  unknownKeys,
  viewSeed,
} from './arbitrarySeeds';
import { buildValue } from './arbitraryValue';

export interface MapSize {
  readonly stages: number;
  readonly touchpoints: number;
}

/** At most so many; the default is small enough to shrink to something a person can read. */
export function arbitraryMap(most: MapSize = { stages: 4, touchpoints: 8 }): fc.Arbitrary<JourneyMap> {
  const many = <T extends object>(seed: fc.Arbitrary<T>, maxLength: number) =>
    fc.array(
      fc.tuple(seed, unknownKeys).map(([known, unknown]) => ({ ...unknown, ...known })),
      { maxLength },
    );
  return fc
    .record({
      map: mapSeed,
      channels: many(channelSeed, 3),
      departments: many(departmentSeed, 3),
      personas: many(personaSeed, 3),
      stages: many(stageSeed, most.stages),
      touchpoints: many(touchpointSeed, most.touchpoints),
      connections: many(connectionSeed, most.touchpoints),
      metrics: many(metricSeed, 4),
      measurements: many(measurementSeed, most.touchpoints),
      scenarios: many(scenarioSeed, 2),
      views: many(viewSeed, 2),
    })
    .map(buildMap);
}

type Seeds<T> = T extends fc.Arbitrary<infer S> ? readonly S[] : never;
interface MapSeeds {
  readonly map: Omit<MapRecord, 'id'>;
  readonly channels: Seeds<typeof channelSeed>;
  readonly departments: Seeds<typeof departmentSeed>;
  readonly personas: Seeds<typeof personaSeed>;
  readonly stages: Seeds<typeof stageSeed>;
  readonly touchpoints: Seeds<typeof touchpointSeed>;
  readonly connections: Seeds<typeof connectionSeed>;
  readonly metrics: Seeds<typeof metricSeed>;
  readonly measurements: Seeds<typeof measurementSeed>;
  readonly scenarios: Seeds<typeof scenarioSeed>;
  readonly views: Seeds<typeof viewSeed>;
}

/** Turns the seeds' picks into ids that exist; a record for which there is nothing to pick is not made. */
function buildMap(seeds: MapSeeds): JourneyMap {
  const mapId = 'map-1';
  const channels = collect('channel', seeds.channels, (seed) => seed);
  const departments = collect('department', seeds.departments, (seed) => seed);
  const personas = collect('persona', seeds.personas, ({ channelPicks, ...seed }) => ({
    ...seed,
    ...(channelPicks && { preferredChannels: pickAll(channelPicks, channels) }),
  }));
  const stages = collect('stage', seeds.stages, (seed) => seed);
  const nodes = { ...stages, ...personas };
  const touchpoints = collect('touchpoint', seeds.touchpoints, (seed) => {
    const { nodePick, channelPick, departmentPick, emotion: guess, ...rest } = seed;
    const node = pickOne(nodePick, nodes);
    if (node === undefined) return null;
    const byPersona = guess?.byPersona?.flatMap(([at, value]) => {
      const persona = pickOne(at, personas);
      return persona === undefined ? [] : [[persona, value] as const];
    });
    return {
      ...rest,
      node,
      ...optionally('channel', pickOne(channelPick, channels)),
      ...optionally('department', pickOne(departmentPick, departments)),
      ...(guess && { emotion: { ...guess, ...(byPersona && { byPersona: Object.fromEntries(byPersona) }) } }),
    };
  });
  const ends = { ...nodes, ...touchpoints };
  const connections = collect(
    'connection',
    seeds.connections,
    ({ fromPick, toPick, personaPicks, ...rest }) => {
      const [from, to] = [pickOne(fromPick, ends), pickOne(toPick, ends)];
      if (from === undefined || to === undefined || from === to) return null;
      return { ...rest, from, to, ...(personaPicks && { personas: pickAll(personaPicks, personas) }) };
    },
  );
  const metrics = collect('metric', seeds.metrics, buildMetric);
  const subjects = { [mapId]: true, ...touchpoints, ...stages, ...connections };
  const measurements = collect('measurement', seeds.measurements, (seed) => {
    const { metricPick, subjectPick, personaPick, value, ...rest } = seed;
    const metricId = pickOne(metricPick, metrics);
    const metric = metricId === undefined ? undefined : metrics[metricId];
    if (metricId === undefined || !metric) return null;
    return {
      ...rest,
      metric: metricId,
      subject: pickOne(subjectPick, subjects),
      ...optionally('persona', pickOne(personaPick, personas)),
      value: buildValue(value, metric),
    };
  });
  const scenarios = collect('scenario', seeds.scenarios, ({ picks, ...seed }) => ({
    ...seed,
    changes: picks.flatMap(({ metricPick, subjectPick, personaPick, share01 }) => {
      const metric = pickOne(metricPick, metrics);
      const subject = pickOne(subjectPick, subjects);
      if (metric === undefined || subject === undefined) return [];
      // 0.01–1 is a value of every unit.
      return [{ metric, subject, ...optionally('persona', pickOne(personaPick, personas)), value: share01 }];
    }),
  }));
  const views = collect('view', seeds.views, (seed) => {
    const { personaPick, personaPicks, channelPicks, departmentPicks, ...rest } = seed;
    const some = (field: string, picks: readonly number[] | undefined, from: object) => {
      const ids = pickAll(picks ?? [], from);
      return ids.length === 0 ? {} : { [field]: ids };
    };
    return {
      ...rest,
      ...optionally('persona', pickOne(personaPick, personas)),
      ...some('personas', personaPicks, personas),
      ...some('channels', channelPicks, channels),
      ...some('departments', departmentPicks, departments),
    };
  });
  const records = {
    personas,
    stages,
    touchpoints,
    connections,
    channels,
    departments,
    metrics,
    measurements,
    scenarios,
    views,
  };
  // The picks are ids of the right kinds by construction; `findBroken` proves it in a test.
  return { map: { ...seeds.map, id: asId(mapId) }, ...records } as unknown as JourneyMap;
}

function buildMetric(seed: Seeds<typeof metricSeed>[number]): Omit<Metric, 'id'> {
  const { anchors, source, ...rest } = seed;
  const factor = seed.unit === 'share' ? 0.01 : 1;
  const ordered = seed.direction === 'higher-is-better' ? anchors : anchors?.toReversed();
  const anchorAt = (index: number) => ({
    value: (ordered?.[index] ?? 0) * factor,
    ...(source !== undefined && { source }),
  });
  return {
    ...rest,
    ...(ordered && { floor: anchorAt(0), par: anchorAt(1), target: anchorAt(2) }),
    ...(seed.scale && { topBoxFrom: seed.scale.max }),
  };
}

function collect<S, R extends object>(
  prefix: string,
  seeds: readonly S[],
  build: (seed: S) => R | null,
): Record<string, R & { readonly id: AnyId }> {
  const entries = seeds.flatMap((seed, index) => {
    const record = build(seed);
    const id = asId(`${prefix}-${index}`);
    return record === null ? [] : [[id, { ...record, id }] as const];
  });
  return Object.fromEntries(entries);
}

function pickOne(at: number | undefined, from: object): string | undefined {
  const ids = Object.keys(from);
  return at === undefined ? undefined : ids[at % Math.max(1, ids.length)];
}

function pickAll(picks: readonly number[], from: object): string[] {
  return [...new Set(picks.flatMap((at) => pickOne(at, from) ?? []))];
}

function optionally(field: string, value: string | undefined): object {
  return value === undefined ? {} : { [field]: value };
}
