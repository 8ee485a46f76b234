/** What a restore could not put back is said, and what it says it has put back is there. With the real worker. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bringTexts, changeLanguage, startLanguage } from '../../../src/i18n/language';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { BackupDesk } from '../../../src/panels/backup/BackupDesk';
import { makeBackup } from '../../../src/panels/backup/makeBackup';
import { planRestore, type RestorePlan } from '../../../src/panels/backup/planRestore';
import { restoreBackup, type RestoreResult } from '../../../src/panels/backup/restoreBackup';
import { RestoreResultView } from '../../../src/panels/backup/RestoreResultView';
import { surveyLibrary } from '../../../src/panels/backup/surveyLibrary';
import { storeNewMap } from '../../../src/panels/library/storeNewMap';
import type { Services } from '../../../src/panels/services';
import { keepVersion, type KeepAs } from '../../../src/panels/versions/keepVersion';
import { encodeMap } from '../../../src/session/yjs/documentBytes';
import { MemoryDisk } from '../../../src/storage/MemoryDisk';
import { mostNamedVersions } from '../../../src/storage/thinVersions';
import { memoryServices } from '../../helpers/appServices';
import { mapId, smallJourney } from '../../helpers/journey';
import { mustDo } from '../../storage/contract';
import { dataset, rows } from '../../storage/datasetContract';
import { named, version } from '../../storage/versionContract';

const today = '2026-03-20T09:00:00.000Z';

beforeAll(async () => {
  await startLanguage();
  await bringTexts('backup');
});
afterEach(async () => {
  cleanup();
  await changeLanguage('en');
});

function servicesOn(disk = new MemoryDisk()): Services {
  const services = memoryServices(disk);
  onTestFinished(() => services.end());
  return { ...services, now: () => today };
}

/** A map with some earlier states, and rows when asked for. */
async function libraryWith(
  versions: readonly (readonly [time: string, as: KeepAs])[],
  hasRows = false,
): Promise<Services> {
  const services = servicesOn();
  mustDo(await storeNewMap(smallJourney(), services.storage, today));
  for (const [time, as] of versions) {
    mustDo(await keepVersion(stateOf(time), as, { ...services, now: () => time }));
  }
  if (hasRows) {
    const { columns } = rows();
    const read = {
      ...rows(),
      columns: columns.map((column) => ({ ...column, codes: Uint8Array.of(0, 1, 0) })),
    };
    mustDo(await services.storage.datasets.putDataset(dataset('rows'), read));
    mustDo(await services.datasets.rememberPlan('header', dataset('rows').plan));
  }
  return services;
}

function stateOf(time: string): JourneyMap {
  const map = smallJourney();
  return { ...map, map: { ...map.map, updatedAt: time, title: `State of ${time}` } };
}

interface Run {
  readonly result: RestoreResult;
  readonly text: string;
}

/** Restores everything that is in a backup of `from`; `before` can do something to the plan that was made. */
async function restore(
  from: Services,
  to: Services,
  before?: (plan: RestorePlan) => RestorePlan,
): Promise<Run> {
  const { signal } = new AbortController();
  const hooks = { signal, onProgress: () => undefined, copyTitle: (title: string) => title };
  const made = await makeBackup(
    from.storage,
    mustDo(await surveyLibrary(from.storage)).survey,
    { bin: true, versions: true, datasets: true },
    today,
    hooks,
  );
  if (!made) throw new Error('No backup was made');
  expect(made.leftOut).toEqual([]);
  const desk = new BackupDesk();
  onTestFinished(() => desk.end());
  const opened = await desk.ask('open', { file: new File([made.file], 'b.zip'), idStem: 'new' });
  if (!opened.ok) throw new Error(opened.refusal.why);
  const planned = await planRestore(opened.report, to.storage, desk, signal);
  const plan = before?.(planned) ?? planned;
  const decisions = plan.maps.map((restorable) => ({
    restorable,
    action: restorable.here ? ('replace' as const) : ('add' as const),
  }));
  const result = await restoreBackup(decisions, plan, desk, to, hooks);
  const { container } = render(<RestoreResultView result={result} />);
  return { result, text: container.textContent };
}

const listNames = async ({ storage }: Services): Promise<string[]> =>
  mustDo(await storage.versions.listVersions(mapId)).versions.map(({ label, time }) => label ?? time);

