/** What columns are taken for, with files of our own in both languages. Real ones: `givenFiles.test.ts`. */
import { describe, expect, it } from 'vitest';
import type { ColumnView } from '../../src/datasets/FileView';
import { viewColumns } from '../../src/datasets/viewColumns';
import { seededRandom } from '../helpers/seededRandom';
import { tableOf } from './openTable';

/** A column of cells under a header, beside a column of nothing. */
function columnOf(header: string, cells: readonly (string | number)[]): ColumnView {
  const quote = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
  const rows = cells.map((cell) => `${quote(cell)},x`);
  const [column] = viewColumns(tableOf([`${quote(header)},other`, ...rows].join('\n'))).columns;
  if (!column) throw new Error('No column was read');
  return column;
}

function cycle<T>(values: readonly T[], count = 60): T[] {
  return Array.from({ length: count }, (_, index) => values[index % values.length]).filter(
    (value): value is T => value !== undefined,
  );
}

function viewOf(header: string, rows: readonly string[]): ReturnType<typeof viewColumns> {
  return viewColumns(tableOf([header, ...rows].join('\n')));
}

const scale = (min: number, max: number, step = 1) => ({ min, max, step });

describe('answers on a scale', () => {
  it.each([
    ['Checkout satisfaction', [1, 2, 3, 4, 5], scale(1, 5)],
    ['결제 만족도', [2, 3, 4, 5], scale(1, 5)],
    ['CSAT', [1, 2, 3, 4, 5, 6, 7], scale(1, 7)],
    ['Overall satisfaction', [1, 2, 3, 5, 8, 9, 10], scale(1, 10)],
    ['만족도 (0-10)', [0, 3, 9, 10], scale(0, 10)],
    ['배송 만족도(5점 척도)', [3, 4], scale(1, 5)],
    ['Star rating', [1, 1.5, 2, 3, 3.5, 4, 4.5, 5], scale(1, 5, 0.5)],
    ['Rating', [1, 2, 3, 4, 5], scale(1, 5)],
  ])('"%s" with %j is CSAT on that scale', (header, values, expected) => {
    const { guess } = columnOf(header, cycle(values));
    expect(guess).toMatchObject({ kind: 'rating', metricKind: 'csat', scale: expected, codes: {} });
  });

  it.each([
    [[0, 1, 2, 3, 4, 5], { '0': 'not-applicable' }, true],
    [[1, 2, 3, 4, 5, 6], { '6': 'not-applicable' }, true],
    [[0, 1, 2, 3, 4, 5, 6], { '0': 'blank', '6': 'not-applicable' }, true],
    [[1, 2, 3, 4, 5, 99], { '99': 'blank' }, false],
    [[1, 2, 3, 4, 5, 'N/A', '무응답'], { 'N/A': 'not-applicable', 무응답: 'blank' }, false],
    [[-1, 1, 2, 3, 4, 5], { '-1': 'not-applicable' }, false],
  ])(
    '%j: what is beside 1–5 is proposed as no answer, and asked where it could be one',
    (values, codes, isAsked) => {
      const { guess, unsure } = columnOf('Seat satisfaction', cycle<string | number>(values, 70));
      expect(guess).toMatchObject({ kind: 'rating', scale: scale(1, 5), codes });
      expect(unsure.includes('not-applicable')).toBe(isAsked);
    },
  );

  it('asks for the scale when nobody gave its highest answer', () => {
    expect(columnOf('Satisfaction', cycle([1, 2, 3])).unsure).toContain('scale');
    expect(columnOf('Satisfaction (1-5)', cycle([1, 2, 3])).unsure).toEqual([]);
  });

  it.each([
    ['CES', [1, 2, 3, 4, 5, 6, 7], 'ces7', 'lower-is-better'],
    ['How much effort was it?', [1, 2, 3, 4, 5], 'ces5', 'lower-is-better'],
    ['상담 노력도', [1, 2, 3, 4, 5, 6, 7], 'ces7', 'lower-is-better'],
    ['Ease of return', [1, 2, 3, 4, 5, 6, 7], 'ces2', 'higher-is-better'],
    ['CES (1 = hard, 7 = very easy)', [1, 2, 3, 4, 5, 6, 7], 'ces2', 'higher-is-better'],
  ] as const)(
    '"%s": the easy end of an effort scale is proposed and always asked (1.2)',
    (header, values, kind, direction) => {
      const { guess, unsure } = columnOf(header, cycle<number>(values));
      expect(guess).toMatchObject({ kind: 'rating', metricKind: kind, direction });
      expect(unsure).toContain('direction');
    },
  );

  it('in words need no question: the words say which end is good', () => {
    const easy = columnOf(
      'Returning',
      cycle(['Very easy', 'Easy', 'Neutral', 'Difficult', 'Very difficult']),
    );
    expect(easy.guess).toMatchObject({
      metricKind: 'ces5',
      direction: 'higher-is-better',
      codes: { 'Very easy': 5 },
    });
    expect(easy.unsure).toEqual([]);
    const korean = columnOf(
      '매장',
      cycle(['매우 만족', '만족', '보통', '불만족', '매우 불만족', '해당없음']),
    );
    expect(korean.guess).toMatchObject({
      metricKind: 'csat',
      codes: { '매우 불만족': 1, '매우 만족': 5, 해당없음: 'not-applicable' },
    });
  });

  it('with labels or stars are read by the number in them', () => {
    expect(columnOf('Staff', cycle(['★★★★★', '★★★☆☆', '★☆☆☆☆'])).guess).toMatchObject({
      codes: { '★★★☆☆': 3 },
    });
    expect(columnOf('직원', cycle(['5점', '4점', '1점'])).guess).toMatchObject({
      kind: 'rating',
      codes: { '4점': 4 },
    });
  });

  it('without a word for it are believed in a battery, also of a short file, and not for codes', () => {
    const { columns } = viewOf('Website,App,Store,Age,Income', [
      '4,5,2,31,1',
      '5,3,1,45,2',
      '2,4,3,27,5',
      '3,5,5,60,4',
    ]);
    expect(columns.map(({ guess }) => guess.kind)).toEqual([
      'rating',
      'rating',
      'rating',
      'nothing',
      'nothing',
    ]);
  });

  it('called "ease of …" among questions about satisfaction are one of them', () => {
    const rows = cycle([1, 2, 3, 4, 5], 100).map((value) => `${value},${6 - value},${value}`);
    const { columns } = viewOf('Gate location,Ease of online booking,Seat comfort', rows);
    expect(columns.map(({ guess }) => 'metricKind' in guess && guess.metricKind)).toEqual([
      'csat',
      'csat',
      'csat',
    ]);
    expect(columns[1]?.unsure).toEqual([]);
  });

  it.each([
    ['Would you recommend us?', [0, 5, 8, 9, 10], 0, {}],
    ['추천 의향 (0~10점)', [0, 5, 8, 10], 0, {}],
    ['NPS (1-10)', [1, 5, 9, 10], 1, {}],
    ['NETPRO', [0, 7, 9, 10, 11], 0, { '11': 'blank' }],
  ])('"%s" is a recommendation', (header, values, min, codes) => {
    expect(columnOf(header, cycle(values)).guess).toEqual({ kind: 'recommend', min, codes });
  });
});

