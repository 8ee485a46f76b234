/**
 * Every command of the list: it does, it is undone, it is done again, it refuses. A command without a case here
 * fails the first test.
 */
import { describe, expect, it } from 'vitest';
import { allCommands } from '../../src/commands/allCommands';
import type { Command } from '../../src/commands/Command';
import type { ImportEdits } from '../../src/datasets/importEdits';
import {
  asId,
  type ChannelId,
  type ConnectionId,
  type DepartmentId,
  type MeasurementId,
  type MetricId,
  type StageId,
  type TouchpointId,
} from '../../src/model/ids';
import { emptyMap } from '../../src/model/emptyMap';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { partOfMap } from '../../src/model/partOfMap';
import { listPersonas, listStages, listTouchpoints } from '../../src/model/questions';
import { sortByRank } from '../../src/model/ranks';
import { MapSession } from '../../src/session/MapSession';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  csat,
  family,
  hope,
  mapId,
  overview,
  purchase,
  sales,
  search,
  shopping,
  site,
  smallJourney,
  toPurchase,
} from '../helpers/journey';
import { memoryUpdateStore, testPorts } from '../helpers/memoryUpdateStore';
import { arrangeDoes, arrangeRefuses } from './arrangeCases';

interface Case {
  readonly title: string;
  readonly args: unknown;
  /** What must be true of the map afterwards. */
  readonly holds: (map: JourneyMap) => void;
}

interface Refused {
  readonly title: string;
  readonly args: unknown;
  readonly reason: string;
}

const gone = asId<TouchpointId>('not-there');
const stageNames = (map: JourneyMap) => listStages(map).map(({ name }) => name);
const touchpointNames = (map: JourneyMap, node: StageId) =>
  listTouchpoints(map, node).map(({ name }) => name);
const definition = {
  kind: 'nps',
  name: 'NPS',
  unit: 'nps',
  direction: 'higher-is-better',
} as const;

const figures: ImportEdits = {
  dataset: 'survey.csv',
  source: 'Guest survey',
  grade: 'measured',
  repeated: 'replace',
  touchpoints: [{ stage: purchase, name: 'Receipt' }],
  personas: [{ name: 'Couple', segment: 'Travels: as two' }],
  metrics: [{ id: csat }, { definition, named: false }],
  measurements: [
    { metric: 0, subject: { id: search }, value: { form: 'answers', counts: [1, 0, 0, 2, 4] }, column: 'Q1' },
    {
      metric: 1,
      subject: { touchpoint: 0 },
      persona: { persona: 0 },
      period: { from: '2026-01-01', to: '2026-01-31' },
      value: { form: 'groups', low: 1, middle: 2, high: 3 },
      column: 'Q2',
    },
  ],
};

const otherState = (): JourneyMap => {
  const map = smallJourney();
  const { [advert]: _deleted, ...touchpoints } = map.touchpoints;
  const poster = asId<TouchpointId>('tp-poster');
  return {
    ...map,
    map: { ...map.map, title: 'Last week', owner: 'Mina', updatedAt: '2025-12-31T00:00:00.000Z' },
    touchpoints: {
      ...touchpoints,
      [checkout]: { id: checkout, node: purchase, name: 'Till', rank: 'a0' },
      [poster]: { id: poster, node: awareness, name: 'Poster', rank: 'a2' },
    },
  };
};

/** Another map: same names, no id in common, and what one of its touchpoints is measured with. */
const otherJourney = (): JourneyMap => {
  const stage = asId<StageId>('x-stage');
  const till = asId<TouchpointId>('x-till');
  const queue = asId<TouchpointId>('x-queue');
  const shop = asId<DepartmentId>('x-shop');
  const website = asId<ChannelId>('x-site');
  const satisfaction = asId<MetricId>('x-csat');
  const measurement = asId<MeasurementId>('x-measurement');
  const flow = asId<ConnectionId>('x-flow');
  const csatHere = smallJourney().metrics[csat];
  if (!csatHere) throw new Error('the small journey has a metric');
  return {
    ...emptyMap(asId('x-map'), 'Other', '2026-02-01T00:00:00.000Z'),
    stages: { [stage]: { id: stage, name: 'Desk', kind: 'custom', rank: 'a0', place: [0, 0] } },
    touchpoints: {
      [queue]: { id: queue, node: stage, name: 'Queue', rank: 'a0' },
      [till]: { id: till, node: stage, name: 'Till', rank: 'a1', channel: website, department: shop },
    },
    connections: { [flow]: { id: flow, from: queue, to: till, kind: 'flow' } },
    channels: { [website]: { id: website, name: 'Site', rank: 'a0' } },
    departments: { [shop]: { id: shop, name: 'Shop', rank: 'a0' } },
    metrics: { [satisfaction]: { ...csatHere, id: satisfaction } },
    measurements: {
      [measurement]: {
        id: measurement,
        metric: satisfaction,
        subject: till,
        value: { form: 'answers', counts: [1, 2, 3, 4, 5] },
        grade: 'measured',
      },
    },
  };
};

