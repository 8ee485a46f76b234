/** Backing up and restoring through the dialogs, with the real storage and the real worker. */
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { cleanup, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openBackup, readEntry } from '../../../src/formats/backup/readBackup';
import { writeMap } from '../../../src/formats/own/writeMap';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import { asId, type MapId } from '../../../src/model/ids';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { BackupLine } from '../../../src/panels/backup/BackupLine';
import { BackupReminder } from '../../../src/panels/backup/BackupReminder';
import { LostCopies } from '../../../src/panels/backup/LostCopies';
import { Restore } from '../../../src/panels/backup/Restore';
import { copyMap } from '../../../src/panels/library/copyMap';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import { ServicesContext } from '../../../src/panels/services';
import { keepVersion } from '../../../src/panels/versions/keepVersion';
import { unpackVersion } from '../../../src/panels/versions/versionDesk';
import { decodeMap, encodeMap } from '../../../src/session/yjs/documentBytes';
import { setTheme, startTheme } from '../../../src/ui/theme';
import { ToastRegion } from '../../../src/ui/ToastRegion';
import { dismissToast, useToasts } from '../../../src/ui/toasts';
import { diskServices, memoryServices, type TestServices } from '../../helpers/appServices';
import { findAccessibilityProblems } from '../../helpers/findAccessibilityProblems';
import { checkout, mapId, smallJourney } from '../../helpers/journey';
import { mustDo } from '../../storage/contract';
import { dataset, rows } from '../../storage/datasetContract';

interface Download {
  readonly name: string;
  readonly bytes: Promise<ArrayBuffer>;
}

let downloads: Download[] = [];

/** What the browser would write to the disk, taken from the address it would read. */
function catchDownload(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
  event.preventDefault();
  const bytes = fetch(target.href).then((response) => response.arrayBuffer());
  downloads.push({ name: target.download, bytes });
}

beforeAll(async () => {
  startTheme();
  await startLanguage();
  await bringTexts('backup');
});
beforeEach(async () => {
  downloads = [];
  document.addEventListener('click', catchDownload, { capture: true });
  await page.viewport(1280, 800);
  await changeLanguage('en');
});
afterEach(async () => {
  document.removeEventListener('click', catchDownload, { capture: true });
  // They outlive the page they were shown on, and would lie over the next one.
  for (const { key } of renderHook(() => useToasts()).result.current) dismissToast(key);
  cleanup();
  setTheme('light');
  await changeLanguage('en');
});

/** Rows whose codes all have a text, unlike those of the storage's own tests, which never look into them. */
const answers = {
  facts: dataset('rows'),
  rows: {
    ...rows(),
    columns: rows().columns.map((column) => ({ ...column, codes: Uint8Array.of(0, 1, 0) })),
  },
};
const patient = { timeout: 10_000 };
const today = '2026-03-20T09:00:00.000Z';

function at(services: TestServices, now = today): TestServices {
  onTestFinished(() => services.end());
  return { ...services, now: () => now };
}

async function store({ storage }: TestServices, ...maps: readonly JourneyMap[]): Promise<void> {
  for (const map of maps) mustDo(await storeNewMap(map, storage, today));
}

function renamed(map: JourneyMap, changes: Partial<JourneyMap['map']> & { readonly checkout?: string }) {
  const { checkout: name, ...more } = changes;
  const touchpoint = map.touchpoints[checkout];
  const changed = { ...map, map: { ...map.map, ...more } };
  return name === undefined || !touchpoint
    ? changed
    : { ...changed, touchpoints: { ...map.touchpoints, [checkout]: { ...touchpoint, name } } };
}

async function mapIn({ storage }: TestServices, id: MapId = mapId): Promise<JourneyMap> {
  return decodeMap(
    id,
    mustDo(await storage.loadMap(id)).updates.map(({ bytes }) => bytes),
  );
}

async function titlesIn({ storage }: TestServices): Promise<string[]> {
  return mustDo(await storage.listMaps()).entries.map(({ row }) => row.title);
}

function show(services: TestServices, part: React.ReactNode): void {
  cleanup();
  render(
    <ServicesContext value={services}>
      <main>
        <h1>Maps</h1>
        {part}
        <ToastRegion closeLabel="Close" regionLabel="Notes" />
      </main>
    </ServicesContext>,
  );
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }, patient));

/** By the button in the foot; there is a cross in the corner as well. */
async function close(): Promise<void> {
  const [button] = await screen.findAllByRole('button', { name: 'Close' }, patient);
  if (button) await userEvent.click(button);
}

