import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../src/App';
import { addMapToPng } from '../../src/export/pngMap';
import { wrapMapForSvg } from '../../src/export/svgMap';
import { writeMap } from '../../src/formats/own/writeMap';
import { changeLanguage, startLanguage } from '../../src/i18n/language';
import { asId, type MapId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { storeNewMap } from '../../src/panels/library/storeNewMap';
import { decodeMap } from '../../src/session/yjs/documentBytes';
import { setTheme, startTheme } from '../../src/ui/theme';
import { diskServices, memoryServices, type TestServices } from '../helpers/appServices';
import { findAccessibilityProblems } from '../helpers/findAccessibilityProblems';
import { mapId, smallJourney } from '../helpers/journey';
import { hidePage } from '../helpers/leavePage';

let services: TestServices;

beforeAll(async () => {
  startTheme();
  await startLanguage();
});
beforeEach(async () => {
  location.hash = '';
  await changeLanguage('en');
  setTheme('light');
  services = diskServices();
});
afterEach(async () => {
  cleanup();
  document.querySelector('base')?.remove();
  for (const toast of document.querySelectorAll('[data-toast] button:last-of-type'))
    (toast as HTMLElement).click();
  await services.end();
  await page.viewport(1280, 800);
});

function namedMap(id: string, title: string): JourneyMap {
  const map = smallJourney();
  return { ...map, map: { ...map.map, id: asId<MapId>(id), title } };
}

/** The test page stands in a folder of its own; the samples lie beside the app's. */
function standBesideTheApp(): void {
  const base = document.createElement('base');
  base.href = '/';
  document.head.append(base);
}

async function openLibraryWith(...maps: readonly JourneyMap[]): Promise<void> {
  for (const map of maps)
    expect(await storeNewMap(map, services.storage, services.now())).toMatchObject({ ok: true });
  render(<App services={services} />);
  await screen.findByRole('heading', { level: 1 });
  if (maps.length > 0) await screen.findByRole('list', { name: 'Maps' });
}

async function titles(): Promise<string[]> {
  const listed = await services.storage.listMaps();
  return listed.ok ? listed.entries.map(({ row }) => row.title).sort() : [];
}

async function storedMap(id: string): Promise<JourneyMap> {
  const loaded = await services.storage.loadMap(asId<MapId>(id));
  if (!loaded.ok) throw new Error(loaded.message);
  return decodeMap(
    asId<MapId>(id),
    loaded.updates.map(({ bytes }) => bytes),
  );
}

function fileInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no file input');
  return input;
}

function choose(...files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  fileInput().files = data.files;
  fileInput().dispatchEvent(new Event('change', { bubbles: true }));
}

function jsonFile(text: string, name = 'map.touchstone.json'): File {
  return new File([text], name, { type: 'application/json' });
}

