/** Keeps imagined figures under a name. Nothing that was measured changes. */
import { asId, type ScenarioId } from '../model/ids';
import { isInUnit } from '../model/mendMetricWhole';
import { isSubject } from '../model/questions';
import { ranksForInsertion, sortByRank } from '../model/ranks';
import type { Scenario } from '../model/Scenario';
import type { Command } from './Command';

export interface CreateScenarioArgs {
  readonly name: string;
  /** At least one. */
  readonly changes: Scenario['changes'];
}

export const createScenario: Command<CreateScenarioArgs> = {
  name: 'createScenario',
  can: (map, { name, changes }) => {
    if (name.trim() === '') return { reason: 'name-empty' };
    if (changes.length === 0) return { reason: 'nothing-chosen' };
    for (const { metric: id, subject, persona, value } of changes) {
      const metric = Object.hasOwn(map.metrics, id) ? map.metrics[id] : undefined;
      if (!metric) return { reason: 'gone', kind: 'metrics' };
      if (!isSubject(map, subject)) return { reason: 'gone', kind: 'subject' };
      if (persona !== undefined && !Object.hasOwn(map.personas, persona)) {
        return { reason: 'gone', kind: 'personas' };
      }
      if (!Number.isFinite(value) || !isInUnit(value, metric.unit)) {
        return { reason: 'out-of-range', field: 'value' };
      }
    }
    return null;
  },
  apply: (draft, { name, changes }, { newId, now }) => {
    const id = asId<ScenarioId>(newId());
    const last = sortByRank(Object.values(draft.scenarios)).slice(-1);
    const rank = ranksForInsertion(last, 1, 1).ranks[0] ?? 'a0';
    draft.scenarios[id] = { id, name, changes: [...changes], rank, createdAt: now() };
    return [];
  },
  describe: (_map, { name }) => ({ step: 'createScenario', name }),
};