const does: Record<keyof typeof allCommands, readonly Case[]> = {
  ...arrangeDoes,
  createPersona: [
    {
      title: 'adds a persona last, below the others, in a colour of its own',
      args: { name: 'Couple' },
      holds: (map) => {
        expect(listPersonas(map).map(({ name }) => name)).toEqual(['Family', 'Couple']);
        expect(listPersonas(map)[1]?.place[1]).toBeGreaterThan(0);
      },
    },
  ],
  createStage: [
    {
      title: 'adds a stage at the end, right of the last',
      args: { name: 'Loyalty', kind: 'loyalty' },
      holds: (map) => {
        expect(stageNames(map)).toEqual(['Awareness', 'Purchase', 'Loyalty']);
        expect(listStages(map)[2]?.place).toEqual([648, 0]);
      },
    },
    {
      title: 'adds a stage between two, which make room',
      args: { name: 'Consideration', kind: 'consideration', index: 1 },
      holds: (map) => {
        expect(listStages(map).map(({ place }) => place[0])).toEqual([216, 432, 648]);
        expect(stageNames(map)[1]).toBe('Consideration');
      },
    },
    {
      title: 'lets customer service begin at a purchase stage',
      args: { name: 'Buy', kind: 'purchase' },
      holds: (map) => expect(listStages(map)[2]?.serviceBegins).toBe(true),
    },
  ],
  createTouchpoints: [
    {
      title: 'adds several in order, where they were asked for',
      args: { node: awareness, names: ['Poster', '전단지'], index: 1 },
      holds: (map) =>
        expect(touchpointNames(map, awareness)).toEqual(['Advert', 'Poster', '전단지', 'Search']),
    },
  ],
  createConnection: [
    {
      title: 'connects a touchpoint with a persona',
      args: { from: family, to: advert, kind: 'flow', label: 'sees', personas: [family] },
      holds: (map) => expect(Object.values(map.connections)).toHaveLength(2),
    },
  ],
  createView: [
    {
      title: 'keeps what is seen under a name, behind the others',
      args: { name: 'The start', lens: 'pain', hides: true },
      holds: (map) => {
        const views = sortByRank(Object.values(map.views));
        expect(views.map(({ name }) => name)).toEqual(['Shopping', 'Overview', 'The start']);
        expect(views[2]).toMatchObject({ lens: 'pain', hides: true });
      },
    },
  ],
  editView: [
    {
      title: 'shows something else under the same name, and takes away what is given as undefined',
      args: { id: shopping, fields: { lens: 'channel', persona: undefined, personas: undefined } },
      holds: (map) => {
        const { seen, channels, departments } = smallJourney().views[shopping] ?? {};
        expect(map.views[shopping]).toEqual({
          id: shopping,
          name: 'Shopping',
          lens: 'channel',
          channels,
          departments,
          seen,
          rank: 'a0',
        });
      },
    },
  ],
  moveView: [
    {
      title: 'gives a view another turn',
      args: { id: overview, index: 0 },
      holds: (map) =>
        expect(sortByRank(Object.values(map.views)).map(({ id }) => id)).toEqual([overview, shopping]),
    },
  ],
  createScenario: [
    {
      title: 'keeps imagined figures under a name, and nothing that was measured changes',
      args: { name: 'Faster', changes: [{ metric: csat, subject: checkout, value: 0.9 }] },
      holds: (map) => {
        const scenario = Object.values(map.scenarios).find(({ name }) => name === 'Faster');
        expect(scenario).toMatchObject({
          name: 'Faster',
          changes: [{ metric: csat, subject: checkout, value: 0.9 }],
        });
        expect(map.measurements).toEqual(smallJourney().measurements);
      },
    },
  ],
  createChannel: [
    {
      title: 'adds a channel to the list, trimmed',
      args: { name: ' Shop ', group: 'direct', icon: 'store' },
      holds: (map) => expect(Object.values(map.channels).map(({ name }) => name)).toEqual(['Site', 'Shop']),
    },
  ],
  createDepartment: [
    {
      title: 'adds a department to the list',
      args: { name: 'Support' },
      holds: (map) =>
        expect(Object.values(map.departments).map(({ name }) => name)).toEqual(['Sales', 'Support']),
    },
  ],
  createMetric: [
    {
      title: 'adds a metric to the list',
      args: { definition },
      holds: (map) => expect(Object.values(map.metrics).map(({ name }) => name)).toEqual(['CSAT', 'NPS']),
    },
  ],
  addMeasurement: [
    {
      title: 'measures with a metric the map has',
      args: {
        metric: { id: csat },
        measurement: { subject: search, value: { form: 'share', x: 3, n: 4 }, grade: 'measured' },
      },
      holds: (map) => {
        expect(Object.values(map.metrics)).toHaveLength(1);
        expect(Object.values(map.measurements)).toHaveLength(2);
      },
    },
    {
      title: 'makes the metric in the same step when there is none',
      args: {
        metric: { definition },
        measurement: {
          subject: mapId,
          value: { form: 'groups', low: 1, middle: 2, high: 3 },
          grade: 'measured',
        },
      },
      holds: (map) => {
        expect(Object.values(map.metrics)).toHaveLength(2);
        expect(Object.values(map.measurements)).toHaveLength(2);
      },
    },
  ],
  applyImport: [
    {
      title: 'measures with what is there and makes what is missing, with where it comes from',
      args: figures,
      holds: (map) => {
        expect(touchpointNames(map, purchase)).toEqual(['Checkout', 'Receipt']);
        expect(listPersonas(map)[1]).toMatchObject({ name: 'Couple', segment: 'Travels: as two' });
        expect(Object.values(map.metrics).map(({ name }) => name)).toEqual(['CSAT', 'NPS']);
        expect(Object.values(map.measurements)).toHaveLength(3);
        expect(Object.values(map.measurements).at(-1)).toMatchObject({
          persona: listPersonas(map)[1]?.id,
          period: { from: '2026-01-01', to: '2026-01-31' },
          source: 'Guest survey',
          grade: 'measured',
          importedFrom: { dataset: 'survey.csv', column: 'Q2' },
        });
      },
    },
  ],
  editRecord: [
    {
      title: 'renames',
      args: { kind: 'touchpoints', id: search, fields: { name: '검색' } },
      holds: (map) => expect(map.touchpoints[search]?.name).toBe('검색'),
    },
    {
      title: 'takes a field away that is given as undefined',
      args: { kind: 'touchpoints', id: checkout, fields: { channel: undefined } },
      holds: (map) => expect(map.touchpoints[checkout]).not.toHaveProperty('channel'),
    },
  ],
  editTouchpoints: [
    {
      title: 'sets and takes away the same fields on many touchpoints in one step',
      args: { ids: [search, checkout], fields: { importance: 3, channel: undefined } },
      holds: (map) => {
        expect(map.touchpoints[search]?.importance).toBe(3);
        expect(map.touchpoints[checkout]?.importance).toBe(3);
        expect(map.touchpoints[checkout]).not.toHaveProperty('channel');
        expect(map.touchpoints[advert]).toEqual(smallJourney().touchpoints[advert]);
      },
    },
  ],
  editMap: [
    {
      title: 'changes the title and the scenario',
      args: { fields: { title: 'Other', scenario: 'A family books a trip' } },
      holds: (map) => expect(map.map).toMatchObject({ title: 'Other', scenario: 'A family books a trip' }),
    },
  ],
  moveNodes: [
    {
      title: 'moves a persona on the canvas, to whole units',
      args: { moves: [{ id: family, place: [10.4, 20.6] }] },
      holds: (map) => expect(map.personas[family]?.place).toEqual([10, 21]),
    },
    {
      title: 'gives a stage that was carried past another its turn',
      args: { moves: [{ id: awareness, place: [700, 0] }] },
      holds: (map) => expect(stageNames(map)).toEqual(['Purchase', 'Awareness']),
    },
    {
      title: 'keeps the order of stages that were carried along together',
      args: {
        moves: [
          { id: awareness, place: [1216, 50] },
          { id: purchase, place: [1432, 50] },
        ],
      },
      holds: (map) => expect(stageNames(map)).toEqual(['Awareness', 'Purchase']),
    },
  ],
  moveStage: [
    {
      title: 'gives a stage another turn and deals the places out in the new order',
      args: { id: purchase, index: 0 },
      holds: (map) => {
        expect(stageNames(map)).toEqual(['Purchase', 'Awareness']);
        expect(listStages(map).map(({ place }) => place[0])).toEqual([216, 432]);
      },
    },
  ],
  moveTouchpoints: [
    {
      title: 'moves within the order',
      args: { ids: [advert], node: awareness, index: 1 },
      holds: (map) => expect(touchpointNames(map, awareness)).toEqual(['Search', 'Advert']),
    },
    {
      title: 'moves several to another node in journey order',
      args: { ids: [search, advert], node: purchase, index: 0 },
      holds: (map) => expect(touchpointNames(map, purchase)).toEqual(['Advert', 'Search', 'Checkout']),
    },
  ],
  reverseConnection: [
    {
      title: 'turns a connection round',
      args: { id: toPurchase },
      holds: (map) => expect(map.connections[toPurchase]).toMatchObject({ from: purchase, to: awareness }),
    },
  ],
  duplicateRecords: [
    {
      title:
        'copies a stage with its touchpoints right after it, without the answers given about the original',
      args: { ids: [purchase] },
      holds: (map) => {
        expect(stageNames(map)).toEqual(['Awareness', 'Purchase', 'Purchase']);
        expect(Object.values(map.touchpoints)).toHaveLength(4);
        expect(Object.values(map.measurements)).toHaveLength(1);
      },
    },
    {
      title: 'copies the connection of two copied stages',
      args: { ids: [awareness, purchase] },
      holds: (map) => expect(Object.values(map.connections)).toHaveLength(2),
    },
    {
      title: 'copies a touchpoint to the place below it',
      args: { ids: [advert] },
      holds: (map) => expect(touchpointNames(map, awareness)).toEqual(['Advert', 'Advert', 'Search']),
    },
    {
      title: 'copies a persona',
      args: { ids: [family] },
      holds: (map) => expect(listPersonas(map)).toHaveLength(2),
    },
  ],
  pasteRecords: [
    {
      title:
        'puts a touchpoint of another map where one said, with what it is measured with and what it names',
      args: {
        part: partOfMap(otherJourney(), ['x-till']),
        slot: { node: awareness, index: 1 },
        place: null,
        after: null,
        as: 'paste',
      },
      holds: (map) => {
        expect(touchpointNames(map, awareness)).toEqual(['Advert', 'Till', 'Search']);
        const till = listTouchpoints(map, awareness)[1];
        expect(till?.channel).toBe(site);
        expect(map.departments[asId<DepartmentId>(till?.department ?? '')]?.name).toBe('Shop');
        const [measured] = Object.values(map.measurements).filter(({ subject }) => subject === till?.id);
        expect(measured?.metric).toBe(csat);
        expect(stageNames(map)).toEqual(['Awareness', 'Purchase']);
      },
    },
    {
      title: 'puts a stage behind another with its touchpoints and the connection among them',
      args: {
        part: partOfMap(otherJourney(), ['x-stage']),
        slot: null,
        place: null,
        after: awareness,
        as: 'paste',
      },
      holds: (map) => {
        expect(stageNames(map)).toEqual(['Awareness', 'Desk', 'Purchase']);
        expect(listStages(map).map(({ place }) => place[0])).toEqual([216, 432, 648]);
        expect(touchpointNames(map, listStages(map)[1]?.id ?? awareness)).toEqual(['Queue', 'Till']);
        expect(Object.values(map.connections)).toHaveLength(2);
      },
    },
    {
      title: 'puts copies behind their originals, without the answers given about those',
      args: {
        part: partOfMap(smallJourney(), [checkout, advert]),
        slot: null,
        place: null,
        after: null,
        as: 'duplicate',
      },
      holds: (map) => {
        expect(touchpointNames(map, awareness)).toEqual(['Advert', 'Advert', 'Search']);
        expect(touchpointNames(map, purchase)).toEqual(['Checkout', 'Checkout']);
        expect(Object.values(map.measurements)).toHaveLength(1);
      },
    },
  ],
  pasteCells: [
    {
      title:
        'makes touchpoints with their fields in the stages they name, and what they name that is missing',
      args: {
        rows: [
          {
            name: 'Poster',
            stage: ' AWARENESS',
            channel: 'Site',
            fields: { importance: 3, pains: ['Small'] },
          },
          { name: 'Parcel', stage: 'Delivery', department: 'Depot', fields: {} },
          { name: 'Flyer', fields: {} },
        ],
        slot: { node: purchase, index: 0 },
        newStage: 'Stage',
      },
      holds: (map) => {
        expect(touchpointNames(map, awareness)).toEqual(['Advert', 'Search', 'Poster']);
        expect(touchpointNames(map, purchase)).toEqual(['Flyer', 'Checkout']);
        expect(stageNames(map)).toEqual(['Awareness', 'Purchase', 'Delivery']);
        expect(Object.values(map.channels)).toHaveLength(1);
        expect(Object.values(map.departments).map(({ name }) => name)).toEqual(['Sales', 'Depot']);
        const poster = listTouchpoints(map, awareness)[2];
        expect(poster).toMatchObject({ importance: 3, pains: ['Small'], channel: site });
      },
    },
  ],
  deleteRecords: [
    {
      title: 'deletes a stage with its touchpoints, their connections and measurements',
      args: { ids: [purchase] },
      holds: (map) => {
        expect(Object.keys(map.touchpoints)).toEqual([advert, search]);
        expect(map.connections[toPurchase]).toBeUndefined();
        expect(map.measurements[checkoutCsat]).toBeUndefined();
      },
    },
    {
      title: 'empties what named a deleted channel, department or persona',
      args: { ids: [site, sales, family] },
      holds: (map) => {
        expect(map.touchpoints[checkout]).not.toHaveProperty('channel');
        expect(map.touchpoints[checkout]).not.toHaveProperty('department');
        expect(map.touchpoints[checkout]?.emotion?.byPersona).toEqual({});
        expect(map.connections[toPurchase]).not.toHaveProperty('personas');
      },
    },
    {
      title: 'deletes a metric with its measurements and what scenarios imagine of it',
      args: { ids: [csat] },
      holds: (map) => {
        expect(map.measurements).toEqual({});
        expect(map.scenarios[hope]?.changes).toEqual([]);
      },
    },
    {
      title: 'deletes a persona with what scenarios imagine for it, and leaves the rest of them',
      args: { ids: [family] },
      holds: (map) =>
        expect(map.scenarios[hope]?.changes).toEqual([{ metric: csat, subject: checkout, value: 0.8 }]),
    },
    {
      title: 'deletes what kept views show only, which then show everything',
      args: { ids: [family, site, sales] },
      holds: (map) => {
        const { id, name, lens, seen, rank } = smallJourney().views[shopping] ?? {};
        expect(map.views[shopping]).toEqual({ id, name, lens, seen, rank });
      },
    },
    {
      title: 'deletes a kept view and nothing else',
      args: { ids: [shopping] },
      holds: (map) => {
        const { [shopping]: gone, ...views } = smallJourney().views;
        expect(gone?.name).toBe('Shopping');
        expect({ ...map, map: 0 }).toEqual({ ...smallJourney(), map: 0, views });
      },
    },
    {
      title: 'deletes a scenario and nothing else',
      args: { ids: [hope] },
      holds: (map) => expect({ ...map, map: 0 }).toEqual({ ...smallJourney(), map: 0, scenarios: {} }),
    },
  ],
  restoreMap: [
    {
      title: 'makes the map equal to another state of itself, but for when it was made and changed',
      args: { target: otherState(), step: 'restoreVersion', name: 'Monday' },
      holds: (map) => {
        const { createdAt } = smallJourney().map;
        expect(content(map)).toEqual(content(otherState()));
        expect(map.map).toMatchObject({ title: 'Last week', owner: 'Mina', createdAt });
        expect(map.map.updatedAt).not.toBe(otherState().map.updatedAt);
      },
    },
  ],
};