/** The whole way with the mouse; the file that came of it. */
async function backUp(services: TestServices): Promise<File> {
  show(services, <BackupLine />);
  await press(/^Never backed up|^Last backup/u);
  await press('Back up everything…');
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Back up' })).toHaveProperty('disabled', false);
  }, patient);
  await press('Back up');
  await screen.findByRole('dialog', { name: 'Backed up' }, patient);
  const download = downloads.at(-1);
  if (!download) throw new Error('Nothing was downloaded');
  return new File([await download.bytes], download.name);
}

async function giveFile(services: TestServices, file: File): Promise<void> {
  show(services, <Restore onClose={() => cleanup()} />);
  await giveAgain(file);
}

async function giveAgain(file: File): Promise<void> {
  await screen.findByRole('button', { name: /^(?:Choose a file|파일 선택)…$/u }, patient);
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no place for a file');
  await userEvent.upload(input, file);
}

async function row(title: string, name = `What to do with “${title}”`): Promise<HTMLElement> {
  const field = await screen.findByRole('combobox', { name }, patient);
  const item = field.closest('li');
  if (!item) throw new Error('The choice is in no list');
  return item;
}

describe('backing up', () => {
  test('takes maps, the bin, versions and answers, says what is in it, and remembers when', async () => {
    const services = at(diskServices());
    const other = copyMap(smallJourney(), { id: asId<MapId>('map-2'), title: '봄 캠페인' });
    await store(services, smallJourney(), other);
    mustDo(await keepVersion(smallJourney(), { kind: 'automatic', before: 'import' }, services));
    mustDo(await services.storage.datasets.putDataset(answers.facts, answers.rows));
    mustDo(await services.datasets.rememberPlan('header', answers.facts.plan));
    mustDo(await services.storage.binMap(other.map.id, today));
    const file = await backUp(services);
    expect(file.name).toBe('touchstone-backup-2026-03-20.zip');
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('In it: 2 maps, 1 version, 1 file of answers.');
    const opened = await openBackup(file);
    if (!opened.ok) throw new Error(opened.refusal.why);
    expect(opened.backup).toMatchObject({ seal: 'intact', createdAt: today });
    expect(opened.backup.entries.map(({ entry }) => entry)).toMatchObject([
      { kind: 'map', id: mapId },
      { kind: 'map', id: other.map.id, title: '봄 캠페인', binnedAt: today },
      { kind: 'version', map: mapId, made: 'automatic', before: 'import' },
      { kind: 'dataset', id: 'rows' },
      { kind: 'plans', count: 1 },
    ]);
    for (const found of opened.backup.entries) {
      expect(await readEntry(file, found, () => 'new')).toMatchObject({ ok: true });
    }
    expect(await findAccessibilityProblems()).toEqual([]);
    await close();
    expect(await screen.findByRole('button', { name: 'Last backup: now' }, patient)).toBeTruthy();
  });

  test('leaves out what was not chosen', async () => {
    const services = at(diskServices());
    await store(services, smallJourney());
    mustDo(await services.storage.datasets.putDataset(answers.facts, answers.rows));
    show(services, <BackupLine />);
    await press('Never backed up');
    await press('Back up everything…');
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Imported answers/u }, patient));
    await press('Back up');
    await screen.findByRole('dialog', { name: 'Backed up' }, patient);
    const bytes = (await downloads[0]?.bytes) ?? new ArrayBuffer();
    expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toEqual([
      `maps/${mapId}.touchstone.json`,
      'manifest.json',
    ]);
  });

  test('names a map that cannot be read any more, and keeps the others', async () => {
    const services = at(diskServices());
    await store(services, smallJourney());
    const broken = { ...smallJourney().map, id: asId<MapId>('broken'), title: 'Broken' };
    const counts = { personas: 0, stages: 0, touchpoints: 0 };
    mustDo(await services.storage.createMap({ ...broken, counts }, [Uint8Array.of(9, 9, 9)]));
    const file = await backUp(services);
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('1 thing is not in it')).toBeTruthy();
    expect(dialog.textContent).toContain('Map “Broken”: it cannot be read here any more.');
    expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toHaveLength(2);
  });
});

