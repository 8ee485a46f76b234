/**
 * Where everything of the emotion curve stands, in pixels of its SVG: bands, points, labels, curves, the area between
 * them. Pure geometry; what is drawn with it is in `GuessChart.tsx`.
 */
import { healthOfEmotion, type GuessBand, type GuessPoint } from '../../analysis/compareGuesses';
import { cutText } from '../../layout/fitText';
import type { FontSpec, MeasureText } from '../../layout/Scene';
import type { NodeId, TouchpointId } from '../../model/ids';
import { at, curveTo, reversed, segmentPath, smoothCurve, type CurveSegment } from './smoothCurve';

export const plotTop = 30;
export const plotBottom = 132;
export const plotHeight = 172;
/** The two axes, which stay in sight while the curve scrolls. */
export const axisWidth = 118;
const endRoom = 12;
const leastColumn = 48;
const leastBand = 56;
const mostNameRoom = 150;
const bandPadding = 20;
const labelGap = 8;
const leastLabel = 24;

export const bandFont: FontSpec = { size: 12, weight: 600 };
export const labelFont: FontSpec = { size: 12, weight: 400 };
const labelRows = [150, 166] as const;

/** Pixels from the top: health 100 (a guess of +2) above, health 0 (−2) below. */
export function yOfHealth(health: number): number {
  return plotBottom - (health / 100) * (plotBottom - plotTop);
}

/** The inverse, not cut to 0–100. */
export function healthAtY(y: number): number {
  return (100 * (plotBottom - y)) / (plotBottom - plotTop);
}

export interface PlacedPoint extends GuessPoint {
  /** Its place along the journey, from 0. */
  readonly index: number;
  readonly x: number;
  /** Half the room it has. */
  readonly halfWidth: number;
}

export interface PlacedBand {
  readonly node: NodeId;
  readonly x: number;
  readonly width: number;
  /** Cut to its width. */
  readonly name: string;
  readonly points: readonly PlacedPoint[];
}

export interface GuessPlot {
  readonly width: number;
  readonly bands: readonly PlacedBand[];
  readonly points: readonly PlacedPoint[];
}

export interface PlotNames {
  readonly ofNode: (node: NodeId) => string;
  readonly ofTouchpoint: (id: TouchpointId) => string;
}

/** Fills `room` pixels, or becomes wider when the touchpoints need it. */
export function placeGuesses(
  bands: readonly GuessBand[],
  room: number,
  names: PlotNames,
  measure: MeasureText,
): GuessPlot {
  const least = bands.map(({ node, points }) =>
    Math.max(
      leastBand,
      points.length * leastColumn,
      Math.min(mostNameRoom, measure(names.ofNode(node), bandFont) + bandPadding),
    ),
  );
  const needed = least.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, room - axisWidth - endRoom - needed);
  const count = bands.reduce((sum, { points }) => sum + points.length, 0);
  let x = axisWidth;
  let index = 0;
  const placed = bands.map(({ node, points }, order): PlacedBand => {
    const share = count === 0 ? 1 / bands.length : points.length / count;
    const width = (least[order] ?? leastBand) + spare * share;
    const left = x;
    x += width;
    const halfWidth = width / points.length / 2;
    return {
      node,
      x: left,
      width,
      name: cutText(names.ofNode(node), bandFont, width - bandPadding / 2, measure),
      points: points.map((point, place) => ({
        ...point,
        index: index++,
        x: left + halfWidth * (2 * place + 1),
        halfWidth,
      })),
    };
  });
  return { width: x + endRoom, bands: placed, points: placed.flatMap((band) => band.points) };
}

export interface PlacedLabel {
  readonly id: TouchpointId;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Names under the curve, never over each other: in one row when each fits beside its neighbours, else in two by turns,
 * cut to the room there is.
 */
export function placeLabels(plot: GuessPlot, names: PlotNames, measure: MeasureText): readonly PlacedLabel[] {
  const wholes = plot.points.map(({ id }) => names.ofTouchpoint(id));
  const fits = wholes.every((whole, index) => {
    const { from, to } = labelRoom(plot, index, 1);
    return measure(whole, labelFont) <= to - from;
  });
  return plot.points.flatMap(({ id, x }, index) => {
    const { from, to } = labelRoom(plot, index, fits ? 1 : 2);
    const text = to - from < leastLabel ? '' : cutText(wholes[index] ?? '', labelFont, to - from, measure);
    if (text === '') return [];
    const half = measure(text, labelFont) / 2;
    // Under its point where there is room on both sides, else as near to it as its room allows.
    const middle = Math.max(from + half, Math.min(to - half, x));
    return [{ id, text, x: middle, y: labelRows[fits || index % 2 === 0 ? 0 : 1] }];
  });
}

/** Halfway to both neighbours in the row; at the ends up to the edge. */
function labelRoom({ points, width }: GuessPlot, index: number, rows: number): { from: number; to: number } {
  const x = points[index]?.x ?? 0;
  const before = points[index - rows];
  const after = points[index + rows];
  const from = before ? (x + before.x) / 2 : axisWidth;
  const to = after ? (x + after.x) / 2 : width;
  return { from: from + labelGap / 2, to: to - labelGap / 2 };
}

export interface PlacedCurve {
  /** Between neighbours. */
  readonly solid: string;
  /** Over touchpoints that have no value. */
  readonly bridging: string;
  readonly segments: ReadonlyMap<number, CurveSegment>;
}

/** `valueOf`: health 0–100, null where there is none. */
export function placeCurve(plot: GuessPlot, valueOf: (point: PlacedPoint) => number | null): PlacedCurve {
  const known = plot.points.flatMap((point) => {
    const health = valueOf(point);
    return health === null ? [] : [{ x: point.x, y: yOfHealth(health), index: point.index }];
  });
  const solid: string[] = [];
  const bridging: string[] = [];
  const segments = new Map<number, CurveSegment>();
  smoothCurve(known).forEach((segment, order) => {
    const [from, to] = [known[order], known[order + 1]];
    if (!from || !to) return;
    const isNeighbour = to.index === from.index + 1;
    (isNeighbour ? solid : bridging).push(segmentPath(segment));
    if (isNeighbour) segments.set(from.index, segment);
  });
  return { solid: solid.join(''), bridging: bridging.join(''), segments };
}

export function guessHealth({ guess }: GuessPoint): number | null {
  return guess && healthOfEmotion(guess.value);
}

/** What is too thin or only an opinion is drawn as a point, but no curve goes through it. */
export function measuredHealth({ measured }: GuessPoint): number | null {
  return measured?.basis === 'measured' ? measured.health : null;
}

export interface GapArea {
  /** Between the curves, wherever both go on to the next touchpoint. */
  readonly between: string;
  /** Everything below the guess, as a clip: there the gap is worse than thought. */
  readonly below: string;
  readonly above: string;
}

export function placeGap(guess: PlacedCurve, measured: PlacedCurve): GapArea {
  const shared = [...guess.segments].flatMap(([index, line]) => {
    const other = measured.segments.get(index);
    return other ? [{ line, back: reversed(other) }] : [];
  });
  const closed = (line: CurveSegment, y: number): string =>
    `${segmentPath(line)}L${at({ x: line.to.x, y })}L${at({ x: line.from.x, y })}Z`;
  return {
    between: shared
      .map(({ line, back }) => `${segmentPath(line)}L${at(back.from)}${curveTo(back)}Z`)
      .join(''),
    below: shared.map(({ line }) => closed(line, plotBottom + 4)).join(''),
    above: shared.map(({ line }) => closed(line, plotTop - 4)).join(''),
  };
}
