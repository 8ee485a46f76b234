import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editRecord } from '../../../src/commands/editRecord';
import { moveTouchpoints } from '../../../src/commands/moveTouchpoints';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import { ServicesContext, sessionPorts, type Services } from '../../../src/panels/services';
import { Checkpoints } from '../../../src/panels/versions/Checkpoints';
import { keepVersion, type KeepAs } from '../../../src/panels/versions/keepVersion';
import { packVersion, unpackVersion } from '../../../src/panels/versions/versionDesk';
import { VersionsPanel } from '../../../src/panels/versions/VersionsPanel';
import { MapSession } from '../../../src/session/MapSession';
import { SessionContext } from '../../../src/session/useSession';
import { soundVersion } from '../../../src/storage/soundVersion';
import { mostNamedVersions } from '../../../src/storage/thinVersions';
import { sortNewestVersions, type StoredVersion } from '../../../src/storage/VersionStore';
import { setTheme, startTheme } from '../../../src/ui/theme';
import { ToastRegion } from '../../../src/ui/ToastRegion';
import { dismissToast, useToasts } from '../../../src/ui/toasts';
import { diskServices, memoryServices, type TestServices } from '../../helpers/appServices';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { advert, checkout, purchase, search, smallJourney } from '../../helpers/journey';
import { generateMap } from '../../bench/generateMap';