describe('restoring', () => {
  test('into an empty library gives everything back: maps equal byte for byte, the bin, versions, answers', async () => {
    const from = at(diskServices());
    const binned = copyMap(smallJourney(), { id: asId<MapId>('map-2'), title: 'Old one' });
    await store(from, smallJourney(), binned);
    const earlier = renamed(smallJourney(), { checkout: 'Pay', updatedAt: '2026-02-01T00:00:00.000Z' });
    mustDo(await keepVersion(earlier, { kind: 'named', label: 'Before <b>it</b>' }, from));
    mustDo(await from.storage.datasets.putDataset(answers.facts, answers.rows));
    mustDo(await from.datasets.rememberPlan('header', answers.facts.plan));
    mustDo(await from.storage.binMap(binned.map.id, today));
    const file = await backUp(from);
    const to = at(diskServices());
    await giveFile(to, file);
    expect((await row('Small journey')).textContent).toContain('Not here');
    expect((await row('Old one')).textContent).toContain('was in the bin');
    expect(screen.getByRole('dialog').textContent).toContain('every byte is as it was written');
    expect(await findAccessibilityProblems()).toEqual([]);
    expect(await titlesIn(to)).toEqual([]);
    await press('Restore 2 maps');
    const done = await screen.findByRole('dialog', { name: 'Restored' }, patient);
    expect(done.textContent).toContain('“Small journey” is back');
    expect(done.textContent).toContain('With it: 1 version, 1 file of answers.');
    expect(writeMap(await mapIn(to))).toBe(writeMap(smallJourney()));
    expect(await titlesIn(to)).toEqual(['Small journey']);
    expect(mustDo(await to.storage.listBin()).entries.map(({ row: { title } }) => title)).toEqual([
      'Old one',
    ]);
    const [version] = mustDo(await to.storage.versions.listVersions(mapId)).versions;
    expect(version).toMatchObject({ kind: 'named', label: 'Before <b>it</b>', time: earlier.map.updatedAt });
    const bytes = mustDo(await to.storage.versions.readVersion(version?.id ?? '')).found?.bytes;
    const unpacked = await unpackVersion(bytes ?? new Uint8Array());
    expect(unpacked).toMatchObject({ ok: true, map: earlier });
    const [stored] = mustDo(await to.storage.datasets.listDatasets(mapId)).datasets;
    const found = mustDo(await to.storage.datasets.readDataset(stored?.id ?? '')).found;
    expect(found?.rows).toEqual(answers.rows);
    expect(mustDo(await to.datasets.recallPlan('header')).plan).toEqual(answers.facts.plan);
    // A backup of it was made, whoever made it.
    show(to, <BackupLine />);
    await screen.findByRole('button', { name: /^Last backup/u }, patient);
    // The same again finds nothing to do, and adds nothing.
    await giveFile(to, file);
    expect((await row('Small journey')).textContent).toContain('Same as here');
    expect(await screen.findByRole('button', { name: 'Restore 0 maps' })).toHaveProperty('disabled', true);
  });

  test('shows what is newer where, and proposes only what loses nothing', async () => {
    const from = at(diskServices());
    const [later, sooner] = ['2026-06-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'];
    const named = (id: string, title: string, updatedAt: string, name: string): JourneyMap =>
      renamed(copyMap(smallJourney(), { id: asId<MapId>(id), title }), { updatedAt, checkout: name });
    await store(from, named('a', 'A', later, 'There'), named('b', 'B', sooner, 'There'));
    const file = await backUp(from);
    const to = at(diskServices());
    await store(to, named('a', 'A', sooner, 'Here'), named('b', 'B', later, 'Here'));
    await giveFile(to, file);
    const [a, b] = [await row('A'), await row('B')];
    expect(a.textContent).toContain('Newer in the backup');
    expect(within(a).getByRole('combobox')).toHaveProperty('value', 'replace');
    expect(b.textContent).toContain('Newer here');
    expect(within(b).getByRole('combobox')).toHaveProperty('value', 'skip');
  });

  test('replacing keeps the replaced state as a version, and a copy leaves it alone', async () => {
    const from = at(diskServices());
    await store(from, renamed(smallJourney(), { updatedAt: '2026-02-01T00:00:00.000Z', checkout: 'Pay' }));
    const file = await backUp(from);
    const to = at(diskServices());
    await store(to, smallJourney());
    await giveFile(to, file);
    await row('Small journey');
    await press('Restore 1 map');
    const done = await screen.findByRole('dialog', { name: 'Restored' }, patient);
    expect(done.textContent).toContain('what was there is among its versions');
    expect((await mapIn(to)).touchpoints[checkout]?.name).toBe('Pay');
    const [version] = mustDo(await to.storage.versions.listVersions(mapId)).versions;
    expect(version).toMatchObject({ before: 'restore' });
    const bytes = mustDo(await to.storage.versions.readVersion(version?.id ?? '')).found?.bytes;
    expect(await unpackVersion(bytes ?? new Uint8Array())).toMatchObject({ ok: true, map: smallJourney() });

    const copying = at(diskServices());
    await store(copying, smallJourney());
    await giveFile(copying, file);
    const field = within(await row('Small journey')).getByRole('combobox');
    await userEvent.selectOptions(field, 'copy');
    await press('Restore 1 map');
    await screen.findByRole('dialog', { name: 'Restored' }, patient);
    expect(await titlesIn(copying)).toEqual(
      expect.arrayContaining(['Small journey', 'Small journey (from backup)']),
    );
    expect(writeMap(await mapIn(copying))).toBe(writeMap(smallJourney()));
  });

  test('a flipped byte is named with its map, and the other map is restored', async () => {
    const from = at(diskServices());
    const other = copyMap(smallJourney(), { id: asId<MapId>('map-2'), title: 'Other' });
    await store(from, smallJourney(), other);
    const file = await backUp(from);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await openBackup(file);
    if (!opened.ok) throw new Error(opened.refusal.why);
    const hit = opened.backup.entries.find(({ entry }) => entry.kind === 'map' && entry.id === mapId);
    const place = (hit?.packed?.headerOffset ?? 0) + 30 + (hit?.entry.path.length ?? 0) + 200;
    bytes[place] = (bytes[place] ?? 0) ^ 4;
    const to = at(diskServices());
    await giveFile(to, new File([bytes], file.name));
    await row('Other');
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('The file was changed or damaged.');
    expect(dialog.textContent).toContain('1 part is damaged and is left out');
    expect(dialog.textContent).toContain('Map “Small journey”: its bytes are not those that were written.');
    expect(await findAccessibilityProblems()).toEqual([]);
    await press('Restore 1 map');
    await screen.findByRole('dialog', { name: 'Restored' }, patient);
    expect(await titlesIn(to)).toEqual(['Other']);
  });

  test.each([
    ['text', new TextEncoder().encode('{"map":1}'), /^This is no backup of Touchstone\. A single map/u],
    ['another archive', zipSync({ 'word/document.xml': new Uint8Array(9) }), /^This is no backup/u],
    ['a backup that broke off', 'cut', /^The file has no end/u],
    [
      'one of a newer Touchstone',
      zipSync({ 'manifest.json': new TextEncoder().encode('{"formatVersion":9}') }),
      /^It was made by a newer Touchstone \(format 9\)/u,
    ],
  ])('%s is refused with a sentence, and another file can be given', async (_, content, sentence) => {
    const services = at(diskServices());
    await store(services, smallJourney());
    const good = await backUp(services);
    const bytes = typeof content === 'string' ? await good.slice(0, good.size - 300).bytes() : content;
    const to = at(diskServices());
    await giveFile(to, new File([new Uint8Array(bytes)], 'touchstone-backup.zip'));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(sentence), patient);
    await giveAgain(good);
    await row('Small journey');
  });

  test('a bomb is refused as the one map it is, quickly and with a sentence', async () => {
    const path = 'maps/a.touchstone.json';
    const entry = { kind: 'map', path, bytes: 500, sha256: 'a'.repeat(64), id: 'a', title: 'Bomb' };
    const manifest = {
      format: 'touchstone-backup',
      formatVersion: 1,
      createdAt: today,
      counts: { maps: 1, versions: 0, datasets: 0, plans: 0 },
      entries: [{ ...entry, updatedAt: today, counts: { personas: 0, stages: 0, touchpoints: 0 } }],
    };
    const bomb = zipSync({
      [path]: new Uint8Array(60_000_000),
      'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)),
    });
    await giveFile(at(diskServices()), new File([new Uint8Array(bomb)], 'touchstone-backup.zip'));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => {
      expect(dialog.textContent).toContain('Map “Bomb”: its bytes are not those that were written.');
    }, patient);
    expect(dialog.textContent).toContain('There is no map in it that can be restored.');
  });

  test('speaks Korean', async () => {
    const services = at(diskServices());
    await store(services, smallJourney());
    const file = await backUp(services);
    await changeLanguage('ko');
    await giveFile(at(diskServices()), file);
    await row('Small journey', '“Small journey” 처리 방법');
    const said = document.body.textContent;
    expect(said).toContain('검사 완료: 모든 바이트가 쓰인 그대로입니다.');
    expect(said).not.toMatch(/\{\{|backup\.|Restore/u);
    expect(await findAccessibilityProblems()).toEqual([]);
  });
});

