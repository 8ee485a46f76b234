/** Which targets are met, and how surely: a posterior probability and a light, never "value ≥ target" (metrics.md 4). */
import { collectReadings, type SubjectReading } from '../metrics/collectReadings';
import { readAnchors, type HealthAnchors } from '../metrics/health';
import { poolValues } from '../metrics/poolValues';
import { readSample } from '../metrics/readSample';
import { umuxLiteFromSus } from '../metrics/sus';
import { targetProbability, trafficLight, type TrafficLight } from '../metrics/targetProbability';
import type { JourneyMap, Metric } from '../model/JourneyMap';
import type { PersonaId, SubjectId } from '../model/ids';

export interface TargetCheck {
  readonly subject: SubjectId;
  readonly metric: Metric;
  readonly found: SubjectReading;
  /** In the unit of the value. */
  readonly target: number;
  /** P(at the target or better), 0–1; null where n is unknown or one answer leaves no spread. */
  readonly probability: number | null;
  /** Null without an interval. */
  readonly light: TrafficLight | null;
}

export interface TargetOptions {
  readonly persona?: PersonaId;
  readonly today?: string;
}

/** Every reading of a metric with sound anchors, in the order in which subjects are measured. */
export function targetsMet(map: JourneyMap, options: TargetOptions = {}): TargetCheck[] {
  return [...collectReadings(map, options)].flatMap(([subject, { readings }]) =>
    readings.flatMap((found): TargetCheck[] => {
      const anchors = anchorsOfValue(found.metric);
      return anchors ? [checkTarget(map, subject, found, anchors)] : [];
    }),
  );
}

/** UMUX-Lite keeps its anchors on the SUS equivalent; its values are its own. */
function anchorsOfValue(metric: Metric): HealthAnchors | null {
  const result = readAnchors(metric);
  if (!result.ok) return null;
  if (metric.kind !== 'umuxLite') return result.anchors;
  const { floor, par, target, isLog } = result.anchors;
  return { floor: umuxLiteFromSus(floor), par: umuxLiteFromSus(par), target: umuxLiteFromSus(target), isLog };
}

function checkTarget(
  map: JourneyMap,
  subject: SubjectId,
  found: SubjectReading,
  anchors: HealthAnchors,
): TargetCheck {
  const { metric, reading } = found;
  const value = poolValues(found.measurements.flatMap((id) => map.measurements[id]?.value ?? []));
  const sample = value && readSample(metric, value);
  const { interval95 } = reading;
  return {
    subject,
    metric,
    found,
    target: anchors.target,
    probability: sample && targetProbability(sample, anchors.target, anchors.target > anchors.floor),
    light: interval95 && trafficLight(interval95, anchors),
  };
}
