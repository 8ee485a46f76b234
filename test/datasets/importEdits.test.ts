import { describe, expect, it } from 'vitest';
import { importEdits, type GivenToImport } from '../../src/datasets/importEdits';
import type { ImportPlan } from '../../src/datasets/ImportPlan';
import type { ImportPreview, MeasurePreview, PreviewFigure } from '../../src/datasets/ImportPreview';
import type { MetricDefinition } from '../../src/datasets/MetricDefinition';
import { settlePlan } from '../../src/datasets/settlePlan';
import { asId, type MetricId, type PersonaId } from '../../src/model/ids';
import { awareness, family, purchase, search, smallJourney } from '../helpers/journey';

const definition: MetricDefinition = {
  kind: 'csat',
  name: 'csat',
  unit: 'share',
  scale: { min: 1, max: 5, step: 1 },
  direction: 'higher-is-better',
};

const plan: ImportPlan = {
  shape: 'wide',
  meanings: [],
  elapsed: [{ from: 2, to: 3, metricKind: 'art' }],
  subjects: {},
  personas: {},
  metrics: {},
  periodLength: 'none',
  grade: 'measured',
  source: '',
};

const given: GivenToImport = {
  dataset: 'survey.csv',
  columns: ['Wifi', '', 'opened', 'closed', 'Seat', 'Seat'].map((header, index) => ({ header, index })),
  repeated: 'replace',
  nameOfKind: (kind) => `Our ${kind}`,
};

const toSearch: PreviewFigure = {
  measure: 'column-0',
  subject: { to: 'existing', id: search },
  persona: null,
  period: null,
  value: { form: 'share', x: 1, n: 2 },
  answers: 2,
};

function preview(
  measure: Partial<MeasurePreview>,
  ...figures: readonly Partial<PreviewFigure>[]
): ImportPreview {
  const whole: MeasurePreview = {
    measure: 'column-0',
    metricKind: 'csat',
    definition,
    dropped: [],
    figures: figures.map((figure) => ({ ...toSearch, ...figure })),
    ...measure,
  };
  return { measures: [whole], warnings: [] };
}

describe('importEdits', () => {
  it('says where each figure comes from: a column by its header, or by its number where that says nothing', () => {
    const columnOf = (measure: PreviewFigure['measure']): string | undefined =>
      importEdits(preview({ measure }, {}), plan, given).measurements[0]?.column;
    expect(columnOf('column-0')).toBe('Wifi');
    expect(columnOf('column-1')).toBe('#2');
    expect([columnOf('column-4'), columnOf('column-5')]).toEqual(['Seat #5', 'Seat #6']);
    expect(columnOf('elapsed-0')).toBe('opened → closed');
  });

  it('makes one touchpoint for one name in a stage, and two for the name in two stages', () => {
    const to = (stage: typeof awareness, name: string): Partial<PreviewFigure> => ({
      subject: { to: 'new', stage, name },
    });
    const edits = importEdits(
      preview({}, to(awareness, 'Wifi'), to(awareness, ' Wifi '), to(purchase, 'Wifi'), {}),
      plan,
      given,
    );
    expect(edits.touchpoints).toEqual([
      { stage: awareness, name: 'Wifi' },
      { stage: purchase, name: 'Wifi' },
    ]);
    expect(edits.measurements.map(({ subject }) => subject)).toEqual([
      { touchpoint: 0 },
      { touchpoint: 0 },
      { touchpoint: 1 },
      { id: search },
    ]);
  });

  it('tells of a new persona which answers it stands for, and makes only those that have figures', () => {
    const personas: ImportPlan['personas'] = {
      0: {
        Economy: { to: 'new', name: 'Saver' },
        'Economy Plus': { to: 'new', name: 'Saver' },
        Business: { to: 'existing', id: family },
        Crew: { to: 'new', name: 'Crew' },
      },
      1: { yes: { to: 'new', name: 'Saver' } },
    };
    const edits = importEdits(
      preview({}, { persona: { to: 'new', name: 'Saver' } }, { persona: { to: 'existing', id: family } }, {}),
      { ...plan, personas },
      given,
    );
    expect(edits.personas).toEqual([
      { name: 'Saver', segment: 'Wifi: Economy, Wifi: Economy Plus, #2: yes' },
    ]);
    expect(edits.measurements.map(({ persona }) => persona)).toEqual([
      { persona: 0 },
      { id: family },
      undefined,
    ]);
    expect(edits.measurements[2]).not.toHaveProperty('persona');
  });

  it('takes the chosen metric, the name the user gave, or the kind’s own in the user’s language', () => {
    const id = asId<MetricId>('m');
    const metricWith = (choice: ImportPlan['metrics'], measure: Partial<MeasurePreview> = {}): unknown =>
      importEdits(preview(measure, {}), { ...plan, metrics: choice }, given).metrics[0];
    expect(metricWith({ 'column-0': { id } }, { definition: null })).toEqual({ id });
    expect(metricWith({ 'column-0': { name: ' Kiosk ' } })).toEqual({
      definition: { ...definition, name: 'Kiosk' },
      named: true,
    });
    expect(metricWith({})).toEqual({ definition: { ...definition, name: 'Our csat' }, named: false });
    expect(() => metricWith({}, { definition: null })).toThrow('names no metric');
  });

  it('carries value, period, grade and source', () => {
    const period = { from: '2026-01-01', to: '2026-03-31' };
    const edits = importEdits(
      preview({}, { period }),
      { ...plan, grade: 'proxy', source: ' Guests ' },
      given,
    );
    expect(edits).toMatchObject({
      dataset: 'survey.csv',
      source: 'Guests',
      grade: 'proxy',
      repeated: 'replace',
    });
    expect(edits.measurements[0]).toEqual({
      metric: 0,
      subject: { id: search },
      period,
      value: toSearch.value,
      column: 'Wifi',
    });
  });
});

describe('settlePlan', () => {
  it('names by its id what the import has made, and leaves the rest as it was decided', () => {
    const made: ImportPlan = {
      ...plan,
      subjects: {
        'column-0': { to: 'new', stage: awareness, name: 'Search' },
        'column-1': { to: 'new', stage: purchase, name: 'Search' },
        'column-4': { to: 'nothing' },
      },
      personas: { 1: { yes: { to: 'new', name: 'Family' }, no: { to: 'new', name: 'Nobody' } } },
    };
    const settled = settlePlan(made, smallJourney());
    expect(settled.subjects).toEqual({ ...made.subjects, 'column-0': { to: 'existing', id: search } });
    expect(settled.personas).toEqual({
      1: { yes: { to: 'existing', id: family }, no: { to: 'new', name: 'Nobody' } },
    });
  });

  it('keeps a text of the file that is spelt like an object’s own key', () => {
    const hostile = JSON.parse('{"__proto__":{"to":"new","name":"Family"}}') as Record<
      string,
      { to: 'new'; name: string }
    >;
    const settled = settlePlan({ ...plan, personas: { 0: hostile } }, smallJourney());
    const texts = settled.personas[0] ?? {};
    expect(Object.entries(texts)).toEqual([['__proto__', { to: 'existing', id: asId<PersonaId>(family) }]]);
  });
});
