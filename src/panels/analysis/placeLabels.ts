/** Names beside points, never over each other, a point or the edge; a name that finds no room is left out. Pure geometry. */

export interface LabelPoint {
  readonly x: number;
  readonly y: number;
  /** Of its name. */
  readonly width: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly index: number;
  /** Where the text starts, and its base line. */
  readonly x: number;
  readonly y: number;
}

const lineHeight = 15;
const ascent = 11;
const gap = 10;

/** In the order given, so that the first ones are most likely to be named. `taken`: rooms that hold something already. */
export function placeLabels(
  points: readonly LabelPoint[],
  bounds: Rect,
  taken: readonly Rect[],
): readonly PlacedLabel[] {
  const rooms = [...taken];
  return points.flatMap((point, index) => {
    const room = roomsBeside(point).find(
      (one) => isInside(one, bounds) && !rooms.some((other) => overlaps(one, other)),
    );
    if (!room) return [];
    rooms.push(room);
    return [{ index, x: room.left, y: room.top + ascent }];
  });
}

/** Right, left, above, below, and the corners. */
function roomsBeside({ x, y, width }: LabelPoint): Rect[] {
  const at = (left: number, top: number): Rect => ({
    left,
    top,
    right: left + width,
    bottom: top + lineHeight,
  });
  const middle = y - lineHeight / 2;
  const lifts = [0, -11, 11];
  return [
    ...lifts.map((lift) => at(x + gap, middle + lift)),
    ...lifts.map((lift) => at(x - gap - width, middle + lift)),
    at(x - width / 2, y - gap - lineHeight),
    at(x - width / 2, y + gap),
  ];
}

function isInside(one: Rect, bounds: Rect): boolean {
  return (
    one.left >= bounds.left &&
    one.right <= bounds.right &&
    one.top >= bounds.top &&
    one.bottom <= bounds.bottom
  );
}

export function overlaps(one: Rect, other: Rect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
