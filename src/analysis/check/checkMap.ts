/**
 * The map check, like a linter: what is missing, wrong or worth a look in a map, each with its place. It changes
 * nothing and never says that a map is good. The rules are in `allChecks.ts`.
 */
import type { AnyId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { allChecks } from './allChecks';
import { makeCheckContext } from './CheckContext';
import type { CheckedKind, Facts, Finding } from './Finding';

export interface CheckOptions {
  /** ISO date; what is more than twelve months older is stale. */
  readonly today: string;
}

/**
 * Rule by rule in their order, within a rule in journey order: the same map and day give the same list, in whatever
 * order its records are held. Cost: linear in the records; for 10,000 touchpoints
 * with 15,000 measurements about twice as much as writing the map as JSON.
 */
export function checkMap(map: JourneyMap, { today }: CheckOptions): readonly Finding[] {
  const context = makeCheckContext(map, today);
  const findings: Finding[] = [];
  for (const { id, severity, find } of allChecks) {
    for (const { kind, at, place, facts = noFacts } of find(context)) {
      const intended = isIntended(map, kind, at, id);
      findings.push({ rule: id, severity, kind, at, place, facts, intended });
    }
  }
  return findings;
}

const noFacts: Facts = {};

/** Whether somebody has said of this rule at this record that it is meant to be so. */
export function isIntended(map: JourneyMap, kind: CheckedKind, at: AnyId, rule: string): boolean {
  return intendedOf(map, kind, at).includes(rule);
}

const none: readonly string[] = [];

/** The rules marked at a record; none when there is no such record. */
export function intendedOf(map: JourneyMap, kind: CheckedKind, at: AnyId): readonly string[] {
  if (kind === 'map') return map.map.intended ?? none;
  const records: Readonly<Record<string, { readonly intended?: readonly string[] }>> = map[kind];
  return Object.hasOwn(records, at) ? (records[at]?.intended ?? none) : none;
}
