/** Finding in a map: the bar over the canvas. */

export const finder = {
  label: 'Find in this map',
  hint: 'Names, purposes, quotes, pains, channels …',
  position: '{{at}} of {{count}}',
  found_one: '{{count}} found',
  found_other: '{{count}} found',
  none: 'Nothing found',
  next: 'Next',
  previous: 'Previous',
  list: 'List of what was found',
  selectAll: 'Select all found',
  close: 'Close the search',
  where: '{{field}} of {{name}}',
  whereName: '{{kind}} name',
  whereMap: '{{field}} of the map',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
};
