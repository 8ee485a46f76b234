/** Moving what is selected by the arrow keys. Presses that follow each other are one step to undo. */
import { moveNodes } from '../commands/moveNodes';
import { moveStage } from '../commands/moveStage';
import { moveTouchpoints } from '../commands/moveTouchpoints';
import { asId, type NodeId, type TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { isPersonaId, isStageId, isTouchpointId, listStages, listTouchpoints } from '../model/questions';
import type { Gesture } from '../session/MapSession';
import type { ActionPorts } from './ActionPorts';
import type { Direction } from './walk';

/** A pause longer than this ends the step; so does a hand that goes to the mouse, to undo it for example. */
const pauseMilliseconds = 1500;

const steps: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

export function moveActions({ session, canvas, reveal, onRefusal }: ActionPorts) {
  let open: { readonly gesture: Gesture; readonly steps: unknown; readonly timer: number } | null = null;
  const end = () => {
    if (!open) return;
    clearTimeout(open.timer);
    open.gesture.commit();
    open = null;
    removeEventListener('pointermove', end);
    removeEventListener('pointerdown', end, true);
  };
  // A page that is left must not take the step with it.
  addEventListener('pagehide', end);
  const inOneStep = (run: (gesture: Gesture) => void): void => {
    if (open) clearTimeout(open.timer);
    // Another edit or an undo has ended it meanwhile.
    const goesOn = open !== null && session.store.getState().steps === open.steps;
    addEventListener('pointermove', end);
    addEventListener('pointerdown', end, true);
    const gesture = goesOn && open ? open.gesture : session.beginGesture();
    run(gesture);
    open = {
      gesture,
      steps: session.store.getState().steps,
      timer: window.setTimeout(end, pauseMilliseconds),
    };
  };
  const showMoved = () => {
    const { focused } = canvas.getState();
    if (focused !== null) reveal(focused);
  };

  return {
    /** Stages and personas by so many canvas units; touchpoints in their order, or to the stage beside. */
    nudge: (direction: Direction, units: number) => {
      const { selection } = session.store.getState();
      const nodes = selection.filter((id) => isStageId(session.map, id) || isPersonaId(session.map, id));
      inOneStep((gesture) => {
        if (nodes.length > 0) {
          const [x, y] = steps[direction];
          const result = gesture.run(moveNodes, {
            moves: nodes.map((id) => movedBy(session.map, id as NodeId, x * units, y * units)),
          });
          if (!result.ok) onRefusal(result.refusal);
          return;
        }
        for (const group of groupByNode(session.map, selection)) {
          const target = targetOf(session.map, group, direction);
          if (target) gesture.run(moveTouchpoints, { ids: group.ids, ...target });
        }
      });
      showMoved();
    },
    /** A stage's turn in the journey; everything else as by the plain arrow. */
    moveTurn: (id: string, direction: 'left' | 'right') => {
      if (!isStageId(session.map, id)) return;
      const turn =
        listStages(session.map).findIndex((stage) => stage.id === id) + (direction === 'left' ? -1 : 1);
      if (!session.can(moveStage, { id, index: turn })) session.run(moveStage, { id, index: turn });
      showMoved();
    },
  };
}

function movedBy(map: JourneyMap, id: NodeId, dx: number, dy: number) {
  const node = map.stages[id as never] ?? map.personas[id as never];
  const [x, y] = node?.place ?? [0, 0];
  return { id, place: [x + dx, y + dy] as const };
}

interface Group {
  readonly node: NodeId;
  /** In their order. */
  readonly ids: readonly TouchpointId[];
}

function groupByNode(map: JourneyMap, selection: readonly string[]): Group[] {
  const selected = new Set(selection.filter((id) => isTouchpointId(map, id)));
  const nodes = new Set([...selected].flatMap((id) => map.touchpoints[asId<TouchpointId>(id)]?.node ?? []));
  return [...nodes].map((node) => ({
    node,
    ids: listTouchpoints(map, node).flatMap(({ id }) => (selected.has(id) ? [id] : [])),
  }));
}

/** From the map itself: keys that follow fast come before what they did is laid out. */
function targetOf(
  map: JourneyMap,
  { node, ids }: Group,
  direction: Direction,
): { node: NodeId; index: number } | null {
  const all = listTouchpoints(map, node);
  const moved = new Set(ids);
  const before = all.findIndex(({ id }) => moved.has(id));
  const others = all.length - ids.length;
  if (direction === 'up') return before > 0 ? { node, index: before - 1 } : null;
  if (direction === 'down') return before < others ? { node, index: before + 1 } : null;
  const stages: NodeId[] = listStages(map).map(({ id }) => id);
  const at = stages.indexOf(node);
  const beside = stages[at + (direction === 'left' ? -1 : 1)];
  if (at === -1 || beside === undefined) return null;
  return { node: beside, index: Math.min(before, listTouchpoints(map, beside).length) };
}
