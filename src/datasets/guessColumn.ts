/**
 * What one column probably means, from its header and its values together. Looks at this column alone; what only the
 * neighbours can tell (which column says that a ticket is closed, which form the file has) is for `viewColumns.ts`.
 */
import type { MetricKind } from '../model/JourneyMap';
import { closedOrOpen, silentWord, yesOrNo } from './answerWords';
import type { ColumnFacts } from './ColumnFacts';
import type { ColumnGuess } from './ColumnGuess';
import { columnWords, durationWords, figureWords, yesNoWords } from './columnWords';
import { unitInHeader } from './durationUnit';
import { guessNumberedRating, guessRecommend, guessWordedRating } from './guessAnswers';
import type { ColumnMeaning, YesNoMeaning } from './ImportPlan';
import { isClockText } from './readDurationText';
import { isPercent } from './readNumber';

/** A column of dates is known before: see `guessDates.ts`. */
export function guessColumn(facts: ColumnFacts, isBattery: boolean): ColumnGuess {
  if (facts.filled === 0) return sure({ kind: 'nothing' });
  return (
    guessWeight(facts) ??
    guessRecommend(facts) ??
    guessWordedRating(facts) ??
    guessDuration(facts) ??
    guessYesNo(facts) ??
    guessFigure(facts) ??
    guessNumberedRating(facts, isBattery) ??
    guessCount(facts) ??
    guessKey(facts) ??
    guessGrouping(facts) ??
    sure({ kind: 'nothing' })
  );
}

function sure(guess: ColumnMeaning): ColumnGuess {
  return { guess, unsure: [] };
}

/** Survey weights are around 1, or the column is called nothing else: "baggage weight" is none. */
function guessWeight(facts: ColumnFacts): ColumnGuess | null {
  if (!columnWords.weight.test(facts.words) || facts.numeric01 < 0.99 || facts.min < 0) return null;
  const isAroundOne = facts.max <= 30 && facts.min < 1 && facts.max > 1 && !facts.allWhole;
  return isAroundOne || columnWords.weightExactly.test(facts.words) ? sure({ kind: 'weight' }) : null;
}

function guessDuration(facts: ColumnFacts): ColumnGuess | null {
  const kind = kindIn(durationWords, facts.words);
  if (kind === null) return null;
  const filled = facts.texts.filter(({ text }) => silentWord(text) === null);
  if (filled.length === 0) return null;
  const clocks = filled.filter(({ text }) => isClockText(text)).length;
  const unit = unitInHeader(facts.header);
  if (clocks >= filled.length * 0.8) {
    return sure({ kind: 'duration', metricKind: kind, unit: 'clock' });
  }
  // Yes and no, or a mark from 1 to 5, under a header such as "resolution".
  if (facts.numeric01 < 0.9 || (unit === null && facts.distinct <= 7)) return null;
  const guess = {
    kind: 'duration',
    metricKind: kind,
    unit: unit ?? (kind === 'frt' ? 'minutes' : 'hours'),
  } as const;
  return { guess, unsure: unit === null ? ['scale'] : [] };
}

function guessYesNo(facts: ColumnFacts): ColumnGuess | null {
  const spoken = facts.texts.filter(({ text }) => silentWord(text) === null).map(({ text }) => text);
  if (spoken.length < 1 || spoken.length > 15) return null;
  const asState = guessState(facts, spoken);
  if (asState) return sure(asState);
  const metricKind = kindIn(yesNoWords, facts.words);
  if (metricKind === null || spoken.length > 5) return null;
  const yes = spoken.filter((text) => yesOrNo(text) === 'yes');
  const no = spoken.filter((text) => yesOrNo(text) === 'no');
  // 0 and 1 among other numbers are answers on a scale.
  if (facts.numeric01 > 0 && yes.length + no.length < spoken.length) return null;
  if (yes.length > 0 && no.length > 0) return sure({ kind: 'yes-no', metricKind, yes, no });
  return metricKind === 'csat' ? guessSatisfied(spoken, yes) : null;
}

/** "Resolved", "In progress", "Escalated": the share that is resolved. */
function guessState(facts: ColumnFacts, spoken: readonly string[]): YesNoMeaning | null {
  const yes = spoken.filter((text) => closedOrOpen(text) === 'yes');
  const no = spoken.filter((text) => closedOrOpen(text) === 'no');
  const isNamed = columnWords.status.test(facts.words);
  if (
    yes.length === 0 ||
    (no.length === 0 && !isNamed) ||
    (!isNamed && yes.length + no.length < spoken.length)
  )
    return null;
  return no.length === 0 ? null : { kind: 'yes-no', metricKind: 'resolution', yes, no };
}

