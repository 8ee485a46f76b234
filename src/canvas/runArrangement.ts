/** Puts a map in order as a person asked, in one step, and shows the way there. */
import { arrangeNodes } from '../commands/arrangeNodes';
import { createStage } from '../commands/createStage';
import { insertStage } from '../commands/insertStage';
import { mergeStages } from '../commands/mergeStages';
import { orderTouchpoints } from '../commands/orderTouchpoints';
import { splitStage } from '../commands/splitStage';
import { layoutMap } from '../layout/layoutMap';
import type { StageId } from '../model/ids';
import { isEndId, listStages } from '../model/questions';
import type { RunResult } from '../session/MapSession';
import type { ActionPorts } from './ActionPorts';
import { setCollapsed } from './collapsing';
import { easeFrom } from './easeLayout';
import { besideConnection } from './followConnection';
import {
  planArrangement,
  type ArrangementName,
  type ArrangePlan,
  type ArrangeScene,
} from './planArrangement';

export type InsertPlan = Omit<Extract<ArrangePlan, { can: 'insert' }>, 'can'>;

/** Nothing happens when it cannot be done now; `planArrangement` says why. */
export function runArrangement(
  ports: ActionPorts,
  name: ArrangementName,
  healthOf: ArrangeScene['healthOf'],
): void {
  const { session, layout, canvas } = ports;
  const { focused } = canvas.getState();
  const selected = session.store.getState().selection;
  const selection = selected.length === 0 && focused !== null ? [focused] : selected;
  carryOut(ports, planArrangement(name, { map: session.map, layout: layout(), selection, healthOf }));
}

/** A stage between the two, ready to be named. */
export function insertBetween(ports: ActionPorts, { after, before }: InsertPlan): void {
  const fields = { name: ports.t('canvas.newStage'), after, ...(before !== undefined && { before }) };
  nameMade(
    ports,
    eased(ports, ({ run }) => run(insertStage, fields)),
    true,
  );
}

/** Selects it and brings it into view; the keyboard is at it. A connection is selected from where the keyboard is. */
export function goAlong({ session, canvas, reveal }: ActionPorts, id: string): void {
  session.select([id]);
  if (!isEndId(session.map, id)) return;
  canvas.setState({ focused: id });
  reveal(id);
}

export function expandStage(ports: ActionPorts, id: StageId): void {
  setCollapsed(ports, [id], false);
}

/** From the selected connection to the next that starts where it does. */
export function goBeside(ports: ActionPorts, step: 1 | -1): void {
  const [id = ''] = ports.session.store.getState().selection;
  const next = besideConnection(ports.session.map, id, step);
  if (next !== null) goAlong(ports, next);
}

function carryOut(ports: ActionPorts, plan: ArrangePlan): void {
  const name = ports.t('canvas.newStage');
  switch (plan.can) {
    case 'not':
      return;
    case 'go':
      goAlong(ports, plan.to);
      return;
    case 'insert':
      insertBetween(ports, plan);
      return;
    case 'move': {
      const { how, places, order } = plan;
      const moves = [...places].map(([id, place]) => ({ id, place }));
      eased(ports, ({ run }) => run(arrangeNodes, { how, moves, ...(order && { order }) }));
      return;
    }
    case 'order':
      eased(ports, ({ run }) => run(orderTouchpoints, { node: plan.node, order: plan.order }));
      return;
    case 'insertFirst': {
      const index = listStages(ports.session.map).findIndex(({ id }) => id === plan.before);
      const made = eased(ports, ({ run }) => run(createStage, { name, kind: 'custom', index }));
      nameMade(ports, made, true);
      return;
    }
    case 'split': {
      const made = eased(ports, ({ run }) => run(splitStage, { below: plan.below, name }));
      nameMade(ports, made, true);
      return;
    }
    case 'collapse':
      setCollapsed(ports, plan.ids, plan.isCollapsed);
      return;
    case 'merge':
      nameMade(
        ports,
        eased(ports, ({ run }) => run(mergeStages, { ids: plan.ids })),
        false,
      );
  }
}

/** Runs it, and shows the way from what is seen to what has come of it. */
function eased(
  { session, canvas, layout, onRefusal }: ActionPorts,
  edit: (session: Pick<ActionPorts['session'], 'run'>) => RunResult,
): readonly string[] {
  const before = layout();
  const show = easeFrom(canvas, before);
  const result = edit({ run: (command, args) => session.run(command, args) });
  if (!result.ok) {
    canvas.setState({ eased: null });
    onRefusal(result.refusal);
    return [];
  }
  const after = layoutMap(session.map, before);
  show(session.map, canvas.getState().collapsed?.layoutOf(session.map, after) ?? after);
  return result.created;
}

/** Its name is typed at once; one that was put together of others can be left as it is. */
function nameMade({ canvas, reveal }: ActionPorts, made: readonly string[], isNew: boolean): void {
  const id = made[0];
  if (id === undefined) return;
  canvas.setState({ naming: { id, isNew }, focused: id, adding: null });
  reveal(id);
}