const imagined = { metric: csat, subject: checkout, value: 0.9 };

const refuses: Record<keyof typeof allCommands, readonly Refused[]> = {
  ...arrangeRefuses,
  createPersona: [],
  createStage: [],
  createTouchpoints: [
    { title: 'a node that is gone', args: { node: gone, names: ['A'] }, reason: 'gone' },
    { title: 'no names', args: { node: awareness, names: [] }, reason: 'nothing-chosen' },
  ],
  createConnection: [
    { title: 'an end that is gone', args: { from: gone, to: advert, kind: 'flow' }, reason: 'gone' },
    {
      title: 'a thing with itself',
      args: { from: advert, to: advert, kind: 'flow' },
      reason: 'connects-to-itself',
    },
    {
      title: 'the same twice',
      args: { from: awareness, to: purchase, kind: 'flow' },
      reason: 'already-connected',
    },
  ],
  createView: [
    { title: 'an empty name', args: { name: ' ' }, reason: 'name-empty' },
    { title: 'a channel that is gone', args: { name: 'A', channels: [gone] }, reason: 'gone' },
    { title: 'a department that is gone', args: { name: 'A', departments: [gone] }, reason: 'gone' },
    { title: 'a persona that is gone', args: { name: 'A', persona: gone }, reason: 'gone' },
    {
      title: 'a part of the map without height',
      args: { name: 'A', seen: { x: 0, y: 0, width: 1, height: 0, zoom: 1 } },
      reason: 'out-of-range',
    },
  ],
  editView: [
    { title: 'a view that is gone', args: { id: gone, fields: { name: 'A' } }, reason: 'gone' },
    { title: 'an empty name', args: { id: shopping, fields: { name: '' } }, reason: 'name-empty' },
    { title: 'another rank', args: { id: shopping, fields: { rank: 'a9' } }, reason: 'fixed-field' },
    { title: 'a persona that is gone', args: { id: shopping, fields: { personas: [gone] } }, reason: 'gone' },
  ],
  moveView: [
    { title: 'a view that is gone', args: { id: gone, index: 0 }, reason: 'gone' },
    { title: 'a place behind the last', args: { id: shopping, index: 2 }, reason: 'out-of-range' },
  ],
  createScenario: [
    { title: 'an empty name', args: { name: ' ', changes: [imagined] }, reason: 'name-empty' },
    { title: 'nothing imagined', args: { name: 'A', changes: [] }, reason: 'nothing-chosen' },
    {
      title: 'a metric that is gone',
      args: { name: 'A', changes: [{ ...imagined, metric: gone }] },
      reason: 'gone',
    },
    {
      title: 'a touchpoint that is gone',
      args: { name: 'A', changes: [{ ...imagined, subject: gone }] },
      reason: 'gone',
    },
    {
      title: 'a persona that is gone',
      args: { name: 'A', changes: [{ ...imagined, persona: gone }] },
      reason: 'gone',
    },
    {
      title: 'a value outside its unit (R25)',
      args: { name: 'A', changes: [{ ...imagined, value: 1.5 }] },
      reason: 'out-of-range',
    },
  ],
  restoreMap: [
    {
      title: 'the state of another map',
      args: { target: { ...smallJourney(), map: { ...smallJourney().map, id: gone } }, step: 'mergeMaps' },
      reason: 'fixed-field',
    },
    {
      title: 'a state that breaks a rule (R11)',
      args: { target: { ...smallJourney(), stages: {} }, step: 'mergeMaps' },
      reason: 'out-of-range',
    },
  ],
  createChannel: [{ title: 'an empty name', args: { name: '  ' }, reason: 'name-empty' }],
  createDepartment: [{ title: 'an empty name', args: { name: '' }, reason: 'name-empty' }],
  createMetric: [
    { title: 'an empty name', args: { definition: { ...definition, name: '' } }, reason: 'name-empty' },
  ],
  addMeasurement: [
    {
      title: 'a subject that is gone',
      args: { metric: { definition }, measurement: { subject: gone, value: null, grade: 'measured' } },
      reason: 'gone',
    },
    {
      title: 'a metric that is gone',
      args: { metric: { id: gone }, measurement: { subject: search, value: null, grade: 'measured' } },
      reason: 'gone',
    },
    {
      title: 'a persona that is gone',
      args: {
        metric: { id: csat },
        measurement: { subject: search, persona: gone, value: null, grade: 'measured' },
      },
      reason: 'gone',
    },
  ],
  applyImport: [
    { title: 'no figures', args: { ...figures, measurements: [] }, reason: 'nothing-chosen' },
    {
      title: 'a stage that is gone',
      args: { ...figures, touchpoints: [{ stage: gone, name: 'Receipt' }] },
      reason: 'gone',
    },
    {
      title: 'a touchpoint without a name',
      args: { ...figures, touchpoints: [{ stage: purchase, name: ' ' }] },
      reason: 'name-empty',
    },
    {
      title: 'a persona without a name',
      args: { ...figures, personas: [{ name: '', segment: '' }] },
      reason: 'name-empty',
    },
    {
      title: 'a metric that is gone',
      args: { ...figures, metrics: [{ id: gone }, { definition, named: false }] },
      reason: 'gone',
    },
    {
      title: 'a subject that is gone',
      args: { ...figures, measurements: [{ ...figures.measurements[0], subject: { id: gone } }] },
      reason: 'gone',
    },
    {
      title: 'a persona that is gone',
      args: { ...figures, measurements: [{ ...figures.measurements[0], persona: { id: gone } }] },
      reason: 'gone',
    },
    {
      title: 'answers on another scale than the chosen metric has (R21)',
      args: {
        ...figures,
        measurements: [{ ...figures.measurements[0], value: { form: 'answers', counts: [1, 2, 3] } }],
      },
      reason: 'out-of-range',
    },
    {
      title: 'everything when one figure breaks a rule (R22)',
      args: {
        ...figures,
        measurements: [
          ...figures.measurements,
          { ...figures.measurements[0], value: { form: 'share', x: 3, n: 2 } },
        ],
      },
      reason: 'out-of-range',
    },
  ],
  editRecord: [
    {
      title: 'a record that is gone',
      args: { kind: 'stages', id: gone, fields: { name: 'A' } },
      reason: 'gone',
    },
    {
      title: 'an empty name',
      args: { kind: 'stages', id: awareness, fields: { name: ' ' } },
      reason: 'name-empty',
    },
    {
      title: 'what has its own command',
      args: { kind: 'stages', id: awareness, fields: { rank: 'a9' } },
      reason: 'fixed-field',
    },
    {
      title: 'a number that is none',
      args: { kind: 'touchpoints', id: search, fields: { reach: Number.NaN } },
      reason: 'out-of-range',
    },
  ],
  editTouchpoints: [
    { title: 'nothing', args: { ids: [], fields: { importance: 3 } }, reason: 'nothing-chosen' },
    {
      title: 'all when one is gone',
      args: { ids: [search, gone], fields: { importance: 3 } },
      reason: 'gone',
    },
    {
      title: 'what has its own command',
      args: { ids: [search], fields: { node: purchase } },
      reason: 'fixed-field',
    },
    { title: 'an empty name', args: { ids: [search], fields: { name: ' ' } }, reason: 'name-empty' },
  ],
  editMap: [{ title: 'an empty title', args: { fields: { title: '' } }, reason: 'name-empty' }],
  moveNodes: [
    { title: 'nothing', args: { moves: [] }, reason: 'nothing-chosen' },
    { title: 'a node that is gone', args: { moves: [{ id: gone, place: [0, 0] }] }, reason: 'gone' },
    {
      title: 'a place that is none',
      args: { moves: [{ id: family, place: [Number.NaN, 0] }] },
      reason: 'out-of-range',
    },
  ],
  moveStage: [
    { title: 'a stage that is gone', args: { id: gone, index: 0 }, reason: 'gone' },
    { title: 'a turn that does not exist', args: { id: awareness, index: 2 }, reason: 'out-of-range' },
  ],
  moveTouchpoints: [
    { title: 'nothing', args: { ids: [], node: awareness, index: 0 }, reason: 'nothing-chosen' },
    { title: 'a node that is gone', args: { ids: [advert], node: gone, index: 0 }, reason: 'gone' },
    { title: 'a touchpoint that is gone', args: { ids: [gone], node: awareness, index: 0 }, reason: 'gone' },
  ],
  reverseConnection: [{ title: 'a connection that is gone', args: { id: gone }, reason: 'gone' }],
  duplicateRecords: [
    { title: 'what cannot be copied', args: { ids: [toPurchase] }, reason: 'nothing-chosen' },
  ],
  pasteRecords: [
    {
      title: 'a node that is gone',
      args: {
        part: { map: smallJourney(), chosen: [advert] },
        slot: { node: gone, index: 0 },
        place: null,
        after: null,
        as: 'paste',
      },
      reason: 'gone',
    },
    {
      title: 'nothing',
      args: { part: { map: smallJourney(), chosen: [] }, slot: null, place: null, after: null, as: 'paste' },
      reason: 'nothing-chosen',
    },
  ],
  pasteCells: [
    { title: 'no rows', args: { rows: [], slot: null, newStage: 'Stage' }, reason: 'nothing-chosen' },
    {
      title: 'a row without a name',
      args: { rows: [{ name: ' ', fields: {} }], slot: null, newStage: 'Stage' },
      reason: 'name-empty',
    },
  ],
  deleteRecords: [{ title: 'what is not there', args: { ids: [gone] }, reason: 'nothing-chosen' }],
};

