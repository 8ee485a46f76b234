/** The figures of the canvas as tables, with the bars they are held against. Judges only what has a bar. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gestureNames, type GestureFigures } from './measureGestures.ts';
import { ownGestureNames } from './ourCanvas.ts';

export interface SubjectFigures {
  readonly name: string;
  /** Milliseconds until the first usable picture. */
  readonly open: number;
  readonly heapMegabytes: number;
  readonly elements: number;
  readonly gestures: Readonly<Record<string, GestureFigures>>;
}

export interface CanvasFigures {
  readonly touchpoints: number;
  readonly empty: GestureFigures;
  readonly subjects: readonly SubjectFigures[];
}

/** Times the 95th percentile of the empty page. */
const strict = 1.2;
const usual = 2;
const strictGestures = new Set<string>([
  'panNear',
  'panFar',
  'zoom',
  'dragOne',
  'dragOneFar',
  'dragStage',
  'dragStageFar',
]);
const longestFrame = 100;

export function printCanvas(figures: readonly CanvasFigures[]): void {
  for (const { touchpoints, empty, subjects } of figures) {
    console.log(
      `\n${String(touchpoints)} touchpoints; frames: median / 95th percentile (longest), main thread ms an event`,
    );
    const names = [...gestureNames, ...ownGestureNames];
    const rows = [
      ['', ...subjects.map(({ name }) => name)],
      ['open, ms', ...subjects.map(({ open }) => open.toFixed(0))],
      ['heap, MB', ...subjects.map(({ heapMegabytes }) => heapMegabytes.toFixed(1))],
      ['elements', ...subjects.map(({ elements }) => String(elements))],
      ['empty page', ...subjects.map((_, index) => (index === 0 ? cell(empty) : ''))],
      ...names.map((name) => [name, ...subjects.map(({ gestures }) => cell(gestures[name]))]),
    ];
    printRows(rows);
    judge(empty, subjects);
  }
  const at = (touchpoints: number) =>
    figures.find((one) => one.touchpoints === touchpoints)?.subjects[0]?.open;
  const [small, large] = [at(1_000), at(10_000)];
  if (small !== undefined && large !== undefined) say('open at 10,000 ÷ open at 1,000', large / small, 3);
}

function judge(empty: GestureFigures, [ours, ...others]: readonly SubjectFigures[]): void {
  if (!ours) return;
  for (const [name, { frames }] of Object.entries(ours.gestures)) {
    const bar = empty.frames.p95 * (strictGestures.has(name) ? strict : usual);
    say(`${name}, 95th percentile, ms`, frames.p95, bar);
    if (strictGestures.has(name)) say(`${name}, longest frame, ms`, frames.longest, longestFrame);
    for (const other of others) {
      const theirs = other.gestures[name];
      // Two canvases that miss no frame differ by the clock's last figure.
      if (theirs) say(`${name}, against ${other.name}`, frames.p95, Math.max(bar, theirs.frames.p95));
    }
  }
  say('open to usable, ms', ours.open, 1_200);
  say('heap, MB', ours.heapMegabytes, 150);
}

function say(what: string, value: number, bar: number): void {
  console.log(`${value <= bar ? 'within' : 'MISSES'}  ${what}: ${value.toFixed(1)} (bar ${bar.toFixed(1)})`);
}

export function writeCanvas(figures: readonly CanvasFigures[], file: string): void {
  printCanvas(figures);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

function cell(gesture: GestureFigures | undefined): string {
  if (!gesture) return '–';
  const { median, p95, longest } = gesture.frames;
  return `${median.toFixed(0)} / ${p95.toFixed(0)} (${longest.toFixed(0)}) ${gesture.work.toFixed(1)}`;
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) console.log(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
}
