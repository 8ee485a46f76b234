/** The main job with the keyboard alone, in Korean, with an input method: nothing in here ever points at anything. */
import type { CDPSession, Locator, Page } from 'playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import {
  beginComposing,
  compose,
  notePointers,
  pressEnterWhileComposing,
  tabTo,
  typeFigures,
} from './byKeyboard';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { personas, stages, touchpoints, weakest, type PlannedTouchpoint } from './shopJourney';
import { parseMap, takeDownload, type MapFile } from './takeFiles';
import { fill, pattern, words } from './words';

const text = words.ko;
let server: BuildServer;
let app: App;
let page: Page;
let input: CDPSession;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, language: 'ko', before: notePointers });
  page = app.page;
  input = await app.context.newCDPSession(page);
});

afterAll(async () => {
  await app.close();
  await server.close();
});

const [advert = '', search = ''] = touchpoints.map(({ name }) => name.ko);
const stageName = (stage: keyof typeof text.stageKind): string => text.stageKind[stage];

/** On the canvas, by name; with the stage it stands in, when that matters. */
function onCanvas(name: string, stage?: string): Locator {
  const start = stage === undefined ? `^${name}(, |$)` : `^${name}, ${stage}\\.`;
  return page.locator('[data-part="canvas"]').getByRole('group', { name: new RegExp(start, 'u') });
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** To a thing on the map from anywhere: into the canvas, to the start of the journey, and along it. */
async function goTo(name: string): Promise<void> {
  await enterCanvas();
  await tabTo(page, onCanvas(personas[0].ko), 'Shift+Tab');
  await tabTo(page, onCanvas(name));
}

/** F6 goes from the canvas to the panel, and from anywhere else to the canvas. */
async function enterCanvas(): Promise<void> {
  const canvas = page.locator('[data-part="canvas"]');
  const isThere = () =>
    canvas.evaluate((it) => it !== document.activeElement && it.contains(document.activeElement));
  if (await isThere()) return;
  await press('F6');
  await expect.poll(isThere).toBe(true);
}

/** E goes from what is selected on the canvas to its fields, in the frame after it. */
async function openFields(): Promise<void> {
  await press('e');
  const panel = page.getByRole('tabpanel');
  await expect.poll(() => panel.evaluate((it) => it.contains(document.activeElement))).toBe(true);
}

async function exportByKeyboard(): Promise<MapFile> {
  const file = await takeDownload(app, page, async () => {
    await tabTo(page, page.getByRole('button', { name: text.exporting.title, exact: true }), 'Shift+Tab');
    await press('Enter');
    const menu = page.getByRole('dialog', { name: text.exporting.heading });
    await tabTo(page, menu.getByRole('button', { name: text.exporting.json }));
    await press('Enter');
  });
  return parseMap(file);
}

async function addValue({ name, value }: PlannedTouchpoint): Promise<void> {
  await goTo(name.ko);
  await openFields();
  await tabTo(page, page.getByRole('button', { name: text.inspector.addMetric }));
  await press('Enter');
  const preset = text.metricPreset[value.preset];
  await tabTo(page, page.getByRole('menuitem', { name: preset }).first(), 'ArrowDown');
  await press('Enter');
  const form = page.getByRole('group', { name: fill(text.inspector.newMeasurement, { metric: preset }) });
  const figures = form.locator('[data-figures]').getByRole('textbox');
  await expect(figures.first()).toBeFocused();
  const choice = form.getByRole('radio', { name: text.valueForm[value.form], exact: true });
  if ((await choice.count()) > 0 && !(await choice.isChecked())) {
    await press('Shift+Tab');
    await tabTo(page, choice, 'ArrowRight');
    await press('Space');
  }
  await typeFigures(page, figures, value.figures);
  await press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('tabpanel')).toContainText(preset);
}

