/**
 * Importance–performance analysis (Martilla & James 1977, Journal of Marketing 41:1): what matters to the customer against
 * how well it is done, in four fields.
 */
import type { Interval } from '../metrics/Interval';
import { z90 } from '../metrics/normal';
import type { TouchpointId } from '../model/ids';
import type { Ranking } from '../ranking/Ranking';

/** concentrate: matters, done badly · keep: matters, done well · low: neither · overkill: done well, matters little. */
export type Quadrant = 'concentrate' | 'keep' | 'low' | 'overkill';

export interface Crosshair {
  readonly importance: number;
  readonly performance: number;
}

/** Where the lines cross: at the mean of all shown, or at the mean importance and par 50. */
export type CrosshairAt = 'means' | 'par';

export interface ImportancePoint {
  readonly id: string;
  readonly importance: number;
  readonly performance: number;
}

/** A value on a line belongs to the important side, and to the well-done side. */
export function quadrantOf(point: Crosshair, crosshair: Crosshair): Quadrant {
  const isGood = point.performance >= crosshair.performance;
  if (point.importance >= crosshair.importance) return isGood ? 'keep' : 'concentrate';
  return isGood ? 'overkill' : 'low';
}

/** NaN without points. */
export function crosshairOf(points: readonly Crosshair[], at: CrosshairAt = 'means'): Crosshair {
  const mean = (of: (point: Crosshair) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return {
    importance: mean((point) => point.importance),
    performance: at === 'par' ? 50 : mean((point) => point.performance),
  };
}

export interface PlacedTouchpoint {
  readonly id: TouchpointId;
  readonly importance: number;
  /** Adjusted health, 0–100. */
  readonly performance: number;
  /** 90 % of the adjusted health, cut to 0–100: the bar through the point. */
  readonly interval90: Interval;
  readonly quadrant: Quadrant;
  /** The bar crosses the line: it may as well be the field above or below. */
  readonly isUncertain: boolean;
}

export interface ImportancePerformance {
  readonly crosshair: Crosshair;
  /** The ranked touchpoints, weakest first. */
  readonly points: readonly PlacedTouchpoint[];
}

export interface ImportanceOptions {
  readonly crosshair?: CrosshairAt;
  /** In place of the stated importance, for example `KeyDriver.importance`; a touchpoint without one is left out. */
  readonly importance?: ReadonlyMap<TouchpointId, number>;
}

export function placeTouchpoints(ranking: Ranking, options: ImportanceOptions = {}): ImportancePerformance {
  const found = ranking.ranked.flatMap((row) => {
    const importance = options.importance ? options.importance.get(row.id) : row.importance;
    return importance === undefined ? [] : [{ row, importance, performance: row.adjustedHealth }];
  });
  const crosshair = crosshairOf(found, options.crosshair);
  return {
    crosshair,
    points: found.map(({ row, importance, performance }): PlacedTouchpoint => {
      const half = z90 * Math.sqrt(row.variance);
      const interval90 = { low: Math.max(0, performance - half), high: Math.min(100, performance + half) };
      return {
        id: row.id,
        importance,
        performance,
        interval90,
        quadrant: quadrantOf({ importance, performance }, crosshair),
        isUncertain: interval90.low < crosshair.performance && interval90.high >= crosshair.performance,
      };
    }),
  };
}
