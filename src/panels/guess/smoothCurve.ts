/**
 * A smooth curve through points that never rises above, or falls below, what it joins: an overshoot would show a feeling
 * that nobody guessed. Monotone cubic interpolation after Steffen (1990, Astronomy & Astrophysics 239:443). Pure.
 */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** One piece of the curve, a cubic Bézier from one point to the next. */
export interface CurveSegment {
  readonly from: CurvePoint;
  readonly control1: CurvePoint;
  readonly control2: CurvePoint;
  readonly to: CurvePoint;
}

/** `points` by increasing x; none for fewer than two. */
export function smoothCurve(points: readonly CurvePoint[]): readonly CurveSegment[] {
  const slopes = slopesAt(points);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (!from) return [];
    const third = (to.x - from.x) / 3;
    return [
      {
        from,
        control1: { x: from.x + third, y: from.y + third * (slopes[index] ?? 0) },
        control2: { x: to.x - third, y: to.y - third * (slopes[index + 1] ?? 0) },
        to,
      },
    ];
  });
}

function slopesAt(points: readonly CurvePoint[]): readonly number[] {
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const width = to.x - from.x;
    return { width, slope: width > 0 ? (to.y - from.y) / width : 0 };
  });
  const inner = points.map((_, index) => {
    const [before, after] = [steps[index - 1], steps[index]];
    if (!before || !after) return null;
    const mean = (before.slope * after.width + after.slope * before.width) / (before.width + after.width);
    const sign = Math.sign(before.slope) + Math.sign(after.slope);
    return sign * Math.min(Math.abs(before.slope), Math.abs(after.slope), Math.abs(mean) / 2);
  });
  return inner.map((slope, index) => slope ?? endSlope(steps, inner, index));
}

/** At an end: as a parabola would leave, but never turned round by its neighbour. */
function endSlope(
  steps: readonly { readonly slope: number }[],
  inner: readonly (number | null)[],
  index: number,
): number {
  const step = steps[index === 0 ? 0 : index - 1];
  const neighbour = inner[index === 0 ? 1 : index - 1];
  if (!step) return 0;
  if (neighbour === null || neighbour === undefined) return step.slope;
  const slope = (3 * step.slope - neighbour) / 2;
  if (Math.sign(slope) !== Math.sign(step.slope)) return 0;
  return Math.sign(slope) * Math.min(Math.abs(slope), 3 * Math.abs(step.slope));
}

/** As SVG path data that goes on from where the pen is. */
export function curveTo({ control1, control2, to }: CurveSegment): string {
  return `C${at(control1)} ${at(control2)} ${at(to)}`;
}

export function segmentPath(segment: CurveSegment): string {
  return `M${at(segment.from)}${curveTo(segment)}`;
}

export function reversed({ from, control1, control2, to }: CurveSegment): CurveSegment {
  return { from: to, control1: control2, control2: control1, to: from };
}

export function at({ x, y }: CurvePoint): string {
  return `${round(x)},${round(y)}`;
}

/** A tenth of a pixel is finer than any screen. */
function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
