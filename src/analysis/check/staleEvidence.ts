/**
 * A persona whose newest evidence is more than twelve months old. Evidence without a date neither proves nor excuses
 * anything: only what is dated counts.
 */
import { isOlderThanYear } from '../../metrics/readMeasurement';
import type { CheckRule } from './CheckRule';

export const staleEvidence: CheckRule = {
  id: 'staleEvidence',
  severity: 'hint',
  find: ({ personas, today }) =>
    personas.flatMap(({ id, evidence = [] }) => {
      const newest = evidence
        .flatMap(({ date }) => date ?? [])
        .sort()
        .at(-1);
      return newest !== undefined && isOlderThanYear({ to: newest }, today)
        ? [{ kind: 'personas' as const, at: id, place: id, facts: { date: newest } }]
        : [];
    }),
};
