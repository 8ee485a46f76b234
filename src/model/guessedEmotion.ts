/**
 * The workshop's guess of how customers feel at a touchpoint, −2…+2: whose it is when one looks at a persona, and how one
 * guess is replaced. Pure. What was measured is in `ranking/` and never mixed in here.
 */
import type { PersonaId } from './ids';
import type { EmotionGuess } from './JourneyMap';

export interface GuessedEmotion {
  /** −2…+2. */
  readonly value: number;
  /**
   * `own`: guessed for whom one looks at · `everyone`: the persona has none, so everyone's · `mean`: only personas have
   * some, so their mean.
   */
  readonly whose: 'own' | 'everyone' | 'mean';
}

/** The guess for a persona, or for everyone (null): its own, else everyone's, else the mean of the personas'. */
export function guessedEmotion(
  emotion: EmotionGuess | undefined,
  persona: PersonaId | null,
): GuessedEmotion | null {
  if (!emotion) return null;
  const own = persona === null ? emotion.all : emotion.byPersona?.[persona];
  if (own !== undefined) return { value: own, whose: 'own' };
  if (emotion.all !== undefined) return { value: emotion.all, whose: 'everyone' };
  const guesses = Object.values(emotion.byPersona ?? {});
  if (guesses.length === 0) return null;
  return { value: guesses.reduce((sum, guess) => sum + guess, 0) / guesses.length, whose: 'mean' };
}

/** With the guess for a persona or for everyone (null) set, or taken away; undefined when none is left at all. */
export function withGuess(
  emotion: EmotionGuess | undefined,
  persona: PersonaId | null,
  guess: number | undefined,
): EmotionGuess | undefined {
  const all = persona === null ? guess : emotion?.all;
  const byPersona = persona === null ? { ...emotion?.byPersona } : withPersona(emotion, persona, guess);
  const hasPersonas = Object.keys(byPersona).length > 0;
  if (all === undefined && !hasPersonas) return undefined;
  return { ...(all !== undefined && { all }), ...(hasPersonas && { byPersona }) };
}

function withPersona(
  emotion: EmotionGuess | undefined,
  persona: PersonaId,
  guess: number | undefined,
): NonNullable<EmotionGuess['byPersona']> {
  const { [persona]: _before, ...others } = emotion?.byPersona ?? {};
  return guess === undefined ? others : { ...others, [persona]: guess };
}
