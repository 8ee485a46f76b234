/** A figure that so many whole people cannot give (GRIM, metrics.md 1.0): 73 % of 7. Warns; it may be weighted. */
import { possibleFigures } from '../../metrics/possibleFigures';
import type { CheckRule } from './CheckRule';
import type { Found } from './Finding';

export const grim: CheckRule = {
  id: 'grim',
  severity: 'attention',
  find: ({ reads }) => {
    const found: Found[] = [];
    for (const { metric, measurement, result } of reads) {
      if (!result.ok || !result.reading.grimImpossible || result.reading.n === null) continue;
      const { value, n } = result.reading;
      const facts = { value, n, possible: possibleFigures(metric, value, n) };
      found.push({ kind: 'measurements', at: measurement.id, place: measurement.subject, facts });
    }
    return found;
  },
};
