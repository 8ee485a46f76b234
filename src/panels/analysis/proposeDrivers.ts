/** Which column is the overall answer and which ones may move with it, to begin with; the person decides. Pure. */
import type { MeasureKey } from '../../datasets/ImportPlan';
import { isTouchpointId } from '../../model/questions';
import type { JourneyMap } from '../../model/JourneyMap';
import type { DriverColumnInfo } from './DriverMessages';

export interface DriverChoice {
  readonly outcome: MeasureKey;
  readonly drivers: ReadonlySet<MeasureKey>;
}

const overallName = /overall|in general|all in all|recommend|\bnps\b|전반|종합|전체|추천/iu;

/** Null: fewer than two columns, so there is nothing to ask. */
export function proposeDrivers(columns: readonly DriverColumnInfo[], map: JourneyMap): DriverChoice | null {
  if (columns.length < 2) return null;
  const outcome =
    columns.find(({ subject, isRecommending }) => subject === map.map.id && !isRecommending) ??
    columns.find(({ subject }) => subject === map.map.id) ??
    columns.find(({ header }) => overallName.test(header)) ??
    columns.find(({ isRecommending }) => isRecommending) ??
    columns.at(-1);
  if (!outcome) return null;
  const others = columns.filter(({ key }) => key !== outcome.key);
  const onMap = others.filter(({ subject }) => subject !== null && isTouchpointId(map, subject));
  const drivers = onMap.length > 0 ? onMap : others.filter(({ subject }) => subject !== map.map.id);
  return {
    outcome: outcome.key,
    drivers: new Set((drivers.length > 0 ? drivers : others).map(({ key }) => key)),
  };
}
