/**
 * What of a map a "new" target of a plan already is. A touchpoint that is to be made in a stage which has one of that
 * name is that one: otherwise the second import of the same file would double every touchpoint the first has made.
 */
import type { PersonaId, StageId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { listPersonas, listStages, groupTouchpoints } from '../model/questions';
import { nameKey } from './isSameMetric';

export interface NamedTargets {
  readonly touchpoint: (stage: StageId, name: string) => TouchpointId | undefined;
  readonly persona: (name: string) => PersonaId | undefined;
}

/** Of several with one name the first in the journey. Cost: one pass over touchpoints and personas. */
export function namedTargets(map: JourneyMap): NamedTargets {
  const groups = groupTouchpoints(map);
  const touchpoints = new Map<StageId, Map<string, TouchpointId>>();
  for (const { id } of listStages(map)) touchpoints.set(id, firstByName(groups.get(id) ?? []));
  const personas = firstByName(listPersonas(map));
  return {
    touchpoint: (stage, name) => touchpoints.get(stage)?.get(nameKey(name)),
    persona: (name) => personas.get(nameKey(name)),
  };
}

function firstByName<Id>(records: readonly { readonly id: Id; readonly name: string }[]): Map<string, Id> {
  const byName = new Map<string, Id>();
  for (const { id, name } of records) if (!byName.has(nameKey(name))) byName.set(nameKey(name), id);
  return byName;
}
