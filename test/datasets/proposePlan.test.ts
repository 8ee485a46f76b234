/** Where the columns and values of a file are proposed to go on a map, and what of an earlier decision still holds. */
import { describe, expect, it } from 'vitest';
import type { ColumnMeaning, ImportPlan, SubjectTarget } from '../../src/datasets/ImportPlan';
import { comparableName, likeness } from '../../src/datasets/nameLikeness';
import { headerKey, proposePlan } from '../../src/datasets/proposePlan';
import { asId, type MetricId, type NodeId, type PersonaId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { fiveStages, stageId } from './fiveStages';
import { tableOf, viewOf } from './openTable';

function mapWith(touchpoints: readonly string[], personas: readonly string[] = []): JourneyMap {
  const node: NodeId = stageId('purchase');
  return {
    ...fiveStages(),
    touchpoints: Object.fromEntries(
      touchpoints.map((name, place) => {
        const id = asId<TouchpointId>(`tp-${place}`);
        return [id, { id, node, name, rank: `a${place}` }];
      }),
    ),
    personas: Object.fromEntries(
      personas.map((name, place) => {
        const id = asId<PersonaId>(`persona-${place}`);
        return [id, { id, name, rank: `a${place}`, place: [0, 0] as const }];
      }),
    ),
  };
}

/** A survey with these questions, each answered from 1 to 5. */
function survey(...headers: readonly string[]) {
  const rows = Array.from({ length: 30 }, (_, row) =>
    headers.map((_header, at) => 1 + ((row + at) % 5)).join(','),
  );
  return viewOf(
    tableOf([headers.map((header) => `"${header}"`).join(','), ...rows].join('\n'), 'survey.csv'),
  );
}

const existing = (place: number): SubjectTarget => ({
  to: 'existing',
  id: asId<TouchpointId>(`tp-${place}`),
});

describe('a column goes to the touchpoint of its name', () => {
  it.each([
    ['Checkout', 'checkout'],
    ['Check-in desk', 'CHECKIN_DESK satisfaction'],
    ['Search results', 'searchResults (1-5)'],
    ['Online booking', 'Booking online'],
    ['결제', '결제 만족도'],
    ['고객 센터 상담', '고객센터상담 만족도'],
    ['홈페이지', 'Website satisfaction'],
    ['Checkout', '결제 만족도(5점)'],
    ['Delivery', '배송에 대한 만족도'],
    ['Café visit', 'cafe\u0301 visit rating'],
    ['장바구니', '장바구니'.normalize('NFD')],
    ['Returns', 'Satisfaction with return'],
  ])('"%s" is found by "%s"', (name, header) => {
    const map = mapWith(['Advert', name, 'Something else entirely']);
    expect(proposePlan(survey(header), map).subjects).toEqual({ 'column-0': existing(1) });
  });

  it('and not to one that is called something else', () => {
    const map = mapWith(['Online chat', '배송 조회', 'Seat']);
    const { subjects } = proposePlan(
      survey('Online boarding satisfaction', '배송비 환불 만족도', 'Search rating'),
      map,
    );
    expect(Object.values(subjects).map(({ to }) => to)).toEqual(['new', 'new', 'new']);
  });

  it('is as like as the other way round, at most 1, and 1 to itself', () => {
    const names = ['Checkout', '결제 화면', 'Check-in desk', 'wifi', ''].map(comparableName);
    for (const a of names) {
      for (const b of names) {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }
      if (a.joined !== '') expect(likeness(a, a)).toBe(1);
    }
  });
});

describe('marks under the bare name of a touchpoint', () => {
  const rows = Array.from(
    { length: 60 },
    (_, row) => `${String(2 + (row % 4))},${row % 2 ? 'North' : 'South'}`,
  );
  const view = viewOf(tableOf(['Shops,Region', ...rows].join('\n'), 'marks.csv'));

  it('measure it, even when nobody gave the lowest mark', () => {
    const plan = proposePlan(view, mapWith(['Restaurants', 'Shops']));
    expect(plan.meanings[0]).toMatchObject({ kind: 'rating', scale: { min: 1, max: 5 } });
    expect(plan.subjects['column-0']).toEqual(existing(1));
    expect(plan.meanings[1]?.kind).toBe('segment');
  });

  it('stay what they were guessed to be where no touchpoint is called so', () => {
    expect(proposePlan(view, mapWith(['Restaurants'])).meanings[0]).toEqual(view.columns[0]?.guess);
  });
});

describe('what the map has no touchpoint for', () => {
  it('becomes a new one, named after what it is about, in the stage of its words or else in the first', () => {
    const view = survey(
      'Banner ad rating',
      '비교 만족도',
      'csat_payment',
      'Delivery (1-5)',
      'Referral satisfaction',
      'Zork rating',
    );
    const names = Object.values(proposePlan(view, fiveStages()).subjects).map((target) =>
      target.to === 'new' ? [target.name, target.stage] : target,
    );
    expect(names).toEqual([
      ['Banner ad', stageId('awareness')],
      ['비교', stageId('consideration')],
      ['payment', stageId('purchase')],
      ['Delivery', stageId('loyalty')],
      ['Referral', stageId('advocacy')],
      ['Zork', stageId('awareness')],
    ]);
  });

  it('goes nowhere when the map has no stage', () => {
    const map = { ...fiveStages(), stages: {} };
    expect(proposePlan(survey('Checkout rating'), map).subjects).toEqual({ 'column-0': { to: 'nothing' } });
  });

  it('is the map itself where a column names a metric only', () => {
    const map = fiveStages();
    const { subjects } = proposePlan(
      survey('Overall satisfaction', '전체 만족도', 'CSAT score', '고객 만족도'),
      map,
    );
    const whole = { to: 'existing', id: map.map.id };
    expect(Object.values(subjects)).toEqual([whole, whole, whole, whole]);
  });
});

describe('values', () => {
  const long = viewOf(
    tableOf(
      [
        'touchpoint,csat,segment',
        ...Array.from(
          { length: 40 },
          (_, row) => `${['결제', 'Search', 'Fax'][row % 3]},${1 + (row % 5)},${['가족', 'solo'][row % 2]}`,
        ),
      ].join('\n'),
    ),
  );

  it('of a touchpoint column are matched one by one', () => {
    const plan = proposePlan(long, mapWith(['Checkout', 'Search']));
    expect(plan.shape).toBe('long');
    expect(plan.subjects).toEqual({
      결제: existing(0),
      Search: existing(1),
      Fax: { to: 'new', stage: stageId('awareness'), name: 'Fax' },
    });
  });

  it('are names already: what stands in brackets or sounds like a metric is part of them', () => {
    const names = ['Check-in (online)', 'Check-in (desk)', 'Satisfaction call', 'first_contact'];
    const rows = names.flatMap((name) => Array.from({ length: 10 }, (_, at) => `${name},${1 + (at % 5)}`));
    const view = viewOf(tableOf(['Touchpoint,Satisfaction', ...rows].join('\n')));
    const plan = proposePlan(view, fiveStages());
    const made = names.map((text) => plan.subjects[text]);
    expect(made.map((target) => target?.to === 'new' && target.name)).toEqual([
      'Check-in (online)',
      'Check-in (desk)',
      'Satisfaction call',
      'first contact',
    ]);
  });

  it('of a segment go to personas that are there; none is made unasked', () => {
    expect(proposePlan(long, mapWith([], ['Solo', 'Nobody'])).personas).toEqual({
      2: { solo: { to: 'existing', id: 'persona-0' } },
    });
    expect(proposePlan(long, fiveStages()).personas).toEqual({});
  });
});

describe('a remembered plan', () => {
  const view = survey('Checkout rating', 'Delivery rating');
  const map = mapWith(['Checkout', 'Delivery', 'Door']);
  const decided: ImportPlan = {
    ...proposePlan(view, map),
    subjects: { 'column-0': existing(2), 'column-1': { to: 'nothing' } },
    metrics: { 'column-0': { id: asId<MetricId>('gone'), name: 'Joy' } },
    periodLength: 'month',
    grade: 'proxy',
    source: 'The old file',
  };

  it('comes before every guess; the source is that of the new file', () => {
    const plan = proposePlan(view, map, decided);
    expect(plan).toMatchObject({
      subjects: decided.subjects,
      grade: 'proxy',
      periodLength: 'month',
      source: 'survey.csv',
    });
  });

  it('holds only as far as its touchpoints, stages, personas and metrics are still there', () => {
    const { touchpoints: all, ...rest } = map;
    const touchpoints = Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'tp-2'));
    const plan = proposePlan(view, { ...rest, touchpoints }, decided);
    expect(plan.subjects).toEqual({ 'column-0': existing(0), 'column-1': { to: 'nothing' } });
    expect(plan.metrics).toEqual({ 'column-0': { name: 'Joy' } });
  });

  it('is not applied to a file with other columns', () => {
    const other = survey('Checkout rating');
    expect(proposePlan(other, map, decided)).toEqual(proposePlan(other, map));
  });

  it('takes the guess of now for texts that the old file did not have', () => {
    const table = tableOf(
      ['Seat satisfaction', ...Array.from({ length: 30 }, (_, row) => String(row % 7))].join('\n'),
    );
    const meaning = proposePlan(viewOf(table), map).meanings[0];
    if (meaning?.kind !== 'rating') throw new Error('A rating is expected');
    const before: ColumnMeaning = { ...meaning, codes: { '0': 'not-applicable' } };
    const plan = proposePlan(viewOf(table), map, { ...proposePlan(viewOf(table), map), meanings: [before] });
    expect(plan.meanings[0]).toMatchObject({ codes: { '0': 'not-applicable', '6': 'not-applicable' } });
  });

  it('counts a state that is new in the file by the guess of now, and leaves the decided ones as they are', () => {
    const table = (...states: string[]) =>
      viewOf(tableOf(['status,x', ...states.flatMap((state) => [`${state},1`, `${state},2`])].join('\n')));
    const before = table('Resolved', 'Open', 'Answered');
    const decidedBefore: ImportPlan = {
      ...proposePlan(before, map),
      meanings: [
        { kind: 'yes-no', metricKind: 'resolution', yes: ['Resolved'], no: ['Open', 'Answered'] },
        { kind: 'nothing' },
      ],
    };
    const now = table('Resolved', 'Open', 'Answered', 'Closed', 'Escalated');
    expect(proposePlan(now, map, decidedBefore).meanings[0]).toMatchObject({
      yes: ['Resolved', 'Closed'],
      no: ['Open', 'Answered', 'Escalated'],
    });
  });

  it('is found again by a header that is written a little differently, and by no other', () => {
    const key = (...headers: string[]) => headerKey(survey(...headers));
    expect(key('Checkout  Rating', '만족도')).toBe(key(' checkout rating', '만족도'.normalize('NFD')));
    expect(key('a', 'b')).not.toBe(key('b', 'a'));
    expect(key('a', 'b')).not.toBe(key('a b', ''));
    expect(key('a')).not.toBe(key('a', ''));
  });
});

describe('dates and names', () => {
  it('the day of the answer makes the period, without cutting it up unasked', () => {
    const rows = Array.from(
      { length: 10 },
      (_, row) => `2020-01-0${1 + (row % 9)},2024-01-0${1 + (row % 9)},${1 + (row % 5)}`,
    );
    const plan = proposePlan(
      viewOf(tableOf(['birthday,survey date,csat', ...rows].join('\n'))),
      fiveStages(),
    );
    expect(plan).toMatchObject({ periodColumn: 1, periodLength: 'none' });
  });

  it('a metric of one’s own gets the name of its column', () => {
    const rows = Array.from({ length: 20 }, (_, row) => `0:0${row % 9}:1${row % 9},${1 + (row % 5)}`);
    const plan = proposePlan(viewOf(tableOf(['wait_time,csat', ...rows].join('\n'))), fiveStages());
    expect(plan.metrics).toEqual({ 'column-0': { name: 'wait time' } });
  });
});
