import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../src/commands/applyImport';
import { deleteRecords } from '../../../src/commands/deleteRecords';
import { editRecord } from '../../../src/commands/editRecord';
import { restoreMap } from '../../../src/commands/restoreMap';
import type { ImportEdits } from '../../../src/datasets/importEdits';
import { asId, type MeasurementId } from '../../../src/model/ids';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import {
  CheckpointKeeper,
  manyRecords,
  pauseMilliseconds,
} from '../../../src/panels/versions/CheckpointKeeper';
import type { MapSession } from '../../../src/session/MapSession';
import type { VersionReason } from '../../../src/storage/VersionStore';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  csat,
  purchase,
  smallJourney,
} from '../../helpers/journey';
import { openTestSession } from '../../helpers/openTestSession';

const minute = 60_000;

/** A clock that only the test moves, and everything that was kept. */
class World {
  time = Date.parse('2026-03-01T09:00:00Z');
  readonly kept: { readonly map: JourneyMap; readonly before: VersionReason | null }[] = [];
  newest: string | null = '2026-01-01T00:00:00.000Z';
  isFull = false;
  #timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): string => new Date(this.time).toISOString();

  readonly setTimer = (run: () => void, milliseconds: number): (() => void) => {
    const timer = { at: this.time + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  readonly keep = (map: JourneyMap, before: VersionReason | null): Promise<boolean> => {
    if (!this.isFull) this.kept.push({ map, before });
    return Promise.resolve(!this.isFull);
  };

  readonly newestTime = (): Promise<string | null> => Promise.resolve(this.newest);

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.time = next.at;
      next.run();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Everything that was promised so far has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function setUp(map: JourneyMap = smallJourney()) {
  const world = new World();
  const { session } = await openTestSession(map);
  const keeper = new CheckpointKeeper(session.map, world);
  session.store.subscribe((state, before) => {
    keeper.watch(state, before);
  });
  let edits = 0;
  const edit = (): void => {
    edits += 1;
    const fields = { name: `Checkout ${String(edits)}` };
    session.run(editRecord, { kind: 'touchpoints', id: checkout, fields });
  };
  return { world, session, keeper, edit };
}

/** Not measured, so that nothing else goes with a touchpoint that is deleted. */
function withMeasurements(count: number): JourneyMap {
  const map = smallJourney();
  const { [checkoutCsat]: measurement } = map.measurements;
  if (!measurement) throw new Error('The small journey measures its checkout');
  const more = Array.from({ length: count }, (_, index) => {
    const id = asId<MeasurementId>(`m-${String(index)}`);
    return [id, { ...measurement, id, source: `source ${String(index)}` }] as const;
  });
  return { ...map, measurements: Object.fromEntries(more) };
}

describe('CheckpointKeeper', () => {
  it('keeps the state ten minutes after the first edit, when the person pauses', async () => {
    const { world, session, edit } = await setUp();
    edit();
    await world.pass(9 * minute);
    expect(world.kept).toEqual([]);
    for (let second = 0; second < 120; second += 1) {
      edit();
      await world.pass(1_000);
    }
    expect(world.kept).toEqual([]);
    await world.pass(pauseMilliseconds);
    expect(world.kept).toEqual([{ map: session.map, before: null }]);
  });

  it('keeps what was edited even when nobody edits any more, and then nothing more', async () => {
    const { world, session, edit } = await setUp();
    edit();
    await world.pass(120 * minute);
    expect(world.kept).toEqual([{ map: session.map, before: null }]);
    edit();
    await world.pass(120 * minute);
    expect(world.kept).toHaveLength(2);
    expect(world.kept[1]?.map).toBe(session.map);
  });

  it('keeps the state before the first edit of a visit, when the newest version is older than that', async () => {
    const map = { ...smallJourney() };
    const { world, session, edit } = await setUp(map);
    world.newest = null;
    const before = session.map;
    edit();
    await settled();
    edit();
    await settled();
    expect(world.kept).toEqual([{ map: before, before: null }]);
  });

  it('keeps no state before the first edit that is a version already', async () => {
    const { world, session, edit } = await setUp();
    world.newest = session.map.map.updatedAt;
    edit();
    await settled();
    expect(world.kept).toEqual([]);
  });

  it('keeps the state before more records go than a hand counts, and not before fewer go', async () => {
    const { world, session } = await setUp(withMeasurements(manyRecords));
    const before = session.map;
    session.run(deleteRecords, { ids: [purchase] });
    expect(world.kept).toEqual([{ map: before, before: 'delete' }]);
    const few = await setUp();
    few.session.run(deleteRecords, { ids: [awareness] });
    expect(few.world.kept).toEqual([]);
  });

  it('keeps nothing for an undo or a redo, which can be taken back as they came', async () => {
    const { world, session } = await setUp(withMeasurements(manyRecords));
    session.run(deleteRecords, { ids: [purchase] });
    session.undo();
    session.redo();
    session.undo();
    expect(world.kept).toHaveLength(1);
  });

  const answers: ImportEdits = {
    dataset: 'survey.csv',
    source: '',
    grade: 'measured',
    repeated: 'replace',
    touchpoints: [],
    personas: [],
    metrics: [{ id: csat }],
    measurements: [
      {
        metric: 0,
        subject: { id: advert },
        value: { form: 'answers', counts: [1, 2, 3, 4, 5] },
        column: 'Q1',
      },
    ],
  };

  it.each([
    ['answers are imported', 'import', (session: MapSession) => session.run(applyImport, answers)],
    [
      'a copy is merged',
      'merge',
      (session: MapSession) => session.run(restoreMap, { target: smallJourney(), step: 'mergeMaps' }),
    ],
    [
      'a version is restored',
      'restore',
      (session: MapSession) => session.run(restoreMap, { target: smallJourney(), name: 'Old' }),
    ],
  ] as const)('keeps the state before %s, as it was right before', async (_what, reason, run) => {
    const { world, session, edit } = await setUp();
    world.newest = session.map.map.updatedAt;
    edit();
    const before = session.map;
    expect(run(session)).toMatchObject({ ok: true, changed: true });
    await settled();
    expect(world.kept).toEqual([{ map: before, before: reason }]);
  });

  it('keeps nothing for a step that a reload brings back, nor for one that a longer way back leads to', async () => {
    const { world, session, keeper } = await setUp();
    const { map } = session;
    const [risky, middle, last] = [
      { step: 'importAnswers' },
      { step: 'rename' },
      { step: 'rename' },
    ] as const;
    const nothing = { map, nextUndo: null, nextRedo: null };
    keeper.watch({ map, nextUndo: risky, nextRedo: null }, nothing);
    const there = { map: { ...map, stages: {} }, nextUndo: last, nextRedo: null };
    keeper.watch({ ...there, map }, there);
    keeper.watch({ map, nextUndo: risky, nextRedo: middle }, { ...there, map });
    await settled();
    expect(world.kept.filter(({ before }) => before !== null)).toEqual([]);
  });

  it('keeps on leaving what is due, and only that', async () => {
    const { world, session, keeper, edit } = await setUp();
    edit();
    await world.pass(minute);
    keeper.leave();
    expect(world.kept).toEqual([]);
    // Never a pause, so nothing was kept; then the page is hidden.
    for (let second = 0; second < 600; second += 2) {
      edit();
      await world.pass(2_000);
    }
    keeper.leave();
    expect(world.kept).toEqual([{ map: session.map, before: null }]);
  });

  it('tries again after the next edit when it could not be kept', async () => {
    const { world, session, edit } = await setUp();
    world.isFull = true;
    edit();
    await world.pass(30 * minute);
    expect(world.kept).toEqual([]);
    world.isFull = false;
    edit();
    await world.pass(pauseMilliseconds);
    expect(world.kept).toEqual([{ map: session.map, before: null }]);
  });
});