beforeAll(async () => {
  startTheme();
  await startLanguage();
  await bringTexts('versions');
  await bringTexts('versionList');
});
beforeEach(async () => {
  await page.viewport(1280, 800);
  await changeLanguage('en');
});
afterEach(async () => {
  // They outlive the page they were shown on, and would lie over the next one.
  for (const { key } of renderHook(() => useToasts()).result.current) dismissToast(key);
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

const patient = { timeout: 8_000 };

/** Every edit a minute after the one before, so that versions have times that differ. */
function ticking(services: TestServices): TestServices {
  let time = Date.parse('2026-03-01T09:00:00Z');
  return {
    ...services,
    now: () => {
      time += 60_000;
      return new Date(time).toISOString();
    },
  };
}

interface Opened {
  readonly session: MapSession;
  readonly services: TestServices;
  readonly closed: ReturnType<typeof vi.fn>;
  readonly openMap: ReturnType<typeof vi.fn>;
  readonly show: () => void;
  readonly keep: (as?: KeepAs) => Promise<StoredVersion>;
}

async function openMap(map: JourneyMap, given: TestServices = memoryServices()): Promise<Opened> {
  const services = ticking(given);
  const stored = await storeNewMap(map, services.storage, services.now());
  if (!stored.ok) throw new Error(stored.message);
  const opened = await MapSession.open(map.map.id, sessionPorts(services));
  if (!opened) throw new Error('The storage has lost the map it was just given');
  const { session } = opened;
  const [closed, goToMap] = [vi.fn(), vi.fn()];
  return {
    session,
    services,
    closed,
    openMap: goToMap,
    show: () => {
      render(
        <ServicesContext value={services}>
          <SessionContext value={session}>
            <main>
              <h1>Map</h1>
            </main>
            <VersionsPanel onClose={closed} onOpenMap={goToMap} />
            <ToastRegion closeLabel="Close" regionLabel="Notes" />
          </SessionContext>
        </ServicesContext>,
      );
    },
    keep: (as = { kind: 'automatic' }) => keep(session, as, services),
  };
}

async function keep(session: MapSession, as: KeepAs, services: Services): Promise<StoredVersion> {
  const kept = await keepVersion(session.map, as, services);
  if (!kept.ok) throw new Error(kept.message);
  return kept.version;
}

async function listed({ services, session }: Opened): Promise<readonly StoredVersion[]> {
  const outcome = await services.storage.versions.listVersions(session.mapId);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.versions;
}

const rename = (session: MapSession, id: typeof checkout, name: string): void => {
  session.run(editRecord, { kind: 'touchpoints', id, fields: { name } });
};
const options = (): HTMLElement[] => screen.getAllByRole('option');
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const changes = (): HTMLElement => screen.getByRole('region', { name: 'What is different now' });

/** Three states: as it was, with a name for the checkout, and without the purchase stage; then one more edit. */
async function openHistory(given?: TestServices): Promise<Opened> {
  const opened = await openMap(smallJourney(), given);
  const { session } = opened;
  await opened.keep({ kind: 'named', label: 'As it was' });
  rename(session, checkout, 'Pay');
  await opened.keep({ kind: 'automatic', before: 'delete' });
  session.run(deleteRecords, { ids: [purchase] });
  await opened.keep();
  rename(session, advert, 'Poster');
  return opened;
}

describe('the list of versions', () => {
  test('teaches when there are none, and gives the present state a name', async () => {
    const opened = await openMap(smallJourney());
    opened.show();
    expect(await screen.findByRole('heading', { name: 'No versions yet' })).toBeTruthy();
    expect(button('Keep the map as it is now')).toHaveProperty('disabled', true);
    const field = screen.getByRole('textbox', { name: 'Name for the map as it is now' });
    await userEvent.fill(field, '  봄 <b>캠페인</b> ');
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('option', { name: /봄 <b>캠페인<\/b>/u }, patient);
    expect(await listed(opened)).toMatchObject([{ kind: 'named', label: '봄 <b>캠페인</b>' }]);
    expect(field).toHaveProperty('value', '');
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'The map as it is now is kept as “봄 <b>캠페인</b>”.',
    );
    // The same state has one version, and may have a second name.
    await opened.keep();
    expect(await listed(opened)).toHaveLength(1);
  });

  test('says of each when it was, why it was kept and what was done since the one before', async () => {
    const opened = await openHistory();
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await waitFor(() => {
      const texts = options().map((option) => option.textContent);
      expect(texts).toHaveLength(3);
      expect(texts[0]).toMatch(
        /Mar 1, 2026.*Last change: .*Kept automatically.*Deleted stage “Purchase”, with/u,
      );
      expect(texts[1]).toMatch(/Before much was deleted.*Renamed “Checkout” to “Pay”/u);
      expect(texts[2]).toMatch(/^As it was.*The first version there is/u);
    }, patient);
    for (const option of options()) expect(option.querySelectorAll('svg rect').length).toBeGreaterThan(2);
  });

  test('is one stop of the keyboard: arrows choose, F2 renames, Delete deletes, and Undo puts it back', async () => {
    const opened = await openHistory();
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    expect(options().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    options()[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(options()[1]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(options()[2]);
    expect(screen.getByRole('heading', { name: 'As it was' })).toBeTruthy();
    await userEvent.keyboard('{Home}{F2}Without the shop{Enter}');
    await screen.findByRole('option', { name: /^Without the shop/u }, patient);
    expect((await listed(opened))[0]).toMatchObject({ kind: 'named', label: 'Without the shop' });
    expect(document.activeElement).toBe(options()[0]);
    const before = await listed(opened);
    await userEvent.click(options()[1] ?? document.body);
    await userEvent.keyboard('{Delete}');
    await waitFor(() => {
      expect(options()).toHaveLength(2);
      expect(document.activeElement).toBe(options()[1]);
    }, patient);
    await userEvent.click(button('Undo'));
    await waitFor(async () => {
      expect(await listed(opened)).toEqual(before);
      expect(options()).toHaveLength(3);
    }, patient);
    // The toast lies above the dialog, which stays.
    expect(opened.closed).not.toHaveBeenCalled();
  });

  test('Escape leaves a name as it was, and the dialog open', async () => {
    const opened = await openHistory();
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await userEvent.click(button('Rename version'));
    await userEvent.keyboard('Other{Escape}');
    expect((await listed(opened))[0]?.label).toBeUndefined();
    expect(opened.closed).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(opened.closed).toHaveBeenCalledTimes(1);
  });

  test('follows what another tab does', async () => {
    const opened = await openHistory();
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    const [first] = await listed(opened);
    await opened.services.storage.versions.nameVersion(first?.id ?? '', 'From the other tab');
    await screen.findByRole('option', { name: /^From the other tab/u }, patient);
  });
});

describe('a version', () => {
  test('is drawn whole, then and now, and what is different is said by what was done to it', async () => {
    const opened = await openHistory();
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await userEvent.click(screen.getByRole('option', { name: /^As it was/u }));
    expect(
      await screen.findByRole('img', { name: 'The map then: 2 stages, 3 touchpoints' }, patient),
    ).toBeTruthy();
    await waitFor(() => {
      expect(changes().textContent).toMatch(/\d changes since then/u);
    });
    const said = within(changes()).getAllByRole('listitem');
    const texts = said.map(({ textContent }) => textContent);
    expect(texts[0]).toMatch(/^Deleted stage “Purchase”, with/u);
    expect(texts).toContain('Renamed “Advert” to “Poster”');
    await userEvent.click(button('Now'));
    expect(
      await screen.findByRole('img', { name: 'The map now: 1 stage, 2 touchpoints' }, patient),
    ).toBeTruthy();
    const canvas = document.querySelector('[role="img"] canvas');
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('Nothing is drawn');
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    expect(new Set(new Uint32Array(Uint8ClampedArray.from(pixels).buffer)).size).toBeGreaterThan(20);
  });

  test('is looked at from near and far with the keys, and changes nothing', async () => {
    const opened = await openHistory();
    const before = opened.session.map;
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    const drawing = await screen.findByRole('img', {}, patient);
    const canvas = drawing.querySelector('canvas');
    const look = (): string => canvas?.toDataURL() ?? '';
    drawing.focus();
    const whole = look();
    await userEvent.keyboard('+');
    await waitFor(() => expect(look()).not.toBe(whole));
    const near = look();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(look()).not.toBe(near));
    await userEvent.keyboard('0');
    await waitFor(() => expect(look()).toBe(whole));
    expect(opened.session.map).toBe(before);
  });

  test('is restored as one step, what was there is kept first, and an undo takes all of it back', async () => {
    const opened = await openHistory(diskServices());
    const { session, services } = opened;
    const before = session.map;
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await userEvent.click(screen.getByRole('option', { name: /^As it was/u }));
    await waitFor(() => {
      expect(button('Restore')).toHaveProperty('disabled', false);
    }, patient);
    await userEvent.click(button('Restore'));
    await waitFor(() => {
      expect(opened.closed).toHaveBeenCalledTimes(1);
    }, patient);
    const plain = ({ map: { updatedAt: _updatedAt, ...map }, ...kinds }: JourneyMap) => ({ ...kinds, map });
    expect(plain(session.map)).toEqual(plain(smallJourney()));
    expect(session.store.getState().nextUndo).toEqual({ step: 'restoreVersion', name: 'As it was' });
    const [kept] = await listed(opened);
    expect(kept).toMatchObject({ before: 'restore', time: before.map.updatedAt });
    await userEvent.click(button('Undo'));
    expect(plain(session.map)).toEqual(plain(before));
    await session.saved();
    await session.close();
    await services.end();
  });

  test('that is how the map is now offers no restoring, and says so, until the map changes', async () => {
    const opened = await openMap(smallJourney());
    await opened.keep({ kind: 'named', label: 'As it was' });
    opened.show();
    await screen.findByText('This is how the map is now', {}, patient);
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
    rename(opened.session, checkout, 'Pay');
    await waitFor(() => {
      expect(button('Restore')).toHaveProperty('disabled', false);
    }, patient);
    expect(screen.queryByText('This is how the map is now')).toBeNull();
  });

  test('shows of a long text that was changed the part around the change', async () => {
    const quote = (word: string): string =>
      `${'It took so long. '.repeat(20)}${word}${' Never again!'.repeat(20)}`;
    const opened = await openMap(smallJourney());
    const write = (text: string): void => {
      opened.session.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { quote: text } });
    };
    write(quote('Yesterday'));
    await opened.keep({ kind: 'named', label: 'As it was' });
    write(quote('Today'));
    opened.show();
    await waitFor(() => {
      expect(changes().textContent).toMatch(/Quote of “Checkout”: “….*Yesterday.*…” → “….*Today.*…”/u);
    }, patient);
  });

  test('restored and undone when somebody else has changed it since, says what stays', async () => {
    const opened = await openMap(smallJourney());
    await opened.keep({ kind: 'named', label: 'As it was' });
    rename(opened.session, checkout, 'Pay');
    opened.show();
    await waitFor(() => {
      expect(button('Restore')).toHaveProperty('disabled', false);
    }, patient);
    await userEvent.click(button('Restore'));
    await screen.findByText(/The map is as it was/u, {}, patient);
    await opened.session.saved();
    const theirs = await MapSession.open(opened.session.mapId, sessionPorts(opened.services));
    if (!theirs) throw new Error('The storage has lost the map');
    rename(theirs.session, checkout, 'Theirs');
    await theirs.session.saved();
    await opened.session.catchUp();
    await userEvent.click(button('Undo'));
    const note = await screen.findByText(/^Not undone/u, {}, patient);
    expect(note.textContent).toBe(
      'Not undone: restore version “As it was”. This stays, as it has been changed since in another tab: Name of “Theirs”.',
    );
  });

  test('is not restored when the present state cannot be kept', async () => {
    const opened = await openHistory();
    const { session, services } = opened;
    const before = session.map;
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await waitFor(() => {
      expect(button('Restore')).toHaveProperty('disabled', false);
    }, patient);
    vi.spyOn(services.storage.versions, 'putVersion').mockResolvedValue({
      ok: false,
      reason: 'no-space',
      message: 'full',
    });
    await userEvent.click(button('Restore'));
    await screen.findByText(/nothing was restored: no space is left/u, {}, patient);
    expect(session.map).toBe(before);
    expect(opened.closed).not.toHaveBeenCalled();
  });

  test('becomes a map of its own that is opened, and the open one stays as it is', async () => {
    const opened = await openHistory();
    const { session, services } = opened;
    const before = session.map;
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await userEvent.click(screen.getByRole('option', { name: /^As it was/u }));
    await waitFor(() => {
      expect(button('Open as a new map')).toHaveProperty('disabled', false);
    }, patient);
    await userEvent.click(button('Open as a new map'));
    await waitFor(() => {
      expect(opened.openMap).toHaveBeenCalledTimes(1);
    }, patient);
    const maps = await services.storage.listMaps();
    const titles = maps.ok ? maps.entries.map(({ row }) => [row.title, row.counts.touchpoints]) : [];
    expect(titles).toContainEqual(['Small journey (As it was)', 3]);
    expect(titles).toContainEqual(['Small journey', 2]);
    expect(session.map).toBe(before);
  });

  test('that is damaged is said to be, can be deleted, and offers nothing else', async () => {
    const opened = await openHistory();
    const { storage, now, newId } = opened.services;
    const [newest] = await listed(opened);
    if (!newest) throw new Error('There are versions');
    const { size: _size, ...version } = newest;
    const damaged = { ...version, id: newId(), time: now(), kind: 'named', label: 'Damaged' } as const;
    const outcome = await storage.versions.putVersion(damaged, Uint8Array.from([1, 2, 3, 4]), now());
    if (!outcome.ok) throw new Error(outcome.message);
    opened.show();
    await screen.findAllByRole('option', {}, patient);
    await userEvent.click(screen.getByRole('option', { name: /^Damaged/u }));
    expect((await screen.findByRole('alert', {}, patient)).textContent).toMatch(/data are damaged/u);
    expect(button('Restore')).toHaveProperty('disabled', true);
    await userEvent.click(button('Delete version'));
    await waitFor(() => {
      expect(options()).toHaveLength(3);
      expect(document.activeElement).toBe(options()[0]);
    }, patient);
  });
});

test('thousands of changes are listed a piece at a time, and the focus goes on', async () => {
  const map = generateMap({ seed: 9, touchpoints: 700 });
  const opened = await openMap(map);
  await opened.keep({ kind: 'named', label: 'Before' });
  for (const { id, name } of Object.values(map.touchpoints)) {
    opened.session.run(editRecord, { kind: 'touchpoints', id, fields: { name: `${name} 2` } });
  }
  opened.show();
  await screen.findByRole('option', {}, patient);
  const more = await screen.findByRole('button', { name: 'Show 500 more of 640' }, patient);
  expect(within(changes()).getAllByRole('listitem')).toHaveLength(60);
  await userEvent.click(more);
  await userEvent.click(await screen.findByRole('button', { name: 'Show 140 more of 140' }, patient));
  await waitFor(() => {
    expect(within(changes()).getAllByRole('listitem')).toHaveLength(700);
    expect(document.activeElement).toBe(changes());
  }, patient);
});

test('a map with as many names as it can have says so, and keeps none of them back', async () => {
  const opened = await openMap(smallJourney());
  const { storage, newId, now } = opened.services;
  const kept = await opened.keep();
  const { size: _size, ...given } = kept;
  for (let index = 0; index < mostNamedVersions; index += 1) {
    const label = `Name ${String(index)}`;
    const next = { ...given, id: newId(), time: now(), kind: 'named', label } as const;
    await storage.versions.putVersion(next, new TextEncoder().encode(label), now());
  }
  opened.show();
  await screen.findAllByRole('option', {}, patient);
  const field = screen.getByRole('textbox', { name: 'Name for the map as it is now' });
  await userEvent.fill(field, 'One more');
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/as many named versions as it can have/u, {}, patient);
  expect(field).toHaveProperty('value', 'One more');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const labels = (await listed(opened)).map(({ label }) => label);
  expect(labels).not.toContain('One more');
  expect(labels).toHaveLength(mostNamedVersions + 1);
  await userEvent.click(button('Delete version'));
  await waitFor(async () => expect(await listed(opened)).toHaveLength(mostNamedVersions));
  await userEvent.click(field);
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => {
    expect((await listed(opened)).map(({ label }) => label)).toContain('One more');
  }, patient);
});

