/** Finding in a map, the menu of commands, and the sheet of keys, as a person at a keyboard uses them. */
import type { CDPSession, Page } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { keyedCommands, type KeyedCommand } from '../panels/commandMenu/keyedCommands';
import { beginComposing, compose, pressEnterWhileComposing } from './byKeyboard';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { fill, pattern, words } from './words';

const text = words.ko;
let server: BuildServer;
let app: App;
let page: Page;
let input: CDPSession;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url, language: 'ko' });
  page = app.page;
  input = await app.context.newCDPSession(page);
  await page
    .getByRole('list', { name: text.library.samplesMenu })
    .getByRole('button', { name: text.samples.rentalTitle })
    .click();
  await expect(page.getByRole('button', { name: text.save.saved })).toBeVisible();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
  await server.close();
});

const canvas = () => page.locator('[data-part="canvas"]');
const bar = () => page.getByRole('search', { name: text.finder.label });
const field = () => bar().getByRole('textbox', { name: text.finder.label });
const state = () => bar().locator('[aria-live]');
const position = (index: number, count: number) =>
  bar().getByText(fill(text.finder.position, { at: index, count }), { exact: true });
const menu = () => page.getByRole('dialog', { name: text.commandMenu.title });
const command = (name: string) => menu().getByRole('option', { name });
const onCanvas = (name: string) => canvas().getByRole('group', { name: new RegExp(`^${name}(, |$)`, 'u') });

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function openBar(): Promise<void> {
  await press('Control+f');
  await expect(field()).toBeFocused();
}

async function openMenu(): Promise<void> {
  await press('Control+k');
  await expect(menu().getByRole('combobox')).toBeFocused();
}

/** On the canvas, with nothing selected and nothing open. */
beforeEach(async () => {
  await press('Escape', 'Escape');
  await expect(bar().or(menu())).toHaveCount(0);
  const hasFocus = () => canvas().evaluate((it) => it.contains(document.activeElement));
  if (!(await hasFocus())) await press('F6');
  await expect.poll(hasFocus).toBe(true);
  await press('Escape');
});

/** A touchpoint of the sample, selected and with the focus, by way of the menu. */
async function goToRepair(): Promise<void> {
  await openMenu();
  await menu().getByRole('combobox').fill('수리 방문');
  await menu()
    .getByRole('option', { name: /“수리 방문”/u })
    .click();
  await expect(menu()).toHaveCount(0);
  await expectStill();
  await expect(onCanvas('수리 방문')).toBeFocused();
}

