/**
 * What can be done on the canvas and is not needed before somebody does it: moving by keyboard, copies, the clipboard,
 * selecting by kind, portraits, long presses. Only through `CanvasActions.later`.
 */
import { duplicateRecords } from '../commands/duplicateRecords';
import { pasteRecords } from '../commands/pasteRecords';
import { partOfMap } from '../model/partOfMap';
import type { ActionPorts } from './ActionPorts';
import { arrangeActions } from './arrangeActions';
import type { Drag } from './canvasState';
import { clipboardActions } from './clipboardActions';
import { moveActions } from './moveActions';
import { portraitActions } from './portraitActions';
import { selectActions } from './selectActions';
import { touchActions } from './touchActions';
import { boxOf } from './walk';

export type LaterActions = ReturnType<typeof laterActions>;

export function laterActions(ports: ActionPorts) {
  const { session, layout, onRefusal } = ports;
  const copyTo = (ids: readonly string[], drag: Drag): void => {
    const part = partOfMap(session.map, ids);
    if (!part) return;
    const boxes = part.chosen.flatMap((id) => {
      const box = layout().nodes.has(id as never) ? boxOf(layout(), id) : undefined;
      return box ? [box] : [];
    });
    // Touchpoints that were let go outside every stage are copied nowhere.
    if (boxes.length === 0 && !drag.slot) return;
    const left = Math.min(...boxes.map(({ x }) => x)) + drag.offset.x;
    const top = Math.min(...boxes.map(({ y }) => y)) + drag.offset.y;
    const place = boxes.length > 0 ? ([left, top] as const) : null;
    const slot = drag.slot && { node: drag.slot.node, index: drag.slot.index };
    const result = session.run(pasteRecords, { part, slot, place, after: null, as: 'duplicate' });
    if (!result.ok) onRefusal(result.refusal);
  };
  return {
    ...arrangeActions(ports),
    ...moveActions(ports),
    ...selectActions(ports),
    ...clipboardActions(ports),
    ...portraitActions(ports),
    ...touchActions(ports),
    duplicate: () => {
      const { selection } = session.store.getState();
      if (selection.length === 0) return;
      const result = session.run(duplicateRecords, { ids: selection });
      if (!result.ok) onRefusal(result.refusal);
    },
    /** At the end of a drag with Alt. */
    dropCopies: copyTo,
  };
}
