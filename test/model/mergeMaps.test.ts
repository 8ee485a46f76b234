/** What two break-out groups do to each other's work, case by case. Random edits: `mergeMaps.random.test.ts`. */
import { describe, expect, test } from 'vitest';
import { addMeasurement } from '../../src/commands/addMeasurement';
import { createChannel } from '../../src/commands/createListEntry';
import { createConnection } from '../../src/commands/createConnection';
import { createMetric } from '../../src/commands/createMetric';
import { createScenario } from '../../src/commands/createScenario';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editMap, editRecord } from '../../src/commands/editRecord';
import { moveNodes } from '../../src/commands/moveNodes';
import { moveStage } from '../../src/commands/moveStage';
import { moveTouchpoints } from '../../src/commands/moveTouchpoints';
import { asId, type MapId, type TouchpointId } from '../../src/model/ids';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap, Metric } from '../../src/model/JourneyMap';
import type { MergeSide } from '../../src/model/Merge';
import { mergeMaps } from '../../src/model/mergeMaps';
import { listTouchpoints } from '../../src/model/questions';
import { copyMap } from '../../src/panels/library/copyMap';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  csat,
  family,
  hope,
  purchase,
  search,
  site,
  smallJourney,
  toPurchase,
} from '../helpers/journey';
import { PlainEditor } from '../helpers/plainEditor';
import { contentOf } from './mergeEdits';

type Work = (editor: PlainEditor) => void;

function copies(mine: Work, theirs: Work, base = smallJourney()) {
  const [one, two] = [new PlainEditor(base, 'one'), new PlainEditor(base, 'two')];
  mine(one);
  theirs(two);
  return { base, mine: one.map, theirs: two.map };
}

function merge(mine: Work, theirs: Work, choices: Readonly<Record<string, MergeSide>> = {}) {
  const { base, ...sides } = copies(mine, theirs);
  return mergeMaps(base, sides.mine, sides.theirs, new Map(Object.entries(choices)));
}

const rename =
  (name: string): Work =>
  (editor) =>
    editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name } });
const remove =
  (...ids: readonly string[]): Work =>
  (editor) =>
    editor.run(deleteRecords, { ids: ids.map((id) => asId<TouchpointId>(id)) });
const nothing: Work = () => undefined;
const keysOf = ({ conflicts }: { readonly conflicts: readonly { readonly key: string }[] }) =>
  conflicts.map(({ key }) => key);

describe('both edited the same record', () => {
  test('different fields are both kept', () => {
    const merged = merge(rename('Pay'), (editor) =>
      editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { quote: 'Finally' } }),
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.touchpoints[checkout]).toMatchObject({ name: 'Pay', quote: 'Finally' });
  });

  test('the same change just happens', () => {
    const merged = merge(rename('Pay'), rename('Pay'));
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.touchpoints[checkout]?.name).toBe('Pay');
  });

  test.each([
    ['mine', 'Pay'],
    ['theirs', 'Till'],
  ] as const)('the same field is a conflict with both values; %s is taken when chosen', (side, name) => {
    const key = `touchpoints/${checkout}/name`;
    const merged = merge(rename('Pay'), rename('Till'), { [key]: side });
    expect(merged.conflicts).toEqual([
      {
        type: 'field',
        key,
        kind: 'touchpoints',
        id: checkout,
        path: ['name'],
        before: 'Checkout',
        isKnownBefore: true,
        mine: 'Pay',
        theirs: 'Till',
      },
    ]);
    expect(merged.map.touchpoints[checkout]?.name).toBe(name);
  });

  test('lists of words are merged as sets in order', () => {
    const pains =
      (list: readonly string[]): Work =>
      (editor) =>
        editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { pains: list } });
    const base = new PlainEditor(smallJourney(), 'base');
    pains(['slow', 'loud'])(base);
    const sides = copies(pains(['queue', 'slow', 'loud']), pains(['slow', 'cash only']), base.map);
    const merged = mergeMaps(sides.base, sides.mine, sides.theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.touchpoints[checkout]?.pains).toEqual(['queue', 'slow', 'cash only']);
  });

  test('an emotion is merged persona by persona', () => {
    const feel =
      (emotion: object): Work =>
      (editor) =>
        editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { emotion } });
    const merged = merge(
      feel({ all: 1, byPersona: { [family]: -2 } }),
      feel({ all: -1, byPersona: { [family]: 2 } }),
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.touchpoints[checkout]?.emotion).toEqual({ all: 1, byPersona: { [family]: 2 } });
    const both = merge(
      feel({ all: -1, byPersona: { [family]: 0 } }),
      feel({ all: -1, byPersona: { [family]: 2 } }),
    );
    expect(keysOf(both)).toEqual([`touchpoints/${checkout}/emotion.byPersona.${family}`]);
  });

  test('a connection for everyone and one for somebody are not merged into one for nobody', () => {
    const holdsFor =
      (personas: readonly (typeof family)[] | undefined, label: string): Work =>
      (editor) =>
        editor.run(editRecord, { kind: 'connections', id: toPurchase, fields: { personas, label } });
    const couple = asId<typeof family>('couple');
    const base = smallJourney();
    const withCouple = {
      ...base,
      personas: {
        ...base.personas,
        [couple]: { id: couple, name: 'Couple', rank: 'a1', place: [0, 99] as const },
      },
    };
    const sides = copies(holdsFor(undefined, 'x'), holdsFor([couple], 'x'), withCouple);
    expect(keysOf(mergeMaps(sides.base, sides.mine, sides.theirs))).toEqual([
      `connections/${toPurchase}/personas`,
    ]);
  });

  test('re-measured by both is a conflict of the values, never a mean of them', () => {
    const measure =
      (x: number): Work =>
      (editor) =>
        editor.run(editRecord, {
          kind: 'measurements',
          id: checkoutCsat,
          fields: { value: { form: 'share', x, n: 10 } },
        });
    const merged = merge(measure(3), measure(9), { [`measurements/${checkoutCsat}/value`]: 'theirs' });
    expect(keysOf(merged)).toEqual([`measurements/${checkoutCsat}/value`]);
    expect(merged.map.measurements[checkoutCsat]?.value).toEqual({ form: 'share', x: 9, n: 10 });
  });

  test('figures imagined in one scenario by both are merged one by one', () => {
    const imagine =
      (value: number): Work =>
      (editor) => {
        const changes = editor.map.scenarios[hope]?.changes ?? [];
        const more = { metric: csat, subject: search, value };
        editor.run(editRecord, { kind: 'scenarios', id: hope, fields: { changes: [...changes, more] } });
      };
    expect(merge(imagine(0.5), nothing).map.scenarios[hope]?.changes).toHaveLength(3);
    expect(merge(imagine(0.5), imagine(0.5)).map.scenarios[hope]?.changes).toHaveLength(3);
    expect(keysOf(merge(imagine(0.5), imagine(0.6)))).toHaveLength(1);
  });
});

