import { describe, expect, test } from 'vitest';
import { createPersona } from '../../src/commands/createPersona';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { editMap, editRecord } from '../../src/commands/editRecord';
import { moveNodes } from '../../src/commands/moveNodes';
import { moveTouchpoints } from '../../src/commands/moveTouchpoints';
import { compareMaps } from '../../src/model/compareMaps';
import { recordKinds } from '../../src/model/JourneyMap';
import { mergeMaps } from '../../src/model/mergeMaps';
import { describeConflict, describeMended } from '../../src/view/conflictWords';
import { countDifference, describeDifference } from '../../src/view/differenceWords';
import { fieldLabel } from '../../src/view/fieldWords';
import { arbitraryMap } from '../helpers/arbitraryMap';
import {
  advert,
  awareness,
  checkout,
  checkoutCsat,
  family,
  purchase,
  search,
  smallJourney,
} from '../helpers/journey';
import { languageFor } from '../helpers/languageFor';
import { PlainEditor } from '../helpers/plainEditor';
import fc from 'fast-check';

type Work = (editor: PlainEditor) => void;

function say(work: Work, language: 'en' | 'ko' = 'en'): string[] {
  const editor = new PlainEditor(smallJourney(), 'new');
  work(editor);
  const words = languageFor(language);
  const difference = compareMaps(smallJourney(), editor.map);
  return describeDifference(smallJourney(), editor.map, difference, words).map(({ text }) => text);
}

const cases: readonly (readonly [title: string, Work, en: string, ko: string])[] = [
  [
    'a new name',
    (editor) => editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name: 'Pay' } }),
    'Renamed “Checkout” to “Pay”',
    '이름 변경: “Checkout” → “Pay”',
  ],
  [
    'a move to another stage',
    (editor) => editor.run(moveTouchpoints, { ids: [advert], node: purchase, index: 0 }),
    'Moved “Advert” from “Awareness” to “Purchase”',
    '“Advert” 이동: “Awareness” → “Purchase”',
  ],
  [
    'another turn',
    (editor) => editor.run(moveTouchpoints, { ids: [search], node: awareness, index: 0 }),
    'Moved “Search” from place 2 to place 1 of 2',
    '“Search” 순서 변경: 2개 중 2번째 → 1번째',
  ],
  [
    'a figure',
    (editor) =>
      editor.run(editRecord, {
        kind: 'measurements',
        id: checkoutCsat,
        fields: { value: { form: 'share', x: 612, n: 1000 } },
      }),
    'CSAT of Checkout (Family) 75% → 61.2%',
    'Checkout의 CSAT (Family) 75% → 61.2%',
  ],
  [
    'a figure that looks the same',
    (editor) =>
      editor.run(editRecord, {
        kind: 'measurements',
        id: checkoutCsat,
        fields: { value: { form: 'share', x: 45, n: 60 } },
      }),
    'CSAT of Checkout (Family) 75% (n 40) → 75% (n 60)',
    'Checkout의 CSAT (Family) 75% (n 40) → 75% (n 60)',
  ],
  [
    'a list',
    (editor) => editor.run(editRecord, { kind: 'touchpoints', id: search, fields: { pains: ['Slow'] } }),
    'Pain points of “Search”: added “Slow”',
    '“Search”의 페인 포인트: “Slow” 추가',
  ],
  [
    'a field',
    (editor) => editor.run(editRecord, { kind: 'touchpoints', id: search, fields: { momentOfTruth: true } }),
    'Moment of truth of “Search”: nothing → yes',
    '“Search”의 결정적 순간(MOT): 없음 → 예',
  ],
  [
    'a deletion, with what it took along',
    (editor) => editor.run(deleteRecords, { ids: [purchase] }),
    'Deleted stage “Purchase”, with 1 touchpoint, 1 connection, 1 measurement',
    '단계 “Purchase” 삭제 (함께 삭제: 접점 1개, 연결 1개, 측정값 1건)',
  ],
  [
    'a feeling of one persona',
    (editor) =>
      editor.run(editRecord, {
        kind: 'touchpoints',
        id: checkout,
        fields: { emotion: { all: -1, byPersona: { [family]: 1 } } },
      }),
    'Feeling (Family) of “Checkout”: −2 → +1',
    '“Checkout”의 감정(Family): −2 → +1',
  ],
  [
    'the title of the map',
    (editor) => editor.run(editMap, { fields: { title: 'Trip' } }),
    'Renamed “Small journey” to “Trip”',
    '이름 변경: “Small journey” → “Trip”',
  ],
  [
    'a drag',
    (editor) => editor.run(moveNodes, { moves: [{ id: family, place: [9, 9] }] }),
    'Moved “Family” on the canvas',
    '캔버스에서 “Family” 이동',
  ],
  [
    'something new',
    (editor) => editor.run(createTouchpoints, { node: awareness, names: ['Poster'] }),
    'Added touchpoint “Poster” to “Awareness”',
    '“Awareness”에 접점 “Poster” 추가',
  ],
];

