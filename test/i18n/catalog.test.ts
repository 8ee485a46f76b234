import { describe, expect, it } from 'vitest';
import { speak } from '../../src/i18n/catalog';
import { texts as english } from '../../src/i18n/en/allTexts';
import { texts as korean } from '../../src/i18n/ko/allTexts';
import { preferredLanguage } from '../../src/i18n/language';

const texts = {
  area: {
    plain: 'Saved',
    named: 'Undo: {{step}} “{{name}}”',
    stones_one: '{{count}} stone',
    stones_other: '{{count}} stones',
  },
};

describe('a catalog', () => {
  it('fills in values as they are: names are never read as code or as a template', () => {
    const t = speak('en', texts);
    expect(t._('area.plain')).toBe('Saved');
    expect(t._('area.named', { step: 'rename', name: '{{step}} <b>{0, plural}</b>' })).toBe(
      'Undo: rename “{{step}} <b>{0, plural}</b>”',
    );
  });

  it('chooses the plural form by the rules of the language', () => {
    const t = speak('en', texts);
    expect([0, 1, 2].map((count) => t._('area.stones', { count }))).toEqual([
      '0 stones',
      '1 stone',
      '2 stones',
    ]);
    const korean = speak('ko', { area: { stones_other: '돌 {{count}}개' } });
    expect(korean._('area.stones', { count: 1 })).toBe('돌 1개');
  });
});

describe('the two languages', () => {
  const values = (text: string) =>
    [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
      .map((match) => match[1])
      .sort((a, b) => (a ?? '').localeCompare(b ?? ''));
  /** Korean takes a name with its particle (`nameTopic`) where English takes the name. */
  const areSameValues = (english: (string | undefined)[], korean: (string | undefined)[]) =>
    english.length === korean.length &&
    english.every((value) => korean.some((other) => other?.startsWith(value ?? '')));
  const entries = Object.entries(english as Record<string, Record<string, string>>).flatMap(([area, list]) =>
    Object.entries(list).map(([key, text]) => ({ area, key, text })),
  );
  const translated = korean as unknown as Record<string, Record<string, string | undefined>>;

  it('say the same texts with the same values', () => {
    const wrong = entries
      .filter(({ key }) => !key.endsWith('_one'))
      .filter(({ area, key, text }) => {
        const other = translated[area]?.[key];
        return other === undefined || !areSameValues(values(text), values(other));
      })
      .map(({ area, key }) => `${area}.${key}`);
    expect(wrong).toEqual([]);
    expect(entries.length).toBeGreaterThan(500);
  });

  it('leave no text empty, and no Korean text in English', () => {
    const asItIs = new Set(['common.english', 'common.korean', 'common.appName']);
    const wrong = entries
      .filter(({ area, key }) => !asItIs.has(`${area}.${key}`))
      .filter(({ area, key, text }) => {
        const other = translated[area]?.[key];
        return text.trim() === '' || /[가-힣]/.test(text) || other?.trim() === '';
      })
      .map(({ area, key }) => `${area}.${key}`);
    expect(wrong).toEqual([]);
  });
});

describe('the language at the start', () => {
  it('is the one chosen before, else what the browser asks for, else English', () => {
    expect(preferredLanguage('ko', ['en-US'])).toBe('ko');
    expect(preferredLanguage(null, ['fr-FR', 'ko-KR', 'en'])).toBe('ko');
    expect(preferredLanguage(null, ['fr-FR'])).toBe('en');
  });
});
