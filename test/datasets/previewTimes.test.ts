/** From a plan to figures: durations, event logs, weights, and what is warned of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnMeaning, ImportPlan } from '../../src/datasets/ImportPlan';
import { mostFigures } from '../../src/datasets/previewImport';
import { kaplanMeierMedian } from '../../src/metrics/durations';
import { readMeasurement } from '../../src/metrics/readMeasurement';
import { asId, type MetricId } from '../../src/model/ids';
import { stageId } from './fiveStages';
import { only, planOf, preview, rating, reasons } from './planOf';

describe('durations', () => {
  const minutes = { kind: 'duration', metricKind: 'frt', unit: 'minutes' } as const;

  it('are summarised in seconds; what is not above zero is set aside and counted', () => {
    const measure = only(
      preview(['a,b', '1,', '4,', '16,', '-3,', '0,', 'soon,', ','], planOf([minutes, { kind: 'nothing' }])),
    );
    const [figure] = measure.figures;
    expect(figure).toMatchObject({
      answers: 3,
      value: { form: 'durations', n: 3, meanSeconds: 420, medianSeconds: 240 },
    });
    if (figure?.value.form !== 'durations') throw new Error('Durations are expected');
    expect(Math.exp(figure.value.logMean ?? 0)).toBeCloseTo(240, 9);
    expect(figure.open).toBeUndefined();
    expect(reasons(measure)).toEqual([
      ['negative-duration', 2],
      ['unreadable-duration', 1],
      ['blank', 1],
    ]);
  });

  it('of open rows stay out of the mean, and the median is that of Kaplan and Meier (2.4)', () => {
    const random = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.boolean()), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(random, (rows) => {
        const closed = { column: 1, texts: ['closed'] };
        const lines = [
          'a,state',
          ...rows.map(([time, isClosed]) => `${time},${isClosed ? 'closed' : 'open'}`),
        ];
        const measure = only(preview(lines, planOf([{ ...minutes, closed }, { kind: 'segment' }])));
        const done = rows.filter(([, isClosed]) => isClosed).map(([time]) => time * 60);
        const [figure] = measure.figures;
        if (done.length === 0) {
          expect(figure).toBeUndefined();
          return;
        }
        if (figure?.value.form !== 'durations') throw new Error('Durations are expected');
        expect(figure.value.n).toBe(done.length);
        expect(figure.value.meanSeconds).toBeCloseTo(
          done.reduce((sum, time) => sum + time, 0) / done.length,
          6,
        );
        expect(figure.open ?? 0).toBe(rows.length - done.length);
        if (done.length === rows.length) return;
        const median = kaplanMeierMedian(
          rows.map(([time]) => time * 60),
          rows.map(([, isClosed]) => isClosed),
        );
        expect(figure.value.medianSeconds ?? null).toBe(median);
        // The logarithms of the closed ones alone would flatter, and readings would prefer them.
        expect(figure.value.logMean).toBeUndefined();
      }),
    );
  });

  it('between two timestamps run to the latest known moment while the second is blank', () => {
    const timestamp = { kind: 'timestamp', order: 'iso' } as const;
    const lines = [
      'from,to',
      '2024-05-01 08:00,2024-05-01 09:00',
      '2024-05-01 08:00,2024-05-01 10:00',
      '2024-05-01 09:00,',
      '2024-05-01 08:00,2024-05-01 07:00',
      '2024-05-01 08:00,later',
      ',2024-05-01 07:00',
      'x,2024-05-01 07:00',
    ];
    const elapsed = [{ from: 0, to: 1, metricKind: 'art' }] as const;
    const measure = only(preview(lines, planOf([timestamp, timestamp], { elapsed })));
    const [figure] = measure.figures;
    expect(figure).toMatchObject({ measure: 'elapsed-0', answers: 2, open: 1 });
    // The open one is an hour old at 10:00, where the file ends: 1, 1+, 2 has the median 2.
    expect(figure?.value).toMatchObject({ n: 2, meanSeconds: 5400, medianSeconds: 7200 });
    expect(reasons(measure)).toEqual([
      ['unreadable-date', 2],
      ['negative-duration', 1],
      ['blank', 1],
    ]);
  });

  it('between timestamps with zones are those on the clock of the world', () => {
    const timestamp = { kind: 'timestamp', order: 'iso' } as const;
    const lines = ['from,to', '2024-05-01T09:00:00+09:00,2024-05-01T01:00:00Z'];
    const plan = planOf([timestamp, timestamp], { elapsed: [{ from: 0, to: 1, metricKind: 'frt' }] });
    expect(only(preview(lines, plan)).figures[0]?.value).toMatchObject({ meanSeconds: 3600 });
  });
});

describe('an event log', () => {
  const meanings: readonly ColumnMeaning[] = [
    { kind: 'case' },
    { kind: 'activity' },
    { kind: 'timestamp', order: 'iso' },
  ];
  const subjects = Object.fromEntries(
    ['visit', 'cart', 'pay'].map((name) => [name, { to: 'new', stage: stageId('purchase'), name } as const]),
  );
  const lines = [
    'case,activity,time',
    'A,visit,2024-01-01 10:00',
    'A,cart,2024-01-01 10:10',
    'A,visit,2024-01-01 10:20',
    'A,pay,2024-01-01 10:50',
    'B,cart,2024-01-01 11:30',
    'B,visit,2024-01-01 11:00',
    'C,visit,2024-01-01 12:00',
    'C,spam,2024-01-01 12:00',
    ',visit,2024-01-01 12:00',
    'D,visit,?',
  ];
  const found = preview(lines, planOf(meanings, { shape: 'events', subjects }));
  const figures = (kind: string) =>
    found.measures
      .find(({ metricKind }) => metricKind === kind)
      ?.figures.map(({ subject, value: of }) => [subject.to === 'new' && subject.name, of]);

  it('counts the journeys that pass a step, each once', () => {
    expect(figures('volume')).toEqual([
      ['visit', { form: 'aggregate', value: 3, n: 3 }],
      ['cart', { form: 'aggregate', value: 2, n: 2 }],
      ['pay', { form: 'aggregate', value: 1, n: 1 }],
    ]);
  });

  it('measures the time since the event before, in the order of time and not of the file', () => {
    const means = figures('custom')?.map(([name, of]) => [
      name,
      typeof of === 'object' && 'meanSeconds' in of && of.meanSeconds,
    ]);
    expect(means).toEqual([
      ['visit', 600],
      ['cart', 1200],
      ['pay', 1800],
    ]);
  });

  it('tells which share goes on; the last step has nowhere to go', () => {
    expect(figures('conversion')).toEqual([
      ['visit', { form: 'share', x: 3, n: 3 }],
      ['cart', { form: 'share', x: 1, n: 2 }],
    ]);
  });

  it('leaves out what has no journey, no time or no place', () => {
    expect(found.measures[0]?.dropped.map(({ reason, count }) => [reason, count])).toEqual([
      ['no-touchpoint', 1],
      ['blank', 1],
      ['unreadable-date', 1],
    ]);
  });
});

describe('weights', () => {
  const weight = { kind: 'weight' } as const;

  it('give the weighted share with Kish’s effective n; rows without a weight are left out', () => {
    const lines = ['a,w', '5,3', '2,1', '4,', '4,x', '1,0', '1,-2'];
    const measure = only(preview(lines, planOf([rating(), weight], { weightColumn: 1 })));
    // (3 + 1)² / (9 + 1) = 1.6
    expect(measure.figures).toMatchObject([{ value: { form: 'aggregate', value: 0.75, n: 2 }, answers: 2 }]);
    expect(reasons(measure)).toEqual([['no-weight', 4]]);
  });

  it('make figures that n people could not give, and nobody is warned of that', () => {
    const cells = ['5,0.37', '2,1.91', '4,0.83', '1,1.17', '3,0.59', '2,1.01', '1,1.13'];
    const { definition, figures } = only(
      preview(['a,w', ...cells], planOf([rating(), weight], { weightColumn: 1 })),
    );
    const [figure] = figures;
    if (!definition || !figure) throw new Error('A figure is expected');
    const metric = { ...definition, id: asId<MetricId>('m'), rank: 'a0' };
    const read = readMeasurement(metric, { value: figure.value, grade: 'measured' });
    expect(read.ok && read.reading.grimImpossible).toBe(false);
    expect(read.ok && read.reading.value).toBeCloseTo(1.2 / 7.01, 12);
  });

  it('change nothing while the column is not chosen', () => {
    expect(only(preview(['a,w', '5,3', '2,1'], planOf([rating(), weight]))).figures[0]?.value.form).toBe(
      'answers',
    );
  });

  it('that are all the same give the unweighted figures, whatever they are', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(answers, fc.constantFrom('1', '0.25', '3.7'), (cells, w) => {
        const lines = ['a,w', ...cells.map((cell) => `${cell},${w}`)];
        const kinds: ColumnMeaning[] = [rating({ metricKind: 'custom' }), rating()];
        for (const meaning of kinds) {
          const read = (more: Partial<ImportPlan>) => {
            const { definition, figures } = only(preview(lines, planOf([meaning, weight], more)));
            const [figure] = figures;
            if (!definition || !figure) throw new Error('A figure is expected');
            const metric = { ...definition, id: asId<MetricId>('m'), rank: 'a0' };
            const result = readMeasurement(metric, { value: figure.value, grade: 'measured' });
            if (!result.ok) throw new Error(result.refusal);
            return result.reading;
          };
          const [plain, weighted] = [read({}), read({ weightColumn: 1 })];
          expect(weighted.value).toBeCloseTo(plain.value, 9);
          expect(weighted.n).toBe(plain.n);
          expect(weighted.interval95?.low ?? 0).toBeCloseTo(plain.interval95?.low ?? 0, 6);
        }
      }),
    );
  });

  it('count for recommendations, shares and durations as well', () => {
    const lines = ['a,w', '10,3', '0,1'];
    const of = (meaning: ColumnMeaning) =>
      only(preview(lines, planOf([meaning, weight], { weightColumn: 1 }))).figures[0]?.value;
    expect(of({ kind: 'recommend', min: 0, codes: {} })).toMatchObject({
      form: 'aggregate',
      value: 50,
      n: 2,
    });
    expect(of({ kind: 'yes-no', metricKind: 'churn', yes: ['10'], no: ['0'] })).toEqual({
      form: 'aggregate',
      value: 0.75,
      n: 2,
    });
    const times = only(
      preview(
        ['a,w', '1,1', '2,1', '9,8'],
        planOf([{ kind: 'duration', metricKind: 'art', unit: 'seconds' }, weight], { weightColumn: 1 }),
      ),
    ).figures[0]?.value;
    expect(times).toMatchObject({ form: 'durations', meanSeconds: 7.5, medianSeconds: 9, n: 2 });
  });
});

describe('warnings', () => {
  it('a reversed effort scale is noticed from twenty respondents on, the right one is not (1.2)', () => {
    const answers = (count: number) =>
      Array.from({ length: count }, (_, row) => `${1 + (row % 5)},${1 + (row % 5)}`);
    const effort = (direction: 'higher-is-better' | 'lower-is-better') =>
      rating({ metricKind: 'ces5', direction });
    const warn = (count: number, direction: 'higher-is-better' | 'lower-is-better') =>
      preview(['csat,ces', ...answers(count)], planOf([rating(), effort(direction)])).warnings;
    expect(warn(20, 'lower-is-better')).toEqual([
      { kind: 'effort-direction-looks-reversed', measure: 'column-1', rho: expect.closeTo(-1, 9) as number },
    ]);
    expect(warn(19, 'lower-is-better')).toEqual([]);
    expect(warn(20, 'higher-is-better')).toEqual([]);
  });

  it('school marks beside a right effort scale are no alarm (1.2)', () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${1 + (row % 5)},${5 - (row % 5)}`);
    const marks = rating({ direction: 'lower-is-better' });
    const effort = rating({ metricKind: 'ces5', direction: 'higher-is-better' });
    expect(preview(['marks,ease', ...rows], planOf([marks, effort])).warnings).toEqual([]);
  });

  it('dates that read differently by order are counted until one date proves the order', () => {
    const when = { kind: 'timestamp', order: 'mdy' } as const;
    const warn = (...dates: string[]) =>
      preview(['a,when', ...dates.map((date) => `5,${date}`)], planOf([rating(), when], { periodColumn: 1 }))
        .warnings;
    expect(warn('03/04/2024', '03/04/2024', '05/05/2024')).toEqual([
      { kind: 'ambiguous-dates', column: 1, count: 2 },
    ]);
    expect(warn('03/04/2024', '03/25/2024')).toEqual([]);
  });

  it('a period that was said by hand is kept with every figure of a file without dates', () => {
    const period = { from: '2018-05-01', to: '2018-05-31' };
    const [figure] = only(preview(['a', '5', '4'], planOf([rating()], { period }))).figures;
    expect(figure).toMatchObject({ answers: 2, period });
  });

  it('dates in the file decide, whatever period was said by hand', () => {
    const when = { kind: 'timestamp', order: 'iso' } as const;
    const plan = planOf([rating(), when], { periodColumn: 1, period: { from: '2018-05-01' } });
    const [figure] = only(preview(['a,when', '5,2024-03-04', '4,2024-03-09'], plan)).figures;
    expect(figure?.period).toEqual({ from: '2024-03-04', to: '2024-03-09' });
  });

  it('more figures than one edit should make are cut off, and said', () => {
    const names = Array.from({ length: mostFigures + 7 }, (_, index) => `T${index}`);
    const subjects = Object.fromEntries(
      names.map((name) => [name, { to: 'new', stage: stageId('purchase'), name } as const]),
    );
    const plan = planOf([{ kind: 'touchpoint' }, rating()], { shape: 'long', subjects });
    const found = preview(['tp,a', ...names.map((name) => `${name},4`)], plan);
    expect(only(found).figures).toHaveLength(mostFigures);
    expect(found.warnings).toEqual([{ kind: 'too-many-figures', count: mostFigures + 7, most: mostFigures }]);
  });
});
