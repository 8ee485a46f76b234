import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartCsv, guardFormula } from '../../../src/panels/charts/chartCsv';

/** What a reader of the file has to do: one apostrophe of a guarded text goes. */
function unguard(text: string): string {
  const inside = text.slice(1);
  return text.startsWith("'") && guardFormula(inside) !== inside ? inside : text;
}

describe('the figures of a chart as CSV (RFC 4180)', () => {
  it('writes one line a row, numbers unrounded with a point, nothing for what has no value', () => {
    expect(
      chartCsv([
        ['Touchpoint', 'Guess', 'Measured'],
        ['Restaurants', 1, 31.25],
        ['공항, "안내"', -2, null],
        ['Two\nlines', 0.1 + 0.2, Number.NaN],
      ]),
    ).toBe(
      'Touchpoint,Guess,Measured\r\nRestaurants,1,31.25\r\n"공항, ""안내""",-2,\r\n"Two\nlines",0.3,\r\n',
    );
  });

  it.each([
    '=1+1',
    '+cmd|calc',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '\n=1',
    '\0=1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    "'=1",
  ])('gives a text that a spreadsheet would run as a formula (%j) an apostrophe', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it('leaves a negative number a number: it cannot run', () => {
    expect(chartCsv([[-2.5, '-2.5']])).toBe("-2.5,'-2.5\r\n");
  });

  it('leaves every other text as it is', () => {
    for (const text of ['Wi-Fi', 'a=b', '1 + 1', "O'Hare", '−2', '']) expect(guardFormula(text)).toBe(text);
  });

  it('is read back cell by cell by a well-kept parser, and no cell of it runs', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=x', '+x', '-x', '@x', "'=x", "''-x", "'x", '＝x', '"', ',', '\r\n'),
    );
    const width = fc.integer({ min: 2, max: 4 });
    fc.assert(
      fc.property(
        width.chain((columns) =>
          fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 5,
          }),
        ),
        (rows) => {
          const read = Papa.parse<string[]>(chartCsv(rows), { delimiter: ',', newline: '\r\n' }).data.slice(
            0,
            -1,
          );
          expect(read).toEqual(rows.map((row) => row.map(guardFormula)));
          expect(read.map((row) => row.map(unguard))).toEqual(rows);
          expect(read.flat().filter((text) => /^\s*[=+\-@]/u.test(text))).toEqual([]);
        },
      ),
    );
  });
});
