/** A picture dropped on a persona becomes its portrait: small, kept in the map, and drawn wherever the persona is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { expect } from './expect';
import { CanvasPage } from './onCanvas';
import { openApp, startServer, type App } from './openApp';
import { exportFile, parseMap } from './takeFiles';
import { words } from './words';

const text = words.ko;
let server: BuildServer;
let app: App;
let page: Page;
let canvas: CanvasPage;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-portrait-'));
  server = await startServer();
  app = await openApp({ url: server.url, language: 'ko' });
  page = app.page;
  canvas = new CanvasPage(page, text);
  await page.getByRole('button', { name: text.library.newMap }).first().click();
  await canvas.thing(text.stageKind.awareness).waitFor();
  await page.getByRole('button', { name: text.canvas.addPersona }).click();
  await page.keyboard.insertText('가족');
  await page.keyboard.press('Enter');
  await canvas.thing('가족').waitFor();
});

afterAll(async () => {
  await app.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Wide, red in the middle, and blue at both sides: cropped to a square nothing but red is left. */
async function photograph(): Promise<string> {
  const picture = new PNG({ width: 900, height: 300 });
  for (let at = 0; at < 900 * 300; at += 1) {
    const isMiddle = at % 900 >= 300 && at % 900 < 600;
    picture.data.set(isMiddle ? [220, 20, 20, 255] : [20, 20, 220, 255], at * 4);
  }
  return file('photo.png', PNG.sync.write(picture));
}

async function file(name: string, content: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function dropOnPersona(path: string): Promise<void> {
  const at = await canvas.middleOf(canvas.thing('가족'));
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await browser.detach();
}

const picture = () => canvas.thing('가족').locator('image');
const messages = () => page.getByRole('region', { name: text.app.messages });

async function avatar(): Promise<string> {
  const { map } = parseMap(await exportFile(app, 'json', { text }));
  const [persona] = map.personas as readonly { avatar?: string }[];
  return persona?.avatar ?? '';
}

describe('a portrait', () => {
  it('is made of a picture that is dropped on a persona: square, small, in the map', async () => {
    await dropOnPersona(await photograph());
    await expect(picture()).toHaveAttribute('href', /^data:image\/webp;base64,/u);
    const kept = await avatar();
    expect(kept.length).toBeLessThan(48 * 1024);
    const size = await page.evaluate(async (href) => {
      const image = new Image();
      image.src = href;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, kept);
    expect(size).toEqual([256, 256]);
  });

  it('is drawn in PNG, round and cropped from the middle', async () => {
    const { bytes } = await exportFile(app, 'png', { text });
    const { data } = PNG.sync.read(bytes);
    const count = (isIt: (red: number, green: number, blue: number) => boolean) => {
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (isIt(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) found += 1;
      }
      return found;
    };
    expect(count((red, green, blue) => red > 190 && green < 60 && blue < 60)).toBeGreaterThan(1000);
    expect(count((red, green, blue) => red < 60 && green < 60 && blue > 190)).toBe(0);
  });

  it('is in SVG as a picture of the file itself', async () => {
    const { bytes } = await exportFile(app, 'svg', { text });
    expect(bytes.toString('utf8')).toMatch(
      /<image [^>]*clip-path="url\(#clip0\)" href="data:image\/webp;base64,/u,
    );
  });

  it('is chosen from a file in the fields as well, taken away and chosen again', async () => {
    await canvas.thing('가족').click();
    const panel = page.getByRole('tabpanel');
    const looks = panel.getByRole('button', { name: text.inspector.looks });
    if ((await looks.getAttribute('aria-expanded')) !== 'true') await looks.click();
    await panel.getByRole('button', { name: text.inspector.removePicture }).click();
    await expect(picture()).toBeHidden();
    const choosing = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: text.inspector.choosePicture }).click();
    await (await choosing).setFiles(await photograph());
    await expect(picture()).toBeVisible();
  });

  it('is taken back by one undo, and back again', async () => {
    await canvas.thing('가족').click();
    await page.keyboard.press('Control+z');
    await expect(picture()).toBeHidden();
    await page.keyboard.press('Control+Shift+z');
    await expect(picture()).toBeVisible();
  });

  it('is there after the page was loaded anew', async () => {
    await expect(page.getByRole('button', { name: text.save.saved })).toBeVisible();
    await page.reload();
    await expect(picture()).toBeVisible();
  });

  const refused: readonly (readonly [string, string, string | Buffer, string])[] = [
    [
      'an SVG',
      'drawing.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      text.canvasMore.portraitSvg,
    ],
    [
      'a picture that is none',
      'broken.png',
      Buffer.from('not a picture at all'),
      text.canvasMore.portraitNone,
    ],
    ['an SVG that says it is a PNG', 'lies.png', '<?xml version="1.0"?><svg/>', text.canvasMore.portraitSvg],
  ];
  it.each(refused)('is not made of %s, and a sentence says why', async (_what, name, content, sentence) => {
    const before = await avatar();
    await dropOnPersona(await file(name, content));
    await expect(messages()).toContainText(sentence);
    expect(await avatar()).toBe(before);
  });

  it('is not made of a picture that holds a map, which is opened beside the persona', async () => {
    const map = await exportFile(app, 'png', { text });
    await dropOnPersona(map.path);
    await expect(messages()).toContainText(text.canvasMore.portraitMap);
  });

  it('leaves nothing in the console', () => {
    expect(app.complaints).toEqual([]);
  });
});
