/**
 * What can be done on the canvas, by whatever means: toolbar, double-click, keyboard, menu. Each is one command on
 * the session and what follows on the canvas (name it, go there).
 */
import type { StoreApi } from 'zustand/vanilla';
import { createConnection } from '../commands/createConnection';
import { createPersona } from '../commands/createPersona';
import { createStage } from '../commands/createStage';
import { createTouchpoints } from '../commands/createTouchpoints';
import { deleteRecords } from '../commands/deleteRecords';
import { duplicateRecords } from '../commands/duplicateRecords';
import { moveNodes } from '../commands/moveNodes';
import { moveStage } from '../commands/moveStage';
import { moveTouchpoints } from '../commands/moveTouchpoints';
import type { Refusal } from '../commands/Command';
import type { TextKey } from '../i18n/language';
import type { Point } from '../layout/Box';
import type { MapLayout } from '../layout/MapLayout';
import { asId, type EndId, type NodeId, type StageId, type TouchpointId } from '../model/ids';
import { isEndId, isPersonaId, isStageId, isTouchpointId, listStages } from '../model/questions';
import type { MapSession, RunResult } from '../session/MapSession';
import type { CanvasState } from './canvasState';
import { nodeOf, walkingOrder, type Direction } from './walk';

export interface ActionPorts {
  readonly session: MapSession;
  readonly canvas: StoreApi<CanvasState>;
  readonly layout: () => MapLayout;
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly onRefusal: (refusal: Refusal) => void;
  /** Brings it into view if it is not. */
  readonly reveal: (id: string) => void;
}

const nudge = 8;

export type CanvasActions = ReturnType<typeof canvasActions>;

