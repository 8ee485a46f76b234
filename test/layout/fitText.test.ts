import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, plainLine, splitClusters, wrapText } from '../../src/layout/fitText';
import type { FontSpec } from '../../src/layout/Scene';
import { awkwardText } from './awkwardText';
import { fakeMeasure } from './fakeMeasure';

const font: FontSpec = { size: 10, weight: 400 };

describe('fitting text', () => {
  it('leaves text that fits as it is', () => {
    expect(cutText('WiFi', font, 30, fakeMeasure)).toBe('WiFi');
    expect(wrapText('WiFi', font, 30, 2, fakeMeasure)).toEqual(['WiFi']);
  });

  it('breaks Latin at spaces and cuts the last line', () => {
    expect(wrapText('How do I spend this hour', font, 62, 2, fakeMeasure)).toEqual([
      'How do I',
      'spend this…',
    ]);
  });

  it('never tears a Latin word that is too long: it is cut', () => {
    expect(wrapText('Internationalisation of it', font, 62, 3, fakeMeasure)).toEqual(['Internatio…']);
  });

  it('breaks Hangul at spaces, and inside a word only when the word is longer than the line', () => {
    expect(wrapText('공항까지 이동 편의', font, 62, 3, fakeMeasure)).toEqual(['공항까지', '이동 편의']);
    expect(wrapText('고객만족도조사결과', font, 50, 2, fakeMeasure)).toEqual(['고객만족도', '조사결과']);
  });

  it('breaks Han and Kana anywhere', () => {
    expect(wrapText('空港までの移動', font, 40, 2, fakeMeasure)).toEqual(['空港まで', 'の移動']);
  });

  it('keeps a letter with its marks, and an emoji with its parts, whole', () => {
    expect(splitClusters('e\u0301👩‍👩‍👧‍👦🇰🇷👍🏽')).toEqual(['e\u0301', '👩‍👩‍👧‍👦', '🇰🇷', '👍🏽']);
  });

  it('turns line breaks, tabs and control characters into single spaces', () => {
    expect(plainLine(' a\r\n\tb\u0000\u2028c ')).toBe('a b c');
  });

  it('never gives a line that is wider than its room, nor more lines than asked for', () => {
    const width = fc.double({ min: 1, max: 200, noNaN: true });
    const long = fc.array(awkwardText, { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(long, width, fc.integer({ min: 0, max: 4 }), (text, room, most) => {
        const lines = wrapText(text, font, room, most, fakeMeasure);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) {
          expect(line).not.toBe('');
          expect(fakeMeasure(line, font)).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it('loses no letter while there are lines enough', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z가-힣]{1,6}$/), { maxLength: 10 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, (text) => {
        const lines = wrapText(text, font, 70, 100, fakeMeasure);
        expect(lines.join(' ')).toBe(plainLine(text));
      }),
    );
  });
});