/** "satisfied" against "neutral or dissatisfied". */
function guessSatisfied(spoken: readonly string[], yes: readonly string[]): ColumnGuess | null {
  const no = spoken.filter((text) => /dissatisf|unsatisf|not satisf|unhappy|불만/i.test(text));
  const rest = spoken.filter((text) => !yes.includes(text) && !no.includes(text));
  return yes.length > 0 && no.length > 0 && rest.length === 0
    ? sure({ kind: 'yes-no', metricKind: 'csat', yes, no })
    : null;
}

/** A percentage or score that somebody computed. The column with its n is found among the neighbours. */
function guessFigure(facts: ColumnFacts): ColumnGuess | null {
  if (facts.numeric01 < 0.95) return null;
  const kind = kindIn(figureWords, facts.words);
  const hasSigns = facts.texts.filter(({ text }) => isPercent(text)).length >= facts.texts.length * 0.8;
  const isNamed = columnWords.percent.test(facts.words) || /%/.test(facts.header);
  // Whole scores of a table, "NPS: 24, 31": above 10 they are no answers.
  const isScoreTable = /\b(nps|net ?promoter)\b/.test(facts.words) && facts.max > 10;
  const isBare = !hasSigns && !isNamed && !isScoreTable;
  if (kind === null ? !(hasSigns && isNamed) : isBare && facts.allWhole && facts.min >= 0) return null;
  if (kind === 'nps') {
    const isScore = facts.min < 0 || facts.max > 10 || !facts.allWhole;
    return isScore && facts.min >= -100 && facts.max <= 100
      ? sure({ kind: 'figure', metricKind: 'nps', written: 'plain' })
      : null;
  }
  if (kind === 'sus') {
    return facts.min >= 0 && facts.max > 10
      ? sure({ kind: 'figure', metricKind: 'sus', written: 'plain' })
      : null;
  }
  if (facts.min < 0 || facts.max > 100 || (!isNamed && !hasSigns)) return null;
  const written = hasSigns || facts.max > 1 ? 'percent' : 'plain';
  // Whole numbers from 1 to 5 under "satisfaction rate" are marks.
  if (!hasSigns && facts.allWhole && facts.max <= 10) return null;
  return sure({ kind: 'figure', metricKind: kind ?? 'custom', written });
}

function guessCount(facts: ColumnFacts): ColumnGuess | null {
  const isCount = facts.numeric01 >= 0.95 && facts.allWhole && facts.min >= 0 && facts.max > 1;
  return isCount &&
    columnWords.count.test(facts.words) &&
    !columnWords.respondent.test(facts.words.replace(/\bno\b/, ''))
    ? sure({ kind: 'count' })
    : null;
}

/** Nearly every row has its own: whoever answered. One person may also have several rows, if the header says so. */
function guessKey(facts: ColumnFacts): ColumnGuess | null {
  if (facts.filled < 2 || facts.filled < facts.rowCount * 0.9) return null;
  const isDistinct = facts.distinct >= facts.filled * 0.95;
  const isIdentity =
    columnWords.identity.test(facts.words) && facts.distinct > Math.max(10, facts.filled * 0.1);
  if (isIdentity || (isDistinct && columnWords.respondent.test(facts.words)))
    return sure({ kind: 'respondent' });
  return null;
}

const mostGroups = 40;

/** Columns that put rows into groups: touchpoint, channel, segment. */
function guessGrouping(facts: ColumnFacts): ColumnGuess | null {
  const isRepeated = facts.distinct <= Math.max(2, facts.filled * 0.8);
  // A table of figures has one row for each.
  if (columnWords.touchpointExactly.test(facts.words) && facts.numeric01 < 0.5)
    return sure({ kind: 'touchpoint' });
  if (facts.numeric01 < 0.5 && isRepeated && facts.distinct <= 500) {
    if (columnWords.touchpoint.test(facts.words)) return sure({ kind: 'touchpoint' });
    if (columnWords.channel.test(facts.words)) return sure({ kind: 'channel' });
  }
  if (facts.distinct < 2 || !isRepeated) return null;
  const isText = facts.numeric01 < 0.5 && facts.distinct <= mostGroups;
  const isCoded = facts.allWhole && facts.distinct <= 12;
  return isText || isCoded ? sure({ kind: 'segment' }) : null;
}

function kindIn(list: readonly (readonly [RegExp, MetricKind])[], words: string): MetricKind | null {
  return list.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