export function canvasActions(ports: ActionPorts) {
  const { session, canvas, layout, t, onRefusal, reveal } = ports;

  const report = (result: RunResult): readonly string[] => {
    if (!result.ok) onRefusal(result.refusal);
    return result.ok ? result.created : [];
  };
  const nameNew = (created: readonly string[]) => {
    const id = created[0];
    if (id === undefined) return;
    canvas.setState({ naming: { id, isNew: true }, focused: id, adding: null });
    reveal(id);
  };

  /** Where a new touchpoint goes when nobody said: into the selected stage, after the selected touchpoint. */
  const chosenSlot = (): { node: NodeId; index: number } | null => {
    const [id] = session.store.getState().selection;
    const node = id === undefined ? undefined : nodeOf(layout(), id);
    if (node && id !== undefined) {
      const at = (node.cards as readonly string[]).indexOf(id);
      return { node: node.id, index: at === -1 ? node.cards.length : at + 1 };
    }
    const [first] = listStages(session.map);
    return first ? { node: first.id, index: layout().nodes.get(first.id)?.cards.length ?? 0 } : null;
  };

  return {
    addPersona: (place?: Point) => {
      const at = place ? { place: [place.x, place.y] as const } : {};
      nameNew(report(session.run(createPersona, { name: t('canvas.newPersona'), ...at })));
    },
    addStage: (place?: Point) => {
      const { map } = session;
      const [id] = session.store.getState().selection;
      const after = id === undefined ? undefined : nodeOf(layout(), id);
      const index = after ? listStages(map).findIndex((stage) => stage.id === after.id) + 1 : 0;
      const where = place
        ? {
            place: [place.x, place.y] as const,
            index: listStages(map).filter((s) => s.place[0] < place.x).length,
          }
        : index > 0
          ? { index }
          : {};
      nameNew(report(session.run(createStage, { name: t('canvas.newStage'), kind: 'custom', ...where })));
    },
    /** Opens the field in which touchpoints are typed; a map without a stage gets one first. */
    addTouchpoint: (slot: { node: NodeId; index: number } | null = chosenSlot()) => {
      if (!slot) {
        const created = report(session.run(createStage, { name: t('canvas.newStage'), kind: 'custom' }));
        if (created[0] === undefined) return;
        canvas.setState({ adding: { node: asId<StageId>(created[0]), index: 0 }, naming: null });
        return;
      }
      canvas.setState({ adding: slot, naming: null });
      reveal(slot.node);
    },
    /** Pasted lines become touchpoints, one a line; false when there is no text or nowhere to put it. */
    pasteLines: (text: string): boolean => {
      const names = text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const slot = names.length > 0 ? chosenSlot() : null;
      if (!slot) return false;
      report(session.run(createTouchpoints, { ...slot, names }));
      return true;
    },
    rename: (id: string) => {
      if (!isEndId(session.map, id)) return;
      session.select([id]);
      canvas.setState({ naming: { id, isNew: false }, adding: null });
      reveal(id);
    },
    deleteSelection: () => {
      const { selection } = session.store.getState();
      if (selection.length === 0) return;
      const order = walkingOrder(layout());
      const at = order.indexOf(selection[0] ?? '');
      report(session.run(deleteRecords, { ids: selection }));
      // What came before it in the journey, else what came after: the keyboard stays where the work is.
      const nearest = [...order.slice(0, Math.max(at, 0)).reverse(), ...order.slice(Math.max(at, 0))];
      const focused = nearest.find((id) => isEndId(session.map, id)) ?? null;
      canvas.setState({ focused, hovered: null });
    },
    duplicateSelection: () => {
      const { selection } = session.store.getState();
      if (selection.length === 0) return;
      report(session.run(duplicateRecords, { ids: selection }));
    },
    connect: (from: EndId, to: EndId, kind: 'flow' | 'return' | 'drop-off' = 'flow') => {
      report(session.run(createConnection, { from, to, kind }));
      canvas.setState({ connecting: null });
    },
    /** Moves the thing itself: a touchpoint in its order or to the stage beside, a stage's turn, a persona's place. */
    moveSelected: (id: string, direction: Direction) => {
      const { map } = session;
      if (isTouchpointId(map, id)) {
        const selection = session.store.getState().selection.filter((other) => isTouchpointId(map, other));
        const ids = selection.includes(id) ? selection : [id];
        const target = touchpointTarget(layout(), map, id, direction, new Set(ids));
        if (target)
          report(
            session.run(moveTouchpoints, { ids: ids.map((other) => asId<TouchpointId>(other)), ...target }),
          );
      } else if (isStageId(map, id) && (direction === 'left' || direction === 'right')) {
        const turn = listStages(map).findIndex((stage) => stage.id === id) + (direction === 'left' ? -1 : 1);
        if (!session.can(moveStage, { id, index: turn })) report(session.run(moveStage, { id, index: turn }));
      } else if (isStageId(map, id) || isPersonaId(map, id)) {
        const box = layout().nodes.get(id)?.box;
        if (!box) return;
        const dx = direction === 'left' ? -nudge : direction === 'right' ? nudge : 0;
        const dy = direction === 'up' ? -nudge : direction === 'down' ? nudge : 0;
        report(session.run(moveNodes, { moves: [{ id, place: [box.x + dx, box.y + dy] }] }));
      }
    },
  };
}

function touchpointTarget(
  layout: MapLayout,
  map: MapSession['map'],
  id: string,
  direction: Direction,
  moved: ReadonlySet<string>,
): { node: NodeId; index: number } | null {
  const node = nodeOf(layout, id);
  if (!node) return null;
  const rest = node.cards.filter((card) => !moved.has(card));
  const before = node.cards.slice(0, (node.cards as readonly string[]).indexOf(id));
  const index = before.filter((card) => !moved.has(card)).length;
  if (direction === 'up') return index > 0 ? { node: node.id, index: index - 1 } : null;
  if (direction === 'down') return index < rest.length ? { node: node.id, index: index + 1 } : null;
  const stages: NodeId[] = listStages(map).map((stage) => stage.id);
  const beside = stages[stages.indexOf(node.id) + (direction === 'left' ? -1 : 1)];
  if (beside === undefined || !stages.includes(node.id)) return null;
  return { node: beside, index: Math.min(index, layout.nodes.get(beside)?.cards.length ?? 0) };
}
