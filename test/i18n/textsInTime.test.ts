/**
 * A part must not speak words that are fetched by another part, or by none: it would show their keys. Every part's texts
 * are those that are there at once, its own areas, and those of the parts it is loaded by.
 */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, findEagerModules, findStaticModules } from '../../.ci/eagerModules';
import { texts as eager } from '../../src/i18n/en/allTexts';
import { fetchArea, textAreas, type TextArea } from '../../src/i18n/textAreas';
import { texts } from '../helpers/texts';

type Areas = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

const fetched: ReadonlyMap<TextArea, Areas> = new Map(
  await Promise.all(
    textAreas.map(async (area): Promise<[TextArea, Areas]> => [area, await fetchArea('en', area)]),
  ),
);
const names = Object.keys(texts.en).join('|');
const literal = new RegExp(`['\`"](${names})\\.([A-Za-z_]+)['\`"]`, 'g');
const assembled = new RegExp(`\`(${names})\\.([A-Za-z_]+)\\$\\{`, 'g');
const dynamicImport =
  /(?:lazyPart\(\s*(\[[^\]]*\]|'\w+'),\s*\(\) =>\s*)?import\(\s*'(\.[^']+)'\s*\)(?:,\s*bringTexts\('(\w+)'\))?/g;

interface Part {
  /** What is loaded together, and what its texts are. */
  readonly files: ReadonlySet<string>;
  readonly areas: ReadonlySet<TextArea>;
}

/** Every part as it can come to be loaded; one that two others load stands here twice. */
function listParts(): Part[] {
  const parts: Part[] = [];
  const seen = new Set<string>();
  const visit = (part: Part): void => {
    parts.push(part);
    for (const file of part.files) {
      if (file.includes('/i18n/')) continue;
      for (const [, declared = '', path = '', brought] of readFileSync(file, 'utf8').matchAll(
        dynamicImport,
      )) {
        const target = fileOf(resolve(dirname(file), path));
        const own = [...declared.matchAll(/'(\w+)'/g)].map(([, area]) => area as TextArea);
        if (brought) own.push(brought as TextArea);
        const areas = new Set([...part.areas, ...own]);
        const key = `${target ?? ''} ${[...areas].sort().join(' ')}`;
        if (!target || seen.has(key)) continue;
        seen.add(key);
        visit({ files: findStaticModules([target]).files, areas });
      }
    }
  };
  visit({ files: findEagerModules().files, areas: new Set() });
  return parts;
}

function isThere(part: Part, areaName: string, key: string): boolean {
  const sources: readonly Areas[] = [eager, ...[...part.areas].map((area) => fetched.get(area) ?? {})];
  return sources.some(({ [areaName]: area = {} }) => key in area || `${key}_other` in area);
}

function askedBy(file: string): [area: string, key: string][] {
  const text = readFileSync(file, 'utf8');
  const asked = [...text.matchAll(literal)].map(([, area = '', key = '']): [string, string] => [area, key]);
  for (const [, area = '', prefix = ''] of text.matchAll(assembled)) {
    const keys = Object.keys((texts.en as Areas)[area] ?? {}).filter((key) => key.startsWith(prefix));
    asked.push(...keys.map((key): [string, string] => [area, key.replace(/_(?:one|other)$/, '')]));
  }
  return asked;
}

it('finds every text that a part asks for among those that are there when it is shown', () => {
  const parts = listParts();
  expect(parts.length).toBeGreaterThan(20);
  const missing = parts.flatMap((part) =>
    [...part.files]
      .filter((file) => !file.includes('/i18n/'))
      .flatMap((file) =>
        askedBy(file)
          .filter(([area, key]) => !isThere(part, area, key))
          .map(([area, key]) => `${relative('src', file)} asks for ${area}.${key}`),
      ),
  );
  expect([...new Set(missing)]).toEqual([]);
});
