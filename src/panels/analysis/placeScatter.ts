/** Where everything of a scatter plot stands, in pixels. Pure geometry. */
import { scaleLinear } from 'd3-scale';
import type { FontSpec, MeasureText } from '../../layout/Scene';
import { placeLabels, type PlacedLabel, type Rect } from './placeLabels';
import type { Scatter, ScatterPoint } from './ScatterPoint';

const font: FontSpec = { size: 12, weight: 400 };
const regionFont: FontSpec = { size: 12, weight: 500 };
const laneWidth = 11;
const mostLanes = 5;

export interface PlacedScatterPoint {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface PlacedRegion {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface ScatterFrame {
  readonly height: number;
  readonly plot: Rect;
  readonly points: readonly PlacedScatterPoint[];
  readonly labels: readonly PlacedLabel[];
  readonly regions: readonly PlacedRegion[];
}

export function placeScatter(given: Scatter, width: number, measure: MeasureText): ScatterFrame {
  const height = Math.round(Math.max(320, Math.min(520, width * 0.6)));
  const plot: Rect = { left: 40, top: 26, right: Math.max(80, width - 12), bottom: height - 42 };
  const x = scaleLinear([...given.x.domain], [plot.left, plot.right]);
  const y = scaleLinear([...given.y.domain], [plot.bottom, plot.top]);
  const shifts = shiftsOf(given.points);
  const points = given.points.map((point, index): PlacedScatterPoint => ({
    point,
    x: Math.max(plot.left + 8, Math.min(plot.right - 8, x(point.x) + (shifts[index] ?? 0))),
    y: y(point.y),
    low: point.interval && y(point.interval.low),
    high: point.interval && y(point.interval.high),
  }));
  const regions = given.regions.map((region): PlacedRegion => {
    const isLeft = region.corner.endsWith('left');
    return {
      name: region.name,
      x: isLeft ? plot.left + 8 : plot.right - 8,
      y: region.corner.startsWith('top') ? plot.top + 16 : plot.bottom - 8,
      anchor: isLeft ? 'start' : 'end',
    };
  });
  const taken = [
    ...points.map((one) => around(one.x, one.y, 8)),
    ...points.flatMap(({ x: at, low, high }): Rect[] =>
      low === null || high === null ? [] : [{ left: at - 2, right: at + 2, top: high, bottom: low }],
    ),
    ...regions.map((region): Rect => {
      const room = measure(region.name, regionFont);
      const left = region.anchor === 'start' ? region.x : region.x - room;
      return { left, right: left + room, top: region.y - 12, bottom: region.y + 4 };
    }),
  ];
  const labels = placeLabels(
    points.map(({ point, x: at, y: up }) => ({ x: at, y: up, width: measure(point.name, font) })),
    plot,
    taken,
  );
  return { height, plot, points, labels, regions };
}

function around(x: number, y: number, half: number): Rect {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/**
 * Points of one x stand side by side, neighbours in height never in one lane, so that their intervals can be told apart.
 * Lanes go out from the middle by turns: side by side must not look like more and less. Pixels from where they belong.
 */
function shiftsOf(points: readonly ScatterPoint[]): number[] {
  const groups = new Map<number, { readonly index: number; readonly y: number }[]>();
  points.forEach(({ x, y }, index) => {
    const key = Math.round(x * 1000);
    const group = groups.get(key);
    if (group) group.push({ index, y });
    else groups.set(key, [{ index, y }]);
  });
  const shifts = points.map(() => 0);
  for (const group of groups.values()) {
    const lanes = Math.min(mostLanes, group.length);
    group.sort((a, b) => a.y - b.y);
    group.forEach(({ index }, place) => {
      const lane = place % lanes;
      shifts[index] = Math.ceil(lane / 2) * (lane % 2 === 0 ? -1 : 1) * laneWidth;
    });
  }
  return shifts;
}