describe('the library', () => {
  test('an empty one teaches with one sentence, one main button and two samples', async () => {
    await openLibraryWith();
    await screen.findByRole('heading', { name: 'Draw your first customer journey' });
    screen.getByRole('button', { name: 'New map' });
    expect(within(screen.getByRole('list', { name: 'Open sample' })).getAllByRole('button')).toHaveLength(2);
  });

  test('“New map” opens a map with the five stages in one click, and it is in the library', async () => {
    await openLibraryWith();
    await userEvent.click(await screen.findByRole('button', { name: 'New map' }));
    await waitFor(() => {
      expect(location.hash).toMatch(/^#\/map\//);
    });
    const map = await storedMap(location.hash.slice('#/map/'.length));
    expect(Object.values(map.stages).map((stage) => stage.kind)).toEqual(
      expect.arrayContaining(['awareness', 'consideration', 'purchase', 'loyalty', 'advocacy']),
    );
    expect(await titles()).toEqual(['Untitled map']);
  });

  test('a template from the menu makes a map with its stages', async () => {
    await openLibraryWith(smallJourney());
    await userEvent.click(screen.getByRole('button', { name: 'From template' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /Public service/ }));
    await waitFor(() => {
      expect(location.hash).toMatch(/^#\/map\//);
    });
    expect(Object.keys((await storedMap(location.hash.slice('#/map/'.length))).stages)).toHaveLength(3);
  });

  test('a sample opens, and opening it again opens the same one', async () => {
    standBesideTheApp();
    await openLibraryWith();
    const open = async (): Promise<string> => {
      await userEvent.click(await screen.findByRole('button', { name: 'Open sample' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: /San Francisco Airport/ }));
      await waitFor(() => {
        expect(location.hash).toMatch(/^#\/map\//);
      });
      const { hash } = location;
      location.hash = '#/';
      await screen.findByRole('list', { name: 'Maps' });
      return hash;
    };
    await userEvent.click(await screen.findByRole('button', { name: /San Francisco Airport/ }));
    await waitFor(() => {
      expect(location.hash).toMatch(/^#\/map\//);
    });
    const first = location.hash;
    location.hash = '#/';
    await screen.findByRole('list', { name: 'Maps' });
    expect(await open()).toBe(first);
    expect(await titles()).toHaveLength(1);
  });

  test('a card says when, how much and which touchpoint is the weakest', async () => {
    standBesideTheApp();
    await openLibraryWith();
    await userEvent.click(await screen.findByRole('button', { name: /San Francisco Airport/ }));
    await waitFor(() => {
      expect(location.hash).toMatch(/^#\/map\//);
    });
    location.hash = '#/';
    const card = await screen.findByRole('link', { name: /San Francisco Airport/ });
    const description =
      document.getElementById(card.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    expect(description).toMatch(/\d+ touchpoints · 3 personas/);
    expect(description).toMatch(/Health \d+ of 100.*Weakest.*Restaurants · At the gate/);
  });

  test.each([
    ['the page is hidden', hidePage],
    ['the field is taken away', cleanup],
  ])('a title that is being typed is kept when %s; one that was escaped from is not', async (_how, leave) => {
    await openLibraryWith(smallJourney());
    screen.getByRole('link', { name: 'Small journey' }).focus();
    await userEvent.keyboard('{F2}Not this{Escape}');
    (await screen.findByRole('link', { name: 'Small journey' })).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.fill(await screen.findByRole('textbox'), 'Rental');
    leave();
    await waitFor(async () => {
      expect((await storedMap(mapId)).map.title).toBe('Rental');
      expect(await titles()).toEqual(['Rental']);
    });
  });

  test('F2 renames in place: Enter keeps it in the map itself, Escape and an empty name do not', async () => {
    await openLibraryWith(smallJourney());
    const link = screen.getByRole('link', { name: 'Small journey' });
    link.focus();
    await userEvent.keyboard('{F2}');
    await userEvent.fill(screen.getByLabelText('Name of the map'), 'Nonsense');
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('link', { name: 'Small journey' });

    await userEvent.dblClick(screen.getByText('Small journey'));
    await userEvent.fill(screen.getByLabelText('Name of the map'), '  ');
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('link', { name: 'Small journey' });
    expect(location.hash).not.toMatch(/map/);

    screen.getByRole('link', { name: 'Small journey' }).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.fill(screen.getByLabelText('Name of the map'), '정수기 렌탈');
    await userEvent.keyboard('{Enter}');
    const renamed = await screen.findByRole('link', { name: '정수기 렌탈' });
    await waitFor(() => {
      expect(document.activeElement).toBe(renamed);
    });
    expect((await storedMap(mapId)).map.title).toBe('정수기 렌탈');
    const before = smallJourney();
    expect((await storedMap(mapId)).touchpoints).toEqual(before.touchpoints);
  });

  test('a copy has everything of the map, another id and its own life', async () => {
    await openLibraryWith(smallJourney());
    await userEvent.click(screen.getByRole('button', { name: 'Actions for Small journey' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    await screen.findByRole('link', { name: 'Small journey (copy)' });
    const listed = await services.storage.listMaps();
    const row = listed.ok
      ? listed.entries.find((entry) => entry.row.title === 'Small journey (copy)')?.row
      : null;
    const copy = await storedMap(row?.id ?? '');
    const { map: _, ...records } = smallJourney();
    expect(copy).toMatchObject(records);
    expect(copy.map.id).not.toBe(mapId);
  });

  test('Delete puts a map into the bin at once; Undo in the toast brings it back; the focus stays in the list', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'), namedMap('b', 'Beta'));
    screen.getByRole('link', { name: 'Alpha' }).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: 'Alpha' })).toBeNull();
    });
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Beta' }));
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Messages' })).getByRole('button', { name: 'Undo' }),
    );
    await screen.findByRole('link', { name: 'Alpha' });
    expect(await titles()).toEqual(['Alpha', 'Beta']);
  });

  test('what is in the bin is restored from there', async () => {
    await openLibraryWith(smallJourney());
    screen.getByRole('link', { name: 'Small journey' }).focus();
    await userEvent.keyboard('{Delete}');
    await userEvent.click(await screen.findByRole('button', { name: 'Bin (1)' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Restore “Small journey”' }));
    await waitFor(async () => {
      expect(await titles()).toEqual(['Small journey']);
    });
  });

  test('what is in the bin is deleted for good only after a question that names it', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'), namedMap('b', 'Beta'), namedMap('c', 'Gamma'));
    const now = services.now();
    for (const id of ['a', 'b', 'c']) await services.storage.binMap(asId<MapId>(id), now);
    const binned = async () => {
      const listed = await services.storage.listBin();
      if (!listed.ok) throw new Error(listed.message);
      return listed.entries
        .map(({ row }) => [row.title, row.deletedAt] as const)
        .toSorted(([a], [b]) => a.localeCompare(b));
    };
    await userEvent.click(await screen.findByRole('button', { name: 'Bin (3)' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete “Beta” now…' }));
    const ask = await screen.findByRole('dialog', { name: 'Delete “Beta” for good?' });
    expect(ask).toHaveTextContent('This cannot be undone.');
    await userEvent.click(within(ask).getByRole('button', { name: 'Cancel' }));
    expect(await binned()).toHaveLength(3);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete “Beta” now…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    await screen.findByText('1 map is deleted for good.');
    // The others stay for as long as they would have.
    expect(await binned()).toEqual([
      ['Alpha', now],
      ['Gamma', now],
    ]);
    expect((await services.storage.loadMap(asId<MapId>('b'))).ok).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Empty bin…' }));
    const all = await screen.findByRole('dialog', { name: 'Delete 2 maps for good?' });
    expect(
      within(all)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Alpha', 'Gamma']);
    expect(await findAccessibilityProblems()).toEqual([]);
    // Somebody brings one back meanwhile: it is no longer meant.
    await services.storage.restoreMap(asId<MapId>('a'));
    await screen.findByRole('dialog', { name: 'Delete “Gamma” for good?' });
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await screen.findByText('The bin is empty.');
    expect(await titles()).toEqual(['Alpha']);
    expect(await binned()).toEqual([]);
  });

  test('a map in the bin that is opened by its address says where it is, and is restored from there', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'));
    await services.storage.binMap(asId<MapId>('a'), services.now());
    location.hash = '#/map/a';
    const banner = await screen.findByRole(
      'complementary',
      { name: 'This map is in the bin' },
      { timeout: 8_000 },
    );
    expect(banner).toHaveTextContent('Put there');
    await userEvent.click(within(banner).getByRole('button', { name: 'Restore' }));
    await waitFor(() => {
      expect(screen.queryByRole('complementary', { name: 'This map is in the bin' })).toBeNull();
    });
    expect(await titles()).toEqual(['Alpha']);
  });

  test('a name that reads from right to left turns nothing else on its card', async () => {
    await openLibraryWith(namedMap('a', '\u202eמפה\u202e'));
    const link = await screen.findByRole('link');
    expect(link.textContent).toBe('\u2068\u202eמפה\u202e\u2069');
  });

  test('a map of another tab appears by itself', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'));
    await storeNewMap(namedMap('b', 'Beta'), services.storage, services.now());
    await screen.findByRole('link', { name: 'Beta' });
  });

  test('the arrow keys go from card to card, and the context-menu key opens the actions', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'), namedMap('b', 'Beta'));
    const [first, second] = screen.getAllByRole('link');
    first?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(second);
    second?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await screen.findByRole('menuitem', { name: /Rename/ });
  });

  test('more than eight maps can be searched and sorted', async () => {
    const names = ['Kiosk', 'App', '매장', 'Phone', 'Chat', 'Bill', 'Store', 'Return', 'Gift'];
    await openLibraryWith(...names.map((name, index) => namedMap(`m${index}`, name)));
    await userEvent.fill(screen.getByLabelText('Find a map'), '매장'.normalize('NFD'));
    await waitFor(() => {
      expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['매장']);
    });
    await userEvent.fill(screen.getByLabelText('Find a map'), 'nothing like it');
    await screen.findByText('No map is called “nothing like it”.');
    await userEvent.fill(screen.getByLabelText('Find a map'), '');
    await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'Name');
    expect(screen.getAllByRole('link')[0]?.textContent).toBe('App');
  });
});

describe('importing', () => {
  test('a file of ours opens as the very map that was written', async () => {
    await openLibraryWith();
    await screen.findByRole('button', { name: 'New map' });
    choose(jsonFile(writeMap(smallJourney())));
    await waitFor(() => {
      expect(location.hash).toBe(`#/map/${mapId}`);
    });
    expect(writeMap(await storedMap(mapId))).toBe(writeMap(smallJourney()));
  });

  test('a file of a map that is here already becomes a copy and replaces nothing', async () => {
    await openLibraryWith(smallJourney());
    choose(jsonFile(writeMap(smallJourney())));
    await screen.findByText('“Small journey” was here already, so it was added as a copy.');
    expect(await titles()).toEqual(['Small journey', 'Small journey']);
  });

  test('a PNG and an SVG that carry a map open it', async () => {
    await openLibraryWith();
    await screen.findByRole('button', { name: 'New map' });
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blank = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    const png = await addMapToPng(blank, writeMap(namedMap('from-png', 'From PNG')));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${wrapMapForSvg(writeMap(namedMap('from-svg', 'From SVG')))}</svg>`;
    choose(new File([png ?? ''], 'picture.png'), new File([svg], 'picture.svg'));
    await screen.findByText('2 maps were imported.');
    expect(await titles()).toEqual(['From PNG', 'From SVG']);
    expect(writeMap(await storedMap('from-png'))).toBe(writeMap(namedMap('from-png', 'From PNG')));
  });

  test('every file that cannot be opened says what is the matter, what is safe and what to do', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'));
    const whole = writeMap(smallJourney());
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const files: readonly (readonly [File, RegExp])[] = [
      [jsonFile(whole.slice(0, whole.length / 2), 'cut.json'), /ends in the middle/],
      [
        jsonFile(whole.replace('"formatVersion": 1', '"formatVersion": 7'), 'future.json'),
        /newer Touchstone.*7.*up to 1/,
      ],
      [jsonFile('{"type":"excalidraw"}', 'other.json'), /made by another program/],
      [jsonFile('', 'empty.json'), /is empty/],
      [jsonFile('{"format": oops}', 'broken.json'), /line 1, column 12/],
      [jsonFile(`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'deep.json'), /nested deeper/],
      [
        new File([new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0])], 'slides.pptx'),
        /neither a map nor a picture/,
      ],
      [new File([await canvas.convertToBlob()], 'holiday.png'), /no map in this picture/],
    ];
    choose(...files.map(([file]) => file));
    const dialog = await screen.findByRole('dialog', { name: '8 files were not opened' });
    for (const [file, sentence] of files) {
      expect(within(dialog).getByText(file.name).closest('li')?.textContent).toMatch(sentence);
    }
    within(dialog).getByText('Your maps are as they were.');
    expect(await titles()).toEqual(['Alpha']);
    expect(await findAccessibilityProblems(dialog)).toEqual([]);
  });

  test('200 MB are refused at once, without being read', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'));
    const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
    choose(
      new File(
        Array.from({ length: 200 }, () => megabyte),
        'huge.json',
      ),
    );
    const dialog = await screen.findByRole('dialog', { name: '1 file was not opened' });
    expect(dialog.textContent).toMatch(/209\.7 ?MB.*67\.1 ?MB/);
  });

  test('a file that had to be mended opens, and every repair is listed by the name of what it concerns', async () => {
    await openLibraryWith();
    await screen.findByRole('button', { name: 'New map' });
    choose(jsonFile(writeMap(smallJourney()).replace('"all": -1', '"all": -7')));
    const dialog = await screen.findByRole('dialog', { name: '“Small journey” was mended' });
    expect(dialog.textContent).toMatch(
      /Touchpoint “Checkout”.*emotion\.all.*−7 was outside the range and became −2/,
    );
    expect(await findAccessibilityProblems(dialog)).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open Small journey' }));
    expect(location.hash).toBe(`#/map/${mapId}`);
  });

  test('a file dropped anywhere is imported, with a sign of where it will go', async () => {
    await openLibraryWith();
    await screen.findByRole('button', { name: 'New map' });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(jsonFile(writeMap(smallJourney())));
    const drag = (type: string): boolean =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    expect(drag('dragover')).toBe(false);
    await screen.findByText('Drop to open');
    expect(drag('drop')).toBe(false);
    await waitFor(() => {
      expect(location.hash).toBe(`#/map/${mapId}`);
    });
    expect(screen.queryByText('Drop to open')).toBeNull();
  });

  test('dropped in the editor, a file becomes a map of its own and the open one stays', async () => {
    await openLibraryWith(namedMap('a', 'Alpha'));
    location.hash = '#/map/a';
    await waitFor(() => {
      expect(screen.queryByRole('list', { name: 'Maps' })).toBeNull();
    });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(jsonFile(writeMap(smallJourney())));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await screen.findByText('“Small journey” was imported.');
    expect(location.hash).toBe('#/map/a');
    await userEvent.click(
      within(screen.getByRole('region', { name: 'Messages' })).getByRole('button', { name: 'Open' }),
    );
    expect(location.hash).toBe(`#/map/${mapId}`);
  });
});

