/** A map through every lens and filter: what is shown follows the look, what is true does not. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../src/layout/layoutMap';
import { buildScene } from '../../src/layout/buildScene';
import { distanceAt, type SceneView, zoomStep } from '../../src/layout/SceneView';
import {
  asId,
  type ChannelId,
  type DepartmentId,
  type PersonaId,
  type TouchpointId,
} from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import { evidenceGrades, lenses, type Lens, type MapFilter } from '../../src/model/SavedView';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { cardFacts, nodeHealth } from '../../src/view/cardFacts';
import { filterMap, isFiltering } from '../../src/view/filterMap';
import { lookAt, type Looking } from '../../src/view/lookAt';
import { sceneTexts } from '../../src/view/sceneTexts';
import { arbitraryMap } from '../helpers/arbitraryMap';
import { languageFor } from '../helpers/languageFor';
import { fakeMeasure } from '../layout/fakeMeasure';
import { exampleMap } from './exampleMap';

const words = languageFor('en');

function readingOf(map: JourneyMap) {
  const ranking = rankWeakest(map);
  return {
    map,
    ranking,
    layout: layoutMap(map),
    facts: cardFacts(map, ranking, words),
    nodeHealth: nodeHealth(ranking),
  };
}

function viewOf({ facts, nodeHealth: health, highlight }: Looking, zoom: number): SceneView {
  return {
    distance: distanceAt(zoom),
    zoom: zoomStep(zoom),
    measure: fakeMeasure,
    texts: sceneTexts(words),
    facts,
    nodeHealth: health,
    highlight,
  };
}

const lens = fc.constantFrom<Lens>(...lenses);
const zoom = fc.constantFrom(0.1, 0.4, 1, 2);

/** Ids that are there, and some that are not. */
function arbitraryFilter(map: JourneyMap): fc.Arbitrary<MapFilter> {
  const some = <T extends string>(records: object): fc.Arbitrary<T[]> =>
    fc.subarray([...Object.keys(records), 'gone'] as T[]);
  return fc.record(
    {
      personas: some<PersonaId>(map.personas),
      channels: some<ChannelId>(map.channels),
      departments: some<DepartmentId>(map.departments),
      grades: fc.subarray([...evidenceGrades]),
      momentsOfTruth: fc.boolean(),
      hides: fc.boolean(),
    },
    { requiredKeys: [] },
  );
}

const lookedAt = arbitraryMap().chain((map) =>
  fc.record({ map: fc.constant(map), lens, filter: arbitraryFilter(map), zoom }),
);