describe('other measures', () => {
  it.each([
    ['Churn', ['Yes', 'No'], 'churn', ['Yes'], ['No']],
    ['해지 여부', ['Y', 'N'], 'churn', ['Y'], ['N']],
    ['재구매 여부', ['예', '아니오'], 'retention', ['예'], ['아니오']],
    ['Converted', ['1', '0'], 'conversion', ['1'], ['0']],
    ['First contact resolution', ['TRUE', 'FALSE'], 'fcr', ['TRUE'], ['FALSE']],
    ['해결 여부', ['해결', '미해결'], 'resolution', ['해결'], ['미해결']],
    [
      'Status',
      ['Resolved', 'In Progress', 'Escalated'],
      'resolution',
      ['Resolved'],
      ['In Progress', 'Escalated'],
    ],
    ['처리 상태', ['처리 완료', '처리 중', '접수'], 'resolution', ['처리 완료'], ['처리 중', '접수']],
    [
      'satisfaction',
      ['satisfied', 'neutral or dissatisfied'],
      'csat',
      ['satisfied'],
      ['neutral or dissatisfied'],
    ],
    ['Satisfaction rating', ['Good', 'Bad', 'Offered'], 'csat', ['Good'], ['Bad']],
    ['Task success', ['success', 'fail'], 'taskSuccess', ['success'], ['fail']],
  ])('"%s" with %j is a share', (header, texts, metricKind, yes, no) => {
    expect(columnOf(header, cycle(texts)).guess).toEqual({ kind: 'yes-no', metricKind, yes, no });
  });

  it('are not made of every yes and no: a swimming pool is none', () => {
    expect(columnOf('Pool', cycle(['YES', 'NO'])).guess).toEqual({ kind: 'segment' });
  });

  it.each([
    ['first_response_minutes', [3.5, 12, 40], 'frt', 'minutes', []],
    ['첫 응답 시간(초)', [30, 45, 200], 'frt', 'seconds', []],
    ['해결 시간 (시간)', ['1,5', '20,25', '3,0'], 'art', 'hours', []],
    ['Handle Time', ['0:12:30', '1:02:00'], 'art', 'clock', []],
    ['대기 시간', ['5분 30초', '1시간 2분'], 'custom', 'clock', []],
    ['Resolution time', [1.5, 20.25, 3.5, 9, 11, 14, 30, 2], 'art', 'hours', ['scale']],
  ] as const)(
    '"%s" is a duration; a unit that nobody names is asked',
    (header, values, metricKind, unit, unsure) => {
      const column = columnOf(header, cycle<string | number>(values));
      expect(column.guess).toEqual({ kind: 'duration', metricKind, unit });
      expect(column.unsure).toEqual(unsure);
    },
  );

  it('take the state of a ticket for whether its time is over', () => {
    const { columns } = viewOf('resolution_hours,status', [
      '1.5,Resolved',
      '30,Open',
      '2.25,Resolved',
      '8,Open',
    ]);
    expect(columns[0]?.guess).toMatchObject({ closed: { column: 1, texts: ['Resolved'] } });
  });

  it.each([
    ['CSAT %', ['73%', '81%', '44%'], 'csat', 'percent'],
    ['만족도(%)', ['73.5', '81', '44'], 'csat', 'percent'],
    ['NPS', ['12', '-5', '33'], 'nps', 'plain'],
    ['Retention rate', ['0.81', '0.9', '0.77'], 'retention', 'plain'],
  ])('"%s" is a ready-made figure with the n beside it', (header, cells, metricKind, written) => {
    const rows = cells.map((cell, index) => `T${index},${cell},${100 + index}`);
    const { columns, shape } = viewOf(`Touchpoint,${header},Responses`, rows);
    expect(columns.map(({ guess }) => guess)).toEqual([
      { kind: 'touchpoint' },
      { kind: 'figure', metricKind, written, countColumn: 2 },
      { kind: 'count' },
    ]);
    expect(shape).toBe('long');
  });
});

