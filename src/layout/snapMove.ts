/**
 * Snapping what is dragged to what it stands beside: to edges and middles of others, to the gap its neighbours keep, to
 * the gap stages stand in by themselves. Says how far to move it on, and the lines and distances that show why. Pure.
 *
 * Cost: quadratic in the boxes given, which are the few dozen stages and personas in sight.
 */
import type { Box } from './Box';
import { stageGap } from './measures';

export type Axis = 'x' | 'y';

/** Two things are in line: a line across them, at `at` of the axis; `from`–`to` on the other axis. */
export interface SnapLine {
  readonly kind: 'line';
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A distance along the axis, `from`–`to`, drawn at `at` of the other axis. Canvas units. */
export interface SnapGap {
  readonly kind: 'gap';
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

export type SnapGuide = SnapLine | SnapGap;

export interface Snap {
  /** To be added to where it is, canvas units; 0 on an axis where nothing is near enough. */
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly SnapGuide[];
}

/** Closer than this is the same place. */
const exact = 0.01;

/** `tolerance`: how near counts, in canvas units (pixels divided by the zoom). */
export function snapMove(moving: Box, others: readonly Box[], tolerance: number): Snap {
  const dx = nearestDelta(moving, others, 'x', tolerance);
  // What stands beside it is decided where it will be.
  const level = { ...moving, x: moving.x + (dx ?? 0) };
  const dy = nearestDelta(level, others, 'y', tolerance);
  const snapped = { ...level, y: level.y + (dy ?? 0) };
  return {
    dx: dx ?? 0,
    dy: dy ?? 0,
    guides: onceEach([
      ...(dx === null ? [] : listGuides(snapped, others, 'x')),
      ...(dy === null ? [] : listGuides(snapped, others, 'y')),
    ]),
  };
}

/** The same distance has several reasons: both edges and the middle of a box as large as it. */
function onceEach(guides: readonly SnapGuide[]): SnapGuide[] {
  return [...new Map(guides.map((guide) => [JSON.stringify(guide), guide])).values()];
}

/** Null when nothing is near enough. Edges before gaps where both are as near. */
function nearestDelta(moving: Box, others: readonly Box[], axis: Axis, tolerance: number): number | null {
  let nearest: number | null = null;
  const offer = (delta: number) => {
    if (Math.abs(delta) > tolerance) return;
    if (nearest === null || Math.abs(delta) < Math.abs(nearest) - exact) nearest = delta;
  };
  for (const other of others) {
    for (const [own, theirs] of facingLines(moving, other, axis)) offer(theirs - own);
  }
  for (const start of gapStarts(moving, others, axis)) offer(start - moving[axis]);
  return nearest;
}

/** Like to like, and edges that meet. */
function facingLines(a: Box, b: Box, axis: Axis): readonly (readonly [own: number, theirs: number])[] {
  const [start, end, otherStart, otherEnd] = [a[axis], endOf(a, axis), b[axis], endOf(b, axis)];
  return [
    [start, otherStart],
    [end, otherEnd],
    [(start + end) / 2, (otherStart + otherEnd) / 2],
    [start, otherEnd],
    [end, otherStart],
  ];
}

function sizeOf(box: Box, axis: Axis): number {
  return axis === 'x' ? box.width : box.height;
}

function endOf(box: Box, axis: Axis): number {
  return box[axis] + sizeOf(box, axis);
}

function across(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x';
}

/** What stands in the same row (for x) or column (for y), in order. */
function neighbours(moving: Box, others: readonly Box[], axis: Axis): Box[] {
  const side = across(axis);
  return others
    .filter((other) => other[side] < endOf(moving, side) && moving[side] < endOf(other, side))
    .sort((a, b) => a[axis] - b[axis]);
}

/** Pairs that stand directly behind one another, with the room between them. */
function pairsInRow(row: readonly Box[], axis: Axis): { a: Box; b: Box; gap: number }[] {
  return row.slice(1).flatMap((b, index) => {
    const a = row[index];
    const gap = a ? b[axis] - endOf(a, axis) : 0;
    return a && gap > exact ? [{ a, b, gap }] : [];
  });
}

/** Where it would have to begin to keep the gap that others keep, to stand in the middle of one, or a stage's gap off. */
function gapStarts(moving: Box, others: readonly Box[], axis: Axis): number[] {
  const row = neighbours(moving, others, axis);
  const size = sizeOf(moving, axis);
  const pairs = pairsInRow(row, axis);
  const starts = row.flatMap((other) => [endOf(other, axis) + stageGap, other[axis] - stageGap - size]);
  for (const { a, b, gap } of pairs) {
    if (gap >= size) starts.push(endOf(a, axis) + (gap - size) / 2);
    for (const other of [a, b]) starts.push(endOf(other, axis) + gap, other[axis] - gap - size);
  }
  return starts;
}

function listGuides(moving: Box, others: readonly Box[], axis: Axis): SnapGuide[] {
  const lines = listLines(moving, others, axis);
  return [...lines, ...listGaps(moving, others, axis)];
}

/** One line for each place where edges or middles agree, across all that share it, with the distance to the nearest. */
function listLines(moving: Box, others: readonly Box[], axis: Axis): SnapGuide[] {
  const side = across(axis);
  const shared = new Map<number, Box[]>();
  for (const other of others) {
    for (const [own, theirs] of facingLines(moving, other, axis)) {
      if (Math.abs(own - theirs) > exact) continue;
      const list = shared.get(own) ?? [];
      shared.set(own, list.includes(other) ? list : [...list, other]);
    }
  }
  // Between two edges that agree a third line, through whatever is written there, says nothing more.
  const [start, end] = [moving[axis], endOf(moving, axis)];
  const edges = [...(shared.get(start) ?? []), ...(shared.get(end) ?? [])];
  if (shared.has(start) && shared.has(end)) {
    const middle = (start + end) / 2;
    if (shared.get(middle)?.every((box) => edges.includes(box))) shared.delete(middle);
  }
  return [...shared].flatMap(([at, boxes]): SnapGuide[] => {
    const all = [moving, ...boxes];
    const from = Math.min(...all.map((box) => box[side]));
    const to = Math.max(...all.map((box) => endOf(box, side)));
    return [{ kind: 'line', axis, at, from, to }, ...nearestGap(moving, boxes, side)];
  });
}

/** The room between it and the nearest of the others, measured along the axis; none where they overlap. */
function nearestGap(moving: Box, others: readonly Box[], axis: Axis): SnapGap[] {
  const gaps = others.flatMap((other) => gapBetween(moving, other, axis));
  const [nearest] = gaps.sort((a, b) => a.to - a.from - (b.to - b.from));
  return nearest ? [nearest] : [];
}

function gapBetween(a: Box, b: Box, axis: Axis): SnapGap[] {
  const [first, second] = a[axis] <= b[axis] ? [a, b] : [b, a];
  const [from, to] = [endOf(first, axis), second[axis]];
  return to - from > exact ? [{ kind: 'gap', axis, from, to, at: levelOf(first, second, axis) }] : [];
}

/** Where both are, if they share a level; else halfway. Near the top: columns differ in length, headers do not. */
function levelOf(a: Box, b: Box, axis: Axis): number {
  const side = across(axis);
  const [from, to] = [Math.max(a[side], b[side]), Math.min(endOf(a, side), endOf(b, side))];
  return to > from ? from + Math.min((to - from) / 2, 24) : (from + to) / 2;
}

/** The gaps on both sides that are alike, and those of the row that are the same; or the one that stages keep. */
function listGaps(moving: Box, others: readonly Box[], axis: Axis): SnapGap[] {
  const row = neighbours(moving, others, axis);
  const before = row.findLast((other) => endOf(other, axis) <= moving[axis] + exact);
  const after = row.find((other) => other[axis] >= endOf(moving, axis) - exact);
  const own = [before, after].flatMap((other) => (other ? gapBetween(moving, other, axis) : []));
  const known = pairsInRow(row, axis).flatMap(({ a, b }) => gapBetween(a, b, axis));
  const isSame = (a: SnapGap, b: SnapGap) => Math.abs(a.to - a.from - (b.to - b.from)) <= exact;
  const alike = own.filter(
    (gap) =>
      own.some((other) => other !== gap && isSame(gap, other)) || known.some((other) => isSame(gap, other)),
  );
  const kept = own.filter((gap) => Math.abs(gap.to - gap.from - stageGap) <= exact);
  return [
    ...new Set([...alike, ...kept, ...known.filter((gap) => alike.some((other) => isSame(gap, other)))]),
  ];
}
