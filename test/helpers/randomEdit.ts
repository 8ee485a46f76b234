/** A random edit that a person could make, from a list of random numbers: the same numbers make the same edit. */
import { addMeasurement } from '../../src/commands/addMeasurement';
import { createConnection } from '../../src/commands/createConnection';
import { createPersona } from '../../src/commands/createPersona';
import { createStage } from '../../src/commands/createStage';
import { createTouchpoints } from '../../src/commands/createTouchpoints';
import { deleteRecords } from '../../src/commands/deleteRecords';
import { duplicateRecords } from '../../src/commands/duplicateRecords';
import { editMap, editRecord } from '../../src/commands/editRecord';
import { moveNodes } from '../../src/commands/moveNodes';
import { moveStage } from '../../src/commands/moveStage';
import { moveTouchpoints } from '../../src/commands/moveTouchpoints';
import { restoreMap } from '../../src/commands/restoreMap';
import {
  asId,
  type EndId,
  type MetricId,
  type NodeId,
  type StageId,
  type TouchpointId,
} from '../../src/model/ids';
import type { JourneyMap } from '../../src/model/JourneyMap';
import type { MapSession, RunResult } from '../../src/session/MapSession';

/** What each number decides: which edit, on what, where to. */
export type EditNumbers = readonly [which: number, first: number, second: number, third: number];

/** The states an earlier one of which a random edit may restore. */
const earlierStates = new WeakMap<object, JourneyMap[]>();

function earlierOf(session: object): JourneyMap[] {
  const known = earlierStates.get(session) ?? [];
  earlierStates.set(session, known);
  return known;
}

/** Returns what the session said; null when there was nothing to do it on. */
export function runRandomEdit(
  session: Pick<MapSession, 'map' | 'run'>,
  [which, first, second, third]: EditNumbers,
): RunResult | null {
  const { map } = session;
  const pick = <T extends string>(ids: readonly string[], number: number): T | undefined =>
    ids.length === 0 ? undefined : (ids[number % ids.length] as T);
  const stages = Object.keys(map.stages).sort();
  const personas = Object.keys(map.personas).sort();
  const touchpoints = Object.keys(map.touchpoints).sort();
  const node = pick<NodeId>([...stages, ...personas], first);
  const touchpoint = pick<TouchpointId>(touchpoints, first);
  const ends = [...stages, ...personas, ...touchpoints];
  const earlier = earlierOf(session);
  earlier.push(map);
  switch (which % 13) {
    case 0:
      return session.run(createPersona, { name: `P${String(first)}` });
    case 1:
      return session.run(createStage, {
        name: `S${String(first)}`,
        kind: 'custom',
        index: second % (stages.length + 1),
      });
    case 2:
    case 3:
      if (!node) return null;
      return session.run(createTouchpoints, {
        node,
        names: [`T${String(second)}`, '접점'],
        index: third % 5,
      });
    case 4: {
      const from = pick<EndId>(ends, first);
      const to = pick<EndId>(ends, second);
      return from && to ? session.run(createConnection, { from, to, kind: 'flow' }) : null;
    }
    case 5: {
      const target = pick<NodeId>([...stages, ...personas], second);
      return touchpoint && target
        ? session.run(moveTouchpoints, { ids: [touchpoint], node: target, index: third % 6 })
        : null;
    }
    case 6:
      return touchpoint
        ? session.run(editRecord, {
            kind: 'touchpoints',
            id: touchpoint,
            fields: second % 2 === 0 ? { name: `R${String(third)}` } : { pains: [`pain ${String(third)}`] },
          })
        : null;
    case 7:
      return node ? session.run(moveNodes, { moves: [{ id: node, place: [second * 7, third * 3] }] }) : null;
    case 8: {
      const stage = pick<StageId>(stages, first);
      return stage ? session.run(moveStage, { id: stage, index: second % stages.length }) : null;
    }
    case 9: {
      const id = pick(ends, first);
      return id ? session.run(duplicateRecords, { ids: [id] }) : null;
    }
    case 10: {
      const metric = pick<MetricId>(Object.keys(map.metrics).sort(), second);
      return touchpoint && metric
        ? session.run(addMeasurement, {
            metric: { id: metric },
            measurement: {
              subject: touchpoint,
              value: { form: 'share', x: third % 5, n: 5 },
              grade: 'measured',
            },
          })
        : null;
    }
    case 11: {
      const target = earlier[first % earlier.length];
      return target ? session.run(restoreMap, { target }) : null;
    }
    default: {
      if (second % 3 !== 0) return session.run(editMap, { fields: { title: `M${String(third)}` } });
      const id = pick([...ends, ...Object.keys(map.connections).sort()], first);
      return id ? session.run(deleteRecords, { ids: [asId<TouchpointId>(id)] }) : null;
    }
  }
}
