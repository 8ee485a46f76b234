/** What is particular to importing figures; that it does, is undone, is done again and refuses: `allCommands.test.ts`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../src/commands/applyImport';
import { countReplaced, leftOverFigures } from '../../src/commands/importTargets';
import type {
  ImportEdits,
  ImportMeasurement,
  ImportMetric,
  RepeatedFigures,
} from '../../src/datasets/importEdits';
import type { MetricDefinition } from '../../src/datasets/MetricDefinition';
import { asId, type MetricId, type StageId } from '../../src/model/ids';
import { findBroken } from '../../src/model/invariants';
import type { JourneyMap, Measurement } from '../../src/model/JourneyMap';
import { listPersonas, listTouchpoints } from '../../src/model/questions';
import { sortByRank } from '../../src/model/ranks';
import { MapSession } from '../../src/session/MapSession';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, awareness, checkout, csat, family, search, smallJourney } from '../helpers/journey';
import { memoryUpdateStore, testPorts, type MemoryUpdateStore } from '../helpers/memoryUpdateStore';

const csatOf = (change: Partial<MetricDefinition> = {}): MetricDefinition => ({
  kind: 'csat',
  name: 'Satisfaction',
  unit: 'share',
  scale: { min: 1, max: 5, step: 1 },
  direction: 'higher-is-better',
  ...change,
});
const unnamed = (definition: MetricDefinition): ImportMetric => ({ definition, named: false });

const one: ImportMeasurement = {
  metric: 0,
  subject: { id: search },
  value: { form: 'answers', counts: [0, 1, 2, 3, 4] },
  column: 'Q1',
};

function edits(change: Partial<ImportEdits> = {}): ImportEdits {
  return {
    dataset: 'survey.csv',
    source: '',
    grade: 'measured',
    repeated: 'replace',
    touchpoints: [],
    personas: [],
    metrics: [unnamed(csatOf())],
    measurements: [one],
    ...change,
  };
}

async function open(map: JourneyMap): Promise<{ session: MapSession; store: MemoryUpdateStore }> {
  const store = memoryUpdateStore();
  store.put(map);
  const opened = await MapSession.open(map.map.id, testPorts(store));
  if (!opened) throw new Error('the map is not in the store');
  return { session: opened.session, store };
}

async function imported(...steps: readonly ImportEdits[]): Promise<JourneyMap> {
  const { session } = await open(smallJourney());
  for (const step of steps) expect(session.run(applyImport, step)).toMatchObject({ ok: true });
  await session.saved();
  return session.map;
}

const importedOnes = (map: JourneyMap): Measurement[] =>
  Object.values(map.measurements).filter(({ importedFrom }) => importedFrom !== undefined);
const metricNames = (map: JourneyMap): string[] =>
  sortByRank(Object.values(map.metrics)).map(({ name }) => name);
const content = (map: JourneyMap): JourneyMap => ({ ...map, map: { ...map.map, updatedAt: '' } });

describe('which metric an import measures with', () => {
  it('is the first of the map that asks the same way, whatever it is called', async () => {
    const map = await imported(edits());
    expect(metricNames(map)).toEqual(['CSAT']);
    expect(importedOnes(map)[0]?.metric).toBe(csat);
  });

  it('is the same when one says the usual top box and the other leaves it to the scale', async () => {
    expect(metricNames(await imported(edits({ metrics: [unnamed(csatOf({ topBoxFrom: 4 }))] })))).toEqual([
      'CSAT',
    ]);
  });

  it.each<[string, Partial<MetricDefinition>]>([
    ['another scale', { scale: { min: 0, max: 4, step: 1 } }],
    ['another top box', { topBoxFrom: 5 }],
    ['another end that is good', { kind: 'ces5', unit: 'score', direction: 'lower-is-better' }],
    ['another kind', { kind: 'emotion', unit: 'score' }],
  ])('is a new one for %s', async (_, change) => {
    const map = await imported(edits({ metrics: [unnamed(csatOf(change))] }));
    expect(metricNames(map)).toEqual(['CSAT', 'Satisfaction']);
  });

  it('is a new one under a name the user gave, and that one again the next time', async () => {
    const named = edits({ metrics: [{ definition: csatOf({ name: 'Kiosk' }), named: true }] });
    expect(metricNames(await imported(named, named))).toEqual(['CSAT', 'Kiosk']);
  });

  it('is told by its name alone when it is of the user’s own making', async () => {
    const own = (name: string): ImportMetric => unnamed(csatOf({ kind: 'custom', name }));
    const figures = [0, 1, 2].map((metric) => ({ ...one, metric }));
    const map = await imported(
      edits({ metrics: [own('Light'), own('Noise'), own('Light')], measurements: figures }),
    );
    expect(metricNames(map)).toEqual(['CSAT', 'Light', 'Noise']);
  });

  it('is one for two columns of a file that ask the same way', async () => {
    const seven = unnamed(csatOf({ scale: { min: 1, max: 7, step: 1 } }));
    const value = { form: 'answers', counts: [0, 0, 0, 1, 1, 1, 1] } as const;
    const figures = [0, 1].map((metric) => ({ ...one, metric, value, column: `Q${String(metric)}` }));
    const map = await imported(edits({ metrics: [seven, seven], measurements: figures }));
    expect(metricNames(map)).toEqual(['CSAT', 'Satisfaction']);
    expect(new Set(importedOnes(map).map(({ metric }) => metric)).size).toBe(1);
  });
});

describe('what an import makes', () => {
  it('is at the end of its stage, in the order of the file, and nothing for what has that name already', async () => {
    const touchpoints = [
      { stage: awareness, name: 'Zeppelin' },
      { stage: awareness, name: 'Search' },
      { stage: awareness, name: 'Balloon' },
    ];
    const figures = touchpoints.map((_, touchpoint) => ({ ...one, subject: { touchpoint } }));
    const map = await imported(edits({ touchpoints, measurements: figures }));
    expect(listTouchpoints(map, awareness).map(({ name }) => name)).toEqual([
      'Advert',
      'Search',
      'Zeppelin',
      'Balloon',
    ]);
    expect(importedOnes(map)[1]?.subject).toBe(search);
  });

  it('is no second persona for a name that is only composed differently', async () => {
    const asTyped = '가족';
    const step = (name: string): ImportEdits =>
      edits({
        personas: [{ name, segment: 'x' }],
        measurements: [{ ...one, persona: { persona: 0 } }],
      });
    const map = await imported(step(asTyped), step(asTyped.normalize('NFD')));
    expect(listPersonas(map).map(({ name }) => name)).toEqual(['Family', asTyped]);
    expect(importedOnes(map)).toHaveLength(1);
  });

  it('leaves the persona that was there as it is', async () => {
    const map = await imported(
      edits({
        personas: [{ name: 'Family', segment: 'Type: family' }],
        measurements: [{ ...one, persona: { persona: 0 } }],
      }),
    );
    expect(map.personas[family]).toEqual(smallJourney().personas[family]);
    expect(importedOnes(map)[0]?.persona).toBe(family);
  });
});

describe('the same file again', () => {
  const later = edits({
    source: 'Second export',
    grade: 'proxy',
    measurements: [{ ...one, value: { form: 'answers', counts: [9, 9, 9, 9, 9] } }],
  });

  it('brings its figures up to date in place', async () => {
    const map = await imported(edits(), later);
    expect(importedOnes(map)).toMatchObject([
      { value: { counts: [9, 9, 9, 9, 9] }, source: 'Second export', grade: 'proxy' },
    ]);
    const back = await imported(later, edits());
    expect(importedOnes(back)[0]).not.toHaveProperty('source');
  });

  it('changes nothing and is no step when nothing in it is new', async () => {
    const { session } = await open(smallJourney());
    session.run(applyImport, edits());
    expect(session.run(applyImport, edits())).toEqual({ ok: true, created: [], changed: false });
    await session.saved();
  });

  it('stands beside what is there when the user says so', async () => {
    const map = await imported(edits(), { ...later, repeated: 'add' });
    expect(importedOnes(map)).toHaveLength(2);
  });

  it.each<[string, ImportEdits]>([
    ['of another file', edits({ dataset: 'other.csv' })],
    ['of another column', edits({ measurements: [{ ...one, column: 'Q2' }] })],
    ['of another touchpoint', edits({ measurements: [{ ...one, subject: { id: advert } }] })],
    ['of one persona', edits({ measurements: [{ ...one, persona: { id: family } }] })],
    ['of another period', edits({ measurements: [{ ...one, period: { from: '2026-01-01' } }] })],
  ])('never replaces figures %s', async (_, other) => {
    expect(importedOnes(await imported(other, edits()))).toHaveLength(2);
    expect(countReplaced(await imported(other), edits())).toBe(0);
  });

  it.each<[string, ImportEdits]>([
    ['of another column', edits({ measurements: [{ ...one, column: 'Q2' }] })],
    ['of another touchpoint', edits({ measurements: [{ ...one, subject: { id: advert } }] })],
    ['of one persona', edits({ measurements: [{ ...one, persona: { id: family } }] })],
    ['of another period', edits({ measurements: [{ ...one, period: { from: '2026-01-01' } }] })],
  ])(
    'takes figures %s along when the user replaces all of the file, and undo brings them back',
    async (_, other) => {
      const { session } = await open(await imported(other, edits({ dataset: 'other.csv' })));
      const before = session.map;
      expect(leftOverFigures(before, edits())).toHaveLength(1);
      session.run(applyImport, edits({ repeated: 'replace-all' }));
      expect(importedOnes(session.map).map(({ importedFrom }) => importedFrom)).toEqual([
        { dataset: 'other.csv', column: 'Q1' },
        { dataset: 'survey.csv', column: 'Q1' },
      ]);
      session.undo();
      expect(content(session.map)).toEqual(content(before));
      await session.saved();
    },
  );

  it('never lets two figures of one import replace each other', async () => {
    const twice = edits({ measurements: [one, one] });
    const map = await imported(twice, twice);
    expect(importedOnes(map)).toHaveLength(2);
    expect(countReplaced(map, twice)).toBe(2);
    expect(countReplaced(map, { ...twice, repeated: 'add' })).toBe(2);
  });

  it('never touches a figure that was typed by hand', async () => {
    const typed = smallJourney().measurements;
    const figure: ImportMeasurement = { ...one, subject: { id: checkout }, persona: { id: family } };
    const map = await imported(edits({ measurements: [figure] }));
    expect(map.measurements).toMatchObject(typed);
    expect(importedOnes(map)).toHaveLength(1);
  });
});

it('three thousand figures are one step and one update, and are undone and done again exactly', async () => {
  const touchpoints = Array.from({ length: 60 }, (_, index) => ({
    stage: awareness,
    name: `T${String(index)}`,
  }));
  const personas = Array.from({ length: 5 }, (_, index) => ({ name: `P${String(index)}`, segment: 's' }));
  const measurements = touchpoints.flatMap((_, touchpoint) =>
    personas.flatMap((__, persona) =>
      Array.from({ length: 10 }, (___, month) => ({
        ...one,
        subject: { touchpoint },
        persona: { persona },
        period: { from: `2026-${String(month + 1).padStart(2, '0')}-01` },
      })),
    ),
  );
  const { session, store } = await open(smallJourney());
  const before = session.map;
  let changes = 0;
  session.store.subscribe((state, last) => {
    if (state.map !== last.map) changes += 1;
  });
  session.run(applyImport, edits({ touchpoints, personas, measurements }));
  expect(changes).toBe(1);
  await session.saved();
  expect(store.writes.updates).toBe(1);
  const after = session.map;
  expect(importedOnes(after)).toHaveLength(3000);
  expect(session.store.getState().nextUndo).toEqual({ step: 'importAnswers', name: 'survey.csv' });
  session.undo();
  expect(content(session.map)).toEqual(content(before));
  expect(session.undo()).toBeNull();
  session.redo();
  expect(content(session.map)).toEqual(content(after));
  expect(countReplaced(session.map, edits({ touchpoints, personas, measurements }))).toBe(3000);
  await session.saved();
});

interface Draw {
  readonly repeated: RepeatedFigures;
  readonly names: readonly string[];
  readonly figures: readonly (readonly [target: number, persona: number, metric: number, month: number])[];
}

const draws: fc.Arbitrary<Draw> = fc.record({
  repeated: fc.constantFrom('replace', 'replace-all', 'add'),
  names: fc.array(fc.constantFrom('Lift', 'Gate', '탑승구', '__proto__', 'constructor'), {
    minLength: 1,
    maxLength: 3,
  }),
  figures: fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 12 }),
});

/** Figures for things of the map and for new ones, on metrics it has and has not. */
function drawEdits(map: JourneyMap, { repeated, names, figures }: Draw): ImportEdits {
  const [stage = ''] = Object.keys(map.stages);
  const subjects = Object.values(map.touchpoints).map(({ id }) => id);
  const personas = Object.values(map.personas).map(({ id }) => id);
  const metrics: ImportMetric[] = [unnamed(csatOf()), unnamed(csatOf({ topBoxFrom: 5 }))];
  const chosen = Object.values(map.metrics).find(({ unit }) => unit === 'share');
  metrics.push(chosen ? { id: asId<MetricId>(chosen.id) } : unnamed(csatOf({ kind: 'custom' })));
  return edits({
    repeated,
    touchpoints: names.map((name) => ({ stage: asId<StageId>(stage), name })),
    personas: names.map((name) => ({ name, segment: `Type: ${name}` })),
    metrics,
    measurements: figures.map(([target, persona, metric, month]) => {
      const subject = subjects[target];
      const id = personas[persona];
      return {
        metric,
        subject: subject === undefined ? { touchpoint: target % names.length } : { id: subject },
        ...(persona > 2 ? {} : { persona: id === undefined ? { persona: persona % names.length } : { id } }),
        ...(month > 0 ? { period: { from: `2026-0${String(month)}-01` } } : {}),
        value: { form: 'share', x: target, n: 6 },
        column: `Q${String(target % 2)}`,
      };
    }),
  });
}

it('on any map an import keeps every rule, replaces as many as it said, and undo gives the identical map', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMap(), draws, draws, async (given, first, second) => {
      fc.pre(Object.keys(given.stages).length > 0);
      // Records without a prototype, which no file and no storage ever gives, cannot go into a document.
      const { session } = await open(structuredClone(given));
      for (const draw of [first, second]) {
        const before = session.map;
        const figures = drawEdits(before, draw);
        const replaced = draw.repeated === 'add' ? 0 : countReplaced(before, figures);
        const removed = draw.repeated === 'replace-all' ? leftOverFigures(before, figures).length : 0;
        const result = session.run(applyImport, figures);
        expect(result.ok).toBe(true);
        const after = session.map;
        expect(findBroken(after)).toEqual([]);
        const made = Object.keys(after.measurements).length - Object.keys(before.measurements).length;
        expect(made).toBe(figures.measurements.length - replaced - removed);
        if (!result.ok || !result.changed) continue;
        session.undo();
        expect(content(session.map)).toEqual(content(before));
        session.redo();
        expect(content(session.map)).toEqual(content(after));
      }
      await session.saved();
    }),
    { numRuns: 60 },
  );
});