async function openSmallJourney(): Promise<MapSession> {
  const store = memoryUpdateStore();
  store.put(smallJourney());
  const opened = await MapSession.open(mapId, testPorts(store));
  if (!opened) throw new Error('the map is not in the store');
  return opened.session;
}

const content = (map: JourneyMap) => ({ ...map, map: { ...map.map, updatedAt: '' } });

for (const [name, command] of Object.entries(allCommands) as [keyof typeof allCommands, Command<unknown>][]) {
  describe(`command ${name}`, () => {
    it('is listed under its own name, with at least one case', () => {
      expect(command.name).toBe(name);
      expect(does[name].length).toBeGreaterThan(0);
    });

    for (const { title, args, holds } of does[name]) {
      it(`${title}; undo takes it back, redo repeats it`, async () => {
        const session = await openSmallJourney();
        const before = session.map;
        expect(session.run(command, args)).toMatchObject({ ok: true, changed: true });
        holds(session.map);
        const after = session.map;
        expect(findBroken(after)).toEqual([]);
        session.undo();
        expect(content(session.map)).toEqual(content(before));
        session.redo();
        expect(content(session.map)).toEqual(content(after));
        await session.saved();
      });
    }

    for (const { title, args, reason } of refuses[name]) {
      it(`refuses ${title}`, async () => {
        const session = await openSmallJourney();
        const before = session.map;
        expect(session.run(command, args)).toMatchObject({ ok: false, refusal: { reason } });
        expect(session.map).toBe(before);
      });
    }
  });
}

