/** Taking the map away: files, pictures, the clipboard; and what the save state means. */
export const exporting = {
  title: 'Export',
  heading: 'Take this map away',
  file: 'File',
  json: 'Touchstone file',
  jsonHint: 'Everything in the map. Opens again here and on any other device.',
  picture: 'Picture of the whole map',
  scale: 'Size',
  light: 'Light',
  dark: 'Dark',
  copy: 'Copy',

  savedFile: 'Saved as {{name}}',
  failed:
    'The picture could not be drawn. The map is safe and nothing was written. Try again, or take the Touchstone file.',
  failedFile: 'The file could not be made. The map is safe on this device. Try again.',
};

export const saving = {
  label: 'Save state: {{state}}',
  savedHelp: 'Every change is written to this device before this line says so. Nothing leaves it.',
  savingHelp: 'The last changes are on their way to this device’s storage.',
  memoryHelp:
    'This browser gives Touchstone no storage, so the map is gone when this tab is closed. Save it as a file before that.',
  supersededUnsaved:
    'A newer version of Touchstone writes the storage now. The last changes in this tab could not be stored: save them as a file, then reload.',
  persistence: 'How long the browser keeps it',
  granted: 'The browser has promised not to clear your maps by itself. Only you can delete them.',
  notGranted:
    'When the disk is nearly full, the browser may clear your maps by itself. You can ask it not to; it decides. Keep a backup in any case.',
  unsupported: 'This browser does not say. Keep a file of what matters.',
  ask: 'Ask the browser never to clear them',
  refused:
    'The browser said no, so nothing has changed. It often agrees once the page is bookmarked or installed.',
};