describe('language, theme and accessibility', () => {
  test('Korean shows at once, and everything is said in it', async () => {
    await openLibraryWith(smallJourney());
    await userEvent.click(screen.getByRole('button', { name: 'Language: English' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: '한국어' }));
    await screen.findByRole('heading', { name: '내 지도' });
    screen.getByRole('button', { name: '새 지도' });
    expect(screen.getByRole('link').closest('li')?.textContent).toMatch(/접점 3개 · 페르소나 1명/);
    expect(document.documentElement.lang).toBe('ko');
  });

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('axe finds nothing in %s, %s, empty and filled', async (language, theme) => {
    setTheme(theme);
    await changeLanguage(language);
    await openLibraryWith();
    await screen.findByRole('heading', { level: 2 });
    expect(await findAccessibilityProblems()).toEqual([]);
    await storeNewMap(smallJourney(), services.storage, services.now());
    await storeNewMap(namedMap('b', '이름이 아주 긴 지도 '.repeat(12)), services.storage, services.now());
    await screen.findByText('Small journey');
    expect(await findAccessibilityProblems()).toEqual([]);
  });

  test.each([360, 768, 1920])('nothing is wider than a window of %d px', async (width) => {
    await page.viewport(width, 800);
    await openLibraryWith(smallJourney(), namedMap('b', 'AnUnbrokenTitleThatGoesOnAndOn'.repeat(6)));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('after a change of page the focus is on its heading', async () => {
    await openLibraryWith(smallJourney());
    location.hash = '#/map/nowhere-to-be-found';
    await waitFor(() => {
      expect(screen.queryByRole('list', { name: 'Maps' })).toBeNull();
    });
    location.hash = '#/';
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Your maps');
    });
    expect(document.title).toBe('Touchstone');
  });
});

