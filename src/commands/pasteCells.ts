/**
 * Rows of a spreadsheet → touchpoints with their fields, in the stages they name. Stages, channels and departments that
 * the map has not are made. One edit and one step to undo. What the cells mean is understood before
 * (`formats/clipboard/understandCells.ts`).
 */
import { cellKey, type CellRow } from '../datasets/CellRow';
import { asId, type ChannelId, type DepartmentId, type NodeId, type TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { isPersonaId, isStageId, listStages } from '../model/questions';
import { sortByRank } from '../model/ranks';
import { optionalName, type Command, type EditContext } from './Command';
import { createChannel, createDepartment } from './createListEntry';
import { createStage } from './createStage';
import { createTouchpoints } from './createTouchpoints';
import { setFields } from './editRecord';

export interface PasteCellsArgs {
  readonly rows: readonly CellRow[];
  /** For rows that name no stage. Null: the map has none, and one is made. */
  readonly slot: { readonly node: NodeId; readonly index: number } | null;
  /** What a stage is called that is made because there is none. */
  readonly newStage: string;
}

type Draft = Parameters<Command<PasteCellsArgs>['apply']>[0];

export const pasteCells: Command<PasteCellsArgs> = {
  name: 'pasteCells',
  can: (map, { rows, slot }) => {
    if (rows.length === 0) return { reason: 'nothing-chosen' };
    if (rows.some(({ name }) => name.trim() === '')) return { reason: 'name-empty' };
    const isThere = slot === null || isStageId(map, slot.node) || isPersonaId(map, slot.node);
    return isThere ? null : { reason: 'gone', kind: 'node' };
  },
  apply: (draft, { rows, slot, newStage }, context) => {
    const stages = namesOf(listStages(draft as JourneyMap));
    const made = new Map<CellRow, TouchpointId>();
    for (const [stage, group] of groupByStage(rows)) {
      const place =
        stage === '' && slot ? slot : { node: stageFor(draft, stage || newStage, stages, context) };
      const ids = createTouchpoints.apply(draft, { ...place, names: group.map(({ name }) => name) }, context);
      group.forEach((row, position) => {
        const id = ids[position];
        if (id !== undefined) made.set(row, asId<TouchpointId>(id));
      });
    }
    const channels = namesOf(sortByRank(Object.values(draft.channels)));
    const departments = namesOf(sortByRank(Object.values(draft.departments)));
    for (const [row, id] of made) {
      setFields(draft.touchpoints[id] ?? {}, {
        ...row.fields,
        ...(row.channel && {
          channel: entryFor(channels, row.channel, context, (name, entry) => {
            createChannel.apply(draft, { name, id: asId<ChannelId>(entry) }, context);
          }),
        }),
        ...(row.department && {
          department: entryFor(departments, row.department, context, (name, entry) => {
            createDepartment.apply(draft, { name, id: asId<DepartmentId>(entry) }, context);
          }),
        }),
      });
    }
    return rows.flatMap((row) => made.get(row) ?? []);
  },
  describe: (_map, { rows }) => ({
    step: 'paste',
    count: rows.length,
    ...optionalName(rows.length === 1 ? rows[0]?.name : undefined),
  }),
};

/** In the order in which the stages are first named. */
function groupByStage(rows: readonly CellRow[]): Map<string, CellRow[]> {
  const names = new Map<string, string>();
  const groups = new Map<string, CellRow[]>();
  for (const row of rows) {
    const name = row.stage?.trim() ?? '';
    const said = names.get(cellKey(name)) ?? name;
    names.set(cellKey(name), said);
    const group = groups.get(said);
    if (group) group.push(row);
    else groups.set(said, [row]);
  }
  return groups;
}

function namesOf(records: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name } of records) if (!ids.has(cellKey(name))) ids.set(cellKey(name), id);
  return ids;
}

function stageFor(draft: Draft, name: string, stages: Map<string, string>, context: EditContext): NodeId {
  const known = stages.get(cellKey(name));
  if (known !== undefined) return asId(known);
  const [made] = createStage.apply(draft, { name, kind: 'custom' }, context);
  if (made === undefined) throw new Error('A stage that was made has an id');
  stages.set(cellKey(name), made);
  return asId(made);
}

function entryFor(
  entries: Map<string, string>,
  name: string,
  { newId }: EditContext,
  make: (name: string, id: string) => void,
): string {
  const known = entries.get(cellKey(name));
  if (known !== undefined) return known;
  const id = newId();
  make(name, id);
  entries.set(cellKey(name), id);
  return id;
}
