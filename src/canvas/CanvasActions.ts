/**
 * What can be done on the canvas, by whatever means: toolbar, double-click, keyboard, menu. Each is one command on
 * the session and what follows on the canvas (name it, go there). What a map that was just opened does not need is in
 * `laterActions.ts`, which is fetched when somebody first touches the canvas.
 */
import { createConnection } from '../commands/createConnection';
import { createPersona } from '../commands/createPersona';
import { createStage } from '../commands/createStage';
import { deleteRecords } from '../commands/deleteRecords';
import { bringTexts } from '../i18n/language';
import type { Point } from '../layout/Box';
import { asId, type EndId, type NodeId, type StageId } from '../model/ids';
import { isEndId, listStages } from '../model/questions';
import type { RunResult } from '../session/MapSession';
import type { ActionPorts } from './ActionPorts';
import type { Drag } from './canvasState';
import type { LaterActions } from './laterActions';
import { nodeOf, walkingOrder } from './walk';

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
  const later = whenFetched(ports);

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
    /** Runs at once when it has been fetched, else as soon as it is. */
    later,
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
      later((it) => {
        it.duplicate();
      });
    },
    dropCopies: (ids: readonly string[], drag: Drag) => {
      later((it) => {
        it.dropCopies(ids, drag);
      });
    },
    connect: (from: EndId, to: EndId, kind: 'flow' | 'return' | 'drop-off' = 'flow') => {
      report(session.run(createConnection, { from, to, kind }));
      canvas.setState({ connecting: null });
    },
  };
}

/** Fetched once; what waits for it runs in the order in which it was asked. */
function whenFetched(ports: ActionPorts): (run: (it: LaterActions) => void) => void {
  let fetched: LaterActions | null = null;
  let fetching: Promise<LaterActions> | null = null;
  return (run) => {
    if (fetched) {
      run(fetched);
      return;
    }
    fetching ??= Promise.all([import('./laterActions'), bringTexts('canvasMore')]).then(
      ([{ laterActions }]) => (fetched = laterActions(ports)),
    );
    fetching.then(run).catch(() => {
      // Without a connection, and not kept for offline use yet: the next time it is asked for again.
      fetching = null;
    });
  };
}