describe('both moved things', () => {
  const move =
    (id: TouchpointId, node: typeof awareness, index: number): Work =>
    (editor) =>
      editor.run(moveTouchpoints, { ids: [id], node, index });

  test('different ones: both moves are kept', () => {
    const merged = merge(move(advert, purchase, 0), move(search, purchase, 1));
    expect(merged.conflicts).toEqual([]);
    expect(listTouchpoints(merged.map, purchase).map(({ id }) => id)).toEqual([advert, checkout, search]);
  });

  test('the same one to different places is one conflict of stage and turn together', () => {
    const base = new PlainEditor(smallJourney(), 'base');
    base.run(createTouchpoints, { node: awareness, names: ['Poster'], index: 2 });
    const sides = copies(move(advert, purchase, 0), move(advert, awareness, 2), base.map);
    const merged = mergeMaps(sides.base, sides.mine, sides.theirs);
    expect(merged.conflicts).toMatchObject([{ type: 'group', group: 'position', id: advert }]);
  });

  test('making room between two equal ranks is no move of the neighbours', () => {
    const base = smallJourney();
    const equal = {
      ...base,
      touchpoints: {
        ...base.touchpoints,
        [search]: { id: search, node: awareness, name: 'Search', rank: 'a0' },
      },
    };
    const insert: Work = (editor) =>
      editor.run(createTouchpoints, { node: awareness, names: ['Poster'], index: 1 });
    const sides = copies(insert, move(search, awareness, 0), equal);
    expect(sides.mine.touchpoints[search]?.rank).not.toBe('a0');
    const merged = mergeMaps(sides.base, sides.mine, sides.theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.touchpoints[search]?.rank).toBe(sides.theirs.touchpoints[search]?.rank);
  });

  test('the same stage dragged to two places is a conflict; to one place it is none', () => {
    const drag =
      (x: number): Work =>
      (editor) =>
        editor.run(moveNodes, { moves: [{ id: purchase, place: [x, 0] }] });
    expect(keysOf(merge(drag(900), drag(950)))).toEqual([`stages/${purchase}/place`]);
    expect(keysOf(merge(drag(900), drag(900)))).toEqual([]);
  });
});

