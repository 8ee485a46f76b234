/**
 * The form of a file: one column a touchpoint, one row an answer about some touchpoint, or one row an event. And the pairs
 * of timestamps that are worth measuring. Told from what the columns were taken for, which it may correct.
 */
import { yesOrNo } from './answerWords';
import type { ColumnFacts } from './ColumnFacts';
import type { ColumnGuess } from './ColumnGuess';
import { columnWords } from './columnWords';
import type { FileView } from './FileView';
import type { Closed, ColumnMeaning, ElapsedMeasure } from './ImportPlan';
import { isBareName } from './isBareName';
import { isMeasure } from './measuresOfPlan';

export interface ShapedGuesses {
  readonly guesses: readonly ColumnGuess[];
  readonly shape: FileView['shape'];
  readonly elapsed: readonly ElapsedMeasure[];
}

/** `record`: columns that tell of the filling in of a survey; from its start to its end nobody waited for anything. */
export function guessShape(
  facts: readonly ColumnFacts[],
  guesses: readonly ColumnGuess[],
  record: ReadonlySet<number>,
): ShapedGuesses {
  const elapsed = findElapsed(facts, guesses, record);
  const hasMeasures = elapsed.length > 0 || guesses.some(({ guess }) => isMeasure(guess));
  const events = hasMeasures ? null : findEvents(facts, guesses);
  if (events) return { guesses: events, shape: 'events', elapsed: [] };
  const touchpoint = guesses.findIndex(({ guess }) => guess.kind === 'touchpoint');
  if (!hasMeasures) return { guesses, shape: touchpoint < 0 ? 'wide' : 'long', elapsed };
  if (touchpoint >= 0) return { guesses: onlyOneTouchpoint(guesses, touchpoint), shape: 'long', elapsed };
  const channel = findChannel(facts, guesses);
  if (channel === null) return { guesses, shape: 'wide', elapsed };
  return { guesses: replace(guesses, channel, { kind: 'touchpoint' }), shape: 'long', elapsed };
}

function replace(
  guesses: readonly ColumnGuess[],
  index: number,
  guess: ColumnMeaning,
): readonly ColumnGuess[] {
  return guesses.map((one, at) => (at === index ? { guess, unsure: [] } : one));
}

/** A second column of names is a way to group the rows. */
function onlyOneTouchpoint(guesses: readonly ColumnGuess[], first: number): readonly ColumnGuess[] {
  return guesses.map((one, at) =>
    one.guess.kind === 'touchpoint' && at !== first ? { ...one, guess: { kind: 'segment' } } : one,
  );
}

/**
 * Tickets: nothing is measured that names what it is about ("csat_score", "resolution_hours"), but every row says through
 * which channel it came. Then the channels are the touchpoints.
 */
function findChannel(facts: readonly ColumnFacts[], guesses: readonly ColumnGuess[]): number | null {
  const channel = guesses.findIndex(({ guess }) => guess.kind === 'channel');
  const areBare = guesses.every(
    ({ guess }, index) => !isMeasure(guess) || isBareName(facts[index]?.words ?? ''),
  );
  return channel >= 0 && areBare ? channel : null;
}

/** Whose journey, what happened, when: the journey's name comes back, the activity's even more often. */
function findEvents(
  facts: readonly ColumnFacts[],
  guesses: readonly ColumnGuess[],
): readonly ColumnGuess[] | null {
  const timestamp = guesses.findIndex(({ guess }) => guess.kind === 'timestamp');
  const activity = facts.findIndex(
    (fact, index) =>
      columnWords.activity.test(fact.words) &&
      fact.numeric01 < 0.5 &&
      fact.distinct >= 2 &&
      fact.distinct <= Math.min(300, fact.filled / 2) &&
      guesses[index]?.guess.kind !== 'timestamp',
  );
  const journey = facts.findIndex(
    (fact, index) =>
      index !== activity &&
      index !== timestamp &&
      columnWords.case.test(fact.words) &&
      fact.filled >= fact.rowCount * 0.9 &&
      fact.distinct >= 2 &&
      fact.distinct <= fact.filled * 0.8 &&
      fact.distinct > (facts[activity]?.distinct ?? 0) / 4,
  );
  if (timestamp < 0 || activity < 0 || journey < 0) return null;
  return replace(replace(guesses, activity, { kind: 'activity' }), journey, { kind: 'case' });
}

/** From the first beginning to the first reply and to the end, unless a column has measured that already. */
function findElapsed(
  facts: readonly ColumnFacts[],
  guesses: readonly ColumnGuess[],
  record: ReadonlySet<number>,
): readonly ElapsedMeasure[] {
  const named = (pattern: RegExp, not?: RegExp): number =>
    facts.findIndex(
      ({ words }, index) =>
        guesses[index]?.guess.kind === 'timestamp' &&
        !record.has(index) &&
        pattern.test(words) &&
        !(not?.test(words) ?? false),
    );
  const from = named(columnWords.begins, columnWords.firstReply);
  if (from < 0) return [];
  const isMeasured = (kind: string): boolean =>
    guesses.some(({ guess }) => guess.kind === 'duration' && guess.metricKind === kind);
  const reply = named(columnWords.firstReply);
  const end = named(columnWords.ends, columnWords.firstReply);
  const closed = closedBy(guesses);
  const pairs: ElapsedMeasure[] = [];
  if (reply >= 0 && reply !== from && !isMeasured('frt')) pairs.push({ from, to: reply, metricKind: 'frt' });
  if (end >= 0 && end !== from && !isMeasured('art')) {
    pairs.push({ from, to: end, metricKind: 'art', ...(closed && { closed }) });
  }
  return pairs;
}

/** The state says more than a blank date: a ticket that was opened again keeps its old one. Null for yes and no. */
function closedBy(guesses: readonly ColumnGuess[]): Closed | null {
  const column = guesses.findIndex(
    ({ guess }) => guess.kind === 'yes-no' && guess.metricKind === 'resolution',
  );
  const state = guesses[column]?.guess;
  if (state?.kind !== 'yes-no' || state.yes.some((text) => yesOrNo(text) === 'yes' && text.length < 4))
    return null;
  return { column, texts: state.yes };
}
