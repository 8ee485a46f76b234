/** Where what is pasted goes: behind what is selected, else where the pointer is, else where it came from. */
import type { PasteRecordsArgs } from '../commands/pasteRecords';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { nearestSlot } from '../layout/nearestSlot';
import { isStageId } from '../model/questions';
import type { ActionPorts } from './ActionPorts';
import { nodeOf } from './walk';

export type PasteTarget = Pick<PasteRecordsArgs, 'slot' | 'place' | 'after'>;

/** Said by the person: a menu that was opened there, or the place where somebody types new touchpoints. */
export type PastePlace = Point | NonNullable<PasteTarget['slot']>;

export function pasteTarget(ports: ActionPorts, at: PastePlace | null): PasteTarget {
  const { session, canvas, layout, placeOf } = ports;
  if (at && 'node' in at) return { slot: at, place: null, after: null };
  if (at) return targetAt(layout(), at);
  const { selection } = session.store.getState();
  const { focused, pointer } = canvas.getState();
  const anchors = selection.length > 0 ? selection : focused === null ? [] : [focused];
  if (anchors.length === 0) {
    return pointer.at ? targetAt(layout(), placeOf(pointer.at)) : { slot: null, place: null, after: null };
  }
  const nodes = new Map(
    anchors.flatMap((id) => {
      const node = nodeOf(layout(), id);
      return node ? [[node.id, node] as const] : [];
    }),
  );
  const last = [...nodes.values()].findLast(({ id }) => isStageId(session.map, id));
  const after = last && isStageId(session.map, last.id) ? last.id : null;
  const [only, ...others] = nodes.values();
  // Several stages selected say no one place: each goes behind its original, or to the stage of its name.
  if (!only || others.length > 0) return { slot: null, place: null, after };
  const positions = anchors.map((id) => (only.cards as readonly string[]).indexOf(id));
  const index = positions.includes(-1) ? only.cards.length : Math.max(...positions) + 1;
  return { slot: { node: only.id, index }, place: null, after };
}

function targetAt(layout: MapLayout, point: Point): PasteTarget {
  const slot = nearestSlot(layout, point, new Set());
  return {
    slot: slot && { node: slot.node, index: slot.index },
    place: [point.x, point.y],
    after: null,
  };
}
