/** Where everything of a row plot stands, in pixels. Pure geometry. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { cutText } from '../../layout/fitText';
import type { FontSpec, MeasureText } from '../../layout/Scene';
import type { PlotGroup, PlotRow } from './PlotGroup';

const font: FontSpec = { size: 12, weight: 400 };
const narrow = 560;
const headHeight = 22;
const axisHeight = 24;
const groupGap = 14;

export interface PlacedRow {
  readonly row: PlotRow;
  /** Its place among all rows of the plot. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Of the plotted things. */
  readonly middle: number;
  readonly label: string;
  readonly labelY: number;
  readonly at: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: number | null;
  readonly band: readonly [number, number] | null;
}

export interface PlacedGroup {
  readonly name: string;
  readonly nameY: number | null;
  readonly rows: readonly PlacedRow[];
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly {
    readonly x: number;
    /** The middle of its text. */
    readonly textX: number;
    readonly text: string;
    readonly isMain: boolean;
  }[];
  readonly lines: readonly number[];
}

export interface RowFrame {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Where the words of a row begin, or end when the chart is narrow. */
  readonly noteX: number;
  readonly isNarrow: boolean;
  readonly groups: readonly PlacedGroup[];
}

interface Room {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Of the names. */
  readonly labelRoom: number;
  readonly isNarrow: boolean;
  readonly measure: MeasureText;
}

export function placeRows(groups: readonly PlotGroup[], width: number, measure: MeasureText): RowFrame {
  const rows = groups.flatMap((group) => group.rows);
  const isNarrow = width < narrow;
  const widest = (of: (row: PlotRow) => string): number =>
    Math.max(0, ...rows.map((row) => measure(of(row), font)));
  const labelRoom = Math.min(widest(({ label }) => label) + 16, width * 0.3);
  const noteRoom = Math.min(widest(({ note }) => note) + 20, width * 0.45);
  const left = isNarrow ? 12 : labelRoom;
  const right = isNarrow ? width - 12 : Math.max(left + 80, width - noteRoom);
  const room: Room = { width, left, right, labelRoom, isNarrow, measure };
  let y = 0;
  let index = 0;
  const placed = groups.map((group): PlacedGroup => {
    const one = placeGroup(group, y, index, room);
    y = one.bottom + axisHeight + groupGap;
    index += group.rows.length;
    return one;
  });
  const height = Math.max(40, y - groupGap);
  return { height, left, right, noteX: isNarrow ? width - 12 : right + 14, isNarrow, groups: placed };
}

function placeGroup(group: PlotGroup, y: number, first: number, room: Room): PlacedGroup {
  const { left, right, isNarrow, measure } = room;
  const hasName = group.name !== '';
  const top = hasName ? y + headHeight : y;
  const scale = (group.isLog ? scaleLog : scaleLinear)([...group.domain], [left, right]).clamp(true);
  const height = isNarrow ? 44 : 30;
  const ticks = group.ticks.map(({ at, text }) => ({
    x: scale(at),
    textX: scale(at),
    text,
    isMain: at === group.main,
  }));
  return {
    name: group.name,
    nameY: hasName ? y + 15 : null,
    rows: group.rows.map((row, place) =>
      placeRow(row, { index: first + place, top: top + place * height, height }, scale, room),
    ),
    top,
    bottom: top + group.rows.length * height,
    ticks: thinOut(ticks, room.width, measure),
    lines: (group.lines ?? []).map((line) => scale(line)),
  };
}

function placeRow(
  row: PlotRow,
  slot: Pick<PlacedRow, 'index' | 'top' | 'height'>,
  scale: (value: number) => number,
  { width, labelRoom, isNarrow, measure }: Room,
): PlacedRow {
  const { top, height } = slot;
  const noteWidth = isNarrow ? measure(row.note, font) + 16 : 0;
  return {
    row,
    ...slot,
    middle: isNarrow ? top + 30 : top + height / 2,
    label: cutText(row.label, font, isNarrow ? width - 24 - noteWidth : labelRoom - 14, measure),
    labelY: isNarrow ? top + 16 : top + height / 2 + 4,
    at: scale(row.at),
    low: row.interval && scale(row.interval.low),
    high: row.interval && scale(row.interval.high),
    start: row.barFrom === undefined ? null : scale(row.barFrom),
    band: row.band ? [scale(row.band.low), scale(row.band.high)] : null,
  };
}

type Tick = PlacedGroup['ticks'][number];

/** The main one always, the others where their text has room; all of them inside the chart. */
function thinOut(ticks: readonly Tick[], width: number, measure: MeasureText): Tick[] {
  const kept: { readonly tick: Tick; readonly left: number; readonly right: number }[] = [];
  for (const tick of [...ticks].sort((a, b) => Number(b.isMain) - Number(a.isMain))) {
    const half = measure(tick.text, font) / 2;
    const textX = Math.max(half, Math.min(width - half, tick.x));
    const [left, right] = [textX - half - 4, textX + half + 4];
    const isFree = kept.every((other) => right <= other.left || left >= other.right);
    if (isFree) kept.push({ tick: { ...tick, textX }, left, right });
  }
  return kept.map(({ tick }) => tick).sort((a, b) => a.x - b.x);
}
