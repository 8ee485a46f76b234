/** A metric told the other way round: the same survey with the ends of its scale exchanged. Pure. */
import { mirrorAnswer } from '../metrics/ces';
import type { Anchor, Direction, Metric } from '../model/JourneyMap';

type Turned = Pick<Metric, 'unit' | 'scale' | 'direction' | 'floor' | 'par' | 'target'>;

/** The fields that change. `undefined` stands for a field that is not there. */
export interface TurnedFields {
  readonly direction: Direction;
  readonly floor: Anchor | undefined;
  readonly par: Anchor | undefined;
  readonly target: Anchor | undefined;
}

/**
 * The other direction with the anchors mirrored, so that the health of the mirrored answers is the same (P11). Where
 * nothing can be mirrored (times, numbers, scores without a scale) floor and target change places.
 */
export function turnRound(metric: Turned): TurnedFields {
  const direction = metric.direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
  const { floor, par, target } = metric;
  const range = rangeOf(metric);
  if (!range) return { direction, floor: target, par, target: floor };
  const mirror = (anchor: Anchor | undefined): Anchor | undefined =>
    // 1 + 7 − 5.2 must be 2.8, not 2.8000000000000003.
    anchor && { ...anchor, value: Number(mirrorAnswer(anchor.value, range).toPrecision(12)) };
  return { direction, floor: mirror(floor), par: mirror(par), target: mirror(target) };
}

function rangeOf({ unit, scale }: Turned): { readonly min: number; readonly max: number } | null {
  if (unit === 'share') return { min: 0, max: 1 };
  if (unit === 'nps') return { min: -100, max: 100 };
  return unit === 'score' && scale ? scale : null;
}
