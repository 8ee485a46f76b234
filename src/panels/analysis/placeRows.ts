/** Where everything of a row plot stands, in pixels. Pure geometry. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { cutText } from '../../layout/fitText';
import type { FontSpec, MeasureText } from '../../layout/Scene';
import type { PlotGroup, PlotRow } from './RowPlot';

const font: FontSpec = { size: 12, weight: 400 };
const narrow = 560;
const headHeight = 22;
const axisHeight = 24;
const groupGap = 14;

export interface PlacedRow {
  readonly row: PlotRow;
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
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly isMain: boolean }[];
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

export function placeRows(groups: readonly PlotGroup[], width: number, measure: MeasureText): RowFrame {
  const rows = groups.flatMap((group) => group.rows);
  const isNarrow = width < narrow;
  const widest = (of: (row: PlotRow) => string): number =>
    Math.max(0, ...rows.map((row) => measure(of(row), font)));
  const labelRoom = Math.min(widest(({ label }) => label) + 16, width * 0.3);
  const noteRoom = Math.min(widest(({ note }) => note) + 20, width * 0.45);
  const left = isNarrow ? 12 : labelRoom;
  const right = isNarrow ? width - 12 : Math.max(left + 80, width - noteRoom);
  let y = 0;
  const placed = groups.map((group): PlacedGroup => {
    const nameY = group.name === '' ? null : y + 15;
    if (nameY !== null) y += headHeight;
    const top = y;
    const scale = (group.isLog ? scaleLog : scaleLinear)([...group.domain], [left, right]).clamp(true);
    const height = isNarrow ? 44 : 30;
    const placedRows = group.rows.map((row): PlacedRow => {
      const rowTop = y;
      y += height;
      const noteWidth = isNarrow ? measure(row.note, font) + 16 : 0;
      return {
        row,
        top: rowTop,
        height,
        middle: isNarrow ? rowTop + 30 : rowTop + height / 2,
        label: cutText(row.label, font, isNarrow ? width - 24 - noteWidth : labelRoom - 14, measure),
        labelY: isNarrow ? rowTop + 16 : rowTop + height / 2 + 4,
        at: scale(row.at),
        low: row.interval && scale(row.interval.low),
        high: row.interval && scale(row.interval.high),
        start: row.barFrom === undefined ? null : scale(row.barFrom),
        band: row.band ? [scale(row.band.low), scale(row.band.high)] : null,
      };
    });
    const bottom = y;
    y += axisHeight + groupGap;
    const candidates = group.ticks.map((tick) => ({
      x: scale(tick.at),
      text: tick.text,
      isMain: tick.at === group.main,
    }));
    return {
      name: group.name,
      nameY,
      rows: placedRows,
      top,
      bottom,
      ticks: thinOut(candidates, measure),
      lines: (group.lines ?? []).map((line) => scale(line)),
    };
  });
  return {
    height: Math.max(40, y - groupGap),
    left,
    right,
    noteX: isNarrow ? width - 12 : right + 14,
    isNarrow,
    groups: placed,
  };
}

type Tick = PlacedGroup['ticks'][number];

/** The main one always, the others where their text has room. */
function thinOut(ticks: readonly Tick[], measure: MeasureText): Tick[] {
  const kept: Tick[] = [];
  for (const tick of [...ticks].sort((a, b) => Number(b.isMain) - Number(a.isMain))) {
    const half = measure(tick.text, font) / 2;
    const isFree = kept.every(
      (other) => Math.abs(other.x - tick.x) > half + measure(other.text, font) / 2 + 8,
    );
    if (isFree) kept.push(tick);
  }
  return kept.sort((a, b) => a.x - b.x);
}
