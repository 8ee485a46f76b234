/** One thing that can be done in the editor, whatever it is asked by: the menu of commands, a key, the sheet that lists both. */
import type { CanvasPorts } from './CanvasPorts';
import type { LazyTexts } from '../../i18n/textAreas';
import type { MapSession } from '../../session/MapSession';
import type { EditorLayout } from '../editor/useEditorLayout';

type Texts = LazyTexts['shortcuts'];

export interface EditorPorts {
  readonly session: MapSession;
  /** Null while the canvas is not there. */
  readonly canvas: () => CanvasPorts | null;
  readonly layout: EditorLayout;
  readonly language: 'en' | 'ko';
  readonly theme: 'light' | 'dark' | 'system';
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openDetails: () => void;
  readonly switchRegion: () => void;
  /** Shows it on the map, selects it and takes the focus there. */
  readonly goTo: (id: string) => void;
}

export type CommandName = keyof Texts['command'];
export const actionGroups = ['find', 'add', 'edit', 'view', 'map', 'app'] as const;
export type ActionGroup = (typeof actionGroups)[number];
export type Reason = keyof Texts['whyNot'];

export interface EditorAction {
  /** Its name is the text `command.<id>`. */
  readonly id: CommandName;
  readonly group: ActionGroup;
  /** As `keyWords` reads them. What they do is where keys are listened to; a test presses each. */
  readonly keys?: readonly string[];
  readonly run: (ports: EditorPorts) => void;
  /** Why not now; null: it can be done. */
  readonly unavailable?: (ports: EditorPorts) => Reason | null;
}
