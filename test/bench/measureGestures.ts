/**
 * The gestures of a canvas, each done with real events several times over: how evenly frames come meanwhile, and how long
 * the page's main thread works for each event, which depends less on what else the machine does.
 */
import type { CDPSession, Page } from 'playwright';
import type { Point } from '../../src/layout/Box.ts';
import { waitUntilQuiet } from './benchBrowser.ts';
import type { CanvasSubject, View } from './CanvasSubject.ts';
import { recordFrames } from './measureFrames.ts';
import { summarise, type Summary } from './summarise.ts';

export interface GestureFigures {
  /** Milliseconds between frames: medians over the turns of each turn's median, 95th percentile and longest. */
  readonly frames: Summary;
  /** Milliseconds of the main thread for each event: the median over the turns. */
  readonly work: number;
}

/** Where things are to be found, made from the map's layout. Views are for an area that begins at 0, 0. */
export interface GesturePlan {
  readonly near: View;
  /** The whole map, or as much of it as the least zoom shows. */
  readonly whole: View;
  /** Where a stage's head and its first cards are in sight, near and from far. */
  readonly headNear: View;
  readonly headFar: View;
  /** Canvas units. */
  readonly card: Point;
  readonly cardAtHead: Point;
  readonly stageHead: Point;
  /** From one corner to the other it holds five hundred touchpoints, or all when there are fewer. */
  readonly marquee: readonly [Point, Point];
  readonly wholeForMarquee: View;
}

export const gestureNames = [
  'panNear',
  'panFar',
  'zoom',
  'dragOne',
  'dragOneFar',
  'dragStage',
  'dragStageFar',
  'marquee',
] as const;
export type GestureName = (typeof gestureNames)[number];

const steps = 80;
/** A canvas that is slower than this is slow; its frames until here are enough to say so. */
const longestTurnMilliseconds = 12_000;
const stagePitch = 216;

type Act = (step: number) => Promise<void>;

/** As many steps as there are, or as the time allows. */
export async function measureTurn(
  page: Page,
  cdp: CDPSession,
  count: number,
  act: Act,
  after: () => Promise<void> = async () => undefined,
): Promise<GestureFigures> {
  const before = await taskSeconds(cdp);
  let done = 0;
  const frames = await recordFrames(page, async () => {
    const end = performance.now() + longestTurnMilliseconds;
    for (; done < count && performance.now() < end; done += 1) await act(done);
    await after();
  });
  return { frames, work: (1_000 * (await taskSeconds(cdp)) - 1_000 * before) / Math.max(1, done) };
}

export function medianOfTurns(turns: readonly GestureFigures[]): GestureFigures {
  const median = (pick: (turn: GestureFigures) => number): number => summarise(turns.map(pick)).median;
  return {
    frames: {
      median: median(({ frames }) => frames.median),
      p95: median(({ frames }) => frames.p95),
      longest: median(({ frames }) => frames.longest),
      count: turns.reduce((sum, { frames }) => sum + frames.count, 0),
    },
    work: median(({ work }) => work),
  };
}

export async function openMetrics(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  // The thread's own time: what other programs take of the machine is not in it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** The whole list, `turns` times each, from a place of its own each time. */
export async function measureGestures(
  subject: CanvasSubject,
  plan: GesturePlan,
  turns: number,
  names: readonly GestureName[] = gestureNames,
): Promise<Partial<Record<GestureName, GestureFigures>>> {
  const cdp = await openMetrics(subject.page);
  const figures: Partial<Record<GestureName, GestureFigures>> = {};
  for (const name of names) {
    const all: GestureFigures[] = [];
    for (let turn = 0; turn < turns; turn += 1) all.push(await gestures[name](subject, plan, cdp));
    figures[name] = medianOfTurns(all);
  }
  await cdp.detach();
  return figures;
}

type Gesture = (subject: CanvasSubject, plan: GesturePlan, cdp: CDPSession) => Promise<GestureFigures>;

const gestures: Readonly<Record<GestureName, Gesture>> = {
  panNear: (subject, plan, cdp) => pan(subject, plan.near, cdp),
  panFar: (subject, plan, cdp) => pan(subject, plan.whole, cdp),
  zoom: zoomThrough,
  dragOne: (subject, plan, cdp) => drag(subject, plan.near, plan.card, cdp),
  dragOneFar: (subject, plan, cdp) => drag(subject, plan.headFar, plan.cardAtHead, cdp),
  dragStage: (subject, plan, cdp) => drag(subject, plan.headNear, plan.stageHead, cdp),
  dragStageFar: (subject, plan, cdp) => drag(subject, plan.headFar, plan.stageHead, cdp),
  marquee: drawMarquee,
};

function toWindow({ area }: CanvasSubject, { x, y, zoom }: View, point: Point): Point {
  return { x: area.x + x + point.x * zoom, y: area.y + y + point.y * zoom };
}

async function showQuietly(subject: CanvasSubject, view: View): Promise<void> {
  await subject.show(view);
  await waitUntilQuiet(subject.page);
  await subject.page.mouse.move(subject.area.x + 460, subject.area.y + 360);
}

/** There and back, so that it stays over the map. */
async function pan(subject: CanvasSubject, view: View, cdp: CDPSession): Promise<GestureFigures> {
  await showQuietly(subject, view);
  return await measureTurn(subject.page, cdp, steps, async (step) => {
    const direction = step % 40 < 20 ? 1 : -1;
    await subject.page.mouse.wheel(direction * 24, direction * 16);
  });
}

/** From the whole map to the nearest and back. */
async function zoomThrough(
  subject: CanvasSubject,
  plan: GesturePlan,
  cdp: CDPSession,
): Promise<GestureFigures> {
  const { page } = subject;
  await showQuietly(subject, plan.whole);
  await page.keyboard.down('Control');
  const figures = await measureTurn(page, cdp, 2 * steps, async (step) => {
    await page.mouse.wheel(0, step < steps ? -60 : 60);
  });
  await page.keyboard.up('Control');
  return figures;
}

/** To the column beside it and let go with Escape, so that every turn finds the same map. */
async function drag(
  subject: CanvasSubject,
  view: View,
  from: Point,
  cdp: CDPSession,
): Promise<GestureFigures> {
  const { page } = subject;
  await showQuietly(subject, view);
  const at = toWindow(subject, view, from);
  await page.mouse.move(at.x, at.y);
  // From far a thing can be taken hold of once the pointer has been seen over it.
  await page.waitForTimeout(300);
  await page.mouse.down();
  await page.mouse.move(at.x + 6, at.y + 2);
  const figures = await measureTurn(page, cdp, steps, async (step) => {
    const across = ((step + 1) * stagePitch * view.zoom) / steps;
    await page.mouse.move(at.x + 6 + across, at.y + 30 * view.zoom * Math.sin(step / 8));
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await waitUntilQuiet(page);
  return figures;
}

async function drawMarquee(
  subject: CanvasSubject,
  plan: GesturePlan,
  cdp: CDPSession,
): Promise<GestureFigures> {
  const { page } = subject;
  const view = plan.wholeForMarquee;
  await showQuietly(subject, view);
  const [from, to] = plan.marquee.map((point) => toWindow(subject, view, point));
  if (!from || !to) throw new Error('There is no marquee to draw');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const figures = await measureTurn(
    page,
    cdp,
    steps,
    async (step) => {
      const part = (step + 1) / steps;
      await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    },
    async () => {
      await page.mouse.up();
      await page.waitForTimeout(400);
    },
  );
  await page.keyboard.press('Escape');
  return figures;
}
