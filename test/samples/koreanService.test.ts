import { describe, expect, it } from 'vitest';
import { writeMap } from '../../src/formats/own/writeMap';
import type { Language } from '../../src/i18n/language';
import { metricKinds } from '../../src/model/JourneyMap';
import { listJourney, listPersonas, listStages } from '../../src/model/questions';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { buildKoreanService } from '../../src/samples/koreanService';
import { addUp, answers, inGroups, share } from '../../src/samples/rentalFacts';
import { openSample, readingOf, sampleText } from './openSample';

const languages: readonly Language[] = ['en', 'ko'];
const today = '2026-11-23';

describe('the Korean service journey', () => {
  it.each(languages)('ships byte for byte what is built (%s)', (language) => {
    expect(writeMap(buildKoreanService(language))).toBe(sampleText('rental', language));
  });

  it('has the five standard stages in Korean', () => {
    const map = openSample('rental', 'ko');
    expect(listStages(map).map(({ name }) => name)).toEqual(['인지', '고려', '구매', '충성', '옹호']);
  });

  it('measures with every kind of metric, and every measurement can be read', () => {
    const map = openSample('rental', 'ko');
    const measured = Object.values(map.measurements);
    const kinds = new Set(measured.map(({ metric }) => map.metrics[metric]?.kind));
    expect([...metricKinds].filter((kind) => !kinds.has(kind))).toEqual([]);
    for (const measurement of measured) expect(readingOf(map, measurement).countedN).toBeGreaterThan(0);
  });

  it.each([
    ['ko', ['이메일·1:1 문의', '해지·위약금 상담']],
    ['en', ['E-mail enquiry', 'Cancelling and exit fee']],
  ] as const)('has a tie of two for the weakest (%s)', (language, names) => {
    const map = openSample('rental', language);
    const { ranked, tiedWithWeakest } = rankWeakest(map, { today });
    expect(ranked.slice(0, 2).map(({ id }) => map.touchpoints[id]?.name)).toEqual(names);
    expect(tiedWithWeakest.map(({ id }) => map.touchpoints[id]?.name)).toEqual([names[1]]);
  });

  it('has another weakest for each persona', () => {
    const map = openSample('rental', 'ko');
    const weakest = listPersonas(map).map(({ id: persona }) => {
      const [first] = rankWeakest(map, { persona, today }).ranked;
      return first && map.touchpoints[first.id]?.name;
    });
    expect(weakest).toEqual(['이메일·1:1 문의', '해지·위약금 상담', '방문 일정 변경']);
  });

  it('warns early where three of three are unhappy, and leaves one touchpoint unmeasured', () => {
    const map = openSample('rental', 'ko');
    const { needsData, unmeasured } = rankWeakest(map, { today });
    expect(needsData.map(({ id, isEarlyWarning }) => [map.touchpoints[id]?.name, isEarlyWarning])).toEqual([
      ['세금계산서 발급', true],
    ]);
    expect(unmeasured.map(({ id }) => map.touchpoints[id]?.name)).toEqual(['아파트 전단지']);
  });

  it('asks elsewhere for the most pain than for the weakest', () => {
    const map = openSample('rental', 'ko');
    const { ranked } = rankWeakest(map, { today });
    const [most] = [...ranked].sort((a, b) => b.pain - a.pain);
    expect(most && map.touchpoints[most.id]?.name).toBe('월 요금·약정 안내');
  });

  it('gives every persona its evidence and every touchpoint purpose, channel, owner and reach or volume', () => {
    const map = openSample('rental', 'ko');
    expect(listPersonas(map).every(({ evidence }) => (evidence?.length ?? 0) > 0)).toBe(true);
    const volumes = new Set(
      Object.values(map.measurements)
        .filter(({ metric }) => map.metrics[metric]?.kind === 'volume')
        .map(({ subject }) => subject),
    );
    const bare = listJourney(map).filter(
      ({ id, purpose, channel, department, reach }) =>
        !purpose || !channel || !department || (reach === undefined && !volumes.has(id)),
    );
    expect(bare).toEqual([]);
    const used = new Set(listJourney(map).map(({ channel }) => channel));
    expect(Object.values(map.channels).filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('hands over between departments, leads back, and loses people', () => {
    const map = openSample('rental', 'ko');
    const kinds = new Set(Object.values(map.connections).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['flow', 'return', 'drop-off']));
    const departmentOf = (end: string) => listJourney(map).find(({ id }) => id === end)?.department;
    const handOvers = Object.values(map.connections).filter(({ from, to }) => {
      const [a, b] = [departmentOf(from), departmentOf(to)];
      return a !== undefined && b !== undefined && a !== b;
    });
    expect(handOvers.length).toBeGreaterThanOrEqual(3);
  });

  it('has the same figures in both languages', () => {
    const [english, korean] = languages.map((language) =>
      Object.values(buildKoreanService(language).measurements).map(({ value }) => value),
    );
    expect(english).toEqual(korean);
  });
});

describe('addUp', () => {
  it('adds the groups of one form', () => {
    expect(addUp([answers(1, 2, 3), answers(1, 0, 4)])).toEqual(answers(2, 2, 7));
    expect(addUp([inGroups(1, 2, 3), inGroups(4, 5, 6)])).toEqual(inGroups(5, 7, 9));
    expect(addUp([share(1, 4), share(2, 3)])).toEqual(share(3, 7));
  });

  it('refuses to add different forms and scales', () => {
    expect(() => addUp([answers(1, 2), share(1, 4)])).toThrow('do not add up');
    expect(() => addUp([answers(1, 2), answers(1, 2, 3)])).toThrow('do not add up');
    expect(() => addUp([])).toThrow('nothing');
  });
});
