import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeMap } from '../../src/formats/own/writeMap';
import type { Language } from '../../src/i18n/language';
import { findBroken } from '../../src/model/invariants';
import { allSamples, sampleIds } from '../../src/samples/allSamples';
import { languageFor } from '../helpers/languageFor';
import { openSample, readSample, sampleText } from './openSample';

const languages: readonly Language[] = ['en', 'ko'];
const all = sampleIds.flatMap((id) => languages.map((language) => ({ id, language })));
const sizeLimitBytes = 150_000;

describe('the shipped samples', () => {
  it('are offered with a title and a description in both languages', () => {
    expect(allSamples.map(({ id }) => id)).toEqual(sampleIds);
    for (const { titleKey, descriptionKey } of allSamples) {
      for (const language of languages) {
        const { t } = languageFor(language);
        for (const key of [titleKey, descriptionKey]) {
          expect(t(key)).not.toBe('');
          // A missing text comes back as its key, without the area.
          expect(key.endsWith(t(key))).toBe(false);
        }
      }
    }
  });

  it.each(allSamples)('stand where their addresses say ($id)', ({ urls }) => {
    for (const url of Object.values(urls)) {
      expect(url).toMatch(/^\.\/samples\//);
      expect(existsSync(new URL(`../../public/${url}`, import.meta.url))).toBe(true);
    }
  });

  it.each(all)(
    'are read without any repair and written back to the same bytes ($id, $language)',
    (sample) => {
      const result = readSample(sample.id, sample.language);
      expect(result).toMatchObject({ ok: true, repairs: [] });
      expect(writeMap(openSample(sample.id, sample.language))).toBe(sampleText(sample.id, sample.language));
    },
  );

  it.each(all)('keep every rule R1–R26 ($id, $language)', ({ id, language }) => {
    expect(findBroken(openSample(id, language))).toEqual([]);
  });

  it.each(all)('are small enough to open at once ($id, $language)', ({ id, language }) => {
    expect(Buffer.byteLength(sampleText(id, language))).toBeLessThanOrEqual(sizeLimitBytes);
  });

  it('are four different maps', () => {
    const ids = all.map(({ id, language }) => openSample(id, language).map.id);
    expect(new Set(ids).size).toBe(4);
  });

  it.each(sampleIds)('have no Korean left in the English edition and no empty text (%s)', (id) => {
    expect(sampleText(id, 'en')).not.toMatch(/[가-힣]/);
    for (const language of languages) expect(sampleText(id, language)).not.toContain('""');
  });
});
