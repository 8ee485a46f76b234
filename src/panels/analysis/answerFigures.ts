/**
 * Everything the analysis shows that follows from the map alone: funnel, periods, change, targets, series, and what was
 * measured about the journey itself. Pure, and plain data both ways: it is computed here or in a worker (`figuresAside.ts`).
 */
import { compareTouchpoints, findPeriodProblem, type ChangeResult } from '../../analysis/compareTouchpoints';
import { funnelOfStages, type StageFunnel } from '../../analysis/funnelOfStages';
import { listPeriods, type MapPeriod, type PeriodKey } from '../../analysis/MapPeriods';
import { seriesOfPeriods, type PeriodSeries } from '../../analysis/seriesOfPeriods';
import { targetsMet, type TargetCheck } from '../../analysis/targetsMet';
import { collectReadings, type SubjectReading } from '../../metrics/collectReadings';
import type { PersonaId, TouchpointId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';

export interface FigureQuestion {
  readonly persona: PersonaId | null;
  /** ISO date. */
  readonly today: string;
  /** Null: the latest two that can be compared. */
  readonly before: PeriodKey | null;
  readonly after: PeriodKey | null;
}

export interface ComparedPeriods {
  readonly before: MapPeriod;
  readonly after: MapPeriod;
  readonly result: ChangeResult;
}

export interface Figures {
  readonly funnel: StageFunnel;
  /** Oldest first. */
  readonly periods: readonly MapPeriod[];
  /** Null: fewer than two periods. */
  readonly change: ComparedPeriods | null;
  readonly targets: readonly TargetCheck[];
  /** Of at least two periods each. */
  readonly series: readonly PeriodSeries[];
  /** Satisfaction of each touchpoint that has one, as a share 0–1 with its interval. */
  readonly satisfaction: ReadonlyMap<TouchpointId, SubjectReading>;
  /** What was asked about the journey as a whole. */
  readonly journey: readonly SubjectReading[];
}

export function answerFigures(map: JourneyMap, question: FigureQuestion): Figures {
  const options = { ...(question.persona !== null && { persona: question.persona }), today: question.today };
  const readings = collectReadings(map, options);
  const periods = listPeriods(map);
  const satisfaction = new Map<TouchpointId, SubjectReading>();
  for (const { id } of Object.values(map.touchpoints)) {
    const found = readings.get(id)?.readings.find(({ metric }) => metric.kind === 'csat');
    if (found?.reading.statistic === 'share') satisfaction.set(id, found);
  }
  return {
    funnel: funnelOfStages(map),
    periods,
    change: compare(map, periods, question),
    targets: targetsMet(map, options),
    series: seriesOfPeriods(map, options).filter(({ points }) => points.length > 1),
    satisfaction,
    journey: readings.get(map.map.id)?.readings ?? [],
  };
}

function compare(
  map: JourneyMap,
  periods: readonly MapPeriod[],
  { persona, before, after }: FigureQuestion,
): ComparedPeriods | null {
  const usual = usualPair(periods);
  if (!usual) return null;
  const find = (key: PeriodKey | null): MapPeriod | undefined => periods.find((period) => period.key === key);
  const pair = { before: find(before) ?? usual.before, after: find(after) ?? usual.after };
  const result = compareTouchpoints(map, {
    before: pair.before.period,
    after: pair.after.period,
    ...(persona !== null && { persona }),
  });
  return { ...pair, result };
}

/** The latest period beside the latest one before it that may be compared with it; the last two when none may. */
function usualPair(
  periods: readonly MapPeriod[],
): { readonly before: MapPeriod; readonly after: MapPeriod } | null {
  for (let last = periods.length - 1; last > 0; last -= 1) {
    const after = periods[last];
    const before = periods
      .slice(0, last)
      .findLast((period) => after && findPeriodProblem(period.period, after.period) === null);
    if (before && after) return { before, after };
  }
  const [before, after] = periods.slice(-2);
  return before && after ? { before, after } : null;
}
