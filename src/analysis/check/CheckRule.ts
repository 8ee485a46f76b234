/** A rule of the map check. One file each; listed in `allChecks.ts`. */
import type { CheckContext } from './CheckContext';
import type { Found, RuleId, Severity } from './Finding';

export interface CheckRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** At most one finding a record, in the order of the context's lists. Linear in what it looks at. */
  readonly find: (context: CheckContext) => readonly Found[];
}
