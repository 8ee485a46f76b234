import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatrix } from '../../src/analysis/buildMatrix';
import { asId, type ChannelId, type PersonaId, type StageId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { csat, measuredMap } from '../ranking/measuredMap';
import { omnichannelMap } from './omnichannelMap';

const channels = (map: JourneyMap) => buildMatrix(map, rankWeakest(map), 'channels');

describe('the omnichannel matrix', () => {
  const matrix = channels(omnichannelMap());
  const row = (id: string | null) => {
    const found = matrix.rows.find((one) => one.id === id);
    if (!found) throw new Error(`No row ${String(id)}`);
    return found;
  };

  it('has every channel of the map in its order, then what has none', () => {
    expect(matrix.rows.map(({ id }) => id)).toEqual(['app', 'shop', 'fax', null]);
    expect(row('fax')).toMatchObject({ touchpoints: 0, health: null, weakest: null, gaps: 0 });
    expect(row(null).cells.map(({ members }) => members.map(({ id }) => id))).toEqual([[], [], ['invoice']]);
  });

  it('sums a cell as a stage is summed: ΣT·adjusted/ΣT', () => {
    const map = omnichannelMap();
    const ranking = rankWeakest(map);
    for (const column of matrix.columns) {
      const node = ranking.healthOfNodes.get(column.node);
      expect(column.health).toBeCloseTo(node?.health ?? Number.NaN, 10);
      expect(column.measured).toBe(node?.measured);
    }
  });

  it('marks the stage where a channel is missing between two that have it, and no other', () => {
    expect(matrix.rows.map(({ cells }) => cells.map(({ isGap }) => isGap))).toEqual([
      [false, false, false],
      [false, true, false],
      [false, false, false],
      [false, false, false],
    ]);
    expect(row('shop').gaps).toBe(1);
    expect(matrix.columns.map(({ gaps }) => gaps)).toEqual([0, 1, 0]);
  });

  it('marks no gap where the channels of the stage are not all known, or it is meant so', () => {
    const map = omnichannelMap();
    const pay = map.touchpoints[asId<TouchpointId>('pay')];
    if (!pay) throw new Error('There is a touchpoint');
    const { channel: _channel, ...bare } = pay;
    const unknown = { ...map, touchpoints: { ...map.touchpoints, [pay.id]: bare } };
    expect(channels(unknown).columns.some(({ gaps }) => gaps > 0)).toBe(false);
    const buy = map.stages[asId<StageId>('Buy')];
    if (!buy) throw new Error('There is a stage');
    const intended = { ...map, stages: { ...map.stages, [buy.id]: { ...buy, intended: ['channelGap'] } } };
    expect(channels(intended).columns.some(({ gaps }) => gaps > 0)).toBe(false);
  });

  it('calls a line uneven when its cells lie 25 health points apart or more', () => {
    const app = row('app');
    const healths = app.cells.map(({ health }) => health ?? Number.NaN);
    expect(app.uneven).toEqual({ low: Math.min(...healths), high: Math.max(...healths) });
    expect(row('shop').uneven).toBeNull();
  });

  it('says what a member rests on and which is the weakest of a line', () => {
    expect(row('app').weakest).toBe('chat');
    const bases = matrix.rows.flatMap(({ cells }) => cells.flatMap(({ members }) => members));
    expect(Object.fromEntries(bases.map(({ id, basis }) => [id, basis]))).toMatchObject({
      chat: 'measured',
      try: 'none',
      invoice: 'thin',
    });
  });

  it('has a column for a persona only when touchpoints hang on it, before the stages', () => {
    const map = measuredMap({
      spots: [
        { id: 'a', stage: 's1' },
        { id: 'b', stage: 'ada', measured: [csat(5, 9)] },
      ],
    });
    const ada = asId<PersonaId>('ada');
    const stages = { s1: map.stages[asId<StageId>('s1')] } as JourneyMap['stages'];
    const personas = { [ada]: { id: ada, name: 'Ada', rank: 'a0', place: [0, 0] as const } };
    expect(channels({ ...map, stages, personas }).columns.map(({ node }) => node)).toEqual(['ada', 's1']);
  });

  it('holds every touchpoint of any map exactly once, by channel and by department', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const ranking = rankWeakest(map);
        for (const by of ['channels', 'departments'] as const) {
          const made = buildMatrix(map, ranking, by);
          const ids = made.rows.flatMap(({ cells }) =>
            cells.flatMap(({ members }) => members.map(({ id }) => id)),
          );
          expect([...ids].sort()).toEqual(Object.keys(map.touchpoints).sort());
          expect(made.whole.touchpoints).toBe(ids.length);
          for (const { cells, ...sum } of made.rows) {
            expect(cells.reduce((total, cell) => total + cell.touchpoints, 0)).toBe(sum.touchpoints);
            expect(cells.every(({ isGap, members }) => !isGap || members.length === 0)).toBe(true);
            if (by === 'departments') expect(cells.some(({ isGap }) => isGap)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('ignores a channel that is not used for gaps of others', () => {
    expect(row(asId<ChannelId>('fax')).cells.some(({ isGap }) => isGap)).toBe(false);
  });
});
