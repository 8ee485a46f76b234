/** From files that come back to one map again, through the real dialogs, sessions and storage. */
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTouchpoints } from '../../../src/commands/createTouchpoints';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editRecord } from '../../../src/commands/editRecord';
import { readMap } from '../../../src/formats/own/readMap';
import { writeMap } from '../../../src/formats/own/writeMap';
import { formatFor } from '../../../src/i18n/Format';
import { bringTexts, changeLanguage, startLanguage, translate } from '../../../src/i18n/language';
import { asId, type MapId } from '../../../src/model/ids';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { keepExported } from '../../../src/panels/export/keepExported';
import { makePng, makeSvg, pictureOfMap } from '../../../src/panels/export/picture';
import { copyMap } from '../../../src/panels/library/copyMap';
import { ImportContext } from '../../../src/panels/library/ImportContext';
import { importFiles } from '../../../src/panels/library/importFiles';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import { MergeCopy } from '../../../src/panels/merge/MergeCopy';
import { ServicesContext, sessionPorts } from '../../../src/panels/services';
import { MapSession } from '../../../src/session/MapSession';
import { SessionContext } from '../../../src/session/useSession';
import { setTheme, startTheme } from '../../../src/ui/theme';
import { ToastRegion } from '../../../src/ui/ToastRegion';
import { dismissToast, useToasts } from '../../../src/ui/toasts';
import { diskServices, memoryServices, type TestServices } from '../../helpers/appServices';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { advert, checkout, purchase, search, smallJourney } from '../../helpers/journey';
import { PlainEditor } from '../../helpers/plainEditor';
import { contentOf } from '../../model/mergeEdits';

const ended: TestServices[] = [];

beforeAll(async () => {
  startTheme();
  await startLanguage();
  await bringTexts('versions');
  await bringTexts('importReport');
});
beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(async () => {
  for (const { key } of renderHook(() => useToasts()).result.current) dismissToast(key);
  cleanup();
  for (const services of ended.splice(0)) await services.end();
  setTheme('light');
  await changeLanguage('en');
});

const patient = { timeout: 10_000 };

/** A laptop that opened the map from a file, as the library does it. */
async function openFile(map: JourneyMap) {
  const given = memoryServices();
  const { signal } = new AbortController();
  const report = await importFiles([jsonFile(map, 'opened')], given, { signal, onFile: () => undefined });
  const [imported] = report.imported;
  if (!imported) throw new Error('It was not imported');
  await waitFor(async () => {
    const listed = await given.storage.versions.listVersions(imported.id);
    expect(listed).toMatchObject({ versions: [{ shared: 'copy' }] });
  }, patient);
  return await openLaptop(given, map);
}

/** The laptop of the facilitator: its map is in the storage and open; each edit is a minute after the one before. */
async function openLaptop(given: TestServices = memoryServices(), map: JourneyMap = smallJourney()) {
  ended.push(given);
  let time = Date.parse('2026-03-01T09:00:00Z');
  const now = (): string => new Date((time += 60_000)).toISOString();
  const services = { ...given, now };
  const stored = await storeNewMap(map, services.storage, now());
  if (!stored.ok && stored.reason !== 'already-there') throw new Error(stored.message);
  const opened = await MapSession.open(map.map.id, sessionPorts(services));
  if (!opened) throw new Error('The storage has lost the map it was just given');
  const { session } = opened;
  const [closed, imported] = [vi.fn(), vi.fn<(files: readonly File[]) => void>()];
  return {
    session,
    services,
    closed,
    importFiles: imported,
    rename: (id: typeof checkout, name: string) =>
      session.run(editRecord, { kind: 'touchpoints', id, fields: { name } }),
    export: async (): Promise<JourneyMap> => {
      await keepExported(session.map, services);
      return read(writeMap(session.map));
    },
    show: (source: File | null = null) => {
      render(
        <ServicesContext value={services}>
          <SessionContext value={session}>
            <ImportContext value={imported}>
              <main>
                <h1>Map</h1>
              </main>
              <MergeCopy source={source} onClose={closed} />
              <ToastRegion closeLabel="Close message" regionLabel="Notes" />
            </ImportContext>
          </SessionContext>
        </ServicesContext>,
      );
    },
  };
}

