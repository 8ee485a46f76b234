/**
 * A journey in which the check finds nothing, and ways to break one thing in it and to ask one rule. Every test of a
 * rule begins here, so that what it finds is its own doing.
 */
import { checkMap } from '../../../src/analysis/check/checkMap';
import type { Finding, RuleId } from '../../../src/analysis/check/Finding';
import { newMetric, type MetricPreset } from '../../../src/metrics/metricPresets';
import { asId, type MetricId } from '../../../src/model/ids';
import { findBroken } from '../../../src/model/invariants';
import type { JourneyMap, Measurement, MeasurementValue, Metric } from '../../../src/model/JourneyMap';
import { emptyMap } from '../../../src/model/emptyMap';

export const today = '2026-11-23';

const period = { from: '2026-07-01', to: '2026-09-30' };

/** Two stages, two touchpoints each, one hand-over between departments, one persona that takes part. */
export function cleanMap(): JourneyMap {
  const records = {
    channels: { app: named('app', 'App'), shop: named('shop', 'Shop', 'a1') },
    departments: { sales: named('sales', 'Sales'), service: named('service', 'Service', 'a1') },
    personas: {
      mina: {
        ...named('mina', 'Mina'),
        place: [0, 0],
        preferredChannels: ['app'],
        evidence: [{ kind: 'survey', date: '2026-05-01' }],
      },
    },
    stages: { look: stage('look', 'a0'), buy: stage('buy', 'a1') },
    touchpoints: {
      search: touchpoint('search', 'look', 'a0', 'app', 'sales'),
      advice: touchpoint('advice', 'look', 'a1', 'shop', 'sales'),
      checkout: touchpoint('checkout', 'buy', 'a0', 'app', 'sales'),
      pickup: touchpoint('pickup', 'buy', 'a1', 'shop', 'service'),
    },
    connections: {
      begin: { id: 'begin', from: 'mina', to: 'look', kind: 'flow' },
      hand: { id: 'hand', from: 'checkout', to: 'pickup', kind: 'flow' },
    },
    metrics: { csat: metric('csat', 'csat') },
    measurements: Object.fromEntries(
      ['search', 'advice', 'checkout', 'pickup', 'hand'].map((subject) => [
        `csat-${subject}`,
        measurement(`csat-${subject}`, 'csat', subject, { form: 'share', x: 30, n: 40 }),
      ]),
    ),
  };
  const empty = emptyMap(asId('map'), 'Clean', '2026-01-01T00:00:00Z');
  // Only the brands of the ids are missing; `findBroken` proves the rest below.
  const map = { ...empty, ...records } as unknown as JourneyMap;
  return expectSound(map);
}

function expectSound(map: JourneyMap): JourneyMap {
  const broken = findBroken(map);
  if (broken.length > 0) throw new Error(`Not a sound map: ${JSON.stringify(broken)}`);
  return map;
}

function named(id: string, name: string, rank = 'a0') {
  return { id, name, rank };
}

export function stage(id: string, rank: string) {
  return { id, name: `Stage ${id}`, kind: 'custom', rank, place: [0, 0] };
}

export function touchpoint(id: string, node: string, rank: string, channel?: string, department?: string) {
  return {
    id,
    node,
    name: `The ${id}`,
    purposeKind: 'do',
    rank,
    ...(channel !== undefined && { channel }),
    ...(department !== undefined && { department }),
  };
}

export function metric(id: string, preset: MetricPreset, more: Partial<Metric> = {}): Metric {
  return { ...newMetric(preset, { id: asId<MetricId>(id), name: `Metric ${id}`, rank: 'a0' }), ...more };
}

export function measurement(
  id: string,
  ofMetric: string,
  subject: string,
  value: MeasurementValue,
  more: Partial<Measurement> = {},
): Measurement {
  return {
    id: asId(id),
    metric: asId(ofMetric),
    // A subject of any kind: which one it is, the map says.
    subject: asId<Measurement['subject'] & string>(subject),
    value,
    grade: 'measured',
    period,
    ...more,
  };
}

/** Paths as `touchpoints/search/purposeKind`, or of a whole record; undefined takes away. Throws when it is not sound. */
export function change(changes: Readonly<Record<string, unknown>>, map = cleanMap()): JourneyMap {
  const copy: unknown = structuredClone(map);
  for (const [path, to] of Object.entries(changes)) {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    const at = steps.reduce((value: unknown, step) => Reflect.get(Object(value), step), copy);
    if (typeof at !== 'object' || at === null) throw new Error(`Nothing at ${path}`);
    if (to === undefined) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, to);
  }
  return expectSound(copy as JourneyMap);
}

export function findingsOf(rule: RuleId, map: JourneyMap): readonly Finding[] {
  return checkMap(map, { today }).filter((finding) => finding.rule === rule);
}

/** The records that the rule finds, in order. */
export function foundAt(rule: RuleId, map: JourneyMap): string[] {
  return findingsOf(rule, map).map(({ at }) => at);
}

/** The same map with the rule marked as intended at the record of its first finding. */
export function markFirst(rule: RuleId, map: JourneyMap): JourneyMap {
  const [first] = findingsOf(rule, map);
  if (!first) throw new Error(`${rule} finds nothing`);
  const path = first.kind === 'map' ? 'map/intended' : `${first.kind}/${first.at}/intended`;
  return change({ [path]: ['another rule', rule] }, map);
}
