import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { listJourney } from '../../src/model/questions';
import { searchMap } from '../../src/view/searchMap';
import { searchMemory } from '../../src/view/searchTexts';
import type { SearchHit, SearchWords } from '../../src/view/SearchText';
import { generateMap } from '../bench/generateMap';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { advert, checkout, family, search, site, smallJourney, toPurchase } from '../helpers/journey';

const words: SearchWords = {
  choice: (of, value) => (of === 'purposeKind' && value === 'compare' ? 'Compare · 비교' : value),
  preset: (name) => (name === 'Site' ? 'Site · 사이트' : name),
};

function find(map: JourneyMap, typed: string): readonly SearchHit[] {
  return searchMap(map, typed, searchMemory(words));
}

/** The names of a map whose only texts are these, in order. */
function named(...names: readonly string[]): JourneyMap {
  const map = smallJourney();
  const [first, second, third] = [
    map.touchpoints[advert],
    map.touchpoints[search],
    map.touchpoints[checkout],
  ];
  if (!first || !second || !third) throw new Error('The journey has lost its touchpoints');
  const [one = 'x', two = 'x', three = 'x'] = names;
  const touchpoints = {
    [advert]: { ...first, name: one },
    [search]: { ...second, name: two },
    [checkout]: { ...third, name: three },
  };
  return { ...map, touchpoints };
}

const found = (map: JourneyMap, typed: string) =>
  find(map, typed).map(({ text, ranges }) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join('|'),
  );

describe('searching a map', () => {
  it('finds nothing for nothing', () => {
    expect(find(smallJourney(), '')).toEqual([]);
    expect(find(smallJourney(), ' \t ')).toEqual([]);
  });

  it('does not care for case, width or how letters are put together', () => {
    expect(found(named('ＣＨＥＣＫＯＵＴ'), 'checkout')).toEqual(['ＣＨＥＣＫＯＵＴ', 'checkout']);
    expect(found(named('CAFÉ'.normalize('NFD')), 'café')).toEqual(['CAFÉ'.normalize('NFD')]);
    expect(found(named('결제'.normalize('NFD')), '결제')).toEqual(['결제'.normalize('NFD')]);
    expect(found(named('ｶﾞｲﾄﾞ'), 'ガイド')).toEqual(['ｶﾞｲﾄﾞ']);
    // A letter that is two when folded is found, and marked, whole.
    expect(found(named('ﬁnal'), 'in')).toEqual(['ﬁn']);
  });

  it('finds Hangul by initial consonants, alone and between syllables', () => {
    const map = named('결제 수단', '가전 매장', '결혼');
    expect(found(map, 'ㄱㅈ')).toEqual(['결제', '가전']);
    expect(found(map, '결ㅈ')).toEqual(['결제']);
    expect(found(map, 'ㄱ제')).toEqual(['결제']);
    expect(found(map, 'ㄱㅎ')).toEqual(['결혼']);
    expect(found(map, 'ㅈㄱ')).toEqual([]);
  });

  it('takes two consonants that a keyboard has put together for what was typed', () => {
    expect(found(named('검색', '값'), 'ㄳ')).toEqual(['검색']);
    expect(found(named('복사'), 'ㅄ')).toEqual(['복사']);
  });

  it('finds words that are spaced otherwise, where nothing is written as typed', () => {
    expect(found(named('수리 방문 예약'), 'ㅅㄹㅂㅁ')).toEqual(['수리 방문']);
    expect(found(named('수리 방문 예약', '설치방문'), '수리방무')).toEqual(['수리 방문']);
    expect(found(named('고객 센터', '고객센터'), '고객센터')).toEqual(['고객센터']);
    expect(found(named('Check in desk'), 'checkin')).toEqual(['Check in']);
  });

  it('finds a consonant where it is written as one', () => {
    expect(found(named('ㅋㅋ 웃김', '쿠키'), 'ㅋㅋ')).toEqual(['ㅋㅋ', '쿠키']);
  });

  it('goes on finding while the last syllable is still being typed', () => {
    const map = named('결제 방법');
    const marked = ['ㄱ', '겨', '결', '결ㅈ', '결저', '결제'].map((typed) => found(map, typed));
    expect(marked).toEqual([['결'], ['결'], ['결'], ['결제'], [], ['결제']]);
    expect(found(named('결제방법'), '결젭')).toEqual(['결제방']);
    expect(found(named('과일'), '고')).toEqual(['과']);
    expect(found(map, '결젝')).toEqual([]);
  });

  it('does not take a syllable for an unfinished one where it stands as it is', () => {
    expect(found(named('배 예약', '백화점'), '배')).toEqual(['배']);
  });

  it('asks of a thing that its texts hold all the words', () => {
    const map = named('Pay', 'Pay later', 'Later');
    expect(find(map, 'pay later').map(({ target }) => target)).toEqual([search]);
    expect(found(map, 'LATER pay')).toEqual(['Pay|Later'.toLowerCase().replace('p', 'P')]);
    // The channel is a text of the touchpoint.
    expect(find(smallJourney(), 'checkout site').map(({ target, field }) => [target, field])).toEqual([
      [checkout, 'name'],
      [checkout, 'channel'],
    ]);
  });

  it('answers in journey order, each connection after where it begins, lists at the end', () => {
    const small = smallJourney();
    const flow = small.connections[toPurchase];
    if (!flow) throw new Error('The journey has lost its connection');
    const map = { ...small, connections: { [toPurchase]: { ...flow, label: 'Site tour' } } };
    expect(find(map, 'site').map(({ target, kind, field }) => [target, kind, field])).toEqual([
      [family, 'personas', 'preferredChannels'],
      [toPurchase, 'connections', 'label'],
      [checkout, 'touchpoints', 'channel'],
      [map.map.id, 'channels', 'name'],
    ]);
    const names = find(map, 'a').map(({ target }) => target);
    const journey = listJourney(map).map(({ id }) => id as string);
    const walked = names.filter((id) => journey.includes(id));
    expect(walked).toEqual([...walked].sort((a, b) => journey.indexOf(a) - journey.indexOf(b)));
  });

  it('finds presets and choices by their words in the other language', () => {
    const small = smallJourney();
    const first = small.touchpoints[advert];
    if (!first) throw new Error('The journey has lost its touchpoint');
    const map: JourneyMap = {
      ...small,
      touchpoints: { ...small.touchpoints, [advert]: { ...first, purposeKind: 'compare' } },
    };
    expect(find(map, '비교').map(({ target, field }) => [target, field])).toEqual([[advert, 'purposeKind']]);
    expect(find(map, 'ㅅㅇㅌ').map(({ id, field }) => [id, field])).toContainEqual([site, 'name']);
  });

  it('finds again after an edit what the edit has changed, and only that', () => {
    const memory = searchMemory(words);
    const map = named('Kiosk', 'Lounge');
    expect(searchMap(map, 'kiosk', memory).map(({ target }) => target)).toEqual([advert]);
    const [old] = [map.touchpoints[search]];
    if (!old) throw new Error('The journey has lost its touchpoint');
    const edited = {
      ...map,
      touchpoints: { ...map.touchpoints, [search]: { ...old, name: 'Second kiosk' } },
    };
    expect(searchMap(edited, 'kiosk', memory).map(({ target }) => target)).toEqual([advert, search]);
    expect(searchMap(edited, 'lounge', memory)).toEqual([]);
  });
});

