/** Cells of a spreadsheet: read as they were, understood by their heads, and nothing left out without a word. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellColumns, columnOf } from '../../../src/formats/clipboard/cellHeaders';
import { readCells } from '../../../src/formats/clipboard/readCells';
import { understandCells } from '../../../src/formats/clipboard/understandCells';
import { smallJourney } from '../../helpers/journey';
import { texts } from '../../helpers/texts';

const map = smallJourney();

describe('reading cells', () => {
  test('gives back what a spreadsheet has quoted: tabs, quotes and line breaks within cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '가', '"', '\t', '\n', ' ', ',') });
    const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map(quote).join('\t')).join('\r\n');
        const kept = rows
          .map((row) => row.map((each) => each.trim()))
          .filter((row) => row.some((each) => each !== ''));
        expect(readCells(text)).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves text without tabs alone', () => {
    expect(readCells('Advert\nPoster')).toBeNull();
  });

  test('takes a quote that is closed nowhere for a letter', () => {
    expect(readCells('5" screen\tyes\n"open\tno')).toEqual([
      ['5" screen', 'yes'],
      ['"open', 'no'],
    ]);
  });
});

describe('understanding cells', () => {
  test('reads every field by English and Korean heads', () => {
    const korean = [
      '이름',
      '단계',
      '채널',
      '담당 부서',
      '목적',
      '고객 행동',
      '고객 생각',
      '고객의 말',
      '페인 포인트',
      '중요도',
      '감정',
      '고객 수',
      '결정적 순간',
      '셀프서비스',
    ];
    const english = [
      'Name',
      'Stage',
      'Channel',
      'Department',
      'Purpose',
      'Does',
      'Thinks',
      'Quote',
      'Pain points',
      'Importance',
      'Emotion',
      'Customers',
      'Moment of truth',
      'Self-service',
    ];
    const row = [
      'Till',
      'Purchase',
      'Site',
      'Sales',
      'Pay',
      'Queues',
      'Slow',
      '“Why?”',
      'Long; cold\n- loud',
      '2',
      '−1',
      '1,200',
      'yes',
      'no',
    ];
    for (const heads of [
      korean,
      english.map((head) => head.toUpperCase()),
      english.map((head) => `${head}: `),
    ]) {
      const understood = understandCells([heads.map((head) => head.trim()), row], map);
      expect(understood.unknown.filter((head) => !/^DOES|^THINKS/i.test(head))).toEqual([]);
      expect(understood.rows[0]).toMatchObject({
        name: 'Till',
        stage: 'Purchase',
        channel: 'Site',
        department: 'Sales',
        fields: {
          purpose: 'Pay',
          quote: '“Why?”',
          pains: ['Long', 'cold', 'loud'],
          importance: 2,
          emotion: { all: -1 },
          reach: 1200,
          momentOfTruth: true,
          selfService: false,
        },
      });
    }
  });

  test('knows the names the app itself gives its fields, in both languages', () => {
    for (const language of ['en', 'ko'] as const) {
      for (const column of cellColumns) {
        expect([language, column, columnOf(texts[language].canvasMore[`column_${column}`])]).toEqual([
          language,
          column,
          column,
        ]);
      }
    }
  });

  test('without heads takes the first column for the name, and others only when all in them is on the map', () => {
    const understood = understandCells(
      [
        ['Poster', 'purchase', 'blue'],
        ['Flyer', 'AWARENESS', ''],
      ],
      map,
    );
    expect(understood.columns).toEqual(['name', 'stage', null]);
    expect(understood.unknown).toEqual(['C']);
    expect(understood.rows.map(({ name, stage }) => [name, stage])).toEqual([
      ['Poster', 'purchase'],
      ['Flyer', 'AWARENESS'],
    ]);
  });

  test('says what it left out: columns, values, rows without a name', () => {
    const understood = understandCells(
      [
        ['Name', 'Importance', 'Emotion', 'Colour'],
        ['Poster', '7', 'fine', 'red'],
        ['', '1', '', ''],
      ],
      map,
    );
    expect(understood.unknown).toEqual(['Colour']);
    expect(understood.unread).toEqual([
      { column: 'importance', text: '7' },
      { column: 'emotion', text: 'fine' },
    ]);
    expect(understood.nameless).toBe(1);
    expect(understood.rows).toEqual([{ name: 'Poster', fields: {} }]);
  });

  test('accounts for every cell: it is in a row, or said to be left out', () => {
    const cell = fc.oneof(
      fc.constantFrom('name', 'Stage', '채널', 'emotion', '중요도', 'pains', '2', '-3', 'yes', ''),
      fc.string({ maxLength: 6 }).map((text) => text.trim()),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (given) => {
        const cells = given.filter((row) => row.some((each) => each !== ''));
        const { rows, columns, nameless, unread } = understandCells(cells, map);
        const isHead = rows.length + nameless === cells.length - 1;
        expect(isHead || rows.length + nameless === cells.length).toBe(true);
        expect(rows.every(({ name }) => name.trim() !== '')).toBe(true);
        expect(unread.length).toBeLessThanOrEqual(cells.flat().length);
        if (cells.length > 0) expect(columns.filter((column) => column === 'name')).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
