/**
 * The worked cases of the specification, which stand beside the repository and not in it. A clone without them skips
 * these tests and says so; the numbers in the other tests here hold without them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { array, boolean, number, object, optional, parse, record, string, unknown } from 'valibot';
import type { InferOutput } from 'valibot';
import type { Metric } from '../../src/model/JourneyMap';
import { asId, type MetricId } from '../../src/model/ids';
import { readAnchors, type HealthAnchors } from '../../src/metrics/health';
import { newMetric, type MetricPreset } from '../../src/metrics/metricPresets';
import { spreadOf } from '../../src/metrics/allMetricKinds';

const casesPath = fileURLToPath(new URL('../../../shared/spec/metrics-cases.json', import.meta.url));

const caseSchema = object({
  id: string(),
  group: string(),
  desc: string(),
  input: record(string(), unknown()),
  output: record(string(), unknown()),
});
const fileSchema = object({
  metrics: record(
    string(),
    object({ L: number(), P: number(), T: number(), sigma: number(), log: optional(boolean()) }),
  ),
  cases: array(caseSchema),
});
export type WorkedCase = InferOutput<typeof caseSchema>;

/** Null when the file is not here. */
export const workedCases = existsSync(casesPath)
  ? parse(fileSchema, JSON.parse(readFileSync(casesPath, 'utf8')))
  : null;

export const skipReason = workedCases ? '' : ' (skipped: ../shared/spec/metrics-cases.json is not here)';

/** Tolerance 1e-6, relative above 1. Every field of the expectation must be there; more may be. */
export function expectClose(actual: unknown, expected: unknown, path = 'output'): void {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number');
    const tolerance = 1e-6 * Math.max(1, Math.abs(expected));
    expect(
      Math.abs(Number(actual) - expected),
      `${path}: ${String(actual)} for ${String(expected)}`,
    ).toBeLessThanOrEqual(tolerance);
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual) ? actual.length : 'not a list', path).toBe(expected.length);
    expected.forEach((item, index) => {
      expectClose(Array.isArray(actual) ? actual[index] : undefined, item, `${path}[${index}]`);
    });
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected)) {
      expect(actual, path).toHaveProperty(key);
      expectClose(
        Object.entries(Object(actual)).find(([name]) => name === key)?.[1],
        value,
        `${path}.${key}`,
      );
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}

interface CaseMetric {
  readonly preset: MetricPreset;
  /** What the case's unit is in ours: minutes and hours are seconds here. */
  readonly factor: number;
}

const caseMetrics: Readonly<Record<string, CaseMetric>> = {
  csat: { preset: 'csat', factor: 1 },
  nps: { preset: 'nps', factor: 1 },
  ces7: { preset: 'ces7', factor: 1 },
  ces5: { preset: 'ces5', factor: 1 },
  ces7_agree: { preset: 'ces2', factor: 1 },
  retention: { preset: 'retention', factor: 1 },
  churn: { preset: 'churn', factor: 1 },
  frt_email: { preset: 'frtEmail', factor: 60 },
  frt_chat: { preset: 'frtChat', factor: 60 },
  art: { preset: 'art', factor: 3600 },
  resolution: { preset: 'resolution', factor: 1 },
  fcr: { preset: 'fcr', factor: 1 },
  task: { preset: 'taskSuccess', factor: 1 },
  sus: { preset: 'sus', factor: 1 },
  sentiment: { preset: 'sentiment', factor: 1 },
  emotion: { preset: 'emotion', factor: 1 },
};

export interface ReadyMetric {
  readonly metric: Metric;
  readonly anchors: HealthAnchors;
  readonly spread: number;
  readonly factor: number;
}

/** Our own default metric for a key of the cases: the cases test the defaults as well. */
export function metricOfCase(key: string): ReadyMetric {
  const found = caseMetrics[key];
  if (!found) throw new Error(`the cases name an unknown metric: ${key}`);
  const metric = newMetric(found.preset, { id: asId<MetricId>(key), name: key, rank: 'a0' });
  const anchors = readAnchors(metric);
  const spread = spreadOf(metric);
  if (!anchors.ok || spread === null) throw new Error(`no anchors for ${key}`);
  return { metric, anchors: anchors.anchors, spread, factor: found.factor };
}
