/**
 * What a drag shows and what its drop means, whatever moves it: mouse, pen, or a finger after a long press. Reads the
 * layout; changes nothing.
 */
import { moveNodes } from '../commands/moveNodes';
import { moveTouchpoints } from '../commands/moveTouchpoints';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { nearestSlot } from '../layout/nearestSlot';
import { asId, type NodeId, type TouchpointId } from '../model/ids';
import type { MapSession, RunResult } from '../session/MapSession';
import type { Drag } from './canvasState';
import { boxOf } from './walk';

/** Everything selected when the grabbed one is: most of it may not be living elements at the moment. */
export function draggedIds(
  selection: readonly string[],
  layout: MapLayout,
  grabbed: readonly string[],
): ReadonlySet<string> {
  const selected = grabbed.some((id) => selection.includes(id))
    ? selection.filter((id) => boxOf(layout, id))
    : [];
  return new Set([...grabbed, ...selected]);
}

export function dragOf(
  layout: MapLayout,
  dragged: ReadonlySet<string>,
  offset: Point,
  pointer: Point,
  copies: boolean,
): Drag {
  const carried = new Set(dragged);
  for (const id of dragged) {
    for (const card of layout.nodes.get(id as NodeId)?.cards ?? []) carried.add(card);
  }
  const dragsNode = [...carried].some((id) => layout.nodes.has(id as NodeId));
  // A copy may land beside its original, which stays.
  const leaving = copies ? [] : [...carried].map((id) => asId<TouchpointId>(id));
  const slot = dragsNode ? null : nearestSlot(layout, pointer, new Set(leaving));
  return { carried, offset, slot, copies };
}

/** Null: let go where nothing can land, and everything goes back to where it was. */
export function dropOn(
  session: MapSession,
  layout: MapLayout,
  dragged: ReadonlySet<string>,
  { offset, slot }: Drag,
): RunResult | null {
  const moves = [...dragged].flatMap((id) => {
    const box = layout.nodes.get(id as NodeId)?.box;
    return box ? [{ id: id as NodeId, place: [box.x + offset.x, box.y + offset.y] as const }] : [];
  });
  if (moves.length > 0) return session.run(moveNodes, { moves });
  if (!slot) return null;
  return session.run(moveTouchpoints, {
    ids: [...dragged].map((id) => asId<TouchpointId>(id)),
    node: slot.node,
    index: slot.index,
  });
}
