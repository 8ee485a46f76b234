import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGuesses, emotionOfHealth, healthOfEmotion } from '../../src/analysis/compareGuesses';
import { findSurprises, leastSurprise } from '../../src/analysis/findSurprises';
import { asId, type PersonaId } from '../../src/model/ids';
import { rankWeakest } from '../../src/ranking/rankWeakest';
import { csat, measuredMap, type Spot } from '../ranking/measuredMap';

const ada = asId<PersonaId>('ada');

function bandsOf(spots: readonly Spot[], persona?: PersonaId) {
  const base = measuredMap({ spots });
  const map = {
    ...base,
    personas: { [ada]: { id: ada, name: 'Ada', rank: 'a0', place: [0, 0] as const } },
  };
  return compareGuesses(map, rankWeakest(map, persona === undefined ? {} : { persona }));
}

const spot = (id: string, all: number | undefined, x: number, n: number): Spot => ({
  id,
  fields: all === undefined ? {} : { emotion: { all } },
  measured: [csat(x, n)],
});

describe('guess and measurement on one axis (emotion anchors −2, 0, +2: metrics.md 2.2)', () => {
  it('puts −2 at 0, 0 at par 50, +2 at 100, and back', () => {
    expect([-2, -1, 0, 1, 2].map(healthOfEmotion)).toEqual([0, 25, 50, 75, 100]);
    expect([0, 25, 50, 75, 100].map(emotionOfHealth)).toEqual([-2, -1, 0, 1, 2]);
    expect([emotionOfHealth(-40), emotionOfHealth(900)]).toEqual([-2, 2]);
  });

  it('takes the ranking’s adjusted health with its 90 % interval, and says what it rests on', () => {
    const [band] = bandsOf([
      spot('good', 1, 900, 1000),
      spot('thin', 1, 1, 3),
      { id: 'told', fields: {}, measured: [csat(90, 100, { grade: 'estimate' })] },
      { id: 'bare' },
    ]);
    const [good, thin, told, bare] = band?.points ?? [];
    expect(good?.measured?.basis).toBe('measured');
    expect(good?.measured?.rank).toBe(2);
    expect((good?.measured?.low ?? 0) < (good?.measured?.health ?? 0)).toBe(true);
    expect(thin?.measured).toMatchObject({ basis: 'thin', rank: null });
    expect(told?.measured?.basis).toBe('opinion');
    expect(bare).toMatchObject({ measured: null, gap: null, guess: null });
  });

  it('keeps a band for an empty stage and journey order in each', () => {
    const map = measuredMap({
      spots: [
        { id: 'a', stage: 's1' },
        { id: 'b', stage: 's1' },
      ],
    });
    const empty = { ...map.stages[asId<never>('s1')], id: asId<never>('s0'), rank: 'a' };
    const stages = {
      ...map.stages,
      s0: { ...empty, name: 'First', kind: 'custom' as const, place: [0, 0] as const },
    };
    const bands = compareGuesses({ ...map, stages }, rankWeakest(map));
    expect(bands.map(({ node, points }) => [node, points.map(({ id }) => id)])).toEqual([
      ['s0', []],
      ['s1', ['a', 'b']],
    ]);
  });

  it('looks with a persona at its own guess, else at everyone’s', () => {
    const own: Spot = { id: 'own', fields: { emotion: { all: 1, byPersona: { [ada]: -2 } } } };
    const [band] = bandsOf([own, { id: 'lent', fields: { emotion: { all: 1 } } }], ada);
    expect(band?.points.map(({ guess }) => guess)).toEqual([
      { value: -2, whose: 'own' },
      { value: 1, whose: 'everyone' },
    ]);
  });
});

describe('surprises', () => {
  const many = [spot('fine', 1, 860, 1000), spot('worse', 2, 450, 1000), spot('better', -2, 760, 1000)];

  it('are those at least one face apart, the largest first, with their direction', () => {
    const { surprises, touchpoints, guessed, tested } = findSurprises(bandsOf(many));
    expect(surprises.map(({ point, direction }) => [point.id, direction])).toEqual([
      ['worse', 'worse-than-thought'],
      ['better', 'better-than-thought'],
    ]);
    expect([touchpoints, guessed, tested]).toEqual([3, 3, 3]);
  });

  it('never rest on too few answers, on opinion, or on a missing guess', () => {
    const { surprises, tested } = findSurprises(
      bandsOf([
        ...many.slice(0, 1),
        spot('thin', 2, 0, 3),
        { id: 'told', fields: { emotion: { all: 2 } }, measured: [csat(0, 50, { grade: 'estimate' })] },
        spot('unguessed', undefined, 100, 1000),
      ]),
    );
    expect(surprises).toEqual([]);
    expect(tested).toBe(1);
  });

  it('are no surprise while the guess may still be right: inside the 90 % interval', () => {
    // Far below the guess; but with eight answers almost everything is plausible.
    const bands = bandsOf([spot('wide', 1.5, 5, 8), ...many.slice(0, 1)]);
    const point = bands[0]?.points[0];
    expect(point?.measured?.basis).toBe('measured');
    expect(point?.gap).toBeGreaterThan(leastSurprise);
    expect(point?.measured?.high).toBeGreaterThan(healthOfEmotion(1.5));
    expect(findSurprises(bands).surprises.map(({ point: { id } }) => id)).not.toContain('wide');
  });

  it('hold for any journey: sorted, at least 25 apart, and outside the interval', () => {
    const spots = fc.array(
      fc.record({
        guess: fc.option(fc.double({ min: -2, max: 2, noNaN: true })),
        n: fc.integer({ min: 1, max: 400 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spots, (rows) => {
        const bands = bandsOf(
          rows.map(({ guess, n, share }, index) =>
            spot(`t${String(index)}`, guess ?? undefined, Math.round(share * n), n),
          ),
        );
        const { surprises, tested, guessed } = findSurprises(bands);
        expect(surprises.length).toBeLessThanOrEqual(tested);
        expect(tested).toBeLessThanOrEqual(guessed);
        surprises.forEach(({ size, guess, point: { measured } }, index) => {
          expect(size).toBeGreaterThanOrEqual(leastSurprise);
          expect(size).toBeLessThanOrEqual(surprises[index - 1]?.size ?? Number.POSITIVE_INFINITY);
          const thought = healthOfEmotion(guess);
          expect(measured && (thought < measured.low || thought > measured.high)).toBe(true);
        });
      }),
    );
  });
});
