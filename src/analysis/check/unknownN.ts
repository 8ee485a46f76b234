/** A figure in use of which nobody knows how many people it comes from: it counts as five (metrics.md 1.0). */
import type { CheckRule } from './CheckRule';
import type { Found } from './Finding';

export const unknownN: CheckRule = {
  id: 'unknownN',
  severity: 'hint',
  find: ({ inUse }) => {
    const found: Found[] = [];
    for (const { subject, metric, reads } of inUse) {
      // How many pass is a number, not an answer of so many people.
      if (metric.unit === 'count') continue;
      for (const { measurement, result } of reads) {
        if (result.ok && result.reading.n === null) {
          found.push({ kind: 'measurements', at: measurement.id, place: subject });
        }
      }
    }
    return found;
  },
};