it('channels and departments can be given their id, so that one step can refer to them', () => {
  const id = asId<ChannelId>('chosen');
  const draft = structuredClone(smallJourney());
  allCommands.createChannel.apply(
    draft as never,
    { name: 'App', id },
    { newId: () => 'other', now: () => '' },
  );
  expect(draft.channels[id]?.name).toBe('App');
});

describe('two things are connected once per kind', () => {
  const back = asId<ConnectionId>('back');
  const again = asId<ConnectionId>('again');
  const open = async () => {
    const session = await openSmallJourney();
    const added = {
      [back]: { id: back, from: purchase, to: awareness, kind: 'flow' },
      [again]: { id: again, from: awareness, to: purchase, kind: 'return' },
    } as const;
    const { map } = session;
    return { ...map, connections: { ...map.connections, ...added } };
  };

  it('however the second connection would come about', async () => {
    const map = await open();
    const refused = { reason: 'already-connected' };
    const { editRecord, reverseConnection } = allCommands;
    expect(reverseConnection.can(map, { id: back })).toEqual(refused);
    const toKind = (kind: 'flow' | 'drop-off' | 'return') =>
      editRecord.can(map, { kind: 'connections', id: again, fields: { kind } });
    expect(toKind('flow')).toEqual(refused);
    expect(toKind('drop-off')).toBeNull();
    expect(toKind('return')).toBeNull();
  });
});

