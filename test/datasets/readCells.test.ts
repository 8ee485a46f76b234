/** What a cell says: numbers, durations, dates, words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedOrOpen, labelledNumber, silentWord, yesOrNo } from '../../src/datasets/answerWords';
import { unitInHeader } from '../../src/datasets/durationUnit';
import { headerWords } from '../../src/datasets/headerWords';
import { ordersOf, readDate, secondsOf } from '../../src/datasets/readDate';
import { readDurationText } from '../../src/datasets/readDurationText';
import { findCommaUse, isPercent, readNumber } from '../../src/datasets/readNumber';
import { wordedScale } from '../../src/datasets/wordedScale';

describe('a number', () => {
  it.each([
    ['4', 4],
    ['4.0', 4],
    ['-2', -2],
    ['−2', -2],
    ['+3', 3],
    ['.5', 0.5],
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ["1'234.5", 1234.5],
    ['73 %', 73],
    ['73.5%', 73.5],
    ['1e3', 1000],
  ])('is read from "%s"', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '-', 'four', '4 people', '1,23,4', '4-5', '2024-01-02', '1:30', 'NaN', 'Infinity', '%'])(
    'is not read from "%s"',
    (text) => {
      expect(readNumber(text)).toBeNaN();
    },
  );

  it('has a decimal comma where one text of the column can be nothing else', () => {
    expect(findCommaUse(['1,234', '2,5'])).toBe('decimal');
    expect(findCommaUse(['1.234,5'])).toBe('decimal');
    expect(findCommaUse(['0,125'])).toBe('decimal');
    expect(findCommaUse(['1,234', '12,345', '7'])).toBe('group');
    expect(readNumber('1,234', 'decimal')).toBe(1.234);
    expect(readNumber('1.234,5', 'decimal')).toBe(1234.5);
    expect(readNumber('30', 'decimal')).toBe(30);
    expect(readNumber('1.234', 'decimal')).toBe(1234);
    expect(readNumber('12.5', 'decimal')).toBe(12.5);
    expect(readNumber('0.125', 'decimal')).toBe(0.125);
    expect(readNumber('1.234', 'group')).toBe(1.234);
  });

  it('comes back from whatever a program writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (number) => {
        expect(readNumber(String(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('knows a percent sign', () => {
    expect([isPercent('73 %'), isPercent('73%'), isPercent('73')]).toEqual([true, true, false]);
  });
});

describe('a duration in seconds', () => {
  it.each([
    ['90', 'minutes', 5400],
    ['1.5', 'hours', 5400],
    ['250', 'milliseconds', 0.25],
    ['2', 'days', 172_800],
    ['1:30', 'clock', 5400],
    ['01:05:30', 'clock', 3930],
    ['0:00:07.5', 'clock', 7.5],
    ['2 days 03:10:00', 'clock', 184_200],
    ['-0:10:00', 'clock', -600],
    ['2h 15m', 'clock', 8100],
    ['1 hour and 5 minutes', 'clock', 3900],
    ['1시간 30분', 'clock', 5400],
    ['3일 2시간', 'clock', 266_400],
    ['45초', 'clock', 45],
    ['12 min', 'hours', 720],
    ['-5', 'minutes', -300],
  ] as const)('is read from "%s" in %s', (text, unit, seconds) => {
    expect(readDurationText(text, unit)).toBeCloseTo(seconds, 9);
  });

  it.each(['', 'soon', '1:75', 'about 3 hours', '3 weeks'])('is not read from "%s"', (text) => {
    expect(readDurationText(text, 'clock')).toBeNaN();
  });

  it('has the unit that its header names, and no other', () => {
    expect(unitInHeader('first_response_minutes')).toBe('minutes');
    expect(unitInHeader('응답 시간(분)')).toBe('minutes');
    expect(unitInHeader('해결 시간 (시간)')).toBe('hours');
    expect(unitInHeader('Handle time [s]')).toBe('seconds');
    expect(unitInHeader('resolution_h')).toBe('hours');
    expect(unitInHeader('처리기간(단위: 일)')).toBe('days');
    expect(unitInHeader('해결 시간')).toBeNull();
    expect(unitInHeader('Resolution time, business hours (days)')).toBe('days');
    expect(unitInHeader('First reply (business hours), minutes')).toBe('minutes');
    expect(unitInHeader('Full resolution time in business hours')).toBe('hours');
    expect(unitInHeader('해결 기간(영업일)')).toBe('days');
    expect(unitInHeader('Response time')).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    ['2024-10-28', 'iso', '2024-10-28'],
    ['2024-10-28T23:30:00+09:00', 'iso', '2024-10-28'],
    ['2024-10-28 23:30:11.744884', 'iso', '2024-10-28'],
    ['2024/10/28', 'ymd', '2024-10-28'],
    ['2024. 10. 28.', 'ymd', '2024-10-28'],
    ['2024. 1. 2. 오후 3:05', 'ymd', '2024-01-02'],
    ['2024년 10월 28일', 'ymd', '2024-10-28'],
    ['2024년 10월 28일 (월) 오전 9시 05분', 'ymd', '2024-10-28'],
    ['10/28/2024', 'mdy', '2024-10-28'],
    ['10/28/2024 3:05:00 PM', 'mdy', '2024-10-28'],
    ['28/10/2024', 'dmy', '2024-10-28'],
    ['28.10.2024 15:05', 'dmy', '2024-10-28'],
    ['28-10-24', 'dmy', '2024-10-28'],
    ['24.10.28', 'ymd', '2024-10-28'],
    ['28 Oct 2024', 'dmy', '2024-10-28'],
    ['28-Oct-24', 'mdy', '2024-10-28'],
    ['Oct 28, 2024', 'iso', '2024-10-28'],
    ['Monday, October 28, 2024', 'iso', '2024-10-28'],
    ['20241028', 'iso', '2024-10-28'],
    ['2024/10/28 3:05:15 오후 GMT+9', 'ymd', '2024-10-28'],
    ['2024/10/28 3:05:15 PM GMT-5', 'ymd', '2024-10-28'],
    ['Mon Oct 28 2024 15:05:00 GMT+0900 (Korean Standard Time)', 'iso', '2024-10-28'],
    ['28.10.2024 15.05', 'dmy', '2024-10-28'],
    ['2024-10', 'iso', '2024-10-01'],
    ['2024/7', 'iso', '2024-07-01'],
    ['202410', 'iso', '2024-10-01'],
    ['2024년 10월', 'iso', '2024-10-01'],
    ['October 2024', 'dmy', '2024-10-01'],
    ['Sept 2024', 'iso', '2024-09-01'],
    ['2024 Q3', 'iso', '2024-07-01'],
    ['Q3 2024', 'iso', '2024-07-01'],
    ['2024년 3분기', 'iso', '2024-07-01'],
  ] as const)('is the day that is written: "%s"', (text, order, iso) => {
    const date = readDate(text, order);
    expect(date && new Date(Date.UTC(date.year, date.month - 1, date.day)).toISOString().slice(0, 10)).toBe(
      iso,
    );
  });

  it.each([
    ['2024-02-30', 'iso'],
    ['30/02/2024', 'dmy'],
    ['28/10/2024', 'mdy'],
    ['10/28/2024', 'iso'],
    ['yesterday', 'iso'],
    ['', 'iso'],
    ['2024-10-28 25:00', 'iso'],
    ['9:30', 'iso'],
    ['2024-10-28 15:05 IST', 'iso'],
    ['2024-13', 'iso'],
    ['1520-07', 'iso'],
    ['Marketing 2024', 'iso'],
    ['2024 Q5', 'iso'],
  ] as const)('is not read from "%s" as %s', (text, order) => {
    expect(readDate(text, order)).toBeNull();
  });

  it('tells the orders it reads in', () => {
    expect(ordersOf('03/04/2024')).toEqual(['mdy', 'dmy']);
    expect(ordersOf('28/10/2024')).toEqual(['dmy']);
    expect(ordersOf('10/28/2024')).toEqual(['mdy']);
    expect(ordersOf('2024-03-04')).toEqual(['iso']);
    expect(ordersOf('2024. 3. 4.')).toEqual(['ymd']);
    expect(ordersOf('3 April 2024')).toEqual(['iso']);
  });

  it('keeps its clock and its zone for subtracting only', () => {
    const noon = readDate('10/28/2024 12:00:00 PM', 'mdy');
    const midnight = readDate('10/28/2024 12:00:00 AM', 'mdy');
    expect(noon?.secondsOfDay).toBe(43_200);
    expect(midnight?.secondsOfDay).toBe(0);
    const seoul = readDate('2024-10-28T09:00:00+09:00', 'iso');
    const utc = readDate('2024-10-28T00:00:00Z', 'iso');
    expect(seoul && utc && secondsOf(seoul) - secondsOf(utc)).toBe(0);
    expect(seoul?.day).toBe(28);
    for (const text of ['2024/10/28 9:00:00 오전 GMT+9', '2024-10-28 09:00:00 KST']) {
      expect(readDate(text, 'ymd')).toEqual(seoul);
    }
    expect(readDate('2024/10/28 3:05:15 오후 GMT+9', 'ymd')?.secondsOfDay).toBe(54_315);
    expect(readDate('28.10.2024 15.05', 'dmy')?.secondsOfDay).toBe(54_300);
  });

  it('reads every day in every order it is written in', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
        const expected = { year: Number(year), month: Number(month), day: Number(date) };
        expect(readDate(`${year}-${month}-${date}`, 'iso')).toMatchObject(expected);
        expect(readDate(`${month}/${date}/${year}`, 'mdy')).toMatchObject(expected);
        expect(readDate(`${Number(date)}.${Number(month)}.${year}`, 'dmy')).toMatchObject(expected);
        expect(readDate(`${year}. ${Number(month)}. ${Number(date)}.`, 'ymd')).toMatchObject(expected);
      }),
    );
  });
});

describe('words', () => {
  it('that are no answer are told from those that may be one', () => {
    expect(['Blank', '-', '무응답', 'null'].map(silentWord)).toEqual(Array(4).fill('blank'));
    expect(['N/A', 'Not applicable', '해당 없음', '모름'].map(silentWord)).toEqual(
      Array(4).fill('not-applicable'),
    );
    expect(['0', 'No', 'Good', '보통'].map(silentWord)).toEqual(Array(4).fill(null));
  });

  it('stand for yes, no, closed and open in both languages', () => {
    expect(['Yes', 'TRUE', '1', '예', '완료'].map(yesOrNo)).toEqual(Array(5).fill('yes'));
    expect(['no', 'False', '0', '아니오', '실패'].map(yesOrNo)).toEqual(Array(5).fill('no'));
    expect(['maybe', '2', ''].map(yesOrNo)).toEqual([null, null, null]);
    expect(['Resolved', 'Closed', '처리 완료'].map(closedOrOpen)).toEqual(Array(3).fill('yes'));
    expect(
      ['In Progress', 'Escalated', '처리 중', 'unresolved', 'Hold', 'snoozed', 'Awaiting reply'].map(
        closedOrOpen,
      ),
    ).toEqual(Array(7).fill('no'));
  });

  it.each([
    [
      ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
      [1, 2, 3, 4, 5],
    ],
    [
      ['매우 불만족', '불만족', '보통', '만족', '매우 만족'],
      [1, 2, 3, 4, 5],
    ],
    [
      ['전혀 그렇지 않다', '그렇지 않다', '보통이다', '그렇다', '매우 그렇다'],
      [1, 2, 3, 4, 5],
    ],
    [
      ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'],
      [1, 2, 4, 5],
    ],
    [
      ['Somewhat dissatisfied', 'Neither satisfied nor dissatisfied', 'Somewhat satisfied', 'Very satisfied'],
      [2, 3, 4, 5],
    ],
    [
      ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'],
      [1, 2, 3, 4, 5],
    ],
    [
      ['Unhappy', 'Neutral', 'Happy'],
      [1, 2, 3],
    ],
    [
      ['Very difficult', 'Difficult', 'Somewhat difficult', 'Neutral', 'Somewhat easy', 'Easy', 'Very easy'],
      [1, 2, 3, 4, 5, 6, 7],
    ],
    [
      ['Not at all likely', 'Not so likely', 'Somewhat likely', 'Very likely', 'Extremely likely'],
      [1, 2, 3, 4, 5],
    ],
    [
      [
        'Extremely satisfied',
        'Very satisfied',
        'Moderately satisfied',
        'Slightly satisfied',
        'Not at all satisfied',
      ],
      [5, 4, 3, 2, 1],
    ],
    [
      ['Not at all difficult', 'Slightly difficult', 'Very difficult', 'Extremely difficult'],
      [5, 4, 2, 1],
    ],
    [
      ['Very satisfied', 'Fairly satisfied', 'Not very satisfied', 'Not at all satisfied'],
      [5, 4, 2, 1],
    ],
    [
      ['매우 만족', '만족', '보통', '별로 만족하지 않음', '전혀 만족하지 않음'],
      [5, 4, 3, 2, 1],
    ],
    [
      ['전혀 어렵지 않음', '어렵지 않음', '보통', '어려움', '매우 어려움'],
      [5, 4, 3, 2, 1],
    ],
    [
      ['매우 그렇다', '그렇다', '보통이다', '별로 그렇지 않다', '전혀 그렇지 않다'],
      [5, 4, 3, 2, 1],
    ],
    [
      ['Satisfied', 'Neutral', 'Not satisfied'],
      [3, 2, 1],
    ],
  ])('are places on a scale: %j', (texts, places) => {
    const found = wordedScale(texts);
    expect(texts.map((text) => found?.codes.get(text))).toEqual(places);
  });

  it('that are no answers give no scale', () => {
    expect(wordedScale(['Economy', 'Business', 'First'])).toBeNull();
    expect(wordedScale(['Satisfied', 'Dissatisfied'])).toBeNull();
    expect(
      wordedScale(['The staff was very good and the food was bad, but we were happy', 'ok', 'bad']),
    ).toBeNull();
  });

  it('may carry a number', () => {
    expect(['5 - Very satisfied', '4점', '매우 만족(5)', '★★★☆☆'].map(labelledNumber)).toEqual([5, 4, 5, 3]);
    expect(['Satisfied', '12:30', '2024-01-02', ''].map(labelledNumber)).toEqual([null, null, null, null]);
  });

  it('of a header are compared without their spelling', () => {
    expect(headerWords('firstResponse_minutes ')).toBe('first response minutes');
    expect(headerWords('Q7FoodCourt (1-5)')).toBe('q7 food court 1 5');
    expect(headerWords('NETPRO')).toBe('netpro');
    expect(headerWords('결제 만족도'.normalize('NFD'))).toBe('결제 만족도');
  });
});
