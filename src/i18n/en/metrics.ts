/** Names of metrics, their scales, directions, value forms, and what a value says. Each object is an area. */

/** Also the name a new metric gets in the map. */
export const metricPreset = {
  csat: 'CSAT',
  nps: 'NPS',
  ces5: 'CES, 1 to 5',
  ces7: 'CES, 1 to 7',
  ces2: 'CES 2.0',
  frtEmail: 'First response, e-mail',
  frtChat: 'First response, chat',
  art: 'Resolution time',
  resolution: 'Resolution rate',
  fcr: 'First-contact resolution',
  taskSuccess: 'Task success',
  sus: 'SUS',
  umuxLite: 'UMUX-Lite',
  sentiment: 'Net sentiment',
  retention: 'Retention',
  churn: 'Churn',
  conversion: 'Conversion',
  emotion: 'Emotion votes',
  volume: 'Volume',
  waiting: 'Waiting time',
  dropOff: 'Drop-off',
  repeatContact: 'Repeat contact',
  custom: 'Your own metric',
};

/** What stands under the name in the menu. */
export const metricAbout = {
  csat: 'How satisfied were you? 1–5',
  nps: 'Would you recommend us? 0–10',
  ces5: 'How much effort did it take? 1–5',
  ces7: 'How much effort did it take? 1–7',
  ces2: 'They made it easy for me. 1–7',
  frtEmail: 'Time to the first human reply',
  frtChat: 'Time to the first human reply',
  art: 'Time until it is solved',
  resolution: 'Issues solved out of all raised',
  fcr: 'Solved in the first contact',
  taskSuccess: 'People who got it done',
  sus: 'Usability, ten questions, 0–100',
  umuxLite: 'Usability, two questions, 0–100',
  sentiment: 'Positive minus negative mentions',
  retention: 'Customers kept in a period',
  churn: 'Customers lost in a period',
  conversion: 'People who went on to the next step',
  emotion: 'Votes of the workshop, −2 to +2',
  volume: 'How many pass in a period',
  waiting: 'From leaving one until the next begins',
  dropOff: 'People lost on the way',
  repeatContact: 'People who had to ask again',
  custom: 'Name, unit and anchors are yours',
};

export const metricGroup = {
  between: 'On the way',
  felt: 'How it felt',
  served: 'How it was served',
  happened: 'What happened',
  own: 'Your own',
};

/** Which way is better, with the words of the scale. */
export const scaleWords = {
  csat: '{{min}} = very dissatisfied … {{max}} = very satisfied. {{box}} as satisfied: higher is better',
  nps: '0 = not at all likely … 10 = very likely. 0–6 detractors, 7–8 passives, 9–10 promoters: higher is better',
  npsShort: '−100 = all detractors … +100 = all promoters: higher is better',
  effort: '{{min}} = very easy … {{max}} = very hard: lower is better',
  ease: '{{min}} = very hard … {{max}} = very easy: higher is better',
  agreement: '“They made it easy”: {{min}} = strongly disagree … {{max}} = strongly agree: higher is better',
  sus: '0 = worst … 100 = best, not a percentage: higher is better',
  umuxLite: '0 = worst … 100 = best; read as its SUS equivalent: higher is better',
  sentiment: '−100 = all negative … +100 = all positive: higher is better',
  emotion: '−2 = very unhappy … +2 = very happy: higher is better',
  shareUp: '0 to 100%: higher is better',
  shareDown: '0 to 100%: lower is better',
  durationDown: 'Time: shorter is better',
  durationUp: 'Time: longer is better',
  scoreUp: '{{min}} = worst … {{max}} = best: higher is better',
  scoreDown: '{{min}} = best … {{max}} = worst: lower is better',
  plainUp: 'Higher is better',
  plainDown: 'Lower is better',
  volume: 'How many customers pass. Never a score: it weighs the pain, not the quality.',
};

export const metricStatement = {
  csat: '{{value}} satisfied',
  retention: '{{value}} kept',
  churn: '{{value}} lost',
  resolution: '{{value}} resolved',
  fcr: '{{value}} at first contact',
  taskSuccess: '{{value}} succeeded',
  conversion: '{{value}} went on',
  volume: '{{value}} customers',
};

export const valueForm = {
  answers: 'Answers',
  groups: 'Groups',
  share: 'x of n',
  aggregate: 'Value',
  durations: 'Time',
};

export const sampleLabel = {
  none: 'nobody asked',
  anecdotal: 'too few to say',
  thin: 'thin sample',
  fair: 'fair sample',
  good: 'good sample',
  strong: 'strong sample',
};

export const grade = {
  measured: 'Measured',
  proxy: 'Proxy',
  estimate: 'Workshop estimate',
};

export const metricUnit = {
  share: 'Percentage',
  nps: 'Net score, −100 to +100',
  score: 'Score on a scale',
  seconds: 'Time',
  count: 'Number',
};

/** Why typed figures are no measurement. */
export const readProblem = {
  formNotForMetric: 'This metric cannot be given in this form.',
  scaleNotForMetric: 'This score is not defined on the metric’s scale.',
  wrongNumberOfCounts: 'There must be one count for each step of the scale.',
  noAnswers: 'At least one answer is needed.',
  outOfRange: 'This lies outside what the metric can be.',
  noValue: 'A mean or a median is needed.',
  xAboveN: '{{x}} of {{n}} is impossible: the first number cannot be greater than the second.',
  notWhole: 'People and tickets are counted in whole numbers.',
  belowZero: 'This cannot be less than 0.',
  outsideScale: 'The scale runs from {{min}} to {{max}}.',
  durationNotPositive: 'A time must be more than 0.',
  grim: '{{value}} cannot come from {{n}} whole people. Check the value and n.',
  notNumber: 'This is not a number.',
};

export const metrics = {
  n: 'n {{n}}',
  nUnknown: 'n unknown',
  valueOf: '{{value}} of {{max}}',
  valueOfEasy: '{{value}} of {{max}} ({{end}} = easy)',
  valueOfBest: '{{value}} of {{max}} ({{end}} = best)',
  valueBetween: '{{value}} ({{min}} to {{max}})',
  range: '{{low}}–{{high}}',
  rangeInWords: '{{low}} to {{high}}',
  interval95: '95%: {{range}}',
  tooFew: 'too few for an interval',
  boxOne: 'only {{a}} counts',
  boxTwo: '{{a}} and {{b}} count',
  boxMany: '{{a}} to {{b}} count',
  detractors: 'Detractors',
  detractorsAre: '0–6',
  passives: 'Passives',
  passivesAre: '7–8',
  promoters: 'Promoters',
  promotersAre: '9–10',
  negative: 'Negative',
  neutral: 'Neutral',
  positive: 'Positive',
};

/** Beside the number on a card, where there is room for one word. */
export const metricShort = {
  csat: 'CSAT',
  nps: 'NPS',
  ces5: 'CES',
  ces7: 'CES',
  ces2: 'CES 2.0',
  retention: 'retention',
  churn: 'churn',
  frt: 'first reply',
  art: 'to resolve',
  resolution: 'resolved',
  fcr: 'FCR',
  taskSuccess: 'success',
  sus: 'SUS',
  umuxLite: 'UMUX-Lite',
  sentiment: 'sentiment',
  conversion: 'conversion',
  emotion: 'emotion',
  volume: 'volume',
};