describe('dates', () => {
  it.each([
    [['03/25/2024', '04/05/2024'], 'mdy', []],
    [['25/03/2024', '04/05/2024'], 'dmy', []],
    [['03.04.2024', '04.05.2024'], 'dmy', ['date-order']],
    [['03/04/2024', '04/05/2024'], 'mdy', ['date-order']],
    [['2024. 3. 4.', '2024. 4. 5.'], 'ymd', []],
    [['2024-03-04 10:00', '2024-04-05 11:00'], 'iso', []],
    [['2018-05', '2018-06'], 'iso', []],
    [['May 2018', 'June 2018'], 'iso', []],
    [['2018 Q2', '2018 Q3'], 'iso', []],
    [['2018년 5월', '2018년 6월'], 'iso', []],
    [['201805', '201806'], 'iso', []],
  ] as const)(
    '%j are read as %s; the order is asked only where no date proves it',
    (cells, order, unsure) => {
      const column = columnOf('Date', cycle<string>(cells, 10));
      expect(column.guess).toEqual({ kind: 'timestamp', order });
      expect(column.unsure).toEqual(unsure);
    },
  );

  it('are counted where they read differently by order, with an example', () => {
    const { dates } = columnOf('Date', [
      '25/03/2024',
      '04/05/2024',
      '05/05/2024',
      'soon',
      '06/05/2024',
      '07/08/2024',
    ]);
    expect(dates).toEqual({ ambiguous: 3, unreadable: 1, example: '04/05/2024', orders: ['dmy'] });
  });

  it('that are clock times with the day of a spreadsheet are none', () => {
    expect(
      columnOf('DEPTIME', cycle(['12/31/1899 09:30:00 AM', '12/31/1899 08:00:00 AM'])).guess.kind,
    ).not.toBe('timestamp');
  });
});