describe('the main job with the keyboard alone', () => {
  it('starts a map with five stages', async () => {
    await tabTo(page, page.getByRole('button', { name: text.library.newMap }));
    await press('Enter');
    for (const stage of stages) await expect(onCanvas(stageName(stage))).toBeVisible();
    await enterCanvas();
    await expect(onCanvas(stageName('awareness'))).toBeFocused();
  });

  it('adds two personas, their names composed syllable by syllable', async () => {
    for (const { ko } of personas) {
      await press('p');
      await compose(input, ko);
      await press('Enter');
      await expect(onCanvas(ko)).toBeFocused();
    }
  });

  it('adds twelve touchpoints, one after the other', async () => {
    for (const stage of stages) {
      await goTo(stageName(stage));
      await press('t');
      for (const { name } of touchpoints.filter((planned) => planned.stage === stage)) {
        await compose(input, name.ko);
        await press('Enter');
        await expect(onCanvas(name.ko, stageName(stage))).toBeVisible();
      }
      await press('Escape');
    }
    for (const { name, stage } of touchpoints)
      await expect(onCanvas(name.ko, stageName(stage))).toBeVisible();
  });

  const thrownOut: string[] = [];

  it('measures every one of them', async () => {
    for (const planned of touchpoints) {
      await addValue(planned);
      const inPanel = await page.getByRole('tabpanel').evaluate((it) => it.contains(document.activeElement));
      if (!inPanel) thrownOut.push(planned.name.ko);
    }
  });

  it('keeps the focus in the panel after a value was added (WCAG 2.4.3)', () => {
    expect(thrownOut).toEqual([]);
  });

  it('lights up the weakest with W, and goes from the list to the canvas with Enter', async () => {
    await goTo(advert);
    await press('w');
    const panel = page.getByRole('region', { name: text.weakest.title });
    const first = panel.getByRole('list', { name: text.weakest.list }).getByRole('listitem').first();
    await expect(first).toContainText(weakest.ko);
    await expect(first).toContainText(pattern(text.weakest.sentenceSure, { rank: 1 }));
    await expect(onCanvas(weakest.ko).getByText(text.weakest.wordClear, { exact: true })).toBeVisible();
    await press('F6');
    await tabTo(page, first.getByRole('button').first());
    await press('Enter');
    await expect(onCanvas(weakest.ko)).toBeFocused();
  });

  it('connects two touchpoints with C', async () => {
    await goTo(advert);
    await press('c');
    await expect(page.getByText(text.canvas.connectTo)).toBeVisible();
    await tabTo(page, onCanvas(weakest.ko));
    await press('Enter');
    await expect(page.getByText(text.canvas.connectTo)).toBeHidden();
    const { map } = await exportByKeyboard();
    const id = (name: string | undefined) =>
      map.touchpoints.find((touchpoint) => touchpoint.name === name)?.id;
    const ends = map.connections.map(({ from, to, kind }) => ({ from, to, kind }));
    expect(ends).toContainEqual({ from: id(advert), to: id(weakest.ko), kind: 'flow' });
  });

  it('moves a touchpoint to the next stage, takes it back and does it again', async () => {
    await goTo(search);
    const here = onCanvas(search, stageName('awareness'));
    const there = onCanvas(search, stageName('consideration'));
    await press('Alt+ArrowRight');
    await expect(there).toBeFocused();
    await press('Control+z');
    await expect(here).toBeFocused();
    await press('Control+Shift+z');
    await expect(there).toBeFocused();
  });

  it('deletes with what hangs on it, and brings all of it back', async () => {
    await goTo(weakest.ko);
    await press('Delete');
    await expect(onCanvas(weakest.ko)).toBeHidden();
    const message = fill(text.editor.deletedName, { name: weakest.ko });
    await expect(page.getByRole('region', { name: text.app.messages })).toContainText(message);
    await press('Control+z');
    await expect(onCanvas(weakest.ko)).toHaveAccessibleName(pattern(text.weakest.cardRank, { rank: 1 }));
  });

  it('reaches the fields and comes back with F6', async () => {
    await goTo(weakest.ko);
    await openFields();
    await tabTo(page, page.getByRole('tabpanel').getByRole('textbox', { name: text.inspector.purpose }));
    await compose(input, '빨리 사기');
    await press('F6');
    await expect(onCanvas(weakest.ko)).toBeFocused();
    await press('F6');
    const field = page.getByRole('tabpanel').getByRole('textbox', { name: text.inspector.purpose });
    await tabTo(page, field);
    await expect(field).toHaveValue('빨리 사기');
    await press('F6');
    await expect(onCanvas(weakest.ko)).toBeFocused();
  });

  it('hands out a JSON that holds everything that was typed', async () => {
    await goTo(weakest.ko);
    const { map } = await exportByKeyboard();
    expect(map.personas.map(({ name }) => name).sort()).toEqual(personas.map(({ ko }) => ko).sort());
    const name = new Map(map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
    const values = map.measurements.map(({ subject, value }) => [name.get(subject) ?? subject, value]);
    const planned = touchpoints.map((touchpoint) => [touchpoint.name.ko, touchpoint.value.stored]);
    expect(Object.fromEntries(values)).toEqual(Object.fromEntries(planned));
    await expect(page.getByRole('button', { name: text.save.saved })).toBeVisible();
  });

  it('leaves an Enter during composition to the input method', async () => {
    await goTo(weakest.ko);
    const named = page.locator('[data-part="canvas"]').getByRole('textbox', { name: text.canvas.nameField });
    await press('Enter');
    await expect(named).toBeFocused();
    await press('Control+a');
    await beginComposing(input, '결ㅈ');
    await pressEnterWhileComposing(input);
    await expect(named).toBeFocused();
    await input.send('Input.insertText', { text: '결제창' });
    await press('Enter');
    await expect(onCanvas('결제창')).toBeFocused();
    await press('Control+z');
    await expect(onCanvas(weakest.ko)).toBeFocused();

    await press('t');
    const added = page.getByRole('textbox', { name: text.canvas.newTouchpointField });
    await beginComposing(input, '배ㅅ');
    await pressEnterWhileComposing(input);
    await expect(added).toBeFocused();
    await expect(added).toHaveValue('배ㅅ');
    await input.send('Input.insertText', { text: '배송' });
    await press('Enter', 'Escape');
    await expect(onCanvas('배송', stageName('purchase'))).toBeVisible();
  });

  it('finds the way back into the canvas when what had the focus is undone', async () => {
    await goTo('배송');
    await press('Control+z');
    await expect(onCanvas('배송')).toBeHidden();
    await goTo(weakest.ko);
  });

  it('was done without a pointer and without an error', () => {
    expect(app.complaints).toEqual([]);
  });
});
