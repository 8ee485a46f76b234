import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/formats/own/ReadResult';
import { asId, type MapId, type ScenarioId } from '../../src/model/ids';
import type { Change } from '../../src/model/Repair';
import { rules } from '../../src/model/rules';
import { arrangeMaps } from '../../src/panels/library/arrangeMaps';
import { copyMap } from '../../src/panels/library/copyMap';
import type { ImportProblem } from '../../src/panels/library/importFiles';
import { problemText } from '../../src/panels/library/problemText';
import { repairText } from '../../src/panels/library/repairText';
import { mapHref, readRoute } from '../../src/panels/route';
import type { LibraryEntry } from '../../src/storage/LibraryRow';
import { checkoutCsat, csat, mapId, smallJourney } from '../helpers/journey';
import { languageFor } from '../helpers/languageFor';

describe('addresses', () => {
  test.each(['simple', 'with space', '한글', 'a/b', '100%'])('the address of “%s” leads to it', (id) => {
    expect(readRoute(mapHref(asId<MapId>(id)))).toEqual({ page: 'map', id });
  });

  test.each(['', '#', '#/', '#/map/', '#/map/a/b', '#/other', '#/map/%E0%A4%A'])(
    '“%s” is the library',
    (hash) => {
      expect(readRoute(hash)).toEqual({ page: 'library' });
    },
  );
});

describe('a copy of a map', () => {
  test('what measures the map itself, or is imagined of it, is about the copy', () => {
    const map = smallJourney();
    const measurement = map.measurements[checkoutCsat];
    if (!measurement) throw new Error('The journey has no measurement');
    const calmer = asId<ScenarioId>('calmer');
    const imagined = { metric: csat, subject: mapId, value: 0.9 };
    const whole = {
      ...map,
      measurements: { [checkoutCsat]: { ...measurement, subject: mapId } },
      scenarios: {
        [calmer]: {
          id: calmer,
          name: 'Calmer',
          changes: [imagined],
          rank: 'a0',
          createdAt: map.map.createdAt,
        },
      },
    };
    const id = asId<MapId>('copy');
    const copy = copyMap(whole, { id, title: 'Copy' });
    expect(copy.map).toMatchObject({ id, title: 'Copy', createdAt: map.map.createdAt });
    expect(copy.measurements[checkoutCsat]?.subject).toBe(id);
    expect(whole.measurements[checkoutCsat]?.subject).toBe(mapId);
    expect(copy.scenarios[calmer]?.changes).toEqual([{ ...imagined, subject: id }]);
    expect(copy.touchpoints).toBe(map.touchpoints);
  });
});

const problems: readonly ImportProblem[] = [
  { why: 'too-large', bytes: 2e8, limitBytes: 6.4e7 },
  { why: 'empty' },
  { why: 'not-text' },
  { why: 'not-json', line: 3, column: 4 },
  { why: 'cut-off' },
  { why: 'too-deep', limit: 64 },
  { why: 'not-ours' },
  { why: 'from-the-future', version: 2, readableVersion: 1 },
  { why: 'unreadable-version' },
  { why: 'missing-map' },
  { why: 'wrong-type', path: 'map.stages', expected: 'list' },
  { why: 'too-many-records', records: 600_000, limit: 500_000 },
  { why: 'nothing-usable', records: 5 },
  { why: 'picture-without-map' },
  { why: 'unreadable' },
  { why: 'not-stored', reason: 'no-space' },
] satisfies readonly (ImportProblem | Refusal)[];

const changes: readonly Change[] = [
  { did: 'left-out' },
  { did: 'dropped-field' },
  { did: 'replaced-field' },
  { did: 'dropped-reference', missing: 'x' },
  { did: 'moved', to: 's', toName: 'Purchase' },
  { did: 'clamped', from: 7.25, to: 3 },
  { did: 'mended-text' },
  { did: 'read-as-number', text: '3' },
  { did: 'read-as-text', number: 3 },
  { did: 'new-id', before: 'x' },
  { did: 'arranged' },
  { did: 'dropped-key', key: '__proto__' },
];

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const { t, format } = languageFor(language);

  test('every refusal has a sentence and a next step of its own, with nothing left unfilled', () => {
    const texts = problems.map((problem) => problemText(problem, t, format));
    for (const { what, next } of texts) {
      expect(`${what} ${next}`).not.toMatch(/\{\{|importing\.|undefined/);
      expect(what).toMatch(/[.]$/);
      expect(next.length).toBeGreaterThan(10);
    }
    expect(new Set(texts.map(({ what }) => what)).size).toBe(problems.length);
  });

  test('every repair is said with the name of what it concerns', () => {
    const texts = changes.map((change) =>
      repairText(
        { rule: rules.range, kind: 'touchpoints', id: 't', name: 'Checkout', field: 'importance', change },
        t,
        format,
      ),
    );
    for (const { subject, what } of texts) {
      expect(subject).toContain('“Checkout”');
      expect(what).not.toMatch(/\{\{|repair\./);
    }
    expect(new Set(texts.map(({ what }) => what)).size).toBe(changes.length);
    expect(texts[5]?.what).toContain('7.25');
  });

  test('a thing without a name and the file itself are called what they are', () => {
    const change: Change = { did: 'left-out' };
    const unnamed = repairText({ rule: rules.range, kind: 'stages', id: 's', name: '', change }, t, format);
    expect(unnamed.subject).not.toContain('“”');
    const file = repairText({ rule: rules.unknownKeys, kind: 'file', id: '', name: '', change }, t, format);
    expect(file.subject).toBe(t('repair.inFile'));
  });
});

describe('arranging the library', () => {
  const { format } = languageFor('ko');
  const entry = (title: string, health?: number): LibraryEntry => ({
    row: {
      id: asId<MapId>(title),
      title,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      counts: { personas: 0, stages: 0, touchpoints: 0 },
      ...(health !== undefined && { weakest: { name: `Weakest of ${title}`, stage: 'S', health } }),
    },
  });
  const entries = [entry('나 매장'), entry('가 앱', 40), entry('KIOSK', 12), entry('다')];
  const shown = (...args: readonly [string, 'changed' | 'title' | 'weakest']): string[] =>
    arrangeMaps(entries, args[0], args[1], format).map(({ row }) => row.title);

  test('the order they come in is the last change', () => {
    expect(shown('', 'changed')).toEqual(['나 매장', '가 앱', 'KIOSK', '다']);
  });
  test('names sort as the language does', () => {
    expect(shown('', 'title')).toEqual(['가 앱', '나 매장', '다', 'KIOSK']);
  });
  test('the weakest come first and the unmeasured last, in their order', () => {
    expect(shown('', 'weakest')).toEqual(['KIOSK', '가 앱', '나 매장', '다']);
  });
  test('a search ignores case, full width and the way Hangul is stored, and looks at the weakest too', () => {
    expect(shown('ｋｉｏｓｋ', 'changed')).toEqual(['KIOSK']);
    expect(shown('매장'.normalize('NFD'), 'changed')).toEqual(['나 매장']);
    expect(shown('weakest of 가', 'changed')).toEqual(['가 앱']);
  });
});