describe('what has changed, in words', () => {
  test.each(cases)('%s', (_title, work, en, ko) => {
    expect(say(work)).toEqual([en]);
    const [line] = say(work, 'ko');
    expect(line).toBe(ko);
  });

  test('counts each kind and deed', () => {
    const editor = new PlainEditor(smallJourney(), 'new');
    editor.run(createPersona, { name: 'Couple' });
    editor.run(deleteRecords, { ids: [search] });
    editor.run(moveTouchpoints, { ids: [advert], node: purchase, index: 0 });
    const difference = compareMaps(smallJourney(), editor.map);
    expect(countDifference(difference, languageFor('en'))).toEqual([
      '1 touchpoint deleted',
      '1 touchpoint moved',
      '1 persona added',
    ]);
  });

  test('of a long text that was changed somewhere, the part around the change is said', () => {
    const quote = (word: string): string => `${'so slow '.repeat(40)}${word}${' and so loud'.repeat(40)}`;
    const before = smallJourney();
    const editor = new PlainEditor(before, 'new');
    editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { quote: quote('yesterday') } });
    const first = editor.map;
    editor.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { quote: quote('today') } });
    const [line] = describeDifference(first, editor.map, compareMaps(first, editor.map), languageFor('en'));
    expect(line?.text).toMatch(/^Quote of “Checkout”: “….*yesterday.*…” → “….*today.*…”$/u);
    expect(line?.text.length).toBeLessThan(160);
    const merge = mergeMaps(null, first, editor.map, new Map());
    const [conflict] = merge.conflicts;
    if (!conflict) throw new Error('Two quotes are no conflict');
    const words = describeConflict(conflict, merge, 'copy.json', languageFor('en'));
    expect([words.mine, words.theirs]).toEqual([
      expect.stringMatching(/yesterday/u),
      expect.stringMatching(/today/u),
    ]);
  });

  test('a text of a hundred thousand characters is cut, at a whole character', () => {
    const quote = '👩‍👩‍👧'.repeat(12_000);
    const [line] = say((editor) =>
      editor.run(editRecord, { kind: 'touchpoints', id: search, fields: { quote } }),
    );
    expect(line?.length).toBeLessThan(1_500);
    expect(line).toMatch(/👩‍👩‍👧…”$/u);
  });

  test('finds words for the change of any map into any other, and never shows an id of ours or a key of a text', () => {
    fc.assert(
      fc.property(arbitraryMap(), arbitraryMap(), (before, after) => {
        for (const language of ['en', 'ko'] as const) {
          const words = languageFor(language);
          const lines = describeDifference(before, after, compareMaps(before, after), words);
          const merge = mergeMaps(before, before, after);
          const conflicts = mergeMaps(null, before, after);
          const said = [
            ...lines.map(({ text }) => text),
            ...conflicts.conflicts.flatMap((each) =>
              Object.values(describeConflict(each, conflicts, 'copy.json', words)),
            ),
            ...merge.mended.map((each) => describeMended(each, merge, words)),
          ];
          for (const text of said) {
            expect(text).not.toMatch(/(?:difference|fieldName|merging|common)\.\w/u);
            expect(text).not.toMatch(
              /\b(?:persona|stage|touchpoint|connection|channel|metric|department)-\d/u,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every field of every record that a command can set has a name of its own', () => {
    const map = smallJourney();
    const labels = recordKinds.flatMap((kind) =>
      Object.values(map[kind]).flatMap((record: { readonly id: string }) =>
        Object.keys(record).map((field) => [
          field,
          fieldLabel(map, { kind, id: record.id, path: [field] }, languageFor('en')),
        ]),
      ),
    );
    for (const [field, label] of labels) if (field !== 'id') expect(label).not.toBe(field);
  });
});
