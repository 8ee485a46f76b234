/**
 * The commands that have a key. Every one of them is pressed in `test/app/search.e2e.ts`, and the list of commands is held
 * against this one: a key that is said somewhere and does nothing is found.
 */
export const keyedCommands = [
  'undo',
  'redo',
  'duplicate',
  'rename',
  'delete',
  'selectAll',
  'selectNone',
  'addTouchpoint',
  'addStage',
  'addPersona',
  'connect',
  'find',
  'commands',
  'details',
  'switchRegion',
  'weakest',
  'zoomIn',
  'zoomOut',
  'zoomFit',
  'zoomFull',
  'shortcuts',
] as const;
export type KeyedCommand = (typeof keyedCommands)[number];
