/** The steps of this tab, as a list to walk in. */

export const history = {
  title: 'History',
  lead: 'Your steps in this tab. Click one to go back or on to it.',
  list: 'Steps, newest first',
  start: 'Before these steps',
  startHelp: 'The map as it was',
  undone: 'undone',
  here: 'You are here',
  nowAt: 'Now at: {{step}}',
  emptyTitle: 'No steps yet',
  emptyText: 'What you do on this map in this tab is listed here. It is still here after a reload.',
  readOnly: 'This tab only shows the map; nothing can be taken back here.',
  leftAlone: 'Gone to: {{step}}',
};