/** The view has come to where it was sent. */
async function expectStill(): Promise<void> {
  const place = () => page.locator('.react-flow__viewport').getAttribute('style');
  let before: string | null = null;
  await expect
    .poll(async () => {
      await page.waitForTimeout(200);
      const now = await place();
      const isStill = now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
}

/** Whether the key was left to the browser. */
async function isLeftToBrowser(given: Page, key: string): Promise<boolean> {
  await given.evaluate(() => {
    const notes = globalThis as unknown as { wasTaken?: boolean };
    const note = (event: KeyboardEvent): void => {
      if (event.key === 'Control') return;
      notes.wasTaken = event.defaultPrevented;
      removeEventListener('keydown', note);
    };
    addEventListener('keydown', note);
  });
  await given.keyboard.press(key);
  return given.evaluate(() => (globalThis as unknown as { wasTaken?: boolean }).wasTaken === false);
}

describe('finding', () => {
  it('finds by initial consonants, says which field of what, selects it and goes there', async () => {
    await openBar();
    await compose(input, 'ㅅㄹㅂㅁ');
    await expect(state()).toContainText(/찾음/u);
    await press('Enter');
    await expect(state().locator('mark')).toHaveText('수리 방문');
    await expect(page.locator('[data-part="found"]')).toHaveAttribute('data-count', '1');
    await expect(page.getByRole('tabpanel').getByRole('textbox', { name: text.inspector.name })).toHaveValue(
      '수리 방문',
    );
    await expect(field()).toBeFocused();
    await press('Escape');
    await expect(bar()).toHaveCount(0);
    await expect(page.locator('[data-part="found"]')).toHaveCount(0);
    await expect(onCanvas('수리 방문')).toBeFocused();
  });

  it('walks around what it has found with Enter and F3, and lists it', async () => {
    await openBar();
    await field().fill('고장');
    const count = Number(/\d+/u.exec((await state().textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(2);
    await press('Enter', 'Enter');
    await expect(position(2, count)).toBeVisible();
    await press('Shift+Enter', 'Shift+Enter');
    await expect(position(count, count)).toBeVisible();
    await press('F3');
    await expect(position(1, count)).toBeVisible();
    await bar().getByRole('button', { name: text.finder.list }).click();
    const rows = bar().getByRole('list', { name: text.finder.list }).getByRole('button');
    await expect(rows).toHaveCount(count);
    await rows.last().click();
    await expect(position(count, count)).toBeVisible();
    // Every one says where it stands: a name, or a field of what.
    await expect(rows.first()).toContainText(/의 |이름/u);
    await press('Escape');
  });

  it('leaves the Enter that ends a composition to the input method', async () => {
    await openBar();
    await field().fill('');
    await beginComposing(input, '앱');
    await pressEnterWhileComposing(input);
    await expect(field()).toHaveValue('앱');
    await expect(state()).toContainText(/찾음/u);
    await input.send('Input.insertText', { text: '앱' });
    await press('Escape');
  });

  it('selects all that was found', async () => {
    await openBar();
    await field().fill('수리 방문');
    await field().fill('고장');
    const marks = page.locator('[data-part="found"]');
    await expect(marks).toHaveAttribute('data-count', /^[2-9]$/u);
    const count = Number(await marks.getAttribute('data-count'));
    await bar().getByRole('button', { name: text.finder.selectAll }).click();
    await expect(
      canvas().getByText(fill(text.canvas.selected_other, { count }), { exact: true }),
    ).toBeAttached();
    await press('Escape');
  });

  it('works while a text field is being edited, and gives the focus back to it', async () => {
    const title = page.getByRole('textbox', { name: text.editor.titleField });
    await title.focus();
    await openBar();
    await press('Escape');
    await expect(title).toBeFocused();
    await openMenu();
    await press('Escape');
    await expect(title).toBeFocused();
  });

  it('leaves the keys to the browser in the field itself, in a dialog and outside the editor', async () => {
    await openBar();
    expect(await isLeftToBrowser(page, 'Control+f')).toBe(true);
    await press('Escape', '?');
    await expect(page.getByRole('dialog', { name: text.sheet.title })).toBeVisible();
    expect(await isLeftToBrowser(page, 'Control+f')).toBe(true);
    await press('Escape');
    const library = await app.openTab(`${server.url}#/`);
    expect(await isLeftToBrowser(library, 'Control+f')).toBe(true);
    expect(await isLeftToBrowser(library, 'Control+k')).toBe(true);
    await library.close();
  });
});

describe('the menu of commands', () => {
  it('finds a command by initial consonants and by its English name, and runs it', async () => {
    await openMenu();
    await compose(input, 'ㅁㄷㅅㅌ');
    await expect(menu().getByRole('option').first()).toHaveText(
      new RegExp(`^${text.command.selectAll}`, 'u'),
    );
    await press('Enter');
    await expect(menu()).toHaveCount(0);
    await expect(canvas().getByText(pattern(text.canvas.selected_other))).toBeAttached();
    await openMenu();
    await menu().getByRole('combobox').fill('zoom in');
    await expect(command(text.command.zoomIn)).toBeVisible();
    // What was used last stands first.
    await menu().getByRole('combobox').fill('');
    await expect(menu().getByRole('option').first()).toContainText(text.command.selectAll);
    await press('Escape');
  });

  it('says why a command cannot be run now, and does not run it', async () => {
    await openMenu();
    await menu().getByRole('combobox').fill(text.command.duplicate);
    await expect(command(text.command.duplicate)).toContainText(text.whyNot.nothingSelected);
    await press('Enter');
    await expect(menu().getByRole('status')).toHaveText(
      fill(text.commandMenu.notNow, { name: text.command.duplicate, reason: text.whyNot.nothingSelected }),
    );
    await press('Escape');
  });

  it('goes to a thing of the map by its name', async () => {
    await goToRepair();
  });
});

describe('the keys', () => {
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const says = (selected: RegExp | string) => expect(canvas().getByText(selected)).toBeAttached();
  const stages = () => canvas().locator(`[aria-roledescription="${text.common.stage}"]`);
  const nameField = () => canvas().getByRole('textbox', { name: text.canvas.nameField });
  const zoom = async (): Promise<number> =>
    Number(/\d+/u.exec(await page.getByRole('group', { name: text.canvas.zoom }).innerText())?.[0]);
  const undone = async (): Promise<void> => {
    await press('Control+z');
  };

  /** What each key does, beginning with a touchpoint that is selected and has the focus. */
  const effects: Readonly<Record<KeyedCommand, () => Promise<void>>> = {
    duplicate: async () => {
      await press('Control+d');
      await expect(onCanvas('수리 방문')).toHaveCount(2);
      await undone();
      await expect(onCanvas('수리 방문')).toHaveCount(1);
    },
    undo: async () => {
      await press('Delete');
      await expect(onCanvas('수리 방문')).toHaveCount(0);
      await press('Control+z');
      await expect(onCanvas('수리 방문')).toHaveCount(1);
    },
    redo: async () => {
      await press('Delete', 'Control+z');
      await expect(onCanvas('수리 방문')).toHaveCount(1);
      await press('Control+Shift+z');
      await expect(onCanvas('수리 방문')).toHaveCount(0);
      await press('Control+z');
      await expect(onCanvas('수리 방문')).toHaveCount(1);
      await press('Control+y');
      await expect(onCanvas('수리 방문')).toHaveCount(0);
      await undone();
    },
    rename: async () => {
      for (const key of ['Enter', 'F2']) {
        await press(key);
        await expect(nameField()).toBeFocused();
        await press('Escape');
        await expect(nameField()).toHaveCount(0);
      }
    },
    delete: async () => {
      await press('Backspace');
      await expect(onCanvas('수리 방문')).toHaveCount(0);
      await undone();
      await expect(onCanvas('수리 방문')).toHaveCount(1);
    },
    selectAll: async () => {
      // All of one stage first, where one does so; then all there is.
      await press('Control+a', 'Control+a');
      await says(pattern(text.canvas.selected_other));
    },
    selectNone: async () => {
      await press('Control+a', 'Control+a');
      await says(pattern(text.canvas.selected_other));
      await press('Escape');
      await expect(canvas().getByText(pattern(text.canvas.selected_other))).toHaveCount(0);
    },
    addTouchpoint: async () => {
      await press('t');
      await expect(page.getByRole('textbox', { name: text.canvas.newTouchpointField })).toBeFocused();
      await press('Escape');
    },
    addStage: async () => {
      await press('s');
      await expect(nameField()).toHaveValue(text.canvas.newStage);
      await press('Escape');
      await expect(nameField()).toHaveCount(0);
      if ((await stages().filter({ hasText: text.canvas.newStage }).count()) > 0) await undone();
    },
    addPersona: async () => {
      await press('p');
      await expect(nameField()).toHaveValue(text.canvas.newPersona);
      await press('Escape');
      await expect(nameField()).toHaveCount(0);
    },
    connect: async () => {
      await press('c');
      await says(text.canvas.connectTo);
      await press('Escape');
    },
    find: async () => {
      await press('Control+f');
      await expect(field()).toBeFocused();
      await press('Escape');
    },
    commands: async () => {
      await press('Control+k');
      await expect(menu()).toBeVisible();
      await press('Control+k');
      await expect(menu()).toHaveCount(0);
    },
    details: async () => {
      await press('e');
      await expect(page.getByRole('tabpanel').locator(':focus')).toHaveCount(1);
    },
    switchRegion: async () => {
      await press('F6');
      await expect(page.getByRole('tabpanel').locator(':focus')).toHaveCount(1);
      await press('F6');
      await expect(canvas().locator(':focus')).toHaveCount(1);
    },
    weakest: async () => {
      const button = page.getByRole('banner').getByRole('button', { name: text.editor.weakest });
      await press('w');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await press('w');
      await expect(button).toHaveAttribute('aria-pressed', 'false');
    },
    zoomFull: async () => {
      await press('0');
      await expect.poll(zoom).toBe(100);
    },
    zoomIn: async () => {
      await press('0');
      await expect.poll(zoom).toBe(100);
      await press('+');
      await expect.poll(zoom).toBe(125);
    },
    zoomOut: async () => {
      await press('0');
      await expect.poll(zoom).toBe(100);
      await press('-');
      await expect.poll(zoom).toBe(80);
    },
    zoomFit: async () => {
      await press('0');
      await expect.poll(zoom).toBe(100);
      await press('1');
      await expect.poll(zoom).toBeLessThan(100);
    },
    shortcuts: async () => {
      await press('?');
      await expect(dialog(text.sheet.title)).toBeVisible();
      await press('Escape');
    },
  };

  it.each(keyedCommands.map((name) => [name, effects[name]] as const))(
    'of “%s” does what the menu and the sheet say',
    async (_name, effect) => {
      await goToRepair();
      await effect();
    },
  );

  it('are all in the sheet, which can be searched', async () => {
    await press('?');
    const sheet = dialog(text.sheet.title);
    for (const name of keyedCommands) {
      await expect(sheet.getByText(text.command[name], { exact: true }).first()).toBeVisible();
    }
    for (const part of [text.gesture.mouse, text.gesture.touch]) {
      await expect(sheet.getByRole('heading', { name: part })).toBeVisible();
    }
    await sheet.getByRole('textbox', { name: text.sheet.search }).fill('ㅂㅈ');
    await expect(sheet.getByText(text.command.duplicate, { exact: true }).first()).toBeVisible();
    await expect(sheet.getByText(text.command.undo, { exact: true })).toHaveCount(0);
    await press('Escape');
  });
});
