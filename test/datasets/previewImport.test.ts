/** From a plan to figures: answers, personas, periods, touchpoints, and every reason for leaving a cell out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericColumns } from '../../src/datasets/answersOfPlan';
import type { ColumnMeaning } from '../../src/datasets/ImportPlan';
import { metricKindSpec } from '../../src/metrics/allMetricKinds';
import { healthOf, readAnchors } from '../../src/metrics/health';
import { readMeasurement } from '../../src/metrics/readMeasurement';
import { asId, type MetricId } from '../../src/model/ids';
import { stageId } from './fiveStages';
import { tableOf } from './openTable';
import { desk, only, planOf, preview, rating, reasons, value } from './planOf';

describe('answers', () => {
  it('are counted on their scale; what is none is left out with its reason, its line and its text', () => {
    const lines = ['a,b', '5,', '4,', ',', 'N/A,', '0,', '6,', 'great,', '4.0,', '3.5,'];
    const measure = only(
      preview(lines, planOf([rating({ codes: { '0': 'not-applicable' } }), { kind: 'nothing' }])),
    );
    expect(measure.figures[0]).toMatchObject({
      value: { form: 'answers', counts: [0, 0, 0, 2, 1] },
      answers: 3,
    });
    expect(measure.dropped).toEqual([
      {
        reason: 'not-applicable',
        count: 2,
        examples: [
          { line: 5, text: 'N/A' },
          { line: 6, text: '0' },
        ],
      },
      {
        reason: 'out-of-scale',
        count: 2,
        examples: [
          { line: 7, text: '6' },
          { line: 10, text: '3.5' },
        ],
      },
      { reason: 'blank', count: 1, examples: [{ line: 4, text: '' }] },
      { reason: 'not-a-number', count: 1, examples: [{ line: 8, text: 'great' }] },
    ]);
  });

  it('in words count as the number they are coded with', () => {
    const codes = { 'Very good': 5, Bad: 2, '-': 'blank' } as const;
    expect(value(['Very good', 'Bad', '-', 'Very good'], rating({ codes }))).toEqual({
      form: 'answers',
      counts: [0, 1, 0, 0, 2],
    });
  });

  it('are never looked up among the names that every object has', () => {
    const measure = only(preview(['a', 'constructor', '__proto__', '5'], planOf([rating()])));
    expect(reasons(measure)).toEqual([['not-a-number', 2]]);
    const codes = Object.fromEntries([['__proto__', 4]]);
    expect(value(['__proto__', '5'], rating({ codes }))).toEqual({
      form: 'answers',
      counts: [0, 0, 0, 1, 1],
    });
  });

  it('give examples of at most five', () => {
    const measure = only(preview(['a', '5', ...Array<string>(9).fill('9')], planOf([rating()])));
    expect(measure.dropped[0]?.count).toBe(9);
    expect(measure.dropped[0]?.examples.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
  });

  it('carry the top box and the scale into the metric that is made', () => {
    const scale = { min: 1, max: 10, step: 1 };
    const { definition } = only(preview(['a', '9'], planOf([rating({ scale, topBoxFrom: 8 })])));
    expect(definition).toMatchObject({
      kind: 'csat',
      unit: 'share',
      scale,
      topBoxFrom: 8,
      direction: 'higher-is-better',
    });
  });

  it('that recommend are counts from 0 to 10, and groups from 1 to 10', () => {
    const cells = ['0', '6', '7', '9', '10', '11', '10'];
    const codes = { '11': 'blank' } as const;
    expect(value(cells, { kind: 'recommend', min: 0, codes })).toEqual({
      form: 'answers',
      counts: [1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 2],
    });
    expect(value(cells, { kind: 'recommend', min: 1, codes })).toEqual({
      form: 'groups',
      low: 1,
      middle: 1,
      high: 3,
    });
  });

  it('of sentiment are groups around the middle of the scale', () => {
    const scale = { min: -1, max: 1, step: 1 };
    expect(value(['-1', '0', '1', '1'], rating({ metricKind: 'sentiment', scale }))).toEqual({
      form: 'groups',
      low: 1,
      middle: 1,
      high: 2,
    });
  });

  it('of yes and no are x of n, and words in neither list are left out', () => {
    const meaning = { kind: 'yes-no', metricKind: 'resolution', yes: ['done'], no: ['open', 'new'] } as const;
    const measure = only(
      preview(
        ['a,b', 'done,', 'open,', 'new,', 'spam,', ',', 'done,'],
        planOf([meaning, { kind: 'nothing' }]),
      ),
    );
    expect(measure.figures[0]?.value).toEqual({ form: 'share', x: 2, n: 4 });
    expect(reasons(measure)).toEqual([
      ['not-yes-or-no', 1],
      ['blank', 1],
    ]);
  });

  it('of effort have the same health whichever way and on whatever scale they were asked (P11, 1.2)', () => {
    const asked = [
      { metricKind: 'ces7', scale: { min: 1, max: 7, step: 1 }, direction: 'lower-is-better', cell: '2' },
      { metricKind: 'ces2', scale: { min: 1, max: 7, step: 1 }, direction: 'higher-is-better', cell: '6' },
      { metricKind: 'ces7', scale: { min: 1, max: 7, step: 1 }, direction: 'higher-is-better', cell: '6' },
      { metricKind: 'ces7', scale: { min: 0, max: 12, step: 1 }, direction: 'lower-is-better', cell: '2' },
    ] as const;
    const scores = asked.map(({ cell, ...more }) => {
      const measure = only(preview(['a', cell, cell, cell], planOf([rating(more)])));
      const [figure] = measure.figures;
      if (!measure.definition || !figure) throw new Error('A figure is expected');
      const metric = { ...measure.definition, id: asId<MetricId>('m'), rank: 'a0' };
      const read = readMeasurement(metric, { value: figure.value, grade: 'measured' });
      const anchors = readAnchors(metric);
      if (!read.ok || !anchors.ok) throw new Error('A health is expected');
      return healthOf(read.reading.scoredValue, anchors.anchors);
    });
    for (const score of scores) expect(score).toBeCloseTo(scores[0] ?? Number.NaN, 9);
    expect(scores[0]).toBeGreaterThan(50);
  });

  it('come as numbers for later questions, with nothing in place of what is no answer', () => {
    const yesNo = { kind: 'yes-no', metricKind: 'churn', yes: ['Y'], no: ['N'] } as const;
    const table = tableOf('score,left,x\n5,Y,1\n0,N,2\n,?,3\n3,,4');
    const columns = numericColumns(table, planOf([rating(), yesNo, { kind: 'nothing' }]));
    expect(columns.map(({ header, answers }) => [header, [...answers]])).toEqual([
      ['score', [5, Number.NaN, Number.NaN, 3]],
      ['left', [1, 0, Number.NaN, Number.NaN]],
    ]);
  });
});

describe('ready-made figures', () => {
  it('of several rows are put together by their n', () => {
    const figure = { kind: 'figure', metricKind: 'csat', written: 'percent', countColumn: 1 } as const;
    const measure = only(
      preview(['csat,n', '80%,30', '50%,10', '130%,5', 'x,1', ',3'], planOf([figure, { kind: 'count' }])),
    );
    expect(measure.figures[0]?.value).toEqual({ form: 'aggregate', value: 0.725, n: 40 });
    expect(measure.figures[0]?.answers).toBe(40);
    expect(reasons(measure)).toEqual([
      ['out-of-scale', 1],
      ['not-a-number', 1],
      ['blank', 1],
    ]);
  });

  it('stay as they are written, without an n where none is given', () => {
    const figure = { kind: 'figure', metricKind: 'nps', written: 'plain' } as const;
    expect(value(['-12'], figure)).toEqual({ form: 'aggregate', value: -12 });
    expect(value(['57'], { kind: 'figure', metricKind: 'csat', written: 'percent' })).toEqual({
      form: 'aggregate',
      value: 0.57,
    });
  });
});

describe('personas, periods, touchpoints', () => {
  const solo = { to: 'new', name: 'Solo' } as const;
  const family = { to: 'new', name: 'Family' } as const;

  it('everyone is counted, and each persona by all texts and columns that lead to it, a row once', () => {
    const personas = { 1: { solo, Solo: solo, kids: family }, 2: { x: solo } };
    const lines = ['a,who,flag', '5,solo,x', '4,Solo,', '3,kids,x', '1,other,'];
    const { figures } = only(
      preview(lines, planOf([rating(), { kind: 'segment' }, { kind: 'segment' }], { personas })),
    );
    expect(figures.map(({ persona, value }) => [persona, value])).toEqual([
      [null, { form: 'answers', counts: [1, 0, 1, 1, 1] }],
      [solo, { form: 'answers', counts: [0, 0, 1, 1, 1] }],
      [family, { form: 'answers', counts: [0, 0, 1, 0, 0] }],
    ]);
  });

  it.each([
    [
      'month',
      [
        ['2024-01-01', '2024-01-31', 2],
        ['2024-02-01', '2024-02-29', 1],
        ['2025-12-01', '2025-12-31', 1],
      ],
    ],
    [
      'quarter',
      [
        ['2024-01-01', '2024-03-31', 3],
        ['2025-10-01', '2025-12-31', 1],
      ],
    ],
    [
      'year',
      [
        ['2024-01-01', '2024-12-31', 3],
        ['2025-01-01', '2025-12-31', 1],
      ],
    ],
  ] as const)('a %s is that of the calendar that is written, whatever the zone', (periodLength, expected) => {
    const lines = [
      'a,when',
      '5,2024-01-31T23:30:00-11:00',
      '4,2024-01-01T00:10:00+14:00',
      '3,2024-02-29',
      '2,2025-12-05',
      '1,never',
    ];
    const plan = planOf([rating(), { kind: 'timestamp', order: 'iso' }], { periodColumn: 1, periodLength });
    const measure = only(preview(lines, plan));
    expect(measure.figures.map(({ period, answers }) => [period?.from, period?.to, answers])).toEqual(
      expected,
    );
    expect(measure.dropped).toEqual([
      { reason: 'unreadable-date', count: 1, examples: [{ line: 6, text: 'never' }] },
    ]);
  });

  it('without a length all rows count, and the period is the span of the readable dates', () => {
    const plan = planOf([rating(), { kind: 'timestamp', order: 'dmy' }], { periodColumn: 1 });
    const measure = only(preview(['a,when', '5,03/04/2024', '4,28/02/2023', '3,?'], plan));
    expect(measure.figures).toMatchObject([{ answers: 3, period: { from: '2023-02-28', to: '2024-04-03' } }]);
    expect(measure.dropped).toEqual([]);
  });

  it('in a long file the row says the touchpoint; what has no place on the map is left out', () => {
    const subjects = {
      Checkout: desk,
      'Check out': desk,
      Search: { to: 'new', stage: stageId('awareness'), name: 'Search' },
      Ads: { to: 'nothing' },
    } as const;
    const lines = ['tp,a', 'Checkout,5', 'Check out,1', 'Search,4', 'Ads,3', 'Fax,2', ',2', 'Search,'];
    const measure = only(
      preview(lines, planOf([{ kind: 'touchpoint' }, rating()], { shape: 'long', subjects })),
    );
    expect(measure.figures.map(({ subject, answers }) => [subject.to, answers])).toEqual([
      ['existing', 2],
      ['new', 1],
    ]);
    expect(reasons(measure)).toEqual([
      ['no-touchpoint', 3],
      ['blank', 1],
    ]);
    expect(measure.dropped[0]?.examples.map(({ text }) => text)).toEqual(['Ads', 'Fax', '']);
  });

  it('what goes nowhere is not measured', () => {
    expect(preview(['a', '5'], planOf([rating()], { subjects: {} })).measures).toEqual([]);
    expect(
      preview(['a', '5'], planOf([rating()], { subjects: { 'column-0': { to: 'nothing' } } })).measures,
    ).toEqual([]);
  });

  it('a metric of the map is not defined again', () => {
    const metrics = { 'column-0': { id: asId<MetricId>('m-1') } } as const;
    expect(only(preview(['a', '5'], planOf([rating()], { metrics }))).definition).toBeNull();
    expect(
      only(preview(['a', '5'], planOf([rating()], { metrics: { 'column-0': { name: 'Calm' } } }))).definition
        ?.name,
    ).toBe('Calm');
  });

  it('every row of a measure is either an answer or left out for one reason', () => {
    const cell = fc.constantFrom('1', '5', '3', '', 'x', '9', 'N/A', '0');
    const row = fc.tuple(
      cell,
      fc.constantFrom('A', 'B', ''),
      fc.constantFrom('2024-01-01', '2024-07-01', 'bad', ''),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), (rows, isLong) => {
        const meanings: ColumnMeaning[] = [
          rating(),
          { kind: isLong ? 'touchpoint' : 'segment' },
          { kind: 'timestamp', order: 'iso' },
        ];
        const plan = planOf(meanings, {
          shape: isLong ? 'long' : 'wide',
          subjects: isLong ? { A: desk } : { 'column-0': desk },
          personas: isLong ? {} : { 1: { A: solo } },
          periodColumn: 2,
          periodLength: 'month',
        });
        const measure = only(preview(['a,b,c', ...rows.map((cells) => cells.join(','))], plan));
        const everyone = measure.figures.filter(({ persona }) => persona === null);
        const answers = everyone.reduce((sum, figure) => sum + figure.answers, 0);
        const left = measure.dropped.reduce((sum, { count }) => sum + count, 0);
        expect(answers + left).toBe(rows.length);
      }),
    );
  });
});

describe('a plan that does not belong to the file', () => {
  it('gives what there is, and never throws', () => {
    const timestamp = { kind: 'timestamp', order: 'iso' } as const;
    const plan = planOf([rating(), rating(), timestamp], {
      elapsed: [{ from: 7, to: 9, metricKind: 'art' }],
      personas: { 12: { x: { to: 'new', name: 'X' } } },
      periodColumn: 4,
      weightColumn: 40,
      periodLength: 'month',
    });
    expect(preview(['a', '5'], plan).measures.map(({ measure }) => measure)).toEqual(['column-0']);
    expect(preview(['a', '5'], planOf([rating()], { shape: 'events' })).measures.length).toBeLessThanOrEqual(
      1,
    );
  });

  it('has the anchors of the kind where the question is the kind’s own', () => {
    const { definition } = only(preview(['a', '5'], planOf([rating()])));
    const spec = metricKindSpec('csat');
    expect(definition).toMatchObject({ ...spec.anchors, unit: spec.unit });
  });
});
