/**
 * What is kept from edit to edit (the ranking, the cards' facts, the layout) is a memory and nothing else: after any
 * edits it says what would be computed afresh.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editRecord } from '../../src/commands/editRecord';
import { layoutMap } from '../../src/layout/layoutMap';
import type { MapLayout } from '../../src/layout/MapLayout';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { cardFacts, type CardFactsMap } from '../../src/view/cardFacts';
import { checkout, family, purchase, smallJourney } from '../helpers/journey';
import { languageFor } from '../helpers/languageFor';
import { openTestSession } from '../helpers/openTestSession';
import { runRandomEdit } from '../helpers/randomEdit';

const today = '2026-03-01';
const number = fc.nat({ max: 9999 });
const edits = fc.array(fc.tuple(number, number, number, number), { minLength: 5, maxLength: 40 });
const words = languageFor('en');

describe('what is remembered from edit to edit', () => {
  it('equals what is computed afresh, for everyone and for a persona, after every random edit', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const { session } = await openTestSession(smallJourney());
        let facts: CardFactsMap | undefined;
        let layout: MapLayout | undefined;
        for (const edit of list) {
          runRandomEdit(session, edit);
          const { map } = session;
          // A copy shares no object with the map, so nothing can be remembered of it.
          const copy = structuredClone(map);
          const persona = Object.hasOwn(map.personas, family) ? { persona: family } : {};
          const ranking = rankWeakest(map, { today, ...persona });
          expect(ranking).toEqual(rankWeakest(copy, { today, ...persona }));
          expect(rankWeakest(map, { today })).toEqual(rankWeakest(copy, { today }));
          facts = cardFacts(map, ranking, words, facts);
          expect(facts).toEqual(cardFacts(copy, ranking, words));
          layout = layoutMap(map, layout);
          expect(layout).toEqual(layoutMap(copy));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the very same ranking and layout when a name changes, so that nothing is ranked or drawn for a letter', async () => {
    const { session } = await openTestSession(smallJourney());
    const before = { ranking: rankWeakest(session.map, { today }), layout: layoutMap(session.map) };
    session.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { name: 'Till' } });
    expect(rankWeakest(session.map, { today })).toBe(before.ranking);
    expect(layoutMap(session.map, before.layout)).toBe(before.layout);
  });

  it('is ranked anew when something counts that did not, and on another day', async () => {
    const { session } = await openTestSession(smallJourney());
    const before = rankWeakest(session.map, { today });
    session.run(editRecord, { kind: 'touchpoints', id: checkout, fields: { importance: 3 } });
    const after = rankWeakest(session.map, { today });
    expect(after).not.toBe(before);
    expect([...after.ranked, ...after.needsData].find(({ id }) => id === checkout)?.importance).toBe(3);
    expect(rankWeakest(session.map, { today: '2030-01-01' })).not.toBe(after);
  });

  it('gives a card its new stage name, though nothing of the card has changed', async () => {
    const { session } = await openTestSession(smallJourney());
    const facts = cardFacts(session.map, rankWeakest(session.map, { today }), words);
    session.run(editRecord, { kind: 'stages', id: purchase, fields: { name: 'Buying' } });
    const ranking = rankWeakest(session.map, { today });
    expect(cardFacts(session.map, ranking, words, facts).get(checkout)?.description).toContain('Buying');
  });
});
