/** A small journey on three channels with a gap, an uneven channel, hand-overs that are measured and one that is not. */
import {
  asId,
  type ChannelId,
  type DepartmentId,
  type PersonaId,
  type TouchpointId,
} from '../../src/model/ids';
import type { Connection, JourneyMap, Measurement, Metric } from '../../src/model/JourneyMap';
import { newMetric } from '../../src/metrics/metricPresets';
import { csat, measuredMap } from '../ranking/measuredMap';

const channel = (id: string) => asId<ChannelId>(id);
const department = (id: string) => asId<DepartmentId>(id);

export function omnichannelMap(): JourneyMap {
  const base = measuredMap({
    spots: [
      {
        id: 'browse',
        stage: 'Learn',
        fields: { name: 'Browse', channel: channel('app'), department: department('marketing') },
        measured: [csat(180, 200)],
      },
      {
        id: 'look',
        stage: 'Learn',
        fields: { name: 'Look around', channel: channel('shop'), department: department('marketing') },
        measured: [csat(150, 200)],
      },
      {
        id: 'pay',
        stage: 'Buy',
        fields: { name: 'Pay', channel: channel('app'), department: department('sales') },
        measured: [csat(150, 200)],
      },
      {
        id: 'chat',
        stage: 'Keep',
        fields: { name: 'Support chat', channel: channel('app'), department: department('support') },
        measured: [csat(60, 200)],
      },
      {
        id: 'try',
        stage: 'Keep',
        fields: { name: 'Try on', channel: channel('shop'), department: department('sales') },
      },
      { id: 'invoice', stage: 'Keep', fields: { name: 'Invoice' }, measured: [csat(2, 3)] },
    ],
  });
  const named = (id: string, name: string, rank: string) => ({ [id]: { id: asId<never>(id), name, rank } });
  const repeat = newMetric('repeatContact', { id: asId('repeat'), name: 'asked again', rank: 'b0' });
  return {
    ...base,
    personas: { [asId<PersonaId>('ada')]: { id: asId('ada'), name: 'Ada', rank: 'a0', place: [0, 0] } },
    channels: { ...named('app', 'App', 'a0'), ...named('shop', 'Shop', 'a1'), ...named('fax', 'Fax', 'a2') },
    departments: {
      ...named('marketing', 'Marketing', 'a0'),
      ...named('sales', 'Sales', 'a1'),
      ...named('support', 'Support', 'a2'),
    },
    connections: Object.fromEntries(
      [
        connection('c1', 'browse', 'pay'),
        connection('c2', 'pay', 'chat'),
        connection('c3', 'look', 'try'),
        connection('c4', 'try', 'pay'),
      ].map((one) => [one.id, one]),
    ),
    metrics: { ...base.metrics, [repeat.id]: repeat satisfies Metric },
    measurements: {
      ...base.measurements,
      ...again('m1', 'c1', 40),
      ...again('m2', 'c2', 100),
    },
  };
}

function connection(id: string, from: string, to: string): Connection {
  return { id: asId(id), from: asId<TouchpointId>(from), to: asId<TouchpointId>(to), kind: 'flow' };
}

function again(id: string, subject: string, x: number): Record<string, Measurement> {
  return {
    [id]: {
      id: asId(id),
      metric: asId('repeat'),
      subject: asId<TouchpointId>(subject),
      value: { form: 'share', x, n: 200 },
      grade: 'measured',
    },
  };
}