test('a version whose row the disk has damaged is listed last, says what it does not know, and can be opened', async () => {
  const opened = await openHistory(diskServices());
  const { storage } = opened.services;
  const all = await listed(opened);
  const [newest] = all;
  if (!newest) throw new Error('There are versions');
  const list = storage.versions.listVersions.bind(storage.versions);
  vi.spyOn(storage.versions, 'listVersions').mockImplementation(async (map) => {
    const outcome = await list(map);
    if (!outcome.ok) return outcome;
    // Damage keeps to no type.
    const damaged = { id: newest.id, map, kind: 'automatic', size: NaN } as unknown as StoredVersion;
    return { ok: true, versions: sortNewestVersions([...outcome.versions.slice(1), soundVersion(damaged)]) };
  });
  opened.show();
  await screen.findAllByRole('option', {}, patient);
  await waitFor(() => {
    expect(options().map((option) => option.querySelector('p')?.textContent)).toEqual([
      expect.stringMatching(/2026/u),
      'As it was',
      'At an unknown time',
    ]);
  }, patient);
  await userEvent.click(screen.getByRole('option', { name: /^At an unknown time/u }));
  expect(await screen.findByRole('img', { name: /The map then/u }, patient)).toBeTruthy();
  await opened.session.close();
  await opened.services.end();
});

