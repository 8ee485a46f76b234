import { describe, expect, it } from 'vitest';
import { asId } from '../../src/model/ids';
import type { Connection, JourneyMap, Measurement } from '../../src/model/JourneyMap';
import { rankHandovers } from '../../src/ranking/rankHandovers';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { expectClose } from '../metrics/workedCases';
import { csat, measuredMap, weak } from './measuredMap';

function connected(measured: readonly Omit<Measurement, 'id' | 'grade'>[]): JourneyMap {
  const base = measuredMap({
    spots: [
      { id: 'shop', stage: 's1', fields: { department: asId('sales') } },
      { id: 'bill', stage: 's1' },
      { id: 'parcel', stage: 's2', fields: { department: asId('logistics') } },
      { id: 'call', stage: 's3', fields: { department: asId('logistics') } },
      {
        id: 'wait',
        stage: 's3',
        measured: [csat(9, 10), { metric: 'frtChat', value: { form: 'durations', n: 9, meanSeconds: 60 } }],
      },
    ],
  });
  const link = (id: string, from: string, to: string): [string, Connection] => [
    id,
    { id: asId(id), from: asId(from), to: asId(to), kind: 'flow' },
  ];
  return {
    ...base,
    departments: Object.fromEntries(
      ['sales', 'logistics'].map((id, index) => [id, { id: asId(id), name: id, rank: `a${index}` }]),
    ),
    connections: Object.fromEntries([
      link('c1', 's1', 's2'),
      link('c2', 's2', 's3'),
      link('c3', 'shop', 'call'),
      link('c4', 'bill', 'parcel'),
    ]),
    measurements: Object.fromEntries(
      measured.map((one, index) => [`m${index}`, { ...one, id: asId(`m${index}`), grade: 'measured' }]),
    ),
  };
}

describe('hand-overs (metrics.md 3.7: hand-overs carry metrics)', () => {
  const measure = (subject: string, meanSeconds: number, n = 200): Omit<Measurement, 'id' | 'grade'> => ({
    metric: asId('frtChat'),
    subject: asId(subject),
    value: { form: 'durations', n, meanSeconds },
  });

  it('measured connections are ranked weakest first among themselves, scored as touchpoints are', () => {
    const found = rankHandovers(connected([measure('c1', 60), measure('c2', 700), measure('c4', 200, 3)]));
    expect(found.ranked.map(({ id, score }) => [id, score.rank])).toEqual([
      ['c2', 1],
      ['c1', 2],
    ]);
    expect(found.needsData.map(({ id }) => id)).toEqual(['c4']);
    const asTouchpoints = rankWeakest(
      measuredMap({
        spots: [
          { id: 'c1', measured: [{ metric: 'frtChat', value: measure('c1', 60).value }] },
          { id: 'c2', measured: [{ metric: 'frtChat', value: measure('c2', 700).value }] },
          { id: 'c4', measured: [{ metric: 'frtChat', value: measure('c4', 200, 3).value }] },
        ],
      }),
    );
    expectClose(found.average, asTouchpoints.journeyAverage);
    expectClose(found.ranked[0]?.score.adjustedHealth, weak(asTouchpoints, 'c2').adjustedHealth);
    expect(found.ranked[0]?.readings.map(({ metric }) => metric.id)).toEqual(['frtChat']);
  });

  it('a hand-over has different owners at its ends; a stage is owned by its last touchpoint before, its first after', () => {
    const found = rankHandovers(connected([measure('c1', 60), measure('c2', 700)]));
    const handovers = new Map(found.ranked.map((row) => [String(row.id), row]));
    expect(handovers.get('c1')).toMatchObject({
      fromDepartment: 'sales',
      toDepartment: 'logistics',
      isHandover: true,
    });
    expect(handovers.get('c2')).toMatchObject({ isHandover: false });
    // Nobody measured it, and it is between departments; c4 has no owner before it.
    expect(found.unmeasured.map(({ id }) => id)).toEqual(['c3']);
    expect(
      rankHandovers(connected([measure('c1', 60), measure('c2', 700)]), { only: 'handovers' }).ranked,
    ).toHaveLength(1);
    expect(rankHandovers(connected([])).average).toBeNull();
  });
});
