/**
 * A plan after it was applied: what was to be made is on the map now and is named by its id, so that the plan finds it
 * again when it has been renamed or moved since. Store and remember this one, never the plan before the import.
 */
import type { JourneyMap } from '../model/JourneyMap';
import type { ImportPlan, PersonaTarget, SubjectTarget } from './ImportPlan';
import { namedTargets, type NamedTargets } from './namedTargets';

/** `map` is the map the plan was applied to, afterwards. What is not on it stays "new". */
export function settlePlan(plan: ImportPlan, map: JourneyMap): ImportPlan {
  const targets = namedTargets(map);
  return {
    ...plan,
    subjects: mapValues(plan.subjects, (target) => settleSubject(target, targets)),
    personas: mapValues(plan.personas, (texts) =>
      mapValues(texts, (target) => settlePersona(target, targets)),
    ),
  };
}

function settleSubject(target: SubjectTarget, targets: NamedTargets): SubjectTarget {
  if (target.to !== 'new') return target;
  const id = targets.touchpoint(target.stage, target.name);
  return id === undefined ? target : { to: 'existing', id };
}

function settlePersona(target: PersonaTarget, targets: NamedTargets): PersonaTarget {
  if (target.to !== 'new') return target;
  const id = targets.persona(target.name);
  return id === undefined ? target : { to: 'existing', id };
}

/** The keys are texts of a file: `fromEntries` makes even `__proto__` a key like any other. */
function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
