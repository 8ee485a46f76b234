/** What a hand with a mouse does in the editor. Keys only type text; every choice is a click or a drag. */
import type { Locator, Page } from 'playwright/test';
import { expect } from './expect';
import { personas, touchpoints, type PlannedTouchpoint, type PlannedValue } from './shopJourney';
import { fill, words, type AppWords } from './words';

const text = words.en;

/** A stage, a persona or a touchpoint on the canvas, by its name. */
export function onCanvas(page: Page, name: string): Locator {
  const canvas = page.locator('[data-part="canvas"]');
  return canvas.getByRole('group', { name: new RegExp(`^${name}(, |$)`, 'u') });
}

export function savedState(page: Page, say: AppWords = text): Locator {
  return page.getByRole('button', { name: say.save.saved });
}

/** From the library, by the button of the empty and of the filled one alike. */
export async function startMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: text.library.newMap }).click();
  await expect(onCanvas(page, text.stageKind.awareness)).toBeVisible();
}

/** Where nothing stands: below every stage and above the tools. */
export async function clickGround(page: Page): Promise<void> {
  await page.mouse.click(120, 760);
}

export async function addPersonas(page: Page): Promise<void> {
  const tool = page.getByRole('button', { name: text.canvas.addPersona });
  const canvas = page.locator('[data-part="canvas"]');
  const field = canvas.getByRole('textbox', { name: text.canvas.nameField, exact: true });
  const [clicked, dragged] = personas;
  await tool.click();
  await expect(field).toBeFocused();
  await page.keyboard.type(clicked.en);
  await clickGround(page);
  await expect(onCanvas(page, clicked.en)).toBeVisible();

  await tool.dragTo(canvas, { targetPosition: { x: 100, y: 420 } });
  await expect(field).toBeFocused();
  await page.keyboard.type(dragged.en);
  await clickGround(page);
  await expect(onCanvas(page, dragged.en)).toBeVisible();
}

export async function addTouchpoint(
  page: Page,
  { stage, name }: Pick<PlannedTouchpoint, 'stage' | 'name'>,
): Promise<void> {
  const place = fill(text.canvas.addHere, { stage: text.stageKind[stage] });
  await page.getByRole('button', { name: place }).click();
  await expect(page.getByRole('textbox', { name: text.canvas.newTouchpointField })).toBeFocused();
  await page.keyboard.type(name.en);
  await clickGround(page);
  await expect(onCanvas(page, name.en)).toBeVisible();
}

/** Two clicks to a place to type in: "Add metric", and which one. */
export async function addValue(page: Page, subject: string, value: PlannedValue): Promise<void> {
  await onCanvas(page, subject).click();
  await page.getByRole('button', { name: text.inspector.addMetric }).click();
  const preset = text.metricPreset[value.preset];
  await page.getByRole('menuitem', { name: new RegExp(`^${preset}`, 'u') }).click();
  const form = page.getByRole('group', { name: fill(text.inspector.newMeasurement, { metric: preset }) });
  const figures = form.locator('[data-figures]').getByRole('textbox');
  await expect(figures.first()).toBeFocused();
  const choice = form.getByRole('radio', { name: text.valueForm[value.form], exact: true });
  // A metric that is only ever given one way offers no choice.
  if ((await choice.count()) > 0) await choice.click();
  for (const [index, figure] of value.figures.entries()) {
    await figures.nth(index).click();
    await page.keyboard.type(String(figure));
  }
  await form.getByRole('button', { name: text.common.add, exact: true }).click();
  await expect(form).toBeHidden();
}

export async function drawShopJourney(page: Page): Promise<void> {
  await addPersonas(page);
  for (const planned of touchpoints) await addTouchpoint(page, planned);
  for (const { name, value } of touchpoints) await addValue(page, name.en, value);
  await expect(savedState(page)).toBeVisible();
}

/** From one view of the map to another, or to what the same menu switches on. Ends when the menu is gone again. */
export async function chooseView(page: Page, from: string, to: string, say: AppWords = text): Promise<void> {
  await page.getByRole('button', { name: fill(say.editor.viewIs, { view: from }) }).click();
  const menu = page.getByRole('menu', { name: say.editor.views });
  const item = menu.getByRole('menuitemradio', { name: to });
  await item.or(menu.getByRole('menuitemcheckbox', { name: to })).click();
  await expect(menu).toBeHidden();
}
