import type { Decisions } from './useDecisions';

/** What everything that decides about one column is given. */
export interface ColumnProps {
  readonly decisions: Decisions;
  readonly column: number;
}
