/** A part that is there at once must not speak words that are fetched later: it would show their keys. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findEagerModules } from '../../.ci/eagerModules';
import { texts as eager } from '../../src/i18n/en/allTexts';
import { texts } from '../helpers/texts';

const sources = [...findEagerModules().files]
  .filter((file) => !file.includes('/i18n/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const areas = Object.keys(texts.en).join('|');

function isThere(areaName: string, key: string): boolean {
  const area = (eager as Readonly<Record<string, Readonly<Record<string, string>>>>)[areaName] ?? {};
  return key in area || `${key}_other` in area;
}

it('finds in the eager parts the texts they ask for by name', () => {
  const asked = [...sources.matchAll(new RegExp(`['\`"](${areas})\\.([A-Za-z_]+)['\`"]`, 'g'))];
  expect(asked.length).toBeGreaterThan(200);
  expect(asked.filter(([, area = '', key = '']) => !isThere(area, key)).map(([key]) => key)).toEqual([]);
});

it('finds in the eager parts every text they may ask for by a name put together', () => {
  const asked = [...sources.matchAll(new RegExp(`\`(${areas})\\.([A-Za-z_]*)\\$\\{`, 'g'))];
  expect(asked.length).toBeGreaterThan(10);
  const missing = asked.flatMap(([, area = '', prefix = '']) =>
    Object.keys(texts.en[area as keyof typeof texts.en])
      // A whole area by its keys: only some of them are meant, and nothing tells which.
      .filter((key) => prefix !== '' && key.startsWith(prefix))
      .filter((key) => !isThere(area, key.replace(/_(?:one|other)$/, '')))
      .map((key) => `${area}.${key}`),
  );
  expect([...new Set(missing)]).toEqual([]);
});