describe('whoever answered and what about', () => {
  it('are known by their header and their values', () => {
    const random = seededRandom(20);
    const rows = Array.from({ length: 60 }, (_, row) => [
      `C-${row}`,
      ['Phone', 'Chat'][row % 2],
      ['신규', '기존'][row % 2],
      (0.5 + random()).toFixed(4),
      `comment number ${row} with many words`,
      1 + (row % 5),
    ]);
    const { columns, shape } = viewOf(
      'customer_id,channel,고객 유형,weight,comment,csat',
      rows.map((row) => row.join(',')),
    );
    // Nothing that is measured says what it is about: then the channel does.
    expect(columns.map(({ guess }) => guess.kind)).toEqual([
      'respondent',
      'touchpoint',
      'segment',
      'weight',
      'nothing',
      'rating',
    ]);
    expect(shape).toBe('long');
  });

  it('stays a channel where the columns name their touchpoints', () => {
    const rows = cycle([1, 2, 3, 4, 5]).map(
      (value, row) => `${row % 2 ? 'Web' : 'App'},${value},${6 - value}`,
    );
    const { columns, shape } = viewOf('channel,Checkout satisfaction,Delivery satisfaction', rows);
    expect(columns[0]?.guess).toEqual({ kind: 'channel' });
    expect(shape).toBe('wide');
  });

  it('names baggage weight no survey weight', () => {
    expect(columnOf('baggage weight', cycle([12, 23, 31])).guess.kind).not.toBe('weight');
  });

  it('shows the most frequent texts with their counts, and up to five hundred names', () => {
    const column = columnOf(
      'touchpoint',
      cycle(
        Array.from({ length: 300 }, (_, index) => `T${index}`),
        900,
      ),
    );
    expect(column.texts).toHaveLength(300);
    expect(column).toMatchObject({ filled: 900, blank: 0, distinct: 300 });
    const numbers = columnOf('x', ['b', '', 'a', 'a', ' ', 'c']);
    expect(numbers).toMatchObject({
      filled: 4,
      blank: 2,
      distinct: 3,
      texts: [{ text: 'a', count: 2 }, {}, {}],
    });
  });
});

describe('the form of a file', () => {
  it('is an event log where journeys come back with activities and times', () => {
    const steps = ['visit', 'search', 'pay'];
    const rows = cycle(steps).map(
      (step, row) => `s${Math.floor(row / 3)},${step},2024-03-01 10:${10 + (row % 3)}:00`,
    );
    const view = viewOf('session_id,event,timestamp', rows);
    expect(view.shape).toBe('events');
    expect(view.columns.map(({ guess }) => guess.kind)).toEqual(['case', 'activity', 'timestamp']);
  });

  it('has pairs of timestamps where no column has measured the time already', () => {
    const header = '접수일시,첫 응답일시,완료일시,상태,처리 시간(분)';
    const rows = cycle(['완료', '진행중']).map(
      (state, row) => `2024-05-01 09:00,2024-05-01 09:2${row % 9},2024-05-02 10:00,${state},${row}`,
    );
    const measured = viewOf(header, rows);
    expect(measured.elapsed).toEqual([{ from: 0, to: 1, metricKind: 'frt' }]);
    const unmeasured = viewOf(header.replace('처리 시간(분)', '순번'), rows);
    expect(unmeasured.elapsed.map(({ metricKind }) => metricKind)).toEqual(['frt', 'art']);
  });

  it('survives headers that are names of an object, empty, twice there, and columns without a cell', () => {
    const view = viewOf('__proto__,constructor,,,csat', ['1,x,,,5', '2,y,,,4', '3,__proto__,,,1']);
    expect(view.columns.map(({ header }) => header)).toEqual(['__proto__', 'constructor', '', '', 'csat']);
    expect(view.columns[4]?.guess.kind).toBe('rating');
    expect(viewOf('a', []).columns[0]?.guess).toEqual({ kind: 'nothing' });
  });
});

