/** The start page, importing files, the state of the storage, and what is said when something goes wrong. */
export const library = {
  heading: 'Your maps',
  newMap: 'New map',
  templatesMenu: 'From template',
  openInTab: 'Open in a new tab',
  samplesMenu: 'Open sample',
  importFile: 'Import',
  emptyHeading: 'Draw your first customer journey',
  emptyText:
    'Touchstone finds the weakest touchpoint and says why. Begin with five stages that stand ready, or look at a map that is already measured.',
  emptyDrop: 'You can also drop a file anywhere on this page.',
  sample: 'Sample',
  mapsLabel: 'Maps',
  mapActions: 'Actions for {{title}}',
  weakest: 'Weakest',
  weakestIn: '{{name}} · {{stage}}',
  health: 'Health {{health}} of 100',
  notMeasured: 'Nothing measured yet',
  search: 'Find a map',
  searchNone: 'No map is called “{{text}}”.',
  sortLabel: 'Sort by',
  sortChanged: 'Last changed',
  sortTitle: 'Name',
  sortWeakest: 'Weakest first',
  shown: '{{shown}} of {{count}} maps',
  nameLabel: 'Name of the map',
  copyTitle: '{{title}} (copy)',
  binned: '“{{title}}” is in the bin.',
  restored: '“{{title}}” is back.',
  duplicated: 'Copied as “{{title}}”.',
  restoreBackup: 'Restore a backup…',
  binCount: 'Bin ({{count}})',
  loading: 'Opening your maps…',
  sampleFailed: 'The sample could not be loaded. Nothing was changed; try again when the page is online.',
};

export const importing = {
  dropTitle: 'Drop to open',
  dropText: 'Maps (*.touchstone.json) and pictures that Touchstone exported. Each becomes a map of its own.',
  reading: 'Reading {{name}}…',
  imported: '“{{title}}” was imported.',
  importedAsCopy: '“{{title}}” was here already, so it was added as a copy.',
  importedCount_one: '{{count}} map was imported.',
  importedCount_other: '{{count}} maps were imported.',
  stopped: 'Stopped. What was read before is in your library.',
  empty: 'The file is empty.',
  answers: 'This is no map; it looks like a table of answers.',
  unreadable: 'The browser could not read this file. A folder cannot be opened.',
};

export const repair = {
  subject: '{{kind}} “{{name}}”',
  moved: 'had lost its stage and stands in “{{to}}” now',
  clamped: '{{from}} was outside the range and became {{to}}',
};

export const storage = {
  used: '{{size}} used on this device',
  kept: 'Kept until you delete it',
  mayClear: 'The browser may clear it',
  unknownKept: 'The browser does not say how long it keeps it',
  keptText:
    'Your maps lie in this browser, on this device, and nowhere else. The browser has promised not to clear them when space runs short.',
  mayClearText:
    'Your maps lie in this browser, on this device, and nowhere else. When the disk is nearly full, the browser may clear them. Ask it to keep them, and export what matters as files.',
  unknownText:
    'Your maps lie in this browser, on this device, and nowhere else. Export what matters as files: clearing the data of this site also clears the maps.',
  ask: 'Ask the browser never to clear them',
  asked: 'The browser keeps your maps until you delete them.',
  askedInVain:
    'The browser has not promised it this time. It often does once the page is used regularly or is bookmarked.',
  memoryTitle: 'Nothing is kept in this window',
  memoryText:
    'You can work, but when this page closes, the maps are gone. Export every map you want to keep as a file.',
  memoryNoSpace: 'Reason: there is no space left on this device.',
  memoryUnavailable: 'Reason: the browser refuses its storage, as it does in some private windows.',
  memoryUnknown: 'Reason: the storage of the browser did not answer.',
  supersededTitle: 'A newer Touchstone is open in another tab',
  supersededText: 'This page can no longer save. Reload it; your maps are safe.',
  reload: 'Reload',
  blockedTitle: 'Another tab is in the way',
  blockedText:
    'An older Touchstone is open in another tab and holds the storage. Close that tab; this page goes on by itself.',
  missingTitle_one: '{{count}} map that was saved here is no longer there',
  missingTitle_other: '{{count}} maps that were saved here are no longer there',
  missingText:
    'The data of this site was cleared or damaged outside of Touchstone: {{titles}}. Restore them from a backup; files of single maps can be dropped here.',
  behindTitle_one: '{{count}} map is older than what was saved',
  behindTitle_other: '{{count}} maps are older than what was saved',
  behindText:
    'The browser has put back an older state: {{titles}}. Look at what is missing before you go on; a backup or exported files are the way back.',
  understood: 'Understood',
  listFailedTitle: 'Your maps cannot be shown at the moment',
  failedNoSpace: 'no space is left on this device.',
  failedSuperseded: 'a newer Touchstone is open in another tab; reload this page.',
  failedUnavailable: 'the browser refuses its storage at the moment.',
  failedGone: 'it is no longer in this browser.',
  failedThere: 'there is a map with the same id already.',
  failedUnknown: 'the storage did not answer.',
  actionFailed: 'Not done: {{reason}} Nothing was changed.',
  tryAgain: 'Try again',
};

export const app = {
  toLibrary: 'All maps',
  messages: 'Messages',
  crashedTitle: 'This part of Touchstone has stopped',
  crashedText:
    'It is our mistake, not yours. What was saved is safe on this device. Go back to your maps and open this one again.',
  crashedDetails: 'For a bug report',
  reload: 'Reload the page',
  mapGoneTitle: 'This map is not in this browser',
  mapGoneText:
    'It was deleted, or the address is from another device: maps never leave the device they were made on. A file of it can be dropped here.',
  openingMap: 'Opening the map…',
};
