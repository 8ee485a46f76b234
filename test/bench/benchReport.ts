/** The figures as a table on the console and as a file for machines. Judges nothing: the bars stand beside the figures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Baselines } from './measureBaselines.ts';
import type { ByteFigures } from './measureBytes.ts';
import type { EditFigures } from './measureEdits.ts';
import type { FrameFigures } from './measureFrames.ts';
import type { OpeningFigures } from './measureOpening.ts';
import type { Summary } from './summarise.ts';

export interface SizeFigures {
  readonly touchpoints: number;
  readonly importMilliseconds: number;
  readonly opening: OpeningFigures;
  readonly edits: EditFigures;
  readonly bytes: ByteFigures;
  readonly frames: FrameFigures;
  readonly heapMegabytes: number;
  readonly elements: number;
}

export interface BenchFigures {
  readonly baselines: Baselines;
  readonly firstScreen: OpeningFigures;
  readonly sizes: readonly SizeFigures[];
}

const barSize = 1_000;

interface Row {
  readonly label: string;
  readonly baseline: string;
  readonly bar: string;
  readonly cells: readonly string[];
}

export function printReport(figures: BenchFigures): void {
  const { baselines, firstScreen, sizes } = figures;
  const row = (label: string, cell: (size: SizeFigures) => string, baseline = '', bar = ''): Row => ({
    label,
    baseline,
    bar,
    cells: sizes.map(cell),
  });
  const against = (summary: Summary, base: Summary): string =>
    `${pair(summary)} ×${(summary.median / base.median).toFixed(1)}`;
  const frames = (pick: (frames: FrameFigures) => Summary) => (size: SizeFigures) => {
    const summary = pick(size.frames);
    return `${pair(summary)} (${round(summary.longest)})`;
  };
  const rows: Row[] = [
    row('open to usable, ms', ({ opening }) => pair(opening.usable)),
    row('  long tasks while opening, ms', ({ opening }) => round(opening.longTasks.median)),
    row('import to usable, ms', ({ importMilliseconds }) => round(importMilliseconds)),
    row(
      'rename: key to painted, ms',
      ({ edits }) => against(edits.painted, baselines.painted),
      pair(baselines.painted),
      '≤ 16',
    ),
    row('  of which until it stands in the page', ({ edits }) => pair(edits.shown)),
    row(
      'rename: key to "Saved", ms',
      ({ edits }) => against(edits.saved, baselines.append),
      pair(baselines.append),
      '≤ 50',
    ),
    row('undo: key to painted, ms', ({ edits: { undone } }) => against(undone.painted, baselines.painted)),
    row('  of which until it stands in the page', ({ edits: { undone } }) => pair(undone.shown)),
    row('undo: key to "Saved", ms', ({ edits: { undone } }) => against(undone.saved, baselines.append)),
    row('longest task after an edit, ms', ({ edits }) => round(edits.longestTaskMilliseconds)),
    row('log bytes: rename', ({ bytes }) => round(bytes.log.rename), '', 'ratio ≈ 1'),
    row('log bytes: move', ({ bytes }) => round(bytes.log.move), '', 'ratio ≈ 1'),
    row('log bytes: add', ({ bytes }) => round(bytes.log.add), '', 'ratio ≈ 1'),
    row('library row and head, bytes', ({ bytes }) => round(bytes.rowsBeside), '', 'ratio ≈ 1'),
    row('picture (when pausing), bytes', ({ bytes }) => round(bytes.picture)),
    row('whole log, kB', ({ bytes }) => round(bytes.stored / 1000)),
    row(
      'frames: pan near, ms',
      frames((all) => all.panNear),
      pair(baselines.frames),
    ),
    row(
      'frames: pan far, ms',
      frames((all) => all.panFar),
      pair(baselines.frames),
    ),
    row(
      'frames: zoom through, ms',
      frames((all) => all.zoomThrough),
      pair(baselines.frames),
    ),
    row(
      'frames: drag between stages, ms',
      frames((all) => all.drag),
      pair(baselines.frames),
    ),
    row(
      'frames: weakest on, ms',
      frames((all) => all.weakestOn),
      pair(baselines.frames),
    ),
    row('JavaScript heap, MB', ({ heapMegabytes }) => heapMegabytes.toFixed(1)),
    row('elements in the page', ({ elements }) => round(elements)),
  ];
  console.log(
    '\nmedian / 95th percentile (longest); × against the baseline of the same run; bars hold at 1,000\n',
  );
  printTable([
    {
      label: 'touchpoints',
      baseline: 'baseline',
      bar: 'bar',
      cells: sizes.map(({ touchpoints }) => String(touchpoints)),
    },
    ...rows,
  ]);
  console.log(`\nfirst screen of an empty profile usable: ${pair(firstScreen.usable)} ms (bar < 1000)`);
  console.log(
    `a fixed piece of arithmetic: ${pair(baselines.arithmetic)} ms (the 95th far above the median: a busy machine)`,
  );
  printBars(figures);
}

function printBars({ firstScreen, sizes }: BenchFigures): void {
  const at = sizes.find(({ touchpoints }) => touchpoints === barSize);
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  const bars: [string, number, number][] = [['first screen usable, ms', firstScreen.usable.median, 1_000]];
  if (at) {
    bars.push(['rename painted at 1,000, ms', at.edits.painted.median, 16]);
    bars.push(['undo painted at 1,000, ms', at.edits.undone.painted.median, 16]);
    bars.push(['saved at 1,000, ms', at.edits.saved.median, 50]);
  }
  if (smallest && largest && smallest !== largest) {
    const total = ({ bytes: { log, rowsBeside } }: SizeFigures): number =>
      log.rename + log.move + log.add + rowsBeside;
    bars.push(['bytes of an edit, largest map ÷ smallest', total(largest) / total(smallest), 1.1]);
  }
  for (const [name, value, bar] of bars) {
    console.log(`${value <= bar ? 'within' : 'MISSES'}  ${name}: ${value.toFixed(2)} (bar ${String(bar)})`);
  }
}

export function writeReport(figures: BenchFigures, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

function printTable(rows: readonly Row[]): void {
  const lines = rows.map(({ label, baseline, bar, cells }) => [label, ...cells, baseline, bar]);
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    );
  }
}

function pair({ median, p95 }: Summary): string {
  return `${round(median)} / ${round(p95)}`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