describe('one deleted what the other worked on', () => {
  test('deleted by both is simply gone', () => {
    const merged = merge(remove(checkout), remove(checkout));
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.touchpoints[checkout]).toBeUndefined();
  });

  test('deleted and untouched is gone', () => {
    const merged = merge(remove(purchase), rename('Checkout'));
    expect(merged.conflicts).toEqual([]);
    expect(Object.keys(merged.map.stages)).toEqual([awareness]);
  });

  test('a stage whose touchpoint was renamed is asked about once, and comes back with all that hung on it', () => {
    const key = `stages/${purchase}`;
    const asked = merge(remove(purchase), rename('Pay'));
    expect(asked.conflicts).toMatchObject([
      {
        type: 'deletion',
        key,
        deletedBy: 'mine',
        mine: undefined,
        theirs: { name: 'Purchase' },
        because: [{ kind: 'touchpoints', id: checkout, did: 'changed' }],
      },
    ]);
    expect(asked.map.touchpoints[checkout]).toBeUndefined();
    const back = merge(remove(purchase), rename('Pay'), { [key]: 'theirs' });
    expect(back.mended).toEqual([]);
    expect(contentOf(back.map)).toEqual(contentOf(copies(nothing, rename('Pay')).theirs));
  });

  test('a stage that got a new touchpoint: where the deletion stands, the touchpoint moves and that is said (R11)', () => {
    const add: Work = (editor) =>
      editor.run(createTouchpoints, { node: purchase, names: ['Receipt'], index: 0 });
    const merged = merge(remove(purchase), add, { [`stages/${purchase}`]: 'mine' });
    expect(listTouchpoints(merged.map, awareness).map(({ name }) => name)).toContain('Receipt');
    expect(merged.mended).toMatchObject([{ rule: 'R11', name: 'Receipt', change: { did: 'moved' } }]);
  });

  test('a channel that came into new use is asked about; brought back, it is named everywhere again', () => {
    const use: Work = (editor) =>
      editor.run(editRecord, { kind: 'touchpoints', id: search, fields: { channel: site } });
    const key = `channels/${site}`;
    expect(keysOf(merge(remove(site), use))).toEqual([key]);
    const { map, mended } = merge(remove(site), use, { [key]: 'theirs' });
    expect(mended).toEqual([]);
    expect(map.touchpoints[checkout]?.channel).toBe(site);
    expect(map.touchpoints[search]?.channel).toBe(site);
    expect(map.personas[family]?.preferredChannels).toEqual([site]);
  });

  test('where it stands on the canvas holds up no deletion', () => {
    const drag: Work = (editor) => editor.run(moveStage, { id: purchase, index: 0 });
    expect(keysOf(merge(remove(purchase), drag))).toEqual([]);
  });

  test('a touchpoint moved out of a stage that the other deleted comes along alone', () => {
    const moveOut: Work = (editor) =>
      editor.run(moveTouchpoints, { ids: [checkout], node: awareness, index: 0 });
    const merged = merge(remove(purchase), moveOut, { [`touchpoints/${checkout}`]: 'theirs' });
    expect(keysOf(merged)).toEqual([`touchpoints/${checkout}`]);
    expect(merged.map.touchpoints[checkout]?.node).toBe(awareness);
    expect(Object.keys(merged.map.stages)).toEqual([awareness]);
    expect(merged.map.measurements).toHaveProperty([checkoutCsat]);
  });
});

