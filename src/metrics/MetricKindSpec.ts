/** What is known about a kind of metric before anybody measured it. The list is `allMetricKinds.ts`. */
import type {
  Anchor,
  Direction,
  Grade,
  MeasurementValue,
  MetricKind,
  MetricUnit,
  Scale,
} from '../model/JourneyMap';

export type ValueForm = MeasurementValue['form'];

export interface AnchorTriple {
  readonly floor: Anchor;
  readonly par: Anchor;
  readonly target: Anchor;
}

export interface MetricKindSpec {
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  /** The answers offered; null where nobody answers on a scale. */
  readonly scale: Scale | null;
  readonly direction: Direction;
  /** Null: never health (volume), or for the user to set (conversion, custom). */
  readonly anchors: AnchorTriple | null;
  /** σ of one answer in the metric's unit, of the natural logarithm for durations; null: no convention. */
  readonly spread: number | null;
  /** How good the evidence for the anchors is. */
  readonly evidence: 'good' | 'medium' | 'weak' | 'none';
  /** Say in a touchpoint's score when the metric sets none. */
  readonly usualWeight: number;
  /** The forms a value may come in, the most telling first. */
  readonly forms: readonly ValueForm[];
  /** What a new measurement of this kind is, unless the user says otherwise. */
  readonly usualGrade: Grade;
  /** The kind that says the same thing the other way round; only one of the two counts at a touchpoint. */
  readonly opposite: MetricKind | null;
}

/** Three anchors of one source. */
export function anchorsFrom(source: string, floor: number, par: number, target: number): AnchorTriple {
  return {
    floor: { value: floor, source },
    par: { value: par, source },
    target: { value: target, source },
  };
}