describe('the reminder', () => {
  async function work(services: TestServices): Promise<void> {
    await store(services, smallJourney());
    const { handle } = mustDo(await services.storage.loadMap(mapId));
    for (let edit = 0; edit < 20; edit += 1) {
      mustDo(await services.storage.append(handle, [encodeMap(smallJourney())], null));
    }
  }

  test('comes after a fortnight of work, holds its tongue when put off, and ends with a backup', async () => {
    const services = at(diskServices());
    await work(services);
    show(services, <BackupReminder />);
    expect(await screen.findByText('It is time for a backup', {}, patient)).toBeTruthy();
    expect(await findAccessibilityProblems()).toEqual([]);
    await press('Not now');
    await waitFor(() => expect(screen.queryByText('It is time for a backup')).toBeNull());
    show(services, <BackupReminder />);
    const later = { ...services, now: () => '2026-04-04T09:00:00.000Z' };
    show(later, <BackupReminder />);
    await press('Back up…');
    await press('Back up');
    await screen.findByRole('dialog', { name: 'Backed up' }, patient);
    await close();
    await waitFor(() => expect(screen.queryByText('It is time for a backup')).toBeNull());
  });

  test('never comes without work, nor where nothing outlives the page', async () => {
    const idle = at(diskServices());
    await store(idle, smallJourney());
    const memory = at(memoryServices());
    await work(memory);
    for (const services of [idle, memory]) {
      show(
        services,
        <>
          <BackupReminder />
          <BackupLine />
        </>,
      );
      await screen.findByRole('button', { name: 'Never backed up' }, patient);
      expect(screen.queryByText('It is time for a backup')).toBeNull();
    }
  });
});