test.each([
  ['light', 'en'],
  ['light', 'ko'],
  ['dark', 'en'],
  ['dark', 'ko'],
] as const)('the dialog has no accessibility problem in the %s theme, %s', async (theme, language) => {
  setTheme(theme);
  await changeLanguage(language);
  const opened = await openHistory();
  opened.session.run(moveTouchpoints, {
    ids: [search],
    node: opened.session.map.touchpoints[advert]?.node ?? purchase,
    index: 0,
  });
  opened.show();
  await screen.findAllByRole('option', {}, patient);
  await userEvent.click(screen.getByRole('option', { name: /^As it was/u }));
  await screen.findByRole('img', {}, patient);
  expect(await findAccessibilityProblems()).toEqual([]);
});

test('an empty list has no accessibility problem', async () => {
  const opened = await openMap(smallJourney());
  opened.show();
  await screen.findByRole('heading', { name: 'No versions yet' }, patient);
  expect(await findAccessibilityProblems()).toEqual([]);
});

describe('the worker of versions', () => {
  test('gives back what the page would write and read itself, several at a time', async () => {
    const maps = [
      smallJourney(),
      generateMap({ seed: 3, touchpoints: 1_200 }),
      generateMap({ seed: 4, touchpoints: 30 }),
    ];
    const all = await Promise.all(maps.map(packVersion));
    const read = await Promise.all(all.map(unpackVersion));
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    for (const [index, result] of read.entries()) {
      if (!result?.ok) throw new Error('A version was not read');
      expect(plain(result.map)).toEqual(plain(maps[index]));
    }
    expect(await unpackVersion(Uint8Array.from([1, 2, 3]))).toBeNull();
  });
});

