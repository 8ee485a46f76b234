/** Splitting, merging and inserting stages on random maps: the map stays sound, and nothing anybody wrote is lost. */
import * as fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/commands/Command';
import { connectThrough } from '../../src/commands/connectThrough';
import { insertStage } from '../../src/commands/insertStage';
import { mergeStages } from '../../src/commands/mergeStages';
import { splitStage } from '../../src/commands/splitStage';
import { asId, type ConnectionId, type StageId } from '../../src/model/ids';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { listStages, listTouchpoints } from '../../src/model/questions';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { awareness, csat, purchase, smallJourney, toPurchase } from '../helpers/journey';

function run<Args>(map: JourneyMap, command: Command<Args>, args: Args): JourneyMap {
  let ids = 0;
  const context = { newId: () => `new-${String(++ids)}`, now: () => '2026-01-01T00:00:00.000Z' };
  expect(command.can(map, args)).toBeNull();
  return produce(map, (draft) => void command.apply(draft, args, context));
}

const labelsOf = (map: JourneyMap) =>
  Object.values(map.connections).flatMap(({ label }) => (label ? [label] : []));

describe('merging stages', () => {
  it('keeps every touchpoint, every measurement and every imagined figure, in a sound map', () => {
    fc.assert(
      fc.property(
        arbitraryMap({ stages: 5, touchpoints: 10 }).filter((map) => Object.keys(map.stages).length > 1),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (map, picks) => {
          const stages = listStages(map).map(({ id }) => id);
          const picked = stages.filter((_, index) => picks[index]);
          const ids = picked.length > 1 ? picked : stages;
          const after = run(map, mergeStages, { ids });
          expect(findBroken(after)).toEqual([]);
          const first = stages.find((id) => ids.includes(id)) ?? awareness;
          const inOrder = stages.filter((id) => ids.includes(id));
          expect(listTouchpoints(after, first).map(({ id }) => id)).toEqual(
            inOrder.flatMap((id) => listTouchpoints(map, id).map((touchpoint) => touchpoint.id)),
          );
          expect(Object.keys(after.measurements)).toEqual(Object.keys(map.measurements));
          const changes = (of: JourneyMap) => Object.values(of.scenarios).map((s) => s.changes.length);
          expect(changes(after)).toEqual(changes(map));
          for (const id of inOrder) expect(after.stages[first]?.name).toContain(map.stages[id]?.name);
          expect(Object.keys(after.stages)).toHaveLength(stages.length - ids.length + 1);
        },
      ),
    );
  });

  it('two ways to the same place become one, with both labels and the figures of both', () => {
    const map = smallJourney();
    const third = asId<StageId>('stage-third');
    const other = asId<ConnectionId>('flow-2');
    const [measurement] = Object.values(map.measurements);
    if (!measurement) throw new Error('The small journey is measured');
    const before: JourneyMap = {
      ...map,
      stages: {
        ...map.stages,
        [third]: { id: third, name: 'Loyalty', kind: 'loyalty', rank: 'a2', place: [648, 0] },
      },
      connections: {
        [toPurchase]: { id: toPurchase, from: awareness, to: third, kind: 'flow', label: 'direct' },
        [other]: { id: other, from: purchase, to: third, kind: 'flow', label: 'after buying' },
      },
      measurements: { [measurement.id]: { ...measurement, subject: other } },
    };
    const after = run(before, mergeStages, { ids: [awareness, purchase] });
    expect(Object.values(after.connections)).toHaveLength(1);
    expect(labelsOf(after)).toEqual(['direct / after buying']);
    expect(Object.values(after.measurements)[0]?.subject).toBe(Object.keys(after.connections)[0]);
    expect(after.stages[third]?.place).toEqual([432, 0]);
  });
});

describe('inserting and splitting', () => {
  it('never lose a connection or a touchpoint, and the new stage comes right after', () => {
    fc.assert(
      fc.property(
        arbitraryMap({ stages: 5, touchpoints: 10 }).filter((map) => Object.keys(map.stages).length > 0),
        fc.nat(),
        (map, number) => {
          const stages = listStages(map);
          const at = number % stages.length;
          const after = stages[at]?.id ?? awareness;
          const inserted = run(map, insertStage, { name: 'New', after });
          expect(findBroken(inserted)).toEqual([]);
          expect(listStages(inserted).map(({ name }) => name)).toEqual([
            ...stages.slice(0, at + 1).map(({ name }) => name),
            'New',
            ...stages.slice(at + 1).map(({ name }) => name),
          ]);
          expect(Object.keys(inserted.connections)).toEqual(
            expect.arrayContaining(Object.keys(map.connections)),
          );
          const below = listTouchpoints(map, after)[0]?.id;
          if (below === undefined || splitStage.can(map, { below, name: 'New' })) return;
          const split = run(map, splitStage, { below, name: 'New' });
          expect(findBroken(split)).toEqual([]);
          const second = listStages(split)[at + 1]?.id ?? awareness;
          expect(
            [...listTouchpoints(split, after), ...listTouchpoints(split, second)].map(({ id }) => id),
          ).toEqual(listTouchpoints(map, after).map(({ id }) => id));
        },
      ),
    );
  });

  it('a way on which something is measured goes round, as it is true of the two as they were', () => {
    const map = smallJourney();
    const [measurement] = Object.values(map.measurements);
    if (!measurement) throw new Error('The small journey is measured');
    const measured: JourneyMap = {
      ...map,
      measurements: { [measurement.id]: { ...measurement, metric: csat, subject: toPurchase } },
    };
    const after = run(measured, insertStage, { name: 'Basket', after: awareness, before: purchase });
    expect(after.connections[toPurchase]).toEqual(map.connections[toPurchase]);
    expect(Object.keys(after.connections)).toHaveLength(3);
  });

  it('draws no arrow where there was none', () => {
    const bare: JourneyMap = { ...smallJourney(), connections: {} };
    const after = run(bare, insertStage, { name: 'Basket', after: awareness, before: purchase });
    expect(after.connections).toEqual({});
    const third = asId<StageId>('nowhere');
    expect(
      produce(bare, (draft) => {
        connectThrough(draft, [awareness, third, purchase], () => 'id');
      }),
    ).toBe(bare);
  });

  it('uses a gap that is wide enough, and moves only what stands in the same row', () => {
    const map = smallJourney();
    const low = asId<StageId>('stage-low');
    const wide: JourneyMap = {
      ...map,
      stages: {
        ...map.stages,
        [purchase]: {
          ...map.stages[purchase],
          id: purchase,
          name: 'Purchase',
          kind: 'purchase',
          rank: 'a1',
          place: [700, 0],
        },
        [low]: { id: low, name: 'Low', kind: 'custom', rank: 'a2', place: [432, 2000] },
      },
    };
    const after = run(wide, insertStage, { name: 'Basket', after: awareness, before: purchase });
    expect(after.stages[purchase]?.place).toEqual([700, 0]);
    expect(after.stages[low]?.place).toEqual([432, 2000]);
    expect(listStages(after)[1]?.place).toEqual([432, 0]);
  });
});
