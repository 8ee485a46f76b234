/**
 * A measurement that does not fit its metric (an answer beyond the scale, counts for another scale, a form the metric
 * does not come in): it is kept and shown, and counts nowhere. That nobody answered is no fault.
 */
import type { CheckRule } from './CheckRule';
import type { Found } from './Finding';

export const outOfScale: CheckRule = {
  id: 'outOfScale',
  severity: 'attention',
  find: ({ reads }) => {
    const found: Found[] = [];
    for (const { measurement, result } of reads) {
      if (result.ok || result.refusal === 'no-answers') continue;
      const { id, subject } = measurement;
      found.push({ kind: 'measurements', at: id, place: subject, facts: { problem: result.refusal } });
    }
    return found;
  },
};
