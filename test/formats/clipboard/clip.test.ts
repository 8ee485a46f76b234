/** What is copied comes back as it was; what anybody else put on the clipboard is read like a stranger's file, or refused. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipType, unwrapFromHtml, wrapInHtml } from '../../../src/formats/clipboard/clipCarrier';
import { readClip } from '../../../src/formats/clipboard/readClip';
import { writeClip } from '../../../src/formats/clipboard/writeClip';
import { findBroken } from '../../../src/model/invariants';
import type { JourneyMap } from '../../../src/model/JourneyMap';
import { partOfMap } from '../../../src/model/partOfMap';
import { arbitraryMap } from '../../helpers/arbitraryMap';
import { advert, awareness, checkout, family, smallJourney, toPurchase } from '../../helpers/journey';

const noNewIds = () => {
  throw new Error('What we have copied needs no new ids');
};
const nothing = { own: '', html: '', text: '' };

/** A map and some of what can be chosen on it. */
const chosenOnMap = arbitraryMap().chain((map) => {
  const ids = [map.personas, map.stages, map.touchpoints, map.connections].flatMap((kind) =>
    Object.keys(kind),
  );
  return fc.record({ map: fc.constant(map), ids: fc.subarray(ids) });
});

const withoutCarried = (map: JourneyMap) => {
  const { carried: _, ...record } = map.map;
  return { ...map, map: record };
};

describe('a part of a map', () => {
  test('is sound by itself, whatever was chosen', () => {
    fc.assert(
      fc.property(chosenOnMap, ({ map, ids }) => {
        const part = partOfMap(map, ids);
        if (part) expect(findBroken(part.map)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('holds everything of the whole map when everything is chosen, but what hangs on the map itself', () => {
    const map = smallJourney();
    const part = partOfMap(map, [...Object.keys(map.stages), ...Object.keys(map.personas)]);
    expect(part?.map).toEqual({ ...map, scenarios: {}, views: {}, map: part?.map.map });
  });

  test('brings what a touchpoint names and is measured with, and the stage it stands in', () => {
    const part = partOfMap(smallJourney(), [checkout]);
    const kinds = Object.entries(part?.map ?? {}).map(([kind, records]) => [
      kind,
      Object.keys(records as object),
    ]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      touchpoints: [checkout],
      personas: [family],
      connections: [],
      channels: ['channel-site'],
      departments: ['department-sales'],
      metrics: ['metric-csat'],
      measurements: ['m-checkout-csat'],
    });
    expect(part?.chosen).toEqual([checkout]);
  });

  test('brings a connection only with both its ends', () => {
    expect(partOfMap(smallJourney(), [awareness])?.map.connections).toEqual({});
    expect(partOfMap(smallJourney(), [toPurchase])).toBeNull();
  });
});

describe('what was copied', () => {
  test('reads back equal from every way it travels, and names what was chosen', () => {
    fc.assert(
      fc.property(chosenOnMap, ({ map, ids }) => {
        const clip = writeClip(map, ids);
        const part = partOfMap(map, ids);
        if (!clip || !part) {
          expect(clip).toBeNull();
          return;
        }
        for (const texts of [
          { ...nothing, own: clip.json },
          { ...nothing, html: clip.html },
          { ...nothing, text: clip.json },
        ]) {
          const read = readClip(texts, noNewIds);
          if (!read?.ok) throw new Error('It was refused');
          expect(withoutCarried(read.part.map)).toEqual(withoutCarried(part.map));
          expect([...read.part.chosen].sort()).toEqual([...part.chosen].sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is names for every other program, in the order of the journey, one a line', () => {
    expect(writeClip(smallJourney(), [checkout, advert])?.text).toBe('Advert\nCheckout');
    expect(writeClip(smallJourney(), [awareness, family])?.text).toBe('Family\nAwareness\nAdvert\nSearch');
  });

  test('is HTML in which no name is markup', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (names, json) => {
          const html = wrapInHtml(names, json);
          expect(html.replace(/<\/?(?:ul|li)[^<>]*>/g, '')).not.toMatch(/[<>]/);
          expect(unwrapFromHtml(html)).toBe(json);
        },
      ),
    );
  });

  test('has a format name that browsers take', () => {
    expect(clipType).toMatch(/^application\/[a-z-]+\+json$/);
  });
});

describe('what anybody else put there', () => {
  test('is nothing of ours: text, tables, links, half of a carrier', () => {
    for (const text of ['', 'Advert\nPoster', '{"a":1}', '<b>x</b>']) {
      expect(readClip({ ...nothing, text, html: text }, noNewIds)).toBeNull();
    }
    expect(readClip({ ...nothing, html: '<ul data-touchstone="%%%">' }, noNewIds)).toBeNull();
    expect(readClip({ ...nothing, html: '<ul data-touchstone="/w==">' }, noNewIds)).toBeNull();
  });

  test('is refused with a reason when it only looks like ours', () => {
    const why = (text: string) => {
      const read = readClip({ ...nothing, own: text }, () => 'new');
      return read?.ok === false ? read.refusal.why : read;
    };
    expect(why('{"format":"touchstone-map"')).toBe('cut-off');
    expect(why('hello')).toBe('not-ours');
    expect(why('{"format":"touchstone-map","formatVersion":99,"map":{}}')).toBe('from-the-future');
    expect(why('{"format":"touchstone-map","formatVersion":1,"map":{"stages":7}}')).toBe('wrong-type');
    expect(why('{"format":"touchstone-map","formatVersion":1,"map":{}}')).toBe('nothing-usable');
    expect(why('['.repeat(100_000))).toBe('too-deep');
  });

  test('never throws and never gives an unsound map, however a clip was damaged', () => {
    const clip = writeClip(smallJourney(), [awareness, checkout, family]);
    let made = 0;
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(20), (at, put, taken) => {
        const json = clip?.json ?? '';
        const from = at % json.length;
        const own = json.slice(0, from) + put + json.slice(from + taken);
        const read = readClip({ ...nothing, own }, () => `new-${String((made += 1))}`);
        if (read?.ok) expect(findBroken(read.part.map)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('cannot choose what is not in it', () => {
    const json = (writeClip(smallJourney(), [checkout])?.json ?? '').replace(
      '"chosen": [\n      "tp-checkout"',
      '"chosen": [\n      "__proto__", "constructor", "tp-checkout", "nowhere"',
    );
    expect(json).toContain('__proto__');
    const read = readClip({ ...nothing, own: json }, noNewIds);
    expect(read?.ok === true && read.part.chosen).toEqual([checkout]);
  });
});