describe('the state of the storage', () => {
  test('a storage that keeps nothing says so, and why', async () => {
    await services.end();
    services = memoryServices();
    await openLibraryWith();
    const notice = await screen.findByRole('region', { name: 'Nothing is kept in this window' });
    expect(notice.textContent).toMatch(
      /when this page closes, the maps are gone.*the browser refuses its storage/,
    );
  });

  test('a map that was saved here and is gone is named, until that is understood', async () => {
    services.canary?.note({ id: asId<MapId>('lost'), lineage: 'x' }, 9, 'Lost journey');
    services.canary?.flush();
    await openLibraryWith();
    const notice = await screen.findByRole('region', {
      name: '1 map that was saved here is no longer there',
    });
    expect(notice.textContent).toMatch(/“Lost journey”/);
    expect(notice.textContent).toMatch(/Restore them from a backup/);
    // An empty library offers the same at its foot.
    within(notice).getByRole('button', { name: 'Restore a backup…' }).click();
    await screen.findByRole('dialog', { name: 'Restore from a backup' });
    await userEvent.keyboard('{Escape}');
    await userEvent.click(within(notice).getByRole('button', { name: 'Understood' }));
    expect(services.canary?.listMarks()).toEqual([]);
  });

  test('the storage line explains itself and offers to ask the browser', async () => {
    await openLibraryWith();
    const state = await screen.findByRole('button', { name: /may clear it|Kept until|does not say/ });
    await userEvent.click(state);
    expect((await screen.findByRole('dialog')).textContent).toMatch(/on this device, and nowhere else/);
  });
});
