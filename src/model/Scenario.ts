/**
 * "What if": figures as somebody imagines them, kept under a name. Never a measurement: nothing that ranks or counts
 * looks at a scenario unless it is asked about that scenario.
 */
import type { MetricId, PersonaId, ScenarioId, SubjectId } from './ids';

export interface Scenario {
  readonly id: ScenarioId;
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
  /** A fractional index, as every rank (`JourneyMap.ts`). */
  readonly rank: string;
  readonly createdAt: string;
}

/** One figure imagined differently. Of two for the same metric, subject and persona the last one holds. */
export interface ScenarioChange {
  readonly metric: MetricId;
  readonly subject: SubjectId;
  /** Absent: the figure of everyone. */
  readonly persona?: PersonaId;
  /** In the metric's unit. */
  readonly value: number;
}
