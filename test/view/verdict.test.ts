import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language';
import { asId, type TouchpointId } from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { Ranking, WeakTouchpoint } from '../../src/ranking/Ranking';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { touchpointName } from '../../src/view/names';
import { rankWord, verdictSentence } from '../../src/view/verdict';
import { warningMark, warningSentence } from '../../src/view/warning';
import { languageFor } from '../helpers/languageFor';
import { csat, measuredMap } from '../ranking/measuredMap';
import { exampleMap } from './exampleMap';

const en = languageFor('en');
const ko = languageFor('ko');

function sayAt(map: JourneyMap, rank: number, language: Language = 'en', change?: Partial<Ranking>): string {
  const ranking = { ...rankWeakest(map), ...change };
  const words = language === 'en' ? en : ko;
  const entry = entryAt(ranking, rank);
  return verdictSentence(entry, ranking, (id) => touchpointName(map, id, words), words);
}

function entryAt(ranking: Ranking, rank: number): WeakTouchpoint {
  const entry = ranking.ranked[rank - 1];
  if (!entry) throw new Error(`Nothing has rank ${rank}`);
  return entry;
}

function named(id: string, name: string): Readonly<Record<string, { readonly name: string }>> {
  return { [id]: { name } };
}

describe('the sentence (metrics.md 3.4 item 1)', () => {
  it('is that of the specification for the journey of 3.5, the shares of the tie in plain words', () => {
    expect(sayAt(exampleMap(), 1)).toBe(
      'Email support is in the bottom 2 with 87% probability (rank 1, plausible 1–3). It cannot be told apart from Identity check: surveyed 100 times again, this one would be the weaker 51 times, the other 49.',
    );
  });

  it('is a Korean one in Korean, with the particles of the names', () => {
    expect(sayAt(exampleMap('ko'), 1, 'ko')).toBe(
      '이메일 상담이 하위 2위 안에 들 확률은 87%입니다(1위, 가능 범위 1–3위). 본인 확인과 구분되지 않습니다. 100번 다시 조사하면 51번은 이 접점이, 49번은 상대 접점이 더 취약하게 나옵니다.',
    );
  });

  it('says the other side of the tie for the tied one; both shares are 100 together', () => {
    expect(sayAt(exampleMap(), 2)).toContain(
      'It cannot be told apart from Email support: surveyed 100 times again, this one would be the weaker 49 times, the other 51.',
    );
  });

  it('follows a Latin name in Korean with a noun, so that the particle is right', () => {
    const map = exampleMap('ko', {
      ...named('email-support', 'E-mail'),
      ...named('identity-check', 'Check-in'),
    });
    const sentence = sayAt(map, 1, 'ko');
    expect(sentence).toMatch(/^E-mail 접점이 하위/u);
    expect(sentence).toContain('Check-in 접점과 구분되지');
  });

  it('says nothing of ties where there are none', () => {
    expect(sayAt(exampleMap(), 3)).not.toContain('told apart');
  });

  it('asks for the weakest, not for the bottom one, when k is 1', () => {
    const map = exampleMap();
    expect(sayAt({ ...map, map: { ...map.map, highlightCount: 1 } }, 1)).toMatch(
      /^Email support is the weakest with 47% probability \(rank 1, plausible 1–3\)/,
    );
  });

  it('does not say "in the bottom 10" of seven', () => {
    const map = exampleMap();
    expect(sayAt({ ...map, map: { ...map.map, highlightCount: 10 } }, 1)).toContain(
      'is the weakest with 47%',
    );
  });

  it('says that there is nothing to compare with when only one is ranked', () => {
    const map = measuredMap({ spots: [{ id: 'alone', fields: { name: 'Alone' }, measured: [csat(5, 40)] }] });
    expect(sayAt(map, 1)).toBe(
      'Alone is the only touchpoint with enough answers, so there is nothing to compare it with yet.',
    );
    expect(sayAt(map, 1, 'ko')).toContain('Alone 하나뿐이어서');
  });

  it('never claims certainty: above 99% and below 1% are said as that', () => {
    const map = measuredMap({
      spots: [
        { id: 'bad', fields: { name: 'Bad' }, measured: [csat(50, 1000)] },
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
          id,
          fields: { name: id },
          measured: [csat(900, 1000)],
        })),
      ],
    });
    expect(sayAt(map, 1)).toContain('with more than 99% probability (rank 1, no other is plausible)');
    expect(sayAt(map, 1, 'ko')).toContain('확률은 99% 이상입니다(1위, 다른 순위일 가능성은 거의 없음)');
  });

  it.each([
    [
      2,
      'It cannot be told apart from Two: surveyed 100 times again, this one would be the weaker 50 times, the other 50.',
    ],
    [3, 'It cannot be told apart from Two and Three.'],
    [4, 'It cannot be told apart from Two, Three and 1 other.'],
    [6, 'It cannot be told apart from Two, Three and 3 others.'],
  ])('names at most two of a tie of %i', (size, expected) => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].slice(0, size);
    const map = measuredMap({
      spots: [
        ...names.map((name) => ({ id: name, fields: { name }, measured: [csat(20, 40)] })),
        ...['x', 'y', 'z'].map((id) => ({ id, fields: { name: id }, measured: [csat(950, 1000)] })),
      ],
    });
    expect(sayAt(map, 1)).toContain(expected);
  });

  it('counts the others of a Korean tie without a plural', () => {
    const map = measuredMap({
      spots: ['하나', '둘', '셋', '넷'].map((name) => ({
        id: name,
        fields: { name },
        measured: [csat(20, 40)],
      })),
    });
    expect(sayAt(map, 1, 'ko')).toContain('둘, 셋 외 1개 접점과 구분되지 않습니다.');
  });
});

describe('words beside a rank', () => {
  it('follow the labels of metrics.md 3.3', () => {
    const ranking = rankWeakest(exampleMap());
    const first = entryAt(ranking, 1);
    const word = (label: WeakTouchpoint['label']): string =>
      rankWord({ ...first, label, isTiedWithWeakest: false }, ranking, en);
    expect(word('clear')).toBe('weakest');
    expect(word('likely')).toBe('very likely among the weakest');
    expect(word('contender')).toBe('probably among the weakest');
    expect(word('not-distinguishable')).toBe('not distinguishable');
    expect(rankWord(entryAt(ranking, 2), ranking, en)).toBe('cannot be told apart');
  });
});

describe('the early warning (metrics.md 2.6, E13)', () => {
  const warningOf = (x: number, n: number) => {
    const ranking = rankWeakest(measuredMap({ spots: [{ id: 't', measured: [csat(x, n)] }] }));
    return ranking.needsData.find((row) => row.id === asId<TouchpointId>('t'));
  };

  it('says how many are unhappy, and what to do, in both languages', () => {
    const row = warningOf(0, 3);
    if (!row) throw new Error('three answers must not be ranked');
    expect(row.isEarlyWarning).toBe(true);
    expect(warningSentence(row, en)).toBe('3 of 3 unhappy: go and ask');
    expect(warningMark(row, en)).toBe('ask: 3 of 3 unhappy');
    expect(warningSentence(row, ko)).toBe('3명 중 3명 불만: 직접 물어보세요');
  });

  it('is given for 0 of 2, not for 1 of 3 and 0 of 1', () => {
    expect([warningOf(0, 2), warningOf(1, 3), warningOf(0, 1)].map((row) => row?.isEarlyWarning)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
