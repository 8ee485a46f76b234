import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsFrom } from '../../src/samples/idsFrom';
import { readCsvRows } from '../../src/samples/readCsvRows';

describe('readCsvRows', () => {
  it('reads quoted commas, quotes and line ends (RFC 4180)', () => {
    expect(readCsvRows('a, b \r\n"1,2","say ""hi""\nthere"\r\n')).toEqual([
      { a: '1,2', b: 'say "hi"\nthere' },
    ]);
  });

  it('keeps empty cells, also the last one, and skips empty lines', () => {
    expect(readCsvRows('a,b\n1,\n\n,2\n3,')).toEqual([
      { a: '1', b: '' },
      { a: '', b: '2' },
      { a: '3', b: '' },
    ]);
  });

  it('refuses a quote that is not closed', () => {
    expect(() => readCsvRows('a\n"1')).toThrow('not closed');
  });

  it('gives back what was quoted, whatever it is', () => {
    const cell = fc.string({ unit: 'grapheme' });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (lines) => {
        const text = ['a,b', ...lines.map((cells) => cells.map(quote).join(','))].join('\n');
        expect(readCsvRows(text)).toEqual(lines.map(([a, b]) => ({ a, b })));
      }),
    );
  });
});

describe('idsFrom', () => {
  it('gives the same id for the same key, and another for every other key or seed', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `measurement/Q${index}`);
    const [first, again, other] = ['a', 'a', 'b'].map((seed) => keys.map(idsFrom(seed)));
    expect(again).toEqual(first);
    expect(new Set([...(first ?? []), ...(other ?? [])]).size).toBe(2 * keys.length);
    expect(first?.every((id) => /^[0-9a-z]{16}$/.test(id))).toBe(true);
  });
});
