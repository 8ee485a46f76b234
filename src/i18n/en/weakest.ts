/** The weakest touchpoints: the verdict in sentences, the panel, the words on the cards. */
export const weakest = {
  title: 'Weakest',
  journeyAverage: 'Journey average {{value}}',
  journeyAverageOfAll: 'Journey average of everyone {{value}}',
  highlight: 'Highlight weakest',
  persona: 'Whose answers',

  sentence:
    '{{name}} is in the bottom {{k}} with {{probability}} probability (rank {{rank}}, plausible {{low}}–{{high}}).',
  sentenceSure:
    '{{name}} is in the bottom {{k}} with {{probability}} probability (rank {{rank}}, no other is plausible).',
  sentenceFirst:
    '{{name}} is the weakest with {{probability}} probability (rank {{rank}}, plausible {{low}}–{{high}}).',
  sentenceFirstSure:
    '{{name}} is the weakest with {{probability}} probability (rank {{rank}}, no other is plausible).',
  sentenceOnly:
    '{{name}} is the only touchpoint with enough answers, so there is nothing to compare it with yet.',
  probabilityOver: 'more than {{value}}',
  probabilityUnder: 'less than {{value}}',
  tieOne:
    'It cannot be told apart from {{other}}: surveyed 100 times again, this one would be the weaker {{share}} times, the other {{otherShare}}.',
  tieTwo: 'It cannot be told apart from {{other}} and {{second}}.',
  tieMany_one: 'It cannot be told apart from {{other}}, {{second}} and {{count}} other.',
  tieMany_other: 'It cannot be told apart from {{other}}, {{second}} and {{count}} others.',

  /** After a name whose last sound is unknown, so that a Korean particle can follow. */
  noun: 'touchpoint',
  wordAmong: 'among the weakest',
  wordClear: 'weakest',
  wordLikely: 'very likely among the weakest',
  wordContender: 'probably among the weakest',
  wordOpen: 'not distinguishable',
  wordTied: 'cannot be told apart',
  wordFirstTied: 'weakest, in a tie',
  wordTiedShort: 'tie',
  wordAmongShort: 'weak',
  wordThin: 'too few answers',
  metrics: 'Metrics',
  unreadable: 'this value does not fit its metric: it does not count',
  period: '{{from}} – {{to}}',
  missing_one: '{{count}} more answer to {{metric}} would bring its trust to 80%.',
  missing_other: '{{count}} more answers to {{metric}} would bring its trust to 80%.',
  warning: '{{count}} of {{of}} unhappy: go and ask',
  warningMark: 'ask: {{count}} of {{of}} unhappy',
  warningPlain: 'even at best below typical: go and ask',
  warningMarkPlain: 'ask: below typical',
  needsData_one: '{{count}} more answer to {{metric}} for a trust of 80%',
  needsData_other: '{{count}} more answers to {{metric}} for a trust of 80%',
  notMeasured: 'not measured',
  noAnswersHere: 'no answers',
  untitled: 'Untitled',

  method: 'How is this computed?',

  cardPart: '{{name}}, {{node}}',
  cardHealth: 'health {{health}} of 100',
  cardRank: 'rank {{rank}} of the weakest: {{word}}',
  cardChannel: 'channel {{channel}}',
  cardOwner: 'owner {{owner}}',
  cardMetric: '{{metric}} {{value}}',
  gradeMeasured: 'measured',
  gradeProxy: 'stand-in measure',
  gradeEstimate: 'workshop estimate',
  old: 'older than a year',
  periodFrom: 'from {{from}}',
  periodTo: 'until {{to}}',
};