describe('copies after a loss', () => {
  async function keep(services: TestServices, map: JourneyMap, savedAt: string): Promise<void> {
    const { copies } = await services.backup();
    const { id, title, updatedAt } = map.map;
    const text = new TextEncoder().encode(writeMap(map));
    mustDo((await copies?.putCopy({ id, title, updatedAt, savedAt, text })) ?? { ok: true });
  }

  test('are listed by their moment, the newest first, and each can be had back', async () => {
    const services = at(diskServices());
    const older = renamed(smallJourney(), { checkout: 'Pay', updatedAt: '2025-12-01T00:00:00.000Z' });
    await keep(services, older, '2025-12-01T00:00:00.000Z');
    await keep(services, smallJourney(), '2026-01-01T00:00:00.000Z');
    const back: string[] = [];
    show(services, <LostCopies ids={[mapId]} onBack={(id) => back.push(id)} />);
    const field = await screen.findByRole('combobox', { name: 'State: Small journey' }, patient);
    const labels = within(field)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(labels[0]).toContain('2026');
    expect(labels[1]).toContain('2025');
    expect(await findAccessibilityProblems()).toEqual([]);
    await userEvent.selectOptions(field, labels[1] ?? '');
    await press('Bring back “Small journey”');
    await screen.findByText('“Small journey” is back.', {}, patient);
    expect(back).toEqual([mapId]);
    expect(writeMap(await mapIn(services))).toBe(writeMap(older));
  });

  test('never write over a map that is there: the copy stands beside it', async () => {
    const services = at(diskServices());
    await store(services, smallJourney());
    await keep(services, renamed(smallJourney(), { checkout: 'Pay' }), today);
    show(services, <LostCopies ids={[mapId]} onBack={() => undefined} />);
    await press('Bring back “Small journey”');
    await screen.findByText(/^Added as “Small journey \(copy of/u, {}, patient);
    expect(writeMap(await mapIn(services))).toBe(writeMap(smallJourney()));
    expect(await titlesIn(services)).toHaveLength(2);
  });

  test('of maps that are not here are offered by Restore as well, with no file and in memory too', async () => {
    for (const services of [at(diskServices()), at(memoryServices())]) {
      const second = copyMap(smallJourney(), { id: asId<MapId>('map-2'), title: 'Second' });
      await keep(services, smallJourney(), today);
      await keep(services, second, today);
      await keep(services, copyMap(smallJourney(), { id: asId<MapId>('here'), title: 'Here' }), today);
      await store(services, copyMap(smallJourney(), { id: asId<MapId>('here'), title: 'Here' }));
      show(services, <Restore onClose={() => undefined} />);
      expect(await screen.findByText('Copies of 2 missing maps were found', {}, patient)).toBeTruthy();
      expect(await findAccessibilityProblems()).toEqual([]);
      await press('Bring back all');
      await waitFor(() => expect(screen.queryByText(/missing map/u)).toBeNull(), patient);
      expect(await titlesIn(services)).toEqual(expect.arrayContaining(['Small journey', 'Second', 'Here']));
    }
  });
});