describe('what could not be restored', () => {
  test('is said of versions and answers, when the disk takes the map and no more', async () => {
    const from = await libraryWith(
      [
        ['2026-01-01T00:00:00.000Z', { kind: 'automatic' }],
        ['2026-02-01T00:00:00.000Z', { kind: 'named', label: 'Launch' }],
      ],
      true,
    );
    const disk = new MemoryDisk({ capacityBytes: encodeMap(smallJourney()).length + 100 });
    const to = servicesOn(disk);
    const { result, text } = await restore(from, to);
    expect(result.restored).toMatchObject([{ id: mapId, did: 'added' }]);
    expect(result).toMatchObject({ versions: 0, datasets: 0 });
    expect(text).toContain('“Small journey” is back');
    expect(text).toContain('2 versions of “Small journey” not restored: no space is left on this device.');
    expect(text).toContain(
      '1 file of answers of “Small journey” not restored: no space is left on this device.',
    );
    await changeLanguage('ko');
    cleanup();
    const korean = render(<RestoreResultView result={result} />).container.textContent;
    expect(korean).toContain('복원하지 못한 것: 버전 2개. 이 기기에 남은 공간이 없습니다.');
    expect(korean).not.toMatch(/\{\{|backup\.|not restored/u);
  });

  test('is said when what is here cannot be listed: nothing is thought to be missing or to be there', async () => {
    const from = await libraryWith([['2026-01-01T00:00:00.000Z', { kind: 'automatic' }]], true);
    const disk = new MemoryDisk();
    const to = servicesOn(disk);
    const gone = () => Promise.resolve({ ok: false, reason: 'unavailable', message: '' } as const);
    const { storage } = to;
    const broken: Services = {
      ...to,
      storage: replacing(storage, {
        versions: replacing(storage.versions, { listVersions: gone }),
        datasets: replacing(storage.datasets, { listDatasets: gone }),
      }),
    };
    const { result } = await restore(from, broken);
    expect(result.failed).toMatchObject([
      { what: 'versions', count: 1, why: 'unavailable' },
      { what: 'datasets', count: 1, why: 'unavailable' },
    ]);
    expect(disk.versions.size).toBe(0);
    expect(disk.datasets.size).toBe(0);
  });

  test('is said of a part that turns out to be unreadable', async () => {
    const from = await libraryWith([['2026-01-01T00:00:00.000Z', { kind: 'automatic' }]], true);
    // What is found at its place is something else: a map for answers, answers for a version.
    const { result, text } = await restore(from, servicesOn(), (plan) => {
      const { parts } = plan.report;
      const indexOf = (kind: string): number => parts.find(({ entry }) => entry.kind === kind)?.index ?? 0;
      const [map, plans] = [indexOf('map'), indexOf('plans')];
      const wrong = { map, version: plans, dataset: map, plans: map };
      const mixedUp = parts.map((part) => ({ ...part, index: wrong[part.entry.kind] }));
      return { ...plan, report: { ...plan.report, parts: mixedUp } };
    });
    expect(result.restored).toHaveLength(1);
    expect(result.failed.map(({ what, why }) => `${what} ${why}`)).toEqual([
      'versions unreadable',
      'datasets unreadable',
      'plans unreadable',
    ]);
    expect(text).toContain('1 version of “Small journey” not restored: it cannot be read from the backup.');
    expect(text).toContain('about columns was not restored: it cannot be read from the backup.');
  });
});

describe('earlier states that come back', () => {
  test('are all that have a name: a second name of the same state is another version', async () => {
    const time = '2026-02-01T00:00:00.000Z';
    const from = await libraryWith([
      [time, { kind: 'named', label: 'Launch' }],
      [time, { kind: 'named', label: 'For the board' }],
    ]);
    const to = await libraryWith([[time, { kind: 'named', label: 'Launch' }]]);
    const { result } = await restore(from, to);
    expect(result).toMatchObject({ versions: 1, failed: [] });
    const names = await listNames(to);
    expect(names.filter((name) => name === 'Launch' || name === 'For the board').sort()).toEqual([
      'For the board',
      'Launch',
    ]);
  });

  test('are not counted again when they are here already, under another kind', async () => {
    const time = '2026-02-01T00:00:00.000Z';
    const from = await libraryWith([[time, { kind: 'automatic' }]]);
    const to = await libraryWith([[time, { kind: 'named', label: 'Launch' }]]);
    const { result } = await restore(from, to);
    expect(result).toMatchObject({ failed: [] });
    expect((await listNames(to)).filter((name) => name === 'Launch')).toHaveLength(1);
    expect(result.versions).toBe((await listNames(to)).filter((name) => name === time).length);
  });

  test('take no more names than there may be; the others are said', async () => {
    const from = await libraryWith([
      ['2026-02-01T00:00:00.000Z', { kind: 'named', label: 'Fits' }],
      ['2026-02-02T00:00:00.000Z', { kind: 'named', label: 'Too many' }],
    ]);
    const to = await libraryWith([]);
    for (let count = 1; count < mostNamedVersions; count += 1) {
      const given = version(`v${String(count)}`, '2026-01-01T00:00:00.000Z', named(String(count)));
      const { versions } = to.storage;
      mustDo(await versions.putVersion({ ...given, map: mapId }, Uint8Array.of(count), today));
    }
    const { result, text } = await restore(from, to);
    expect(result).toMatchObject({
      versions: 1,
      failed: [{ what: 'versions', count: 1, why: 'too-many-names' }],
    });
    expect(text).toContain('1 version of “Small journey” not restored: ');
    expect(text).toContain('as many versions with a name as there may be');
    expect(await listNames(to)).toContain('Fits');
    expect(await listNames(to)).not.toContain('Too many');
  });

  test('are counted when they are there, not when they were thinned away at once', async () => {
    const times = ['00:00', '00:11', '00:22', '00:33'].map((time) => `2025-01-01T${time}:00.000Z`);
    const from = await libraryWith(times.map((time) => [time, { kind: 'automatic' }]));
    expect(await listNames(from)).toHaveLength(4);
    const to = servicesOn();
    const { result } = await restore(from, to);
    const left = await listNames(to);
    expect(left.length).toBeLessThan(4);
    expect(result).toMatchObject({ versions: left.length, failed: [] });
  });
});

/** The same store with some of its parts replaced; the methods of a class are not its own properties. */
function replacing<T extends object>(store: T, parts: Partial<T>): T {
  return new Proxy(store, {
    get: (target, key) => {
      if (Object.hasOwn(parts, key)) return Reflect.get(parts, key) as unknown;
      const part: unknown = Reflect.get(target, key, target);
      return typeof part === 'function' ? (part.bind(target) as unknown) : part;
    },
  });
}