describe('a look at any map', () => {
  it('leaves the map, the ranking and the places alone, and counts what it shows', () => {
    fc.assert(
      fc.property(lookedAt, ({ map, lens, filter }) => {
        const reading = readingOf(map);
        const before = JSON.stringify(map);
        const looked = lookAt(reading, { lens, filter }, words);
        expect(JSON.stringify(map)).toBe(before);
        expect(looked.ranking).toBe(reading.ranking);
        for (const [id, box] of looked.layout.touchpoints)
          expect(box).toBe(reading.layout.touchpoints.get(id));
        const kept = filterMap(map, filter, reading.facts);
        expect(kept === null).toBe(looked.shown === undefined);
        const isHiding = filter.hides === true && kept !== null;
        expect(looked.layout.touchpoints.size).toBe(
          isHiding ? kept.size : Object.keys(map.touchpoints).length,
        );
        if (kept) {
          expect(looked.shown).toEqual({ shown: kept.size, total: Object.keys(map.touchpoints).length });
          const aside = [...looked.facts].filter(([, facts]) => facts.aside).map(([id]) => id);
          expect(new Set(aside)).toEqual(
            new Set((Object.keys(map.touchpoints) as TouchpointId[]).filter((id) => !kept.has(id))),
          );
        }
      }),
    );
  });

  it('hides a touchpoint with its connections and nothing else, at every distance', () => {
    fc.assert(
      fc.property(lookedAt, ({ map, lens, filter, zoom }) => {
        const looked = lookAt(readingOf(map), { lens, filter: { ...filter, hides: true } }, words);
        const scene = buildScene(map, looked.layout, viewOf(looked, zoom));
        const drawn = new Set<string>(scene.groups.map(({ owner }) => owner.id));
        const isHidden = (id: string) => looked.facts.get(id as TouchpointId)?.aside === 'hidden';
        for (const id of Object.keys(map.touchpoints)) expect(drawn.has(id)).toBe(!isHidden(id));
        for (const { id, from, to } of Object.values(map.connections)) {
          if (isHidden(from) || isHidden(to)) expect(drawn.has(id)).toBe(false);
        }
        for (const id of [...Object.keys(map.stages), ...Object.keys(map.personas)]) {
          expect(drawn.has(id)).toBe(true);
        }
      }),
    );
  });

  it('says of every card what the lens says, in a word, and of every word what it means in the legend', () => {
    fc.assert(
      fc.property(lookedAt, ({ map, lens }) => {
        const looked = lookAt(readingOf(map), { lens, filter: {} }, words);
        if (typeof looked.highlight !== 'object') return;
        const { entries } = looked.highlight.legend;
        expect(new Set(entries.map(({ word }) => word)).size).toBeLessThanOrEqual(entries.length);
        for (const { sign, headline, description } of looked.facts.values()) {
          expect(headline).not.toBe('');
          expect(description).toContain(headline);
          if (lens === 'pain') continue;
          const meant = entries.find((entry) => entry.sign.ground === sign?.ground);
          expect(meant).toBeDefined();
        }
        const counted = entries.reduce((sum, { count = 0 }) => sum + count, 0);
        if (lens !== 'pain') expect(counted).toBe(Object.keys(map.touchpoints).length);
      }),
    );
  });

  it('keeps the cards that say the same, so that only the others are drawn anew', () => {
    fc.assert(
      fc.property(lookedAt, ({ map, lens, filter }) => {
        const reading = readingOf(map);
        const first = lookAt(reading, { lens, filter }, words);
        const again = lookAt({ ...reading }, { lens, filter }, words, first);
        for (const [id, facts] of again.facts) expect(facts).toBe(first.facts.get(id));
        expect(again.highlight).toBe(first.highlight);
        expect(again.layout).toBe(first.layout);
      }),
    );
  });
});

describe('the example', () => {
  const map = exampleMap();

  it('by pain: the numbers of the pain list, the first marked with its range of places', () => {
    const looked = lookAt(readingOf(map), { lens: 'pain', filter: {} }, words);
    const marked = [...looked.facts.values()].filter(({ mark }) => mark).map(({ mark }) => mark?.rank);
    expect(new Set(marked)).toEqual(new Set([1, 2]));
    const [worst] = [...looked.facts.values()].filter(({ mark }) => mark?.rank === 1);
    expect(worst?.metric).toBe('pain');
    expect(worst?.mark?.word).toMatch(/^(place \d+–\d+|most pain)$/u);
  });

  it('by health with a filter keeps figures and marks, and takes the mark off what steps back', () => {
    const only: MapFilter = { grades: ['none'] };
    const reading = readingOf(map);
    const looked = lookAt(reading, { lens: 'weakest', filter: only }, words);
    expect(looked.highlight).toBe('weakest');
    const scene = buildScene(map, looked.layout, viewOf(looked, 1));
    expect(JSON.stringify(scene)).not.toContain('"hexagon"');
    expect(looked.ranking.ranked).toBe(reading.ranking.ranked);
  });
});

describe('a filter', () => {
  it('asks nothing when it is empty or holds only what has been deleted', () => {
    expect(isFiltering({ hides: true, channels: [] })).toBe(false);
    const map = exampleMap();
    const all = filterMap(map, { channels: [asId<ChannelId>('gone')] }, new Map());
    expect(all?.size).toBe(Object.keys(map.touchpoints).length);
  });

  it('never shows more when one more part of it is asked', () => {
    fc.assert(
      fc.property(lookedAt, ({ map, filter }) => {
        const { facts } = readingOf(map);
        const kept = filterMap(map, filter, facts);
        const narrower = filterMap(map, { ...filter, momentsOfTruth: true }, facts);
        for (const id of narrower ?? []) expect(kept === null || kept.has(id)).toBe(true);
      }),
    );
  });
});