it.each([
  [site, 'Site'],
  [sales, 'Sales'],
  [csat, 'CSAT'],
  [family, 'Family'],
])('a deletion of %s is named after it', (id, name) => {
  expect(allCommands.deleteRecords.describe(smallJourney(), { ids: [id] })).toMatchObject({ name });
});

it('three thousand touchpoints edited at once are one step, named by their number', async () => {
  const store = memoryUpdateStore();
  const map = smallJourney();
  const ids = Array.from({ length: 3000 }, (_, index) => asId<TouchpointId>(`many-${String(index)}`));
  const many = ids.map((id, index) => [id, { id, node: awareness, name: id, rank: `a${String(index)}` }]);
  store.put({ ...map, touchpoints: { ...map.touchpoints, ...Object.fromEntries(many) } });
  const opened = await MapSession.open(mapId, testPorts(store));
  if (!opened) throw new Error('the map is not in the store');
  const { session } = opened;
  let changes = 0;
  session.store.subscribe((state, before) => {
    if (state.map !== before.map) changes += 1;
  });
  expect(session.run(allCommands.editTouchpoints, { ids, fields: { channel: site } })).toMatchObject({
    ok: true,
  });
  expect(changes).toBe(1);
  expect(session.store.getState().nextUndo).toEqual({ step: 'editTouchpoints', count: 3000 });
  session.undo();
  expect(session.undo()).toBeNull();
  await session.saved();
});