function read(text: string): JourneyMap {
  const result = readMap(text, () => 'new');
  if (!result.ok) throw new Error('That is no map');
  return result.map;
}

/** What another laptop makes of the file: every one of its ids and times is its own. */
function workedOn(file: JourneyMap, group: string, work: (editor: PlainEditor) => void): JourneyMap {
  const editor = new PlainEditor(file, group);
  work(editor);
  const updatedAt = `2026-03-01T12:00:00.${String(group.length).padStart(3, '0')}Z`;
  return { ...editor.map, map: { ...editor.map.map, updatedAt } };
}
const jsonFile = (map: JourneyMap, name: string): File =>
  new File([writeMap(map)], `${name}.touchstone.json`, { type: 'application/json' });
const rename = (editor: PlainEditor, id: typeof checkout, name: string): void => {
  editor.run(editRecord, { kind: 'touchpoints', id, fields: { name } });
};

function choose(...files: readonly File[]): void {
  const input = document.querySelector<HTMLInputElement>('input[data-source=copies]');
  if (!input) throw new Error('Nothing can be chosen');
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name }, patient);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const outcomes = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const names = ({ map }: MapSession) => Object.values(map.touchpoints).map(({ name }) => name);

describe('merging the copies of two break-out groups', () => {
  test('takes one after the other: agreed changes happen, conflicts are chosen, each merge is one step', async () => {
    const begun = new PlainEditor(smallJourney(), 'begun');
    rename(begun, advert, 'Poster');
    const { createdAt } = smallJourney().map;
    const made = { ...begun.map, map: { ...begun.map.map, updatedAt: createdAt } };
    const a = await openLaptop(diskServices(), made);
    const file = await a.export();
    a.rename(search, 'Look up');
    const groupB = workedOn(file, 'b', (editor) => {
      rename(editor, checkout, 'Pay');
      editor.run(createTouchpoints, { node: purchase, names: ['Receipt'] });
    });
    const groupC = workedOn(file, 'cc', (editor) => {
      rename(editor, checkout, 'Till');
      rename(editor, search, 'Look up');
      editor.run(deleteRecords, { ids: [advert] });
    });
    const before = contentOf(a.session.map);
    a.show();
    choose(jsonFile(groupB, 'Group B'), jsonFile(groupC, 'Group C'));

    await dialog('Merge “Group B.touchstone.json” (1 of 2)');
    expect(screen.getByText(/Nothing is in conflict/u)).toBeVisible();
    expect(screen.queryByText(/not known/u)).toBeNull();
    await userEvent.click(button('Merge'));

    const second = await dialog('Merge “Group C.touchstone.json” (2 of 2)');
    expect(names(a.session)).toEqual(expect.arrayContaining(['Poster', 'Look up', 'Pay', 'Receipt']));
    expect(within(second).getAllByRole('group', { name: /Pay|Till/u })).toHaveLength(1);
    expect(within(second).getAllByRole('radio')).toHaveLength(2);
    await userEvent.click(within(second).getByRole('radio', { name: /“[^”]+” “Till”/u }));
    await userEvent.click(button('Merge'));

    await dialog('Merge a copy');
    expect(outcomes()).toEqual([
      '“Group B.touchstone.json” is merged.',
      '“Group C.touchstone.json” is merged.',
    ]);
    expect(names(a.session).toSorted()).toEqual(['Look up', 'Receipt', 'Till']);

    a.session.undo();
    expect(names(a.session)).toEqual(expect.arrayContaining(['Poster', 'Pay', 'Receipt']));
    a.session.undo();
    expect(contentOf(a.session.map)).toEqual(before);
  });

  test('knows the second time what a group brought the first time', async () => {
    const a = await openLaptop();
    const file = await a.export();
    const first = workedOn(file, 'b', (editor) => {
      rename(editor, checkout, 'Pay');
      editor.run(createTouchpoints, { node: purchase, names: ['Receipt', 'Parking'] });
    });
    a.show();
    choose(jsonFile(first, 'First'));
    await dialog(/First/u);
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    a.session.run(deleteRecords, {
      ids: Object.values(a.session.map.touchpoints).flatMap(({ id, name }) =>
        name === 'Receipt' ? [id] : [],
      ),
    });
    const second = workedOn(first, 'bbb', (editor) => {
      rename(editor, checkout, 'Till');
    });
    choose(jsonFile(second, 'Second'));
    await dialog(/Second/u);
    expect(screen.getByText(/Nothing is in conflict/u)).toBeVisible();
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    expect(names(a.session).toSorted()).toEqual(['Advert', 'Parking', 'Search', 'Till']);
  });

  test('keeps the map as it was before as a version, and takes the merge back from its message', async () => {
    const a = await openLaptop();
    const file = await a.export();
    a.rename(search, 'Look up');
    const before = a.session.map;
    a.show(
      jsonFile(
        workedOn(file, 'b', (editor) => rename(editor, checkout, 'Pay')),
        'B',
      ),
    );
    await dialog('Merge “B.touchstone.json”');
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    const listed = await a.services.storage.versions.listVersions(a.session.mapId);
    expect(listed).toMatchObject({ ok: true });
    const kept = listed.ok
      ? listed.versions.map(({ before: why, shared, time }) => [why ?? shared, time])
      : [];
    expect(kept).toContainEqual(['merge', before.map.updatedAt]);
    expect(kept.map(([reason]) => reason)).toEqual(expect.arrayContaining(['copy', 'export']));
    await userEvent.click(button('Undo'));
    expect(contentOf(a.session.map)).toEqual(contentOf(before));
    expect(a.session.store.getState().nextUndo).toMatchObject({ step: 'rename' });
  });

  test('of a copy under another id, in a picture that carries it, is merged as well', async () => {
    const a = await openLaptop();
    const file = await a.export();
    const theirs = workedOn(copyMap(file, { id: asId<MapId>('another-id') }), 'b', (editor) =>
      rename(editor, checkout, 'Pay'),
    );
    const words = { t: translate, format: formatFor('en') };
    const look = { facts: new Map(), nodeHealth: new Map(), highlight: 'none' } as const;
    const scene = pictureOfMap({ map: theirs, ...look }, words, '2026-03-01');
    const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
    const png = await makePng(theirs, scene, { scale: 1, ground: 'light' }, hooks);
    if (png.kind !== 'done') throw new Error(png.kind);
    const svg = makeSvg(
      workedOn(file, 'cc', (editor) => rename(editor, search, 'Look up')),
      scene,
      'light',
      words,
    );
    a.show();
    choose(new File([png.bytes], 'b.png'), new File([svg], 'c.svg'));
    await dialog(/b\.png/u);
    await userEvent.click(button('Merge'));
    await dialog(/c\.svg/u);
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    expect(names(a.session).toSorted()).toEqual(['Advert', 'Look up', 'Pay']);
    expect(a.session.map.map.id).toBe(smallJourney().map.id);
  });

  test('that nobody worked on says that there is nothing new', async () => {
    const a = await openLaptop();
    const file = await a.export();
    a.rename(search, 'Look up');
    a.show(jsonFile(file, 'Same'));
    await dialog(/Same/u);
    expect(screen.getByText('This map already holds all of it.')).toBeVisible();
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    expect(outcomes()).toEqual(['“Same.touchstone.json” holds nothing that this map does not have.']);
    expect(names(a.session)).toContain('Look up');
  });

  test('sees what another tab does meanwhile, and never undoes it', async () => {
    const a = await openLaptop();
    const file = await a.export();
    a.show(
      jsonFile(
        workedOn(file, 'b', (editor) => rename(editor, checkout, 'Pay')),
        'B',
      ),
    );
    await dialog(/B\./u);
    a.rename(search, 'Look up');
    await screen.findByText('Renamed “Search” to “Look up”', {}, patient);
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    expect(names(a.session).toSorted()).toEqual(['Advert', 'Look up', 'Pay']);
  });

  test('can be left: that copy is not merged, and the next one comes', async () => {
    const a = await openLaptop();
    const file = await a.export();
    const before = contentOf(a.session.map);
    const copy = workedOn(file, 'b', (editor) => rename(editor, checkout, 'Pay'));
    a.show();
    choose(jsonFile(copy, 'One'), jsonFile(copy, 'Two'));
    await dialog(/One/u);
    await userEvent.keyboard('{Escape}');
    await dialog(/Two/u);
    await userEvent.click(button('Cancel'));
    await dialog('Merge a copy');
    expect(outcomes()).toEqual([
      '“One.touchstone.json” was not merged.',
      '“Two.touchstone.json” was not merged.',
    ]);
    expect(contentOf(a.session.map)).toEqual(before);
    await userEvent.click(button('Done'));
    expect(a.closed).toHaveBeenCalledOnce();
  });

  test('of another group, on the map of one that was only imported here, undoes nothing of the first', async () => {
    const begun = smallJourney();
    const groupB = workedOn(begun, 'b', (editor) => rename(editor, checkout, 'Pay'));
    const groupC = workedOn(begun, 'cc', (editor) => rename(editor, search, 'Look up'));
    const a = await openLaptop(memoryServices(), groupB);
    a.show(jsonFile(groupC, 'C'));
    await dialog(/C\./u);
    expect(screen.getByText(/What both maps began with is not known/u)).toBeVisible();
    expect(screen.getAllByRole('radio')).toHaveLength(4);
    await userEvent.click(button('All as in this map'));
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    expect(names(a.session)).toContain('Pay');
  });

  test('that opened the same file as this one loses nothing here, and is asked about what it did', async () => {
    const file = workedOn(smallJourney(), 'f', (editor) => rename(editor, advert, 'Poster'));
    const a = await openFile(file);
    a.session.run(createTouchpoints, { node: purchase, names: ['Receipt'] });
    a.rename(checkout, 'Pay by card');
    await a.export();
    const groupB = workedOn(file, 'bbbb', (editor) => {
      rename(editor, search, 'Look up');
      editor.run(createTouchpoints, { node: purchase, names: ['Parking'] });
    });
    a.show(jsonFile(groupB, 'B'));
    const asked = await dialog(/B\./u);
    expect(screen.getByText(/comes from this map or from an older one is not known/u)).toBeVisible();
    expect(within(asked).getAllByRole('radio')).toHaveLength(2);
    expect(await findAccessibilityProblems(asked)).toEqual([]);
    await userEvent.click(within(asked).getByRole('radio', { name: /Look up/u }));
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    const all = ['Look up', 'Parking', 'Pay by card', 'Poster', 'Receipt'];
    expect(names(a.session).toSorted()).toEqual(all);
  });

  test('of another group, on the map that was opened from the file of one, undoes nothing of the first', async () => {
    const begun = workedOn(smallJourney(), 'f', (editor) => rename(editor, advert, 'Poster'));
    const groupB = workedOn(begun, 'bb', (editor) => {
      rename(editor, checkout, 'Pay');
      editor.run(createTouchpoints, { node: purchase, names: ['Queue'] });
    });
    const groupC = workedOn(begun, 'cccc', (editor) => rename(editor, search, 'Look up'));
    const a = await openFile(groupB);
    a.show(jsonFile(groupC, 'C'));
    const asked = await dialog(/C\./u);
    expect(within(asked).getAllByRole('radio')).toHaveLength(6);
    await userEvent.click(button('All as in this map'));
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    expect(names(a.session).toSorted()).toEqual(['Pay', 'Poster', 'Queue', 'Search']);
  });

  test('asks without a before when nobody kept what both began with', async () => {
    const a = await openLaptop();
    const copy = workedOn(a.session.map, 'b', (editor) => {
      rename(editor, checkout, 'Pay');
      editor.run(deleteRecords, { ids: [advert] });
    });
    a.rename(checkout, 'Till');
    a.show(jsonFile(copy, 'B'));
    await dialog(/B\./u);
    expect(screen.getByText(/What both maps began with is not known/u)).toBeVisible();
    expect(screen.getByText(/1 thing is in one map only/u)).toBeVisible();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });
});

