/**
 * A figure in use whose period ended more than twelve months ago (it counts half at most, metrics.md 1.0). Earlier
 * periods are history, not stale; of the personas' figures that stand together for everyone all must be old, and the
 * newest speaks for them.
 */
import type { CheckRule } from './CheckRule';
import type { Read } from './CheckContext';
import type { Found } from './Finding';

export const staleMeasurement: CheckRule = {
  id: 'staleMeasurement',
  severity: 'hint',
  find: ({ inUse }) => {
    const found: Found[] = [];
    for (const { subject, reads } of inUse) {
      const newest = newestOf(reads);
      if (newest === null || !reads.every(isOldOrUnread)) continue;
      const { id } = newest.measurement;
      found.push({ kind: 'measurements', at: id, place: subject, facts: { date: endOf(newest) } });
    }
    return found;
  },
};

function isOldOrUnread({ result }: Read): boolean {
  return !result.ok || result.reading.isOld;
}

/** Of those that can be read; null: none can. */
function newestOf(reads: readonly Read[]): Read | null {
  return reads.reduce<Read | null>(
    (newest, read) => (read.result.ok && (newest === null || endOf(read) > endOf(newest)) ? read : newest),
    null,
  );
}

/** ISO dates compare as text. */
function endOf({ measurement: { period } }: Read): string {
  return period?.to ?? period?.from ?? '';
}
