/** What the commands that arrange a map do to the small journey, and what they refuse (`allCommands.test.ts`). */
import { expect } from 'vitest';
import { asId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { listStages, listTouchpoints } from '../../src/model/questions';
import { advert, awareness, checkout, family, purchase, search, toPurchase } from '../helpers/journey';

interface Case {
  readonly title: string;
  readonly args: unknown;
  readonly holds: (map: JourneyMap) => void;
}

interface Refused {
  readonly title: string;
  readonly args: unknown;
  readonly reason: string;
}

const gone = asId<TouchpointId>('not-there');
const stageNames = (map: JourneyMap) => listStages(map).map(({ name }) => name);
const ends = (map: JourneyMap) =>
  Object.values(map.connections)
    .map(({ from, to }) => `${from} → ${to}`)
    .sort();

export const arrangeDoes = {
  arrangeNodes: [
    {
      title: 'puts all where they go, on whole units, and leaves their turns',
      args: { how: 'align', moves: [{ id: purchase, place: [216, 400.4] }] },
      holds: (map: JourneyMap) => {
        expect(map.stages[purchase]?.place).toEqual([216, 400]);
        expect(stageNames(map)).toEqual(['Awareness', 'Purchase']);
      },
    },
    {
      title: 'gives stages the order it is told',
      args: {
        how: 'arrange',
        moves: [
          { id: purchase, place: [0, 0] },
          { id: family, place: [-300, 10] },
        ],
        order: [purchase, awareness],
      },
      holds: (map: JourneyMap) => {
        expect(stageNames(map)).toEqual(['Purchase', 'Awareness']);
        expect(map.personas[family]?.place).toEqual([-300, 10]);
      },
    },
  ],
  insertStage: [
    {
      title: 'stands between the two, which make room, and the way leads through it for the same personas',
      args: { name: 'Basket', after: awareness, before: purchase },
      holds: (map: JourneyMap) => {
        expect(stageNames(map)).toEqual(['Awareness', 'Basket', 'Purchase']);
        expect(listStages(map).map(({ place }) => place[0])).toEqual([216, 432, 648]);
        const id = listStages(map)[1]?.id;
        expect(ends(map)).toEqual([`${awareness} → ${id ?? ''}`, `${id ?? ''} → ${purchase}`].sort());
        expect(Object.values(map.connections).map(({ personas }) => personas)).toEqual([[family], [family]]);
      },
    },
    {
      title: 'after the last stage it is the last',
      args: { name: 'Return', after: purchase },
      holds: (map: JourneyMap) => {
        expect(stageNames(map)).toEqual(['Awareness', 'Purchase', 'Return']);
        expect(Object.keys(map.connections)).toHaveLength(1);
      },
    },
  ],
  splitStage: [
    {
      title: 'takes what is below to a stage right after, through which the way leads',
      args: { below: advert, name: 'Search' },
      holds: (map: JourneyMap) => {
        expect(stageNames(map)).toEqual(['Awareness', 'Search', 'Purchase']);
        const id = listStages(map)[1]?.id ?? awareness;
        expect(listTouchpoints(map, awareness).map((touchpoint) => touchpoint.id)).toEqual([advert]);
        expect(listTouchpoints(map, id).map((touchpoint) => touchpoint.id)).toEqual([search]);
        expect(ends(map)).toHaveLength(2);
      },
    },
  ],
  mergeStages: [
    {
      title: 'appends the touchpoints, and the way between becomes one between the touchpoints',
      args: { ids: [purchase, awareness] },
      holds: (map: JourneyMap) => {
        expect(stageNames(map)).toEqual(['Awareness + Purchase']);
        expect(listTouchpoints(map, awareness).map(({ id }) => id)).toEqual([advert, search, checkout]);
        expect(ends(map)).toEqual([`${search} → ${checkout}`]);
      },
    },
  ],
  orderTouchpoints: [
    {
      title: 'those named first, in that order',
      args: { node: awareness, order: [search] },
      holds: (map: JourneyMap) => {
        expect(listTouchpoints(map, awareness).map(({ id }) => id)).toEqual([search, advert]);
      },
    },
  ],
  reconnect: [
    {
      title: 'leads the one end elsewhere, and keeps the connection',
      args: { id: toPurchase, end: 'to', to: checkout },
      holds: (map: JourneyMap) => {
        expect(map.connections[toPurchase]).toMatchObject({
          from: awareness,
          to: checkout,
          personas: [family],
        });
      },
    },
    {
      title: 'or the other end',
      args: { id: toPurchase, end: 'from', to: family },
      holds: (map: JourneyMap) => {
        expect(map.connections[toPurchase]).toMatchObject({ from: family, to: purchase });
      },
    },
  ],
} satisfies Record<string, readonly Case[]>;

export const arrangeRefuses = {
  arrangeNodes: [
    { title: 'nothing to move', args: { how: 'align', moves: [] }, reason: 'nothing-chosen' },
    {
      title: 'what is gone',
      args: { how: 'align', moves: [{ id: gone, place: [0, 0] }] },
      reason: 'gone',
    },
    {
      title: 'a place that is none',
      args: { how: 'align', moves: [{ id: purchase, place: [Number.NaN, 0] }] },
      reason: 'out-of-range',
    },
    {
      title: 'an order with a stage that is gone',
      args: { how: 'arrange', moves: [{ id: purchase, place: [0, 0] }], order: [gone] },
      reason: 'gone',
    },
  ],
  insertStage: [
    { title: 'after a stage that is gone', args: { name: 'A', after: gone }, reason: 'gone' },
    {
      title: 'before a stage that is gone',
      args: { name: 'A', after: awareness, before: gone },
      reason: 'gone',
    },
  ],
  splitStage: [
    { title: 'below a touchpoint that is gone', args: { below: gone, name: 'A' }, reason: 'gone' },
    {
      title: 'below the last, where nothing is',
      args: { below: search, name: 'A' },
      reason: 'nothing-chosen',
    },
  ],
  mergeStages: [
    { title: 'one alone', args: { ids: [awareness, awareness] }, reason: 'nothing-chosen' },
    { title: 'a stage that is gone', args: { ids: [awareness, gone] }, reason: 'gone' },
  ],
  orderTouchpoints: [
    { title: 'a node that is gone', args: { node: gone, order: [advert] }, reason: 'gone' },
    { title: 'no order', args: { node: awareness, order: [] }, reason: 'nothing-chosen' },
    {
      title: 'a touchpoint of another stage',
      args: { node: awareness, order: [checkout] },
      reason: 'gone',
    },
  ],
  reconnect: [
    { title: 'a connection that is gone', args: { id: gone, end: 'to', to: advert }, reason: 'gone' },
    { title: 'to what is gone', args: { id: toPurchase, end: 'to', to: gone }, reason: 'gone' },
    {
      title: 'to where it comes from',
      args: { id: toPurchase, end: 'to', to: awareness },
      reason: 'connects-to-itself',
    },
  ],
} satisfies Record<string, readonly Refused[]>;