describe('what only looks like an answer', () => {
  it.each([
    'Party size',
    'Severity',
    'Importance of check-in',
    'Check-in importance (1-5)',
    '자녀 수',
    '중요도',
  ])('"%s" from 1 to 5 is no satisfaction', (header) => {
    expect(columnOf(header, cycle([1, 2, 3, 4, 5])).guess.kind).not.toBe('rating');
  });

  it('0 and 1 among other numbers are answers, and thumbs are yes and no', () => {
    expect(columnOf('Satisfaction', cycle([0, 1, 2, 3, 4])).guess.kind).not.toBe('yes-no');
    expect(columnOf('Satisfaction', cycle([0, 1, 4, 5])).guess).toMatchObject({
      kind: 'rating',
      scale: scale(1, 5),
      codes: { '0': 'not-applicable' },
    });
    expect(columnOf('Chat rating', cycle(['👍', '👎'])).guess).toMatchObject({
      kind: 'yes-no',
      metricKind: 'csat',
      yes: ['👍'],
    });
  });

  it('"Floor staff" is, where "Floor" is not', () => {
    expect(columnOf('Floor', cycle([1, 2, 3, 4, 5])).guess.kind).not.toBe('rating');
    expect(columnOf('Floor staff', cycle([1, 2, 3, 4, 5])).guess.kind).toBe('rating');
  });

  it('1 and 0 beside a rating in a short file are yes and no', () => {
    const rows = cycle(['5,1,0', '1,0,1', '3,1,1', '4,0,0'], 40);
    const { columns } = viewOf('How was the chat?,Did we solve your issue?,Clicked', rows);
    expect(columns[1]?.guess).toMatchObject({ kind: 'yes-no', metricKind: 'resolution', yes: ['1'] });
    expect(columns[2]?.guess.kind).not.toBe('rating');
  });

  it('the record of a survey program is no task that was done and no time that somebody waited', () => {
    const header =
      'StartDate,EndDate,Status,Progress,Duration (in seconds),Finished,ResponseId,DistributionChannel,CSAT';
    const rows = cycle([1, 2, 3, 4, 5]).map(
      (answer, row) =>
        `2024-03-01 10:${10 + (row % 50)}:00,2024-03-02 10:00:00,IP Address,100,${60 + row},${row % 5 > 0 ? 'True' : 'False'},R_${row},${row % 2 > 0 ? 'email' : 'anonymous'},${answer}`,
    );
    const view = viewOf(header, rows);
    expect(view).toMatchObject({ shape: 'wide', elapsed: [] });
    expect(view.columns.map(({ guess }) => guess.kind)).toEqual([
      'timestamp',
      'timestamp',
      'nothing',
      'nothing',
      'nothing',
      'nothing',
      'respondent',
      'nothing',
      'rating',
    ]);
    const own = viewOf('user,task finished', cycle(['a,True', 'b,False']));
    expect(own.columns[1]?.guess).toMatchObject({ kind: 'yes-no', metricKind: 'taskSuccess' });
  });
});

describe('which end is good', () => {
  it.each([
    ['Delivery satisfaction (1 = very satisfied, 5 = very dissatisfied)', [1, 2, 3, 4, 5], 'lower-is-better'],
    [
      'Delivery satisfaction (1 = very dissatisfied, 5 = very satisfied)',
      [1, 2, 3, 4, 5],
      'higher-is-better',
    ],
    ['배송 만족도 (1=매우 만족, 5=매우 불만족)', [1, 2, 3, 4, 5], 'lower-is-better'],
    ['Satisfaction', ['1 - Very satisfied', '2', '3', '4', '5 - Very dissatisfied'], 'lower-is-better'],
    ['How easy was it? (1 = very easy, 7 = very difficult)', [1, 2, 3, 4, 5, 6, 7], 'lower-is-better'],
    ['얼마나 쉬웠습니까? (1=매우 어려움, 7=매우 쉬움)', [1, 2, 3, 4, 5, 6, 7], 'higher-is-better'],
  ])('is said by the labels: "%s" %j', (header, values, direction) => {
    expect(columnOf(header, cycle<string | number>(values, 70)).guess).toMatchObject({
      kind: 'rating',
      direction,
    });
  });

  it('labels at the ends are the scale, and "not applicable" is no end', () => {
    const marks = columnOf('Advice (1 = excellent, 6 = terrible)', cycle([1, 2, 3, 4, 5, 6]));
    expect(marks.guess).toMatchObject({ scale: scale(1, 6), direction: 'lower-is-better', codes: {} });
    const five = columnOf('Advice (1 = poor, 5 = excellent, 6 = N/A)', cycle([1, 2, 3, 4, 5, 6]));
    expect(five.guess).toMatchObject({ scale: scale(1, 5), codes: { '6': 'not-applicable' } });
  });
});

describe('columns beside each other', () => {
  it('share their words: where all agree, the neighbour says what agreeing is', () => {
    const words = ['Strongly agree', 'Agree', 'Neutral', 'Disagree', 'Strongly disagree'];
    const rows = cycle(words).map((word) => `${word},${word === 'Agree' ? 'Agree' : 'Strongly agree'},Blue`);
    const { columns } = viewOf('I found it,Staff were helpful,Colour', rows);
    expect(columns.map(({ guess }) => guess.kind)).toEqual(['rating', 'rating', 'nothing']);
    expect(columns[1]?.guess).toMatchObject({ codes: { 'Strongly agree': 5, Agree: 4 }, scale: scale(1, 5) });
  });

  it('whole NPS scores of a table are figures', () => {
    const rows = ['Website,24,120', 'Check-in,31,80', 'Seat,12,60'];
    const { columns } = viewOf('Touchpoint,NPS,n', rows);
    expect(columns[1]?.guess).toMatchObject({ kind: 'figure', metricKind: 'nps', countColumn: 2 });
  });
});
