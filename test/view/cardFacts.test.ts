import { describe, expect, it } from 'vitest';
import {
  asId,
  type ChannelId,
  type DepartmentId,
  type PersonaId,
  type TouchpointId,
} from '../../src/model/ids';
import type { JourneyMap, Touchpoint } from '../../src/model/JourneyMap';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { cardFacts, nodeHealth } from '../../src/view/cardFacts';
import { quickWords } from '../../src/view/quickWords';
import { languageFor } from '../helpers/languageFor';
import { csat, measuredMap } from '../ranking/measuredMap';
import { exampleMap } from './exampleMap';

const en = languageFor('en');
const ko = languageFor('ko');

function factsOf(map: JourneyMap, id: string, words = en) {
  const facts = cardFacts(map, rankWeakest(map), words).get(asId<TouchpointId>(id));
  if (!facts) throw new Error(`No facts for ${id}`);
  return facts;
}

describe('what a card says', () => {
  it('shows the metric with the greatest say, its n, and the adjusted health with a 90% interval', () => {
    const facts = factsOf(exampleMap(), 'email-support');
    expect(facts.headline).toBe('19 hr');
    expect(facts.n).toBe('n 410');
    expect(facts.health).toBe(19);
    expect(facts.interval).toEqual({ low: 3.5, high: 35, at: 19.2 });
    expect(facts.metrics).toEqual(['CSAT 45% satisfied · n 40', 'First response 19 hr · n 410']);
    expect(facts.evidence).toBe('measured');
  });

  it('marks the weakest k with rank and word, an early warning with its words, and too few answers as that', () => {
    const map = exampleMap();
    const facts = cardFacts(map, rankWeakest(map), en);
    const marks = [...facts].flatMap(([id, { mark }]) =>
      mark ? [[id, mark.kind, mark.rank, mark.word]] : [],
    );
    expect(marks).toEqual([
      ['email-support', 'weakest', 1, 'weakest, in a tie'],
      ['identity-check', 'weakest', 2, 'cannot be told apart'],
      ['returns', 'ask', undefined, 'ask: 3 of 3 unhappy'],
    ]);
    const thin = measuredMap({ spots: [{ id: 't', measured: [csat(1, 3)] }] });
    expect(factsOf(thin, 't').mark).toEqual({ kind: 'thin', word: 'too few answers' });
  });

  it('marks at most as many ties behind the weakest k as k itself', () => {
    const spots = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, measured: [csat(20, 40)] }));
    const map = measuredMap({ spots });
    const kinds = [...cardFacts(map, rankWeakest(map), en).values()].flatMap(({ mark }) => mark?.kind ?? []);
    expect(kinds).toEqual(['weakest', 'weakest', 'weakest', 'tied', 'tied', 'tied']);
  });

  it('never calls what is not measured weak or healthy', () => {
    const facts = factsOf(exampleMap(), 'billing');
    expect(facts).toMatchObject({ health: null, headline: '', n: '', metrics: [], evidence: 'none' });
    expect(facts.mark).toBeUndefined();
    expect(facts.interval).toBeUndefined();
  });

  it('names owner, channel and emotion, for everyone or for the persona one looks at', () => {
    const persona = asId<PersonaId>('p');
    const base = exampleMap('en', {
      billing: {
        channel: asId<ChannelId>('c'),
        department: asId<DepartmentId>('d'),
        emotion: { byPersona: { [persona]: -2, [asId<PersonaId>('q')]: 1 } },
      },
    });
    const map: JourneyMap = {
      ...base,
      personas: { [persona]: { id: persona, name: 'Ada', rank: 'a0', place: [0, 0] } },
      channels: { [asId<ChannelId>('c')]: { id: asId('c'), name: 'Phone', icon: 'phone', rank: 'a0' } },
      departments: { [asId<DepartmentId>('d')]: { id: asId('d'), name: 'Sales', rank: 'a0' } },
    };
    expect(factsOf(map, 'billing')).toMatchObject({ owner: 'Sales', channelIcon: 'phone', emotion: -0.5 });
    const own = cardFacts(map, rankWeakest(map, { persona }), en).get(asId<TouchpointId>('billing'));
    expect(own?.emotion).toBe(-2);
  });

  it('describes the card in one sentence in both languages', () => {
    expect(factsOf(exampleMap(), 'email-support').description).toBe(
      'Email support, Service. health 19 of 100. rank 1 of the weakest: weakest, in a tie. CSAT 45% satisfied · n 40. First response 19 hr · n 410',
    );
    expect(factsOf(exampleMap('ko'), 'returns', ko).description).toBe(
      '반품, Service. 건강도 100점 중 33점. 확인: 3명 중 3명 불만. CSAT 만족 0% · n 3',
    );
  });

  it('says "untitled" for a touchpoint without a name', () => {
    expect(factsOf(exampleMap('en', { billing: { name: ' ' } }), 'billing').description).toMatch(
      /^Untitled touchpoint, Service\. not measured$/u,
    );
  });
});

describe('identity of the facts', () => {
  const rename = (map: JourneyMap, id: string, fields: Partial<Touchpoint>): JourneyMap => {
    const key = asId<TouchpointId>(id);
    const touchpoint = map.touchpoints[key];
    if (!touchpoint) throw new Error(`No ${id}`);
    return { ...map, touchpoints: { ...map.touchpoints, [key]: { ...touchpoint, ...fields } } };
  };

  it('is kept for every card but the one that changed', () => {
    const map = exampleMap();
    const before = cardFacts(map, rankWeakest(map), en);
    const edited = rename(map, 'renewal', { name: 'Renewal letter' });
    const after = cardFacts(edited, rankWeakest(edited), en, before);
    const changed = [...after].flatMap(([id, facts]) => (before.get(id) === facts ? [] : [id]));
    expect(changed).toEqual(['renewal']);
  });

  it('is kept for node health when no whole point changed', () => {
    const map = exampleMap();
    const before = nodeHealth(rankWeakest(map));
    expect(nodeHealth(rankWeakest({ ...map }), before)).toBe(before);
    expect(Object.fromEntries(before)).toEqual({ Before: 45, Service: 33 });
  });
});

describe('quick words', () => {
  it('say the same as the engine, for every text of the panel and any value', () => {
    const quick = quickWords(ko);
    const values = { metric: 'A{{value}}$t(common.close)', value: '1 & <2>' };
    for (const name of ['첫째', 'Zweite']) {
      const given = { ...values, metric: `${values.metric}${name}` };
      expect(quick.t('weakest.cardMetric', given)).toBe(`${given.metric} ${given.value}`);
    }
    expect(quick.t('common.touchpointCount', { count: 1 })).toBe('접점 1개');
    expect(quick.t('weakest.noun')).toBe('접점');
    expect(quick.format.number(1234)).toBe('1,234');
  });
});
