/** A small sound map, written by hand, with a record of every kind and a value of every form. */
import { asId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';

const yes = { form: 'share', x: 84, n: 150 } as const;

export function smallMap(): JourneyMap {
  const records = {
    channels: { shop: { id: 'shop', name: '매장', icon: 'store', rank: 'a0' } },
    departments: { sales: { id: 'sales', name: 'Sales', rank: 'a0' } },
    personas: {
      mina: {
        id: 'mina',
        name: '민아',
        share01: 0.4,
        goals: ['빨리', 'cheaply'],
        preferredChannels: ['shop'],
        evidence: [{ kind: 'survey', note: 'n = 200', date: '2026-05-01' }],
        rank: 'a0',
        place: [0, 0],
      },
    },
    stages: {
      buy: { id: 'buy', name: '구매', kind: 'purchase', rank: 'a1', place: [416, 0] },
      look: { id: 'look', name: '인지', kind: 'awareness', rank: 'a0', place: [200, 0] },
    },
    touchpoints: {
      till: {
        id: 'till',
        node: 'buy',
        name: '계산대',
        channel: 'shop',
        department: 'sales',
        emotion: { all: -1, byPersona: { mina: -2 } },
        importance: 2,
        reach: 1200,
        rank: 'a0',
      },
      window: { id: 'window', node: 'look', name: 'Shop window', rank: 'a0' },
    },
    connections: {
      in: { id: 'in', from: 'window', to: 'till', label: '들어감', kind: 'flow', personas: ['mina'] },
    },
    metrics: {
      csat: {
        id: 'csat',
        kind: 'csat',
        name: 'CSAT',
        unit: 'share',
        scale: { min: 1, max: 5, step: 1 },
        direction: 'higher-is-better',
        floor: { value: 0.4 },
        par: { value: 0.75, source: 'house rule' },
        target: { value: 0.9 },
        weight: 1,
        spread: 0.45,
        topBoxFrom: 4,
        rank: 'a0',
      },
      art: {
        id: 'art',
        kind: 'art',
        name: 'Resolution time',
        unit: 'seconds',
        direction: 'lower-is-better',
        floor: { value: 432_000 },
        par: { value: 86_400 },
        target: { value: 14_400 },
        rank: 'a1',
      },
    },
    measurements: {
      answers: {
        id: 'answers',
        metric: 'csat',
        subject: 'till',
        persona: 'mina',
        period: { from: '2026-01-01', to: '2026-03-31' },
        value: { form: 'answers', counts: [10, 20, 30, 25, 15] },
        grade: 'measured',
      },
      share: { id: 'share', metric: 'csat', subject: 'look', value: yes, grade: 'proxy' },
      figure: {
        id: 'figure',
        metric: 'csat',
        subject: 'in',
        value: { form: 'aggregate', value: 0.7, n: 40, sd: 0.4 },
        grade: 'estimate',
      },
      times: {
        id: 'times',
        metric: 'art',
        subject: 'map',
        value: { form: 'durations', n: 9, medianSeconds: 3600 },
        grade: 'measured',
      },
    },
    scenarios: {
      calmer: {
        id: 'calmer',
        name: '더 친절한 계산대',
        changes: [
          { metric: 'csat', subject: 'till', value: 0.9 },
          { metric: 'csat', subject: 'till', persona: 'mina', value: 0.8 },
          { metric: 'art', subject: 'map', value: 14_400 },
        ],
        rank: 'a0',
        createdAt: '2026-06-03T10:00:00Z',
      },
    },
    views: {
      tills: {
        id: 'tills',
        name: '매장 결제',
        lens: 'emotion',
        persona: 'mina',
        personas: ['mina'],
        channels: ['shop'],
        departments: ['sales'],
        grades: ['measured', 'none'],
        momentsOfTruth: true,
        hides: true,
        seen: { x: 400, y: -20, width: 800, height: 600, zoom: 1.25 },
        rank: 'a0',
      },
    },
  };
  const map = {
    id: 'map',
    title: '작은 지도',
    createdAt: '2026-06-01T09:00:00Z',
    updatedAt: '2026-06-02T18:30:00+09:00',
  };
  // Only the brands of the ids are missing, and a few words are wider than their unions.
  return { map: { ...map, id: asId('map') }, ...records } as unknown as JourneyMap;
}

/** The map with one thing changed, as code that keeps to no types could. */
export function change(path: string, to: unknown): JourneyMap {
  const copy: unknown = structuredClone(smallMap());
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  let at: unknown = copy;
  for (const step of steps) at = Reflect.get(Object(at), step);
  if (typeof at !== 'object' || at === null) throw new Error(`Nothing at ${path}`);
  if (to === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, to);
  return copy as JourneyMap;
}
