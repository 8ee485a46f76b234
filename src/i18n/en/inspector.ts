/** The panel of the selected thing. Each object is an area. */
export const inspector = {
  region: 'Selected thing',
  several: '{{count}} selected',
  selected: 'Selected',

  name: 'Name',
  purposeKind: 'Why customers come here',
  purpose: 'Purpose in words',
  doing: 'What the customer does',
  thinking: 'What the customer thinks',
  quote: 'In their own words',
  pains: 'Pain points',
  gains: 'Gains',
  ideas: 'Ideas',
  removeItem: 'Remove “{{item}}”',
  removeEmpty: 'Remove the empty row',
  stages: 'Stages',
  position: 'Position',

  connections: 'Connections',
  from: 'From',
  to: 'To',
  label: 'Label',

  share: 'Share of customers',
  colour: 'Colour',
  preferredChannels: 'Preferred channels',
  evidence: 'Evidence',

  question: 'The customer’s question here',

  title: 'Title',
  scenario: 'Scenario',
  scenarioPlaceholder: 'Who wants what, in one sentence',
  state: 'State',
  asIs: 'As it is',
  toBe: 'As it should be',
  owner: 'Owner',
  highlightCount: 'How many weakest to highlight',
  automatic: 'Automatic',
  about: 'About this map',
  sourceNote: 'Where the figures come from',
  madeAt: 'Made on {{date}}, last changed on {{changed}}.',
  ranking: 'Ranking settings',

  channels: 'Channels',
  departments: 'Departments',
  icon: 'Icon',

  measurements: 'Metrics',
  measuredWhole: 'Measured for the whole journey',
  editMeasurement: 'Value: {{metric}}',
  form: 'How the value is given',
  value: 'Value',
  number: 'Number',
  median: 'Median',
  mean: 'Average',
  source: 'Source',
  grade: 'How good the figure is',
  importedFrom: 'Imported from {{dataset}}, column {{column}}.',

  metrics: 'Metric definitions',
  changed: 'changed',
  direction: 'Direction',
  topBoxFrom: 'from {{answer}} on',
  weight: 'Weight',
  spread: 'Spread of one answer (σ)',
  numberBetween: 'A number from {{min}} to {{max}}, please.',
  numberTo: 'A number up to {{max}}, please.',
  numberFrom: 'A number from {{min}} on, please.',
};

export const purposeKind = { solve: 'Solve', ask: 'Ask', compare: 'Compare', do: 'Get done' };

export const evidenceKind = {
  purchases: 'Purchases',
  analytics: 'Web analytics',
  survey: 'Survey',
  reviews: 'Ratings and reviews',
  social: 'Social posts',
  service: 'Service contacts',
  interview: 'Interviews',
  workshop: 'Workshop',
};

export const connectionKind = { flow: 'Flow', return: 'Return', 'drop-off': 'Drop-off' };

export const connectionAbout = {
  flow: 'Customers go on.',
  return: 'Customers come back to an earlier point.',
  'drop-off': 'Customers leave here.',
};

export const colourName = {
  violet: 'Violet',
  amber: 'Amber',
  blue: 'Blue',
  green: 'Green',
  rose: 'Rose',
  teal: 'Teal',
  brown: 'Brown',
  slate: 'Slate',
};

/** What the first number of "x of n" counts. */
export const shareCount = {
  csat: 'Satisfied',
  retention: 'Customers kept',
  churn: 'Customers lost',
  resolution: 'Issues resolved',
  fcr: 'Solved at first contact',
  taskSuccess: 'Succeeded',
  conversion: 'Went on',
  other: 'How many',
};

export const timeUnit = { seconds: 'Seconds', minutes: 'Minutes', hours: 'Hours', days: 'Days' };

export const gradeAbout = {
  measured: 'Customers were asked, or a system counted.',
  proxy: 'It stands for something that was not measured itself. Counts half.',
  estimate: 'The team’s opinion. Counts a quarter.',
};

export const anchor = { floor: 'Floor', par: 'Typical', target: 'Target' };
export const anchorHealth = { floor: 'health 0', par: 'health 50', target: 'health 100' };
