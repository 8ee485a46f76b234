export { charts } from './charts';

/** The omnichannel matrix and the list of hand-overs. */
export const matrix = {
  title: 'Channels and stages',
  by: 'What the rows are',
  channels: 'Channels',
  departments: 'Departments',
  aboutChannels:
    'Where customers can go through each stage, how well it works there, and where they have to change over.',
  aboutDepartments: 'Who owns which part of the journey, and how well it works there.',
  ofPersona: 'Health and order are those of {{persona}}.',
  channelsByStage: 'Channels by stage',
  departmentsByStage: 'Departments by stage',
  take: 'Take these figures away',
  noChannel: 'No channel yet',
  noDepartment: 'No department yet',
  whole: 'Whole journey',
  stageHead: '{{name}}, the whole relationship',

  health: 'health {{value}} of 100',
  counts: '{{measured}} of {{count}} measured',
  together: 'together',
  unused: 'not used',
  none: 'nothing here',
  notMeasured: 'not measured',
  thin: 'too few answers',
  opinion: 'workshop estimates only',
  weakestRank: 'weakest, rank {{rank}}',
  uneven: 'uneven: {{low}} to {{high}}',
  gap: 'Gap',
  gapWhy: 'In the stage before and after, not here',
  gaps_one: '{{count}} gap',
  gaps_other: '{{count}} gaps',
  keys: 'Arrow keys move between touchpoints, Enter shows one on the map.',

  emptyMap: 'No touchpoints yet. Add some to the map, and they stand here by channel and stage.',
  emptyChannels:
    'No touchpoint has a channel yet. Give a few their channel: then gaps between channels show here.',
  emptyDepartments:
    'No touchpoint has a department yet. Say who owns a few of them: then hand-overs show here.',
  start: 'Begin with “{{name}}”',

  handOvers: 'Hand-overs between departments',
  handOversAbout: 'Where a customer passes from one department to another, weakest first.',
  handOversNone: 'No hand-over yet: no connection joins touchpoints of two different departments.',
  handOverEnds: '{{from}} → {{to}}',
  handOverOwners: '{{from}} to {{to}}',
  nobody: 'nobody',
  handOverRank: 'Rank {{rank}}:',
  notMeasuredTitle: 'Not measured',
  thinTitle: 'Too few answers',
  measureThem: 'Select one and add its waiting time, drop-off or repeat contact.',
  unscoredTitle: 'Measured, not scored yet',
  setAnchors: 'Select one and set floor, typical value and target of its metric: then it is ranked.',
  plausible: 'rank plausible {{low}} to {{high}}',

  columnRow: 'Row',
  columnStage: 'Stage',
  columnTouchpoint: 'Touchpoint',
  columnHealth: 'Health',
  columnBasis: 'Rests on',
  basisMeasured: 'enough answers',
};
