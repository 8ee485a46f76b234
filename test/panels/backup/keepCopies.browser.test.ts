/** Copies beside the storage: when they are made, of what, and what is said when they cannot be. */
import { renderHook } from '@testing-library/react';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { editRecord } from '../../../src/commands/editRecord';
import { writeMap } from '../../../src/formats/own/writeMap';
import { changeLanguage, startLanguage } from '../../../src/i18n/language';
import { asId, type MapId } from '../../../src/model/ids';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { copyPauses, keepCopies } from '../../../src/panels/backup/keepCopies';
import { copyMap } from '../../../src/panels/library/copyMap';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import { sessionPorts } from '../../../src/panels/services';
import { MapSession } from '../../../src/session/MapSession';
import { FolderCopies } from '../../../src/storage/FolderCopies';
import { FolderMemory } from '../../../src/storage/FolderMemory';
import { dismissToast, useToasts, type Toast } from '../../../src/ui/toasts';
import { diskServices, memoryServices, type TestServices } from '../../helpers/appServices';
import { checkout, mapId, smallJourney } from '../../helpers/journey';
import { mustDo } from '../../storage/contract';
import { deleteDatabase } from '../../storage/dexieRig';

beforeAll(async () => {
  await startLanguage();
  await changeLanguage('en');
});

interface Timer {
  readonly run: () => void;
  readonly milliseconds: number;
}

interface Rig {
  readonly services: TestServices;
  /** Those that run, in the order they were set. */
  readonly timers: readonly Timer[];
  /** The first one of this length is over. */
  readonly fire: (milliseconds: number) => void;
  readonly edit: (name: string) => Promise<JourneyMap>;
}

const { rolling, folder: folderPauses } = copyPauses;
const patient = { timeout: 8_000 };

async function setUp(base: TestServices = diskServices()): Promise<Rig> {
  const timers: Timer[] = [];
  let time = Date.parse('2026-03-01T09:00:00Z');
  const services: TestServices = {
    ...base,
    now: () => {
      time += 11 * 60_000;
      return new Date(time).toISOString();
    },
  };
  const copying: TestServices = {
    ...services,
    setTimer: (run, milliseconds) => {
      const timer = { run, milliseconds };
      timers.push(timer);
      return () => {
        if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
      };
    },
  };
  onTestFinished(() => services.end());
  mustDo(await storeNewMap(smallJourney(), services.storage, services.now()));
  const opened = await MapSession.open(mapId, sessionPorts(services));
  if (!opened) throw new Error('The storage has lost the map it was just given');
  const { session } = opened;
  return {
    services: copying,
    timers,
    fire: (milliseconds) => {
      const timer = timers.find((each) => each.milliseconds === milliseconds);
      if (!timer) throw new Error(`No timer of ${String(milliseconds)} ms runs`);
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
    },
    edit: async (name) => {
      session.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name } });
      await session.saved();
      return session.map;
    },
  };
}

async function start(services: TestServices): Promise<() => void> {
  const stop = await keepCopies(services);
  onTestFinished(stop);
  return stop;
}

async function copiesOf({ backup }: TestServices): Promise<string[]> {
  const { copies } = await backup();
  if (!copies) throw new Error('The test has a place for copies');
  const listed = mustDo(await copies.listCopies()).copies;
  const texts = await Promise.all(listed.map(async ({ key }) => mustDo(await copies.readCopy(key)).text));
  return texts.map((text) => new TextDecoder().decode(text ?? new Uint8Array()));
}

describe('rolling copies', () => {
  test('wait for a pause of half a minute, and are the map’s own file, byte for byte', async () => {
    const { services, timers, fire, edit } = await setUp();
    await start(services);
    const map = await edit('Pay');
    await vi.waitFor(() => expect(timers.map(({ milliseconds }) => milliseconds)).toContain(30_000));
    expect(await copiesOf(services)).toEqual([]);
    fire(rolling.quietMilliseconds);
    await vi.waitFor(async () => expect(await copiesOf(services)).toEqual([writeMap(map)]), patient);
    expect(timers.some(({ milliseconds }) => milliseconds === rolling.longestMilliseconds)).toBe(false);
  });

  test('do not wait for ever: each edit begins the pause anew, and none moves the five minutes', async () => {
    const { services, timers, fire, edit } = await setUp();
    await start(services);
    const longest = timers.filter(({ milliseconds }) => milliseconds === rolling.longestMilliseconds);
    const quiet = timers.find(({ milliseconds }) => milliseconds === rolling.quietMilliseconds);
    expect(longest).toHaveLength(1);
    const map = await edit('Pay');
    await vi.waitFor(() => expect(timers).not.toContain(quiet));
    expect(timers.filter(({ milliseconds }) => milliseconds === rolling.longestMilliseconds)).toEqual(
      longest,
    );
    fire(rolling.longestMilliseconds);
    await vi.waitFor(async () => expect(await copiesOf(services)).toEqual([writeMap(map)]), patient);
  });

  test('are made of what is new only, the newest first', async () => {
    const { services, fire, edit } = await setUp();
    await start(services);
    fire(rolling.quietMilliseconds);
    await vi.waitFor(async () => expect(await copiesOf(services)).toHaveLength(1), patient);
    const map = await edit('Pay');
    await vi.waitFor(() => fire(rolling.quietMilliseconds));
    await vi.waitFor(async () => expect(await copiesOf(services)).toHaveLength(2), patient);
    expect((await copiesOf(services))[0]).toBe(writeMap(map));
  });

  test('stay while the map is in the bin, and go when it is deleted for good', async () => {
    const { services, fire } = await setUp();
    await start(services);
    fire(rolling.quietMilliseconds);
    await vi.waitFor(async () => expect(await copiesOf(services)).toHaveLength(1), patient);
    mustDo(await services.storage.binMap(mapId, services.now()));
    await vi.waitFor(() => fire(rolling.quietMilliseconds));
    // Another map's copy says that it has looked.
    const second = copyMap(smallJourney(), { id: asId<MapId>('map-2') });
    mustDo(await storeNewMap(second, services.storage, services.now()));
    await vi.waitFor(() => fire(rolling.quietMilliseconds));
    await vi.waitFor(async () => expect(await copiesOf(services)).toHaveLength(2), patient);
    mustDo(await services.storage.purgeBin('2099-01-01T00:00:00Z'));
    await vi.waitFor(() => fire(rolling.quietMilliseconds));
    await vi.waitFor(async () => expect(await copiesOf(services)).toEqual([writeMap(second)]), patient);
  });

  test('end with what they were begun with, and are never begun where nothing outlives the page', async () => {
    const { services, timers } = await setUp();
    (await start(services))();
    expect(timers).toEqual([]);
    const memory = await setUp(memoryServices());
    await start(memory.services);
    expect(memory.timers).toEqual([]);
  });
});