/** As foldText says it, by other means: whole texts, no ranges. */
const folded = (text: string) =>
  Array.from(text.normalize('NFC').matchAll(/.\p{M}*/gsu), ([letter]) =>
    /[ㄱ-ㅣ]/u.test(letter) ? letter : letter.normalize('NFKC').toLowerCase().replace(/ς/gu, 'σ'),
  ).join('');

describe('of any map', () => {
  it('every range lies in its text, apart from the others, and holds a word that was typed', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.string({ unit: 'grapheme', maxLength: 6 }), (map, typed) => {
        for (const { text, ranges } of find(map, typed)) {
          expect(ranges.length).toBeGreaterThan(0);
          let end = -1;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThan(end);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.end).toBeLessThanOrEqual(text.length);
            ({ end } = range);
          }
        }
      }),
    );
  });

  it('finds every name by any part of itself, and what is marked reads as what was typed', () => {
    const pick = fc.record({ at: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(arbitraryMap(), pick, (map, { at, from, length }) => {
        const all = Object.values(map.touchpoints);
        const chosen = all[at % Math.max(1, all.length)];
        const letters = Array.from(
          chosen?.name.matchAll(/.[\p{M}\u1160-\u11ff\uff9e\uff9f]*/gsu) ?? [],
          String,
        );
        const typed = letters
          .slice(from % Math.max(1, letters.length))
          .slice(0, length)
          .join('');
        if (
          !chosen ||
          typed.trim() === '' ||
          /\s/u.test(typed.normalize('NFKC')) ||
          /[ᄀ-ᇿㄱ-ㅣﾡ-ￜ]/u.test(typed)
        )
          return;
        const hits = find(map, typed).filter(({ id, field }) => id === chosen.id && field === 'name');
        expect(hits).toHaveLength(1);
        for (const { text, ranges } of hits) {
          for (const { start, end } of ranges) {
            expect(folded(text.slice(start, end))).toContain(folded(typed));
          }
        }
      }),
    );
  });

  it('of ten thousand touchpoints, reads a record once however often it is asked', () => {
    const map = generateMap({ seed: 5, touchpoints: 10_000 });
    let asked = 0;
    const memory = searchMemory({
      choice: (_of, value) => value,
      preset: (name) => {
        asked += 1;
        return name;
      },
    });
    const counts = ['ㅂ', '배', '배ㅅ', '배송', '배송 ㅇㄴ', 'support', 'x'].map(
      (typed) => searchMap(map, typed, memory).length,
    );
    const after = asked;
    expect(counts[3]).toBeGreaterThan(500);
    expect(counts[0]).toBeGreaterThanOrEqual(counts[3] ?? 0);
    searchMap({ ...map }, '결제', memory);
    expect(asked).toBe(after);
  });
});
