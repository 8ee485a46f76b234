import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptTexts } from '../../src/view/excerptTexts';

const long =
  'The queue at the counter takes too long, and nobody says how long it will take to be served there at all';

describe('an excerpt of texts that are read to be told apart', () => {
  test('short texts stay as they are', () => {
    expect(excerptTexts(['one', 'two'], 80)).toEqual(['one', 'two']);
  });

  test('what all begin and end with is elided, with a little left to know the place again', () => {
    const changed = long.replace('counter', 'kiosk');
    const [before, after] = excerptTexts([long, changed], 80);
    expect(before).toBe('The queue at the counter takes too long,…');
    expect(after).toBe('The queue at the kiosk takes too long,…');
  });

  test('a change at the end is shown at the end', () => {
    const [before, after] = excerptTexts([long, `${long}!`], 80);
    expect(before).toMatch(/^….*there at all$/u);
    expect(after).toMatch(/^….*there at all!$/u);
    expect(before?.length).toBeLessThan(40);
  });

  test('a change in the middle of a Korean text of a hundred thousand letters is shown', () => {
    const text = (word: string): string => `${'가나다 '.repeat(20_000)}${word}${' 라마바'.repeat(20_000)}`;
    const [before, after] = excerptTexts([text('결제'), text('환불')], 80);
    expect(before).toMatch(/^….*결제.*…$/u);
    expect(after).toMatch(/^….*환불.*…$/u);
  });

  test('three texts are cut alike', () => {
    const texts = ['one', 'two', 'three'].map((word) => `${'x '.repeat(100)}${word}${' y'.repeat(100)}`);
    expect(excerptTexts(texts, 80).map((text) => /one|two|three/u.exec(text)?.[0])).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  const part = fc.string({ unit: 'grapheme', maxLength: 60 });
  const pair = fc
    .tuple(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      part,
      part,
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    )
    .map(([head, was, is, tail]) => [head + was + tail, head + is + tail] as const);

  test('texts that differ are still told apart, are never longer than asked for, and say only what stands there', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(pair, (texts) => {
        const shown = excerptTexts(texts, 80);
        const bare = shown.map((text) => text.replace(/^…|…$/gu, ''));
        for (const [index, text] of bare.entries()) {
          expect(texts[index]?.replaceAll('…', '')).toContain(text.replaceAll('…', ''));
          expect([...graphemes.segment(shown[index] ?? '')].length).toBeLessThanOrEqual(80);
        }
        const isTold = texts[0].trim() !== texts[1].trim() && !/\s/u.test(texts.join(''));
        if (isTold && texts[0] !== texts[1]) expect(shown[0]).not.toBe(shown[1]);
      }),
      { numRuns: 500 },
    );
  });
});
