/** What is done on the map by keys that walk, by mouse, pen and fingers: for the sheet that lists everything. */
import type { LazyTexts } from '../../i18n/textAreas';

type GestureName = keyof LazyTexts['shortcuts']['gesture'];

/** Its name is the text `gesture.<id>`; how it is done is its keys, or the text `gesture.<how>`. */
export type EditorGesture =
  | { readonly id: GestureName; readonly keys: readonly string[] }
  | { readonly id: GestureName; readonly how: GestureName };

export interface GestureGroup {
  readonly title: GestureName;
  readonly gestures: readonly EditorGesture[];
}

const arrows = (modifier: string): readonly string[] =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => modifier + key);

export const editorGestures: readonly GestureGroup[] = [
  {
    title: 'keysOnMap',
    gestures: [
      { id: 'walk', keys: ['Tab', 'Shift+Tab'] },
      { id: 'goBeside', keys: arrows('Mod+') },
      { id: 'addBeside', keys: arrows('Mod+Shift+') },
      { id: 'move', keys: arrows('') },
      { id: 'moveFar', keys: arrows('Shift+') },
      { id: 'moveTurn', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
      { id: 'follow', keys: ['F', 'Shift+F'] },
      { id: 'seeSelection', keys: ['2'] },
      { id: 'seeWeakest', keys: ['3'] },
      { id: 'visited', keys: ['[', ']'] },
      { id: 'clipboard', keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
      { id: 'contextMenu', keys: ['ContextMenu', 'Shift+F10'] },
      { id: 'leave', keys: ['Escape'] },
      { id: 'findNext', keys: ['F3', 'Shift+F3'] },
    ],
  },
  {
    title: 'mouse',
    gestures: [
      { id: 'click', how: 'clickHow' },
      { id: 'shiftClick', how: 'shiftClickHow' },
      { id: 'marquee', how: 'marqueeHow' },
      { id: 'dragThing', how: 'dragThingHow' },
      { id: 'altDrag', how: 'altDragHow' },
      { id: 'freeDrag', how: 'freeDragHow' },
      { id: 'insertBetween', how: 'insertBetweenHow' },
      { id: 'renameHere', how: 'renameHereHow' },
      { id: 'addHere', how: 'addHereHow' },
      { id: 'join', how: 'joinHow' },
      { id: 'leadEnd', how: 'leadEndHow' },
      { id: 'pan', how: 'panHow' },
      { id: 'zoom', how: 'zoomHow' },
      { id: 'menu', how: 'menuHow' },
    ],
  },
  {
    title: 'touch',
    gestures: [
      { id: 'tap', how: 'tapHow' },
      { id: 'longPress', how: 'longPressHow' },
      { id: 'panTouch', how: 'panTouchHow' },
      { id: 'pinch', how: 'pinchHow' },
      { id: 'dragTouch', how: 'dragTouchHow' },
    ],
  },
];