describe('a file that cannot be merged', () => {
  test('is said with what to do next, and the others go on', async () => {
    const a = await openLaptop();
    const file = await a.export();
    const good = jsonFile(
      workedOn(file, 'b', (editor) => rename(editor, checkout, 'Pay')),
      'Good',
    );
    const text = writeMap(file);
    a.show();
    choose(new File([text.slice(0, 400)], 'half.json'), new File(['a,b\n1,2\n'], 'notes.csv'), good);
    await dialog(/Good/u);
    await userEvent.click(button('Merge'));
    await dialog('Merge a copy');
    const [half, csv, merged] = outcomes();
    expect(half).toMatch(/^“half\.json” cannot be read\..*ends in the middle.*This map is as it was\.$/u);
    expect(csv).toMatch(/^“notes\.csv” cannot be read\./u);
    expect(merged).toBe('“Good.touchstone.json” is merged.');
  });

  test('as it is another map, is offered as a map of its own', async () => {
    const a = await openLaptop();
    const other: JourneyMap = {
      ...smallJourney(),
      map: { ...smallJourney().map, id: asId<MapId>('other'), title: 'Rail' },
      touchpoints: {},
      stages: {},
      personas: {},
      connections: {},
      measurements: {},
      scenarios: {},
      views: {},
    };
    const file = jsonFile(other, 'Rail');
    const before = a.session.map;
    a.show(file);
    await screen.findByText('“Rail.touchstone.json” is not a copy of this map.', {}, patient);
    expect(screen.getByText(/the map “Rail”, which goes back to another beginning/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
    await userEvent.click(button('Import it as a map of its own'));
    expect(a.importFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(a.closed).toHaveBeenCalledOnce();
    expect(a.session.map).toBe(before);
  });

  test('dropped while copies are merged, is one of them and not imported', async () => {
    const a = await openLaptop();
    const file = await a.export();
    a.show();
    const transfer = new DataTransfer();
    transfer.items.add(
      jsonFile(
        workedOn(file, 'b', (editor) => rename(editor, checkout, 'Pay')),
        'B',
      ),
    );
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await dialog('Merge “B.touchstone.json”');
  });
});

describe('the dialogs', () => {
  test.each([
    ['light', 'en'],
    ['dark', 'ko'],
  ] as const)(
    'have no accessibility problem in %s, %s, and keep the focus inside',
    async (theme, language) => {
      setTheme(theme);
      await changeLanguage(language);
      const a = await openLaptop();
      const file = await a.export();
      a.show();
      expect(await findAccessibilityProblems()).toEqual([]);
      choose(
        new File(['{'], 'bad.json'),
        jsonFile(
          workedOn(file, 'b', (editor) => rename(editor, checkout, 'Pay')),
          'B',
        ),
      );
      await dialog(/B\.touchstone/u);
      await waitFor(() => {
        expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull();
      });
      await userEvent.click(button(language === 'en' ? 'Merge' : '합치기'));
      await screen.findByRole('button', { name: language === 'en' ? 'Done' : '완료' }, patient);
      await waitFor(() => {
        expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull();
      });
      expect(await findAccessibilityProblems()).toEqual([]);
      expect(screen.getByRole('dialog').textContent).not.toMatch(/mergeCopy\.|importing\.|merging\./u);
    },
  );
});
