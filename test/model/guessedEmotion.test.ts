import { describe, expect, it } from 'vitest';
import { guessedEmotion, withGuess } from '../../src/model/guessedEmotion';
import { asId, type PersonaId } from '../../src/model/ids';

const [ada, ben] = [asId<PersonaId>('ada'), asId<PersonaId>('ben')];

describe('the workshop’s guess', () => {
  it('is a persona’s own, else everyone’s, else the mean of the personas’', () => {
    expect(guessedEmotion(undefined, null)).toBeNull();
    expect(guessedEmotion({ all: 1, byPersona: { [ada]: -1 } }, ada)).toEqual({ value: -1, whose: 'own' });
    expect(guessedEmotion({ all: 1, byPersona: { [ada]: -1 } }, null)).toEqual({ value: 1, whose: 'own' });
    expect(guessedEmotion({ all: 0 }, ben)).toEqual({ value: 0, whose: 'everyone' });
    expect(guessedEmotion({ byPersona: { [ada]: -1, [ben]: 2 } }, null)).toEqual({
      value: 0.5,
      whose: 'mean',
    });
    expect(guessedEmotion({ byPersona: {} }, null)).toBeNull();
  });

  it('is set and taken away for one, and leaves the others', () => {
    expect(withGuess(undefined, null, 0)).toEqual({ all: 0 });
    expect(withGuess({ all: 1 }, ada, -2)).toEqual({ all: 1, byPersona: { [ada]: -2 } });
    expect(withGuess({ all: 1, byPersona: { [ada]: -2, [ben]: 0 } }, ada, undefined)).toEqual({
      all: 1,
      byPersona: { [ben]: 0 },
    });
    expect(withGuess({ all: 1, byPersona: { [ada]: -2 } }, null, undefined)).toEqual({
      byPersona: { [ada]: -2 },
    });
  });

  it('is nothing at all when the last one is taken away', () => {
    expect(withGuess({ all: 1 }, null, undefined)).toBeUndefined();
    expect(withGuess({ byPersona: { [ada]: 1 } }, ada, undefined)).toBeUndefined();
  });
});
