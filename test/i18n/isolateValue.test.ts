import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateValue } from '../../src/i18n/isolateValue';

const controls = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f';

describe('a name in a sentence (Unicode Standard Annex 9)', () => {
  it('is left alone when nothing in it turns', () => {
    for (const name of ['', 'Check-out', '매장 상담', '“Ça va?” 😀👩‍👩‍👧', 'a\u200bb', '\u0301']) {
      expect(isolateValue(name)).toBe(name);
    }
  });

  it('keeps an override to itself', () => {
    expect(isolateValue('a\u202eb')).toBe('\u2068a\u202eb\u2069');
  });

  it('is kept to itself when it is Arabic or Hebrew', () => {
    expect(isolateValue('متجر 3')).toBe('\u2068متجر 3\u2069');
    expect(isolateValue('חנות')).toBe('\u2068חנות\u2069');
  });

  it('can neither end our isolate nor leave one of its own open, and loses no other letter', () => {
    const unit = fc.oneof(fc.constantFrom(...Array.from(controls)), fc.constantFrom('a', 'א', '1', '가'));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (letters) => {
        const text = letters.join('');
        const shown = isolateValue(text);
        if (shown === text) {
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
          return;
        }
        let open = 0;
        Array.from(shown).forEach((letter, index) => {
          if (letter >= '\u2066' && letter <= '\u2068') open += 1;
          if (letter === '\u2069') open -= 1;
          // Open from the first letter to the last, and closed after it.
          expect(open > 0).toBe(index < shown.length - 1);
        });
        const without = (from: string): string => from.replaceAll(/[\u2068\u2069]/gu, '');
        expect(without(shown)).toBe(without(text));
      }),
    );
  });
});
