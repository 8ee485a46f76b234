/** What every chart can do besides being looked at. Fetched with each area that has charts: they export it on. */
export const charts = {
  showTable: 'Show as a table',
  showChart: 'Show as a chart',
  take: 'Take this chart away',
  copyPicture: 'Copy as picture',
  copyCsv: 'Copy as CSV',
  savePicture: 'Save as PNG',
  saveCsv: 'Save as CSV',
  pictureCopied: 'The chart is on the clipboard.',
  csvCopied: 'The figures are on the clipboard, as CSV.',
  savedInstead: 'The browser refused its clipboard. Saved as {{name}} instead.',
  saved: 'Saved as {{name}}',
  failed: 'The chart could not be drawn as a picture. Nothing was written; the CSV still works.',
  firstRows: 'The first {{shown}} of {{count}} rows. The CSV has all of them.',
  nothing: 'none',
};
