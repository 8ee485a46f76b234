/**
 * The funnel of a map: how many customers each stage sees, from the reach or the volume of its touchpoints, and where they
 * are lost (`funnel.ts`). Guesses nothing: a stage without any count is left out and named.
 */
import { collectReadings, type SubjectReadings } from '../metrics/collectReadings';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import type { StageId, SubjectId, TouchpointId } from '../model/ids';
import { groupTouchpoints, listStages } from '../model/questions';
import { funnelOf, type Funnel } from './funnel';

export interface StageCount {
  readonly stage: StageId;
  /** Customers per period: the busiest touchpoint of the stage. */
  readonly count: number;
  readonly touchpoint: TouchpointId;
}

export interface StageFunnel {
  /** Stages with a count, in journey order. */
  readonly counts: readonly StageCount[];
  /** Stages with touchpoints of which none has a reach or a volume. */
  readonly uncounted: readonly StageId[];
  /** Step i leads from `counts[i]` to `counts[i + 1]`. Null: fewer than two counts, nobody at the start, or a rise. */
  readonly funnel: Funnel | null;
  /** Stages that see more customers than the one before: people come in from elsewhere there. */
  readonly rising: readonly StageId[];
}

export function funnelOfStages(map: JourneyMap): StageFunnel {
  const readings = collectReadings(map);
  const groups = groupTouchpoints(map);
  const counts: StageCount[] = [];
  const uncounted: StageId[] = [];
  for (const { id } of listStages(map)) {
    const touchpoints = groups.get(id) ?? [];
    const busiest = touchpoints
      .flatMap((touchpoint) => countOf(touchpoint, readings))
      .reduce<Busy | null>((most, one) => (most === null || one.count > most.count ? one : most), null);
    if (busiest) counts.push({ stage: id, ...busiest });
    else if (touchpoints.length > 0) uncounted.push(id);
  }
  return {
    counts,
    uncounted,
    funnel: funnelOf(counts.map(({ count }) => count)),
    rising: counts.flatMap(({ stage, count }, index) =>
      count > (counts[index - 1]?.count ?? count) ? [stage] : [],
    ),
  };
}

type Busy = Omit<StageCount, 'stage'>;

/** The reach set on the touchpoint goes before a volume, as in the ranking. */
function countOf(touchpoint: Touchpoint, readings: ReadonlyMap<SubjectId, SubjectReadings>): Busy[] {
  const volumes = (readings.get(touchpoint.id)?.readings ?? []).filter(
    ({ metric }) => metric.kind === 'volume',
  );
  const counts =
    touchpoint.reach === undefined ? volumes.map(({ reading }) => reading.value) : [touchpoint.reach];
  return counts
    .filter((count) => Number.isFinite(count) && count >= 0)
    .map((count) => ({ count, touchpoint: touchpoint.id }));
}
