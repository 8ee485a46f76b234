/** The main job with the mouse, from a browser that has never been here to files that open again somewhere else. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BuildServer } from '../helpers/serveBuild';
import { drawShopJourney, onCanvas, savedState, startMap } from './byMouse';
import { expect } from './expect';
import { openApp, startServer, type App } from './openApp';
import { personas, stages, touchpoints, weakest } from './shopJourney';
import { dropFiles, exportFile, parseMap, withoutTime, type MapFile, type TakenFile } from './takeFiles';
import { fill, pattern, words } from './words';

const text = words.en;
let server: BuildServer;
let app: App;

beforeAll(async () => {
  server = await startServer();
  app = await openApp({ url: server.url });
});

afterAll(async () => {
  await app.close();
  await server.close();
});

function connectedStages({ map }: MapFile): string[] {
  const name = new Map(map.stages.map((stage) => [stage.id, stage.name]));
  return map.connections
    .filter(({ kind }) => kind === 'flow')
    .flatMap(({ from, to }) =>
      name.has(from) && name.has(to) ? [`${name.get(from)} → ${name.get(to)}`] : [],
    );
}

function storedValues({ map }: MapFile): Record<string, unknown> {
  const name = new Map(map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
  return Object.fromEntries(
    map.measurements.map(({ subject, value }) => [name.get(subject) ?? subject, value]),
  );
}

/** What comes out of another browser that was given the file. */
async function readElsewhere(give: (app: App) => Promise<void>): Promise<MapFile> {
  const other = await openApp({ url: server.url });
  try {
    await give(other);
    await expect(onCanvas(other.page, weakest.en)).toBeVisible();
    const back = parseMap(await exportFile(other, 'json'));
    expect(other.complaints).toEqual([]);
    return back;
  } finally {
    await other.close();
  }
}

describe('the main job with the mouse', () => {
  let json: TakenFile;
  let png: TakenFile;
  let svg: TakenFile;

  it('starts with five stages, connected in their order', async () => {
    const { page } = app;
    await startMap(page);
    for (const stage of stages) await expect(onCanvas(page, text.stageKind[stage])).toBeVisible();
    const file = parseMap(await exportFile(app, 'json'));
    const names = stages.map((stage) => text.stageKind[stage]);
    expect(file.map.stages.map(({ name }) => name)).toEqual(names);
    const steps = names.slice(1).map((name, index) => `${names[index]} → ${name}`);
    expect(connectedStages(file).sort()).toEqual(steps.sort());
  });

  it('draws two personas and twelve touchpoints, each measured in two clicks and a value', async () => {
    await drawShopJourney(app.page);
    const file = parseMap(await exportFile(app, 'json'));
    expect(file.map.personas.map(({ name }) => name).sort()).toEqual(personas.map(({ en }) => en).sort());
    expect(storedValues(file)).toEqual(
      Object.fromEntries(touchpoints.map(({ name, value }) => [name.en, value.stored])),
    );
    // One metric of a kind serves all that is measured with it.
    expect(file.map.metrics.map(({ kind }) => kind).sort()).toEqual(
      [...new Set(touchpoints.map(({ value }) => value.preset.replace('frtEmail', 'frt')))].sort(),
    );
  });

  it('lists the weakest touchpoint first, says why in a sentence, and lights it on the canvas', async () => {
    const { page } = app;
    const card = onCanvas(page, weakest.en);
    await expect(card.getByText(text.weakest.wordClear, { exact: true })).toBeHidden();
    await page.getByRole('banner').getByRole('button', { name: text.editor.weakest }).click();

    const panel = page.getByRole('region', { name: text.weakest.title });
    await expect(panel.getByRole('switch', { name: text.weakest.highlight })).toBeChecked();
    const first = panel.getByRole('list', { name: text.weakest.list }).getByRole('listitem').first();
    await expect(first.getByRole('button').first()).toContainText(weakest.en);
    const probability = fill(text.weakest.probabilityOver, { value: '99%' });
    const sentence = { name: weakest.en, rank: 1, k: 3, probability };
    await expect(first).toContainText(fill(text.weakest.sentenceSure, sentence));
    await expect(card.getByText(text.weakest.wordClear, { exact: true })).toBeVisible();
    await expect(card.getByText('1', { exact: true })).toBeVisible();
    await expect(card).toHaveAccessibleName(pattern(text.weakest.cardRank, { rank: 1 }));
  });

  it('hands out JSON, PNG and SVG', async () => {
    json = await exportFile(app, 'json');
    png = await exportFile(app, 'png');
    svg = await exportFile(app, 'svg');
    expect(json.name).toMatch(/\.touchstone\.json$/u);
    expect(png.name).toMatch(/\.png$/u);
    expect([...png.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(svg.name).toMatch(/\.svg$/u);
    expect(svg.bytes.toString('utf8')).toContain(weakest.en);
  });

  it('shows the same map after a reload', async () => {
    const { page } = app;
    await expect(savedState(page)).toBeVisible();
    await page.reload();
    for (const { name } of touchpoints) await expect(onCanvas(page, name.en)).toBeVisible();
    const after = parseMap(await exportFile(app, 'json'));
    expect(withoutTime(after)).toEqual(withoutTime(parseMap(json)));
  });

  it('reads its JSON back in another browser as the same map', async () => {
    const back = await readElsewhere(async ({ page }) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: text.library.importFile }).click(),
      ]);
      await chooser.setFiles(json.path);
    });
    expect(withoutTime(back)).toEqual(withoutTime(parseMap(json)));
  });

  it('opens its PNG, dropped on another browser, as the same map', async () => {
    const back = await readElsewhere(({ page }) => dropFiles(page, [png.path]));
    expect(withoutTime(back)).toEqual(withoutTime(parseMap(json)));
  });

  it('opens its SVG, dropped on another browser, as the same map', async () => {
    const back = await readElsewhere(({ page }) => dropFiles(page, [svg.path]));
    expect(withoutTime(back)).toEqual(withoutTime(parseMap(json)));
  });

  it('keeps the map in the library, with its weakest touchpoint in words', async () => {
    const { page } = app;
    await page.getByRole('link', { name: text.editor.backToMaps }).click();
    const card = page.getByRole('list', { name: text.library.mapsLabel }).getByRole('listitem');
    await expect(card).toHaveCount(1);
    await expect(card).toContainText(`${weakest.en} · ${text.stageKind.purchase}`);
  });

  it('has nothing in the console from the first step to the last', () => {
    expect(app.complaints).toEqual([]);
  });
});