interface FolderRig extends Rig {
  readonly folder: FolderCopies;
  readonly files: () => Promise<Record<string, string>>;
  readonly removeFolder: () => Promise<void>;
}

async function setUpFolder(): Promise<FolderRig> {
  const site = await navigator.storage.getDirectory();
  const scope = `test-${crypto.randomUUID()}`;
  const handle = await site.getDirectoryHandle(scope, { create: true });
  const memory = new FolderMemory(scope);
  const folder = new FolderCopies(memory, () => Promise.resolve(handle));
  const base = diskServices();
  const ports = await base.backup();
  const rig = await setUp({ ...base, backup: () => Promise.resolve({ ...ports, folder }) });
  onTestFinished(async () => {
    memory.close();
    await deleteDatabase(`${scope}-folder`);
    await site.removeEntry(scope, { recursive: true }).catch(() => undefined);
    for (const { key } of toasts()) dismissToast(key);
  });
  return {
    ...rig,
    folder,
    files: async () => {
      const files: Record<string, string> = {};
      for await (const each of handle.values()) {
        if (each.kind === 'file') {
          files[each.name] = await (await (each as FileSystemFileHandle).getFile()).text();
        }
      }
      return files;
    },
    removeFolder: () => site.removeEntry(scope, { recursive: true }),
  };
}

function toasts(): readonly Toast[] {
  return renderHook(() => useToasts()).result.current;
}

describe('copies in a folder', () => {
  test('are there as soon as it is picked, and fresh soon after each change', async () => {
    const { services, folder, files, fire, edit } = await setUpFolder();
    await start(services);
    await folder.choose();
    const name = 'Small journey.touchstone.json';
    await vi.waitFor(async () => expect(Object.keys(await files())).toEqual([name]), patient);
    const map = await edit('Pay');
    await vi.waitFor(() => fire(folderPauses.quietMilliseconds));
    await vi.waitFor(async () => expect(await files()).toEqual({ [name]: writeMap(map) }), patient);
    expect(toasts()).toEqual([]);
  });

  test('a folder that is gone is said once, however often one goes on', async () => {
    const { services, folder, files, fire, edit, removeFolder } = await setUpFolder();
    await start(services);
    await folder.choose();
    await vi.waitFor(async () => expect(Object.keys(await files())).toHaveLength(1), patient);
    await removeFolder();
    for (const name of ['Pay', 'Pay now', 'Pay later']) {
      await edit(name);
      await vi.waitFor(() => fire(folderPauses.quietMilliseconds));
      await vi.waitFor(() => expect(toasts()).toHaveLength(1), patient);
    }
    expect(toasts()[0]).toMatchObject({ tone: 'error' });
    expect(toasts()[0]?.text).toMatch(/^No copy in your folder: it was moved or its disk is not there/u);
  });

  test('when the browser wants to be asked again it is said once, and one click goes on', async () => {
    const { services, folder, files, fire, edit } = await setUpFolder();
    let state: PermissionState = 'prompt';
    const prototype = FileSystemDirectoryHandle.prototype as unknown as Record<
      'queryPermission' | 'requestPermission',
      () => Promise<PermissionState>
    >;
    const spies = [
      vi.spyOn(prototype, 'queryPermission').mockImplementation(() => Promise.resolve(state)),
      vi.spyOn(prototype, 'requestPermission').mockImplementation(() => {
        state = 'granted';
        return Promise.resolve(state);
      }),
    ];
    onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
    await folder.choose();
    await start(services);
    for (const name of ['Pay', 'Pay now']) {
      await edit(name);
      await vi.waitFor(() => fire(folderPauses.quietMilliseconds));
      await vi.waitFor(() => expect(toasts()).toHaveLength(1), patient);
    }
    const [toast] = toasts();
    expect(toast).toMatchObject({ tone: 'error', action: { label: 'Allow' } });
    expect(toast?.text).toMatch(/the browser wants to be asked again/u);
    expect(await files()).toEqual({});
    toast?.action?.run();
    await vi.waitFor(async () => expect(Object.keys(await files())).toHaveLength(1), patient);
  });
});
