/** Our editor as a canvas to be measured, and the gestures that only it has: typing, Weakest, another persona. */
import type { Page } from 'playwright';
import { weakest } from '../../src/i18n/en/weakest.ts';
import { waitUntilQuiet } from './benchBrowser.ts';
import type { CanvasSubject, View } from './CanvasSubject.ts';
import {
  measureTurn,
  medianOfTurns,
  openMetrics,
  type GestureFigures,
  type GesturePlan,
} from './measureGestures.ts';

const toggles = 4;
const letters = 60;

/** `page` shows the map `mapId`. */
export async function ourCanvas(page: Page, mapId: string): Promise<CanvasSubject> {
  const area = await page.locator('[data-part="canvas"]').boundingBox();
  if (!area) throw new Error('The canvas is not on the page');
  return { name: 'ours', page, area, show: (view) => showView(page, mapId, view) };
}

/** As if the map had been left there: the view of a map is remembered on the device. */
async function showView(page: Page, mapId: string, view: View): Promise<void> {
  await page.evaluate(
    ([key, text]) => {
      localStorage.setItem(key, text);
    },
    [`touchstone-viewport-${mapId}`, JSON.stringify(view)] as const,
  );
  await page.reload();
  await page.locator('canvas[data-part="ground"]').waitFor();
  await waitUntilQuiet(page, 600);
}

export const ownGestureNames = ['typing', 'weakestNear', 'weakestFar', 'persona'] as const;
export type OwnGestureName = (typeof ownGestureNames)[number];

export async function measureOwnGestures(
  subject: CanvasSubject,
  plan: GesturePlan,
  turns: number,
): Promise<Record<OwnGestureName, GestureFigures>> {
  const cdp = await openMetrics(subject.page);
  const { page } = subject;
  const often = async (measure: () => Promise<GestureFigures>): Promise<GestureFigures> => {
    const all: GestureFigures[] = [];
    for (let turn = 0; turn < turns; turn += 1) all.push(await measure());
    return medianOfTurns(all);
  };
  const weakestFrom = (view: View) => async (): Promise<GestureFigures> => {
    await subject.show(view);
    await page.locator('[data-part="canvas"]').focus();
    return await measureTurn(page, cdp, toggles, async () => {
      await page.keyboard.press('w');
      await page.waitForTimeout(500);
    });
  };
  const figures = {
    typing: await often(() => typeInInspector(subject, plan, cdp)),
    weakestNear: await often(weakestFrom(plan.near)),
    weakestFar: await often(weakestFrom(plan.whole)),
    persona: await often(() => switchPersona(subject, plan, cdp)),
  };
  await cdp.detach();
  return figures;
}

type Metrics = Awaited<ReturnType<typeof openMetrics>>;

/** A letter every 40 ms: as fast as hands get. */
async function typeInInspector(
  subject: CanvasSubject,
  plan: GesturePlan,
  cdp: Metrics,
): Promise<GestureFigures> {
  const { page, area } = subject;
  await subject.show(plan.near);
  const { card, near } = plan;
  await page.mouse.click(area.x + near.x + card.x * near.zoom, area.y + near.y + card.y * near.zoom);
  const field = page.locator('[role="tabpanel"] :is(input, textarea)').first();
  await field.focus();
  await waitUntilQuiet(page);
  return await measureTurn(page, cdp, letters, async (step) => {
    await page.keyboard.press(String.fromCharCode(97 + (step % 26)));
    await page.waitForTimeout(40);
  });
}

async function switchPersona(
  subject: CanvasSubject,
  plan: GesturePlan,
  cdp: Metrics,
): Promise<GestureFigures> {
  const { page } = subject;
  await subject.show(plan.near);
  await page.locator('[data-part="canvas"]').focus();
  await page.keyboard.press('w');
  const choice = page
    .getByRole('region', { name: weakest.title, exact: true })
    .getByRole('combobox', { name: weakest.persona });
  await choice.waitFor();
  await waitUntilQuiet(page);
  return await measureTurn(page, cdp, toggles, async (step) => {
    await choice.selectOption({ index: (step % 3) + 1 });
    await page.waitForTimeout(900);
  });
}
