/**
 * Which touchpoints a filter asks for. The filter belongs to whoever looks, never to the map (a kept view holds one);
 * what is weakest does not depend on it.
 */
import type { CardFacts } from '../layout/CardFacts';
import type { PersonaId, TouchpointId } from '../model/ids';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import type { MapFilter } from '../model/SavedView';

/** Whether it leaves anything out at all. An empty list asks nothing. */
export function isFiltering({ personas, channels, departments, grades, momentsOfTruth }: MapFilter): boolean {
  const lists = [personas, channels, departments, grades];
  return momentsOfTruth === true || lists.some((list) => list !== undefined && list.length > 0);
}

/**
 * Those that fit every part of the filter, any entry of each; null when it asks nothing. `facts` say how well founded the
 * figures are. Linear in the records of the map.
 */
export function filterMap(
  map: JourneyMap,
  filter: MapFilter,
  facts: ReadonlyMap<TouchpointId, CardFacts>,
): ReadonlySet<TouchpointId> | null {
  if (!isFiltering(filter)) return null;
  const { momentsOfTruth } = filter;
  const channels = setOf(filter.channels, map.channels);
  const departments = setOf(filter.departments, map.departments);
  const grades = setOf(filter.grades);
  const personas = setOf(filter.personas, map.personas);
  const passes = personas && personasAt(map);
  const fits = ({ id, channel, department, momentOfTruth, node }: Touchpoint): boolean =>
    (momentsOfTruth !== true || momentOfTruth === true) &&
    (!channels || (channel !== undefined && channels.has(channel))) &&
    (!departments || (department !== undefined && departments.has(department))) &&
    (!grades || grades.has(facts.get(id)?.evidence ?? 'none')) &&
    (!personas || !passes || [...personas].some((persona) => passes(id, node, persona)));
  return new Set(
    Object.values(map.touchpoints)
      .filter(fits)
      .map(({ id }) => id),
  );
}

/** What has been deleted since is asked for no more; null: nothing is left to ask for. */
function setOf<T extends string>(
  list: readonly T[] | undefined,
  records?: Readonly<Record<string, unknown>>,
): ReadonlySet<T> | null {
  const there = (list ?? []).filter((id) => !records || Object.hasOwn(records, id));
  return there.length > 0 ? new Set(there) : null;
}

/**
 * Who comes past a touchpoint: whose it is, who a line to or from it names, whose answers or feelings it has. One whose
 * lines name only others is not theirs; one of which nothing says whose it is, is everyone's.
 */
function personasAt(map: JourneyMap): (id: TouchpointId, node: string, persona: PersonaId) => boolean {
  const named = new Map<string, Set<string>>();
  const byLines = new Set<string>();
  const add = (id: string, persona: string): void => {
    const known = named.get(id);
    if (known) known.add(persona);
    else named.set(id, new Set([persona]));
  };
  const isPersona = (id: string): boolean => Object.hasOwn(map.personas, id);
  for (const { from, to, personas } of Object.values(map.connections)) {
    const whose = [...(personas ?? []), ...[from, to].filter(isPersona)];
    for (const id of [from, to].filter((end) => Object.hasOwn(map.touchpoints, end))) {
      for (const persona of whose) add(id, persona);
      if (whose.length > 0) byLines.add(id);
    }
  }
  for (const { subject, persona } of Object.values(map.measurements)) {
    if (persona !== undefined) add(subject, persona);
  }
  for (const { id, emotion } of Object.values(map.touchpoints)) {
    for (const persona of Object.keys(emotion?.byPersona ?? {})) add(id, persona);
  }
  return (id, node, persona) => {
    if (isPersona(node)) return node === persona;
    return named.get(id)?.has(persona) === true || !byLines.has(id);
  };
}