describe('both made the same thing', () => {
  test('one connection, channel, metric and figure come of two; nothing is counted twice', () => {
    const definition: Omit<Metric, 'id' | 'rank'> = {
      kind: 'nps',
      name: 'NPS',
      unit: 'nps',
      direction: 'higher-is-better',
    };
    const work: Work = (editor) => {
      editor.run(createConnection, { from: advert, to: checkout, kind: 'flow' });
      editor.run(createChannel, { name: 'App', group: 'digital' });
      editor.run(createMetric, { definition });
      const nps = Object.values(editor.map.metrics).find(({ kind }) => kind === 'nps');
      editor.run(addMeasurement, {
        metric: { id: nps?.id ?? csat },
        measurement: {
          subject: search,
          value: { form: 'groups', low: 1, middle: 2, high: 3 },
          grade: 'measured',
        },
      });
    };
    const { base, mine, theirs } = copies(work, work);
    const merged = mergeMaps(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    for (const kind of ['connections', 'channels', 'metrics', 'measurements'] as const) {
      expect(Object.keys(merged.map[kind])).toHaveLength(Object.keys(mine[kind]).length);
    }
    expect(findBroken(merged.map)).toEqual([]);
  });

  test('made alike with another label is a conflict of the label alone', () => {
    const connect =
      (label: string): Work =>
      (editor) =>
        editor.run(createConnection, { from: advert, to: checkout, kind: 'flow', label });
    const merged = merge(connect('buys'), connect('pays'));
    expect(merged.conflicts).toMatchObject([
      { type: 'field', path: ['label'], isKnownBefore: false, mine: 'buys', theirs: 'pays' },
    ]);
  });

  test('two touchpoints of one name stay two: they may well be two', () => {
    const add: Work = (editor) =>
      editor.run(createTouchpoints, { node: purchase, names: ['Receipt'], index: 1 });
    expect(listTouchpoints(merge(add, add).map, purchase)).toHaveLength(3);
  });
});

describe('how a metric is measured', () => {
  const anchor =
    (fields: Partial<Metric>): Work =>
    (editor) =>
      editor.run(editRecord, { kind: 'metrics', id: csat, fields });

  test('anchors set by both that fit are both taken (R20)', () => {
    const merged = merge(anchor({ floor: { value: 0.5 } }), anchor({ target: { value: 0.95 } }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.map.metrics[csat]).toMatchObject({ floor: { value: 0.5 }, target: { value: 0.95 } });
  });

  test('anchors that are each fine and out of order together are asked about, not dropped (R20)', () => {
    const key = `metrics/${csat}/definition`;
    const [low, high] = [anchor({ target: { value: 0.8 } }), anchor({ par: { value: 0.85 } })];
    const merged = merge(low, high, { [key]: 'theirs' });
    expect(keysOf(merged)).toEqual([key]);
    expect(merged.map.metrics[csat]).toMatchObject({ par: { value: 0.85 }, target: { value: 0.9 } });
    expect(merged.mended).toEqual([]);
  });

  test('another scale and new answers on the old one are asked about, not dropped (R21)', () => {
    const base = new PlainEditor(smallJourney(), 'base');
    remove(checkoutCsat)(base);
    const rescale = anchor({ scale: { min: 1, max: 7, step: 1 } });
    const measure: Work = (editor) =>
      editor.run(addMeasurement, {
        metric: { id: csat },
        measurement: {
          subject: search,
          value: { form: 'answers', counts: [1, 2, 3, 4, 5] },
          grade: 'measured',
        },
      });
    const sides = copies(rescale, measure, base.map);
    const key = `metrics/${csat}/definition`;
    const merged = (side: MergeSide) =>
      mergeMaps(sides.base, sides.mine, sides.theirs, new Map([[key, side]]));
    expect(keysOf(merged('mine'))).toEqual([key]);
    expect(merged('mine').mended).toMatchObject([{ rule: 'R21', kind: 'measurements' }]);
    expect(Object.keys(merged('theirs').map.measurements)).toHaveLength(1);
    expect(merged('theirs').mended).toEqual([]);
  });
});

describe('copies under other ids', () => {
  const rewrite = (map: JourneyMap) => copyMap(map, { id: asId<MapId>('the-copy'), title: map.map.title });

  test('what measures the map itself measures mine; the ids of maps are never in conflict', () => {
    const measure: Work = (editor) =>
      editor.run(addMeasurement, {
        metric: { id: csat },
        measurement: { subject: editor.map.map.id, value: { form: 'share', x: 1, n: 2 }, grade: 'proxy' },
      });
    const imagine: Work = (editor) => {
      const changes = [{ metric: csat, subject: editor.map.map.id, value: 0.4 }];
      editor.run(createScenario, { name: 'Bleak', changes });
    };
    const base = smallJourney();
    const theirs = new PlainEditor(rewrite(base), 'two');
    measure(theirs);
    imagine(theirs);
    const { map, conflicts, mended } = mergeMaps(base, base, theirs.map);
    expect([conflicts, mended]).toEqual([[], []]);
    expect(map.map.id).toBe(base.map.id);
    expect(Object.values(map.measurements).map(({ subject }) => subject)).toContain(base.map.id);
    expect(Object.values(map.scenarios).flatMap(({ changes }) => changes)).toContainEqual({
      metric: csat,
      subject: base.map.id,
      value: 0.4,
    });
  });

  test('the later time of change and the earlier time of making hold', () => {
    const base = smallJourney();
    const theirs = {
      ...base,
      map: { ...base.map, createdAt: '2026-01-01T00:00:00+09:00', updatedAt: '2026-05-01T00:00:00Z' },
    };
    expect(mergeMaps(base, base, theirs).map.map).toMatchObject({
      createdAt: '2026-01-01T00:00:00+09:00',
      updatedAt: '2026-05-01T00:00:00Z',
    });
  });
});

describe('without an ancestor', () => {
  test('what is alike stays, what differs is asked about without a before, what one side lacks is uncertain', () => {
    const { mine, theirs } = copies(remove(search), (editor) => {
      rename('Pay')(editor);
      editor.run(editMap, { fields: { owner: 'Mina' } });
    });
    const merged = mergeMaps(null, mine, theirs);
    expect(merged.conflicts).toMatchObject([{ key: `touchpoints/${checkout}/name`, isKnownBefore: false }]);
    expect(merged.uncertain).toEqual([{ kind: 'touchpoints', id: search, side: 'theirs' }]);
    expect(merged.map.touchpoints[search]).toBeDefined();
    expect(merged.map.map.owner).toBe('Mina');
  });
});
