import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language';
import { findBroken } from '../../src/model/invariants';
import { listStages } from '../../src/model/questions';
import { firstMapPlaces } from '../../src/layout/places';
import { buildTemplate, templateIds, templates } from '../../src/samples/templates';
import { languageFor } from '../helpers/languageFor';

const languages: readonly Language[] = ['en', 'ko'];
const now = '2026-11-23T09:00:00.000Z';
const all = templateIds.flatMap((id) => languages.map((language) => ({ id, language })));

function build(id: (typeof templateIds)[number], language: Language) {
  let count = 0;
  return buildTemplate(id, languageFor(language).t, () => `id-${(count += 1)}`, now);
}

describe('templates', () => {
  it('are offered with a name and a description in both languages', () => {
    expect(templates.map(({ id }) => id)).toEqual(templateIds);
    for (const language of languages) {
      const { t } = languageFor(language);
      for (const { nameKey, descriptionKey } of templates) {
        expect(nameKey.endsWith(t(nameKey))).toBe(false);
        expect(descriptionKey.endsWith(t(descriptionKey))).toBe(false);
      }
    }
  });

  it.each(all)('are sound maps that keep R1–R26 ($id, $language)', ({ id, language }) => {
    const map = build(id, language);
    expect(findBroken(map)).toEqual([]);
    expect(map.map.createdAt).toBe(now);
    expect(map.touchpoints).toEqual({});
    expect(map.channels).toEqual({});
  });

  it.each(all)('connect their stages in order and nothing else ($id, $language)', ({ id, language }) => {
    const map = build(id, language);
    const stages = listStages(map);
    const flows = Object.values(map.connections).map(({ from, to, kind }) => [from, to, kind]);
    const expected = stages.slice(1).map((stage, index) => [stages[index]?.id, stage.id, 'flow']);
    expect(flows).toEqual(expected);
  });

  it.each(all)('ask the customer’s question at every stage ($id, $language)', ({ id, language }) => {
    for (const { name, question } of listStages(build(id, language))) {
      expect(name).not.toBe('');
      expect(question).toMatch(/\?$/);
      // A key that has no text comes back as itself: camel case without a space.
      expect(question).toMatch(/\s/);
    }
  });

  it.each([
    ['standard', '인지 · 고려 · 구매 · 충성 · 옹호'],
    ['retail', '인지 · 관심 · 고려 · 구매 · 사용 · 재구매/추천'],
    ['service-use', '인식 · 탐색 · 구매 · 사용 · 유지/확산'],
    ['public-service', '이용 전 · 이용 중 · 이용 후'],
    ['blank', ''],
  ] as const)('name the stages of “%s” as people say them in Korean', (id, names) => {
    const stages = listStages(build(id, 'ko'));
    expect(stages.map(({ name }) => name).join(' · ')).toBe(names);
  });

  it('start with the five kinds of stage, and service begins with the purchase', () => {
    const stages = listStages(build('standard', 'en'));
    expect(stages.map(({ kind }) => kind)).toEqual([
      'awareness',
      'consideration',
      'purchase',
      'loyalty',
      'advocacy',
    ]);
    expect(stages.map(({ serviceBegins }) => serviceBegins === true)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('put the stages where the canvas lays out a first map, beside the column of personas', () => {
    const places = listStages(build('retail', 'en')).map(({ place }) => place);
    expect(places).toEqual(firstMapPlaces(0, 6).stages);
  });

  it('share no id between two maps of one template', () => {
    let count = 0;
    const newId = (): string => `id-${(count += 1)}`;
    const { t } = languageFor('en');
    const idsOf = (map: ReturnType<typeof build>): string[] => [
      map.map.id,
      ...Object.keys(map.stages),
      ...Object.keys(map.connections),
    ];
    const both = [1, 2].flatMap(() => idsOf(buildTemplate('standard', t, newId, now)));
    expect(new Set(both).size).toBe(both.length);
  });
});
