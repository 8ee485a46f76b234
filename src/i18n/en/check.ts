/** The map check. Each object is an area; `checkTitle`, `checkWhy` and `checkFound` have a text for each rule. */
export const check = {
  title: 'Map check',
  findings_one: '{{count}} finding',
  findings_other: '{{count}} findings',
  intendedCount_one: '{{count}} intended',
  intendedCount_other: '{{count}} intended',
  summary: '{{findings}}, {{intended}}',
  attention: 'To mend',
  hint: 'Worth a look',
  nothing: 'Nothing to mend',
  nothingText: 'Purposes, owners, metrics, evidence, hand-overs and figures are in order.',
  nothingElse: 'Everything that was found is meant to be so.',
  empty: 'Nothing to check yet',
  emptyText: 'Add a stage, a touchpoint or a persona: what is still missing is then listed here.',
  fix: 'Mend here: {{name}}',
  mended: 'Mended',
  intend: 'Mark as intended: {{name}}',
  againNamed: 'Check again: {{name}}',
  marked_one: '{{count}} finding marked as intended',
  marked_other: '{{count}} findings marked as intended',
  intended: 'Intended',
  intendedHelp: 'Somebody said these are meant to be so. The marks are saved with the map.',
  showAll: 'Show all {{count}}',
  showMore_one: 'Show {{count}} more of {{all}}',
  showMore_other: 'Show {{count}} more of {{all}}',
  allAtOnce: 'All {{count}} at once',
  ownerForAll: 'One owner for all of them',
  channelForAll: 'One channel for all of them',
  intendAll: 'Mark all as intended',
  turnRound: 'Change direction',
  turnRoundHelp: 'The values stay; the anchors are mirrored with the scale.',
  ownerOf: 'Owner of {{name}}',
  newName: 'Name of a touchpoint',
  addTouchpoint: 'Add touchpoint',
  between: '{{from}} → {{to}}',
  oneOrOther: '{{one}} or {{other}}',
};

export const checkTitle = {
  cesDirection: 'Effort scale looks reversed',
  grim: 'Figures that cannot be',
  outOfScale: 'Values that do not fit their metric',
  anchorsOffScale: 'Anchors off the scale',
  noAnchors: 'Metrics without a say',
  unownedHandOver: 'Hand-overs nobody owns',
  emptyStage: 'Empty stages',
  evidence: 'Personas without evidence',
  metric: 'Touchpoints without a metric',
  owner: 'Touchpoints without an owner',
  purpose: 'Touchpoints without a purpose',
  staleMeasurement: 'Figures older than a year',
  staleEvidence: 'Evidence older than a year',
  unknownN: 'Figures of unknown n',
  unmeasuredHandOver: 'Unmeasured hand-overs',
  channelGap: 'Channels that break off',
  preferredChannel: 'No preferred channel',
  channel: 'Touchpoints without a channel',
  lonePersona: 'Personas connected to nothing',
  twice: 'Names used twice',
  manyStages: 'Many stages',
};

/** Why it matters, and what to do. */
export const checkWhy = {
  cesDirection:
    'Read the wrong way round, the easiest touchpoint becomes the hardest. Look at the question that was asked, and change the direction if 1 meant the other end.',
  grim: 'So many people cannot give this figure: a typing error, another n, or weighted answers. Check the source.',
  outOfScale:
    'They are kept, but count nowhere. Correct the value, or measure it with a metric it belongs to.',
  anchorsOffScale:
    'No answer can ever reach them, so the health is wrong. Set anchors that lie on the scale.',
  noAnchors: 'They are shown but cannot make anything weak or strong. Set floor, typical value and target.',
  unownedHandOver:
    'One side has an owner, the other has none: customers get lost in between. Name the missing owner.',
  emptyStage: 'Customers pass through and meet nothing? Add a touchpoint, or delete the stage.',
  evidence:
    'A persona that rests on nothing is a guess, and so is what follows from it. Add what you know it from.',
  metric: 'Nobody can say how well they go, so they are never ranked. Add a metric.',
  owner: 'What nobody owns, nobody mends. Name a department.',
  purpose: 'A touchpoint exists because customers want something there. Say what.',
  staleMeasurement: 'Customers and services change: old figures count half at most. Measure again.',
  staleEvidence: 'People change. Look whether the persona still holds, and add what is new.',
  unknownN: 'Without n a figure counts as five answers. Ask how many people it comes from.',
  unmeasuredHandOver:
    'Journeys break between departments, and no department sees it. Measure the waiting time, the drop-off or repeat contacts.',
  channelGap:
    'Customers who came this way must change over and back. Add the channel here, or say that it is meant to be so.',
  preferredChannel:
    'Here these personas find none of the channels they prefer. Offer one of them, or say that it is meant to be so.',
  channel: 'Without it, gaps between channels stay unseen. Choose the channel.',
  lonePersona:
    'No connection, touchpoint, figure or feeling has to do with them. Connect them, or leave them out.',
  twice: 'In lists and exports nobody can tell them apart. Give one of them another name.',
  manyStages:
    'More than seven are hard to keep in mind, and in a meeting nobody reads them. Could two be one?',
};

/** What was found at one place, after its name. */
export const checkFound = {
  cesDirection_one:
    'Where {{other}} is high, effort is high as well: {{count}} touchpoint, correlation {{value}}.',
  cesDirection_other:
    'Where {{other}} is high, effort is high as well: {{count}} touchpoints, correlation {{value}}.',
  grim: '{{value}} cannot come from {{n}}; {{possible}} can.',
  outOfScale: '{{metric}}: {{problem}}',
  anchorsOffScale: '{{value}} lies beyond {{min}} to {{max}}.',
  noAnchors_one: 'Measured at {{count}} touchpoint.',
  noAnchors_other: 'Measured at {{count}} touchpoints.',
  unownedHandOver: '{{other}} has no owner.',
  staleMeasurement: '{{metric}}: last from {{date}}',
  staleEvidence: 'Newest from {{date}}',
  unknownN: '{{metric}}: {{value}}',
  unmeasuredHandOver: 'From {{one}} to {{other}}',
  channelGap: 'Before and after, but not here: {{list}}',
  preferredChannel: 'For {{list}}',
  twice: 'Same name as another in this stage',
  manyStages_one: '{{count}} stage; this is the eighth.',
  manyStages_other: '{{count}} stages; this is the eighth.',
};