describe('checkpoints of the open map', () => {
  test('are kept before the first edit and before much is deleted, without anybody asking', async () => {
    const opened = await openMap(generateMap({ seed: 5, touchpoints: 40 }));
    const { session, services } = opened;
    const before = session.map;
    render(
      <ServicesContext value={services}>
        <SessionContext value={session}>
          <Checkpoints opened={session.store.getState()} />
        </SessionContext>
      </ServicesContext>,
    );
    const [stage] = Object.values(session.map.stages);
    if (!stage) throw new Error('There are stages');
    session.run(editRecord, { kind: 'stages', id: stage.id, fields: { name: 'First edit' } });
    await waitFor(async () => {
      expect(await listed(opened)).toMatchObject([{ kind: 'automatic', time: before.map.updatedAt }]);
    }, patient);
    const edited = session.map;
    session.run(deleteRecords, {
      ids: Object.values(session.map.touchpoints)
        .slice(0, 20)
        .map(({ id }) => id),
    });
    await waitFor(async () => {
      const [newest] = await listed(opened);
      expect(newest).toMatchObject({ before: 'delete', time: edited.map.updatedAt });
    }, patient);
    const [newest] = await listed(opened);
    const read = await services.storage.versions.readVersion(newest?.id ?? '');
    const found = read.ok && read.found ? await unpackVersion(read.found.bytes) : null;
    const count = (map: JourneyMap): number => Object.keys(map.touchpoints).length;
    expect(found?.ok && count(found.map)).toBe(count(edited));
    expect(count(session.map)).toBe(count(edited) - 20);
  });

  test('that find no space are said once, and the edits go on', async () => {
    const opened = await openMap(generateMap({ seed: 5, touchpoints: 40 }));
    const { session, services } = opened;
    const put = vi
      .spyOn(services.storage.versions, 'putVersion')
      .mockResolvedValue({ ok: false, reason: 'no-space', message: 'full' });
    render(
      <ServicesContext value={services}>
        <SessionContext value={session}>
          <Checkpoints opened={session.store.getState()} />
          <ToastRegion closeLabel="Close" regionLabel="Notes" />
        </SessionContext>
      </ServicesContext>,
    );
    const ids = Object.values(session.map.touchpoints).map(({ id }) => id);
    session.run(deleteRecords, { ids: ids.slice(0, 12) });
    await waitFor(() => expect(put.mock.calls.length).toBeGreaterThan(0), patient);
    session.run(deleteRecords, { ids: ids.slice(12, 24) });
    await waitFor(() => expect(put.mock.calls.length).toBeGreaterThan(1), patient);
    await screen.findByText(/no version of this map could be kept/u, {}, patient);
    expect(screen.getAllByText(/no version of this map could be kept/u)).toHaveLength(1);
    await session.saved();
    expect(Object.keys(session.map.touchpoints)).toHaveLength(16);
  });
});
