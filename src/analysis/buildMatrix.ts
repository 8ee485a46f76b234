/**
 * The omnichannel matrix of a map: channels (or departments) down, stages across, in each cell its touchpoints and their
 * health; sums beside and below, and where something is missing. Pure; the health is the ranking's own.
 */
import type { ChannelId, DepartmentId, NodeId, StageId, TouchpointId } from '../model/ids';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import { groupTouchpoints, listPersonas, listStages } from '../model/questions';
import { sortByRank } from '../model/ranks';
import type { MeasuredTouchpoint, Ranking } from '../ranking/Ranking';
import { listStageChannels } from './check/stageChannels';

export type MatrixBy = 'channels' | 'departments';

export interface MatrixTouchpoint {
  readonly id: TouchpointId;
  /** Adjusted, 0–100; null when nothing that counts was measured. */
  readonly health: number | null;
  readonly basis: 'measured' | 'thin' | 'opinion' | 'none';
  /** 1 = weakest; null when it is not ranked. */
  readonly rank: number | null;
}

/** What several touchpoints come to. */
export interface MatrixSum {
  readonly touchpoints: number;
  /** How many the health rests on. */
  readonly measured: number;
  /** ΣT·adjusted/ΣT, as for a stage; null when none is measured. */
  readonly health: number | null;
  /** The weakest ranked one; null when none is. */
  readonly weakest: TouchpointId | null;
}

export interface MatrixCell extends MatrixSum {
  readonly members: readonly MatrixTouchpoint[];
  /**
   * The channel is there in the stage before and the stage after and not here: customers must change over and back. Only
   * where the channels of the stage are known, and unless it was marked as intended (as the map check's rule says).
   */
  readonly isGap: boolean;
}

export interface MatrixLine extends MatrixSum {
  /** Health of its lowest and highest cell, when they lie at least 25 apart: the same thing is done well here, badly there. */
  readonly uneven: { readonly low: number; readonly high: number } | null;
  readonly gaps: number;
}

export interface MatrixColumn extends MatrixLine {
  readonly node: NodeId;
}

export interface MatrixRow extends MatrixLine {
  /** null: touchpoints without a channel (or department). */
  readonly id: ChannelId | DepartmentId | null;
  /** In the columns' order. */
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly by: MatrixBy;
  /** The personas that touchpoints hang on, then every stage. */
  readonly columns: readonly MatrixColumn[];
  /** In the map's order, unused ones too; last, when there are any, the touchpoints that have none. */
  readonly rows: readonly MatrixRow[];
  readonly whole: MatrixSum;
}

/** Health points between two cells of one line from which they are called uneven: half of the way from par to target. */
const leastUneven = 25;
/** Below this trust in all, a cell's health says little but the journey's average. */
const leastTrust = 0.2;

interface Placed extends MatrixTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly trust: number;
}

/** Linear in the touchpoints, but for the cells: rows × columns. */
export function buildMatrix(map: JourneyMap, ranking: Ranking, by: MatrixBy): Matrix {
  const groups = groupTouchpoints(map);
  const nodes: readonly NodeId[] = [
    ...listPersonas(map)
      .map(({ id }) => id)
      .filter((id) => groups.has(id)),
    ...listStages(map).map(({ id }) => id),
  ];
  const measured = measuredById(ranking);
  const placed = nodes.map((node) =>
    (groups.get(node) ?? []).map((touchpoint) => place(touchpoint, measured.get(touchpoint.id))),
  );
  const gaps = by === 'channels' ? findGaps(map, groups) : noGaps;
  const ids: (MatrixRow['id'] | null)[] = sortByRank(Object.values<Line>(map[by])).map(({ id }) => id);
  const isPlaceless = placed.flat().some(({ touchpoint }) => lineOf(touchpoint, by) === null);
  const rows = [...ids, ...(isPlaceless ? [null] : [])].map((id): Row => {
    const cells = nodes.map((node, column) =>
      makeCell(
        (placed[column] ?? []).filter(({ touchpoint }) => lineOf(touchpoint, by) === id),
        id !== null && (gaps.get(node)?.has(id) ?? false),
      ),
    );
    return { id, cells, members: cells.flatMap(({ members }) => members) };
  });
  return {
    by,
    columns: nodes.map((node, column) => ({
      node,
      ...makeLine(
        placed[column] ?? [],
        rows.flatMap(({ cells }) => cells[column] ?? []),
      ),
    })),
    rows: rows.map(({ id, cells, members }) => ({ id, cells, ...makeLine(members, cells) })),
    whole: sumUp(placed.flat()),
  };
}

interface Line {
  readonly id: ChannelId | DepartmentId;
  readonly rank: string;
}

interface Cell extends MatrixCell {
  readonly members: readonly Placed[];
  readonly trust: number;
}

interface Row {
  readonly id: MatrixRow['id'];
  readonly cells: readonly Cell[];
  readonly members: readonly Placed[];
}

function lineOf(touchpoint: Touchpoint, by: MatrixBy): MatrixRow['id'] {
  return (by === 'channels' ? touchpoint.channel : touchpoint.department) ?? null;
}

function measuredById(ranking: Ranking): ReadonlyMap<TouchpointId, Measured> {
  return new Map([
    ...ranking.ranked.map((row): [TouchpointId, Measured] => [row.id, { row, rank: row.rank }]),
    ...ranking.needsData.map((row): [TouchpointId, Measured] => [row.id, { row, rank: null }]),
  ]);
}

interface Measured {
  readonly row: MeasuredTouchpoint;
  readonly rank: number | null;
}

function place(touchpoint: Touchpoint, found: Measured | undefined): Placed {
  const { id } = touchpoint;
  if (!found) return { id, touchpoint, health: null, basis: 'none', rank: null, trust: 0 };
  const { row, rank } = found;
  const basis = row.evidence === 'estimate' ? 'opinion' : rank === null ? 'thin' : 'measured';
  return { id, touchpoint, health: row.adjustedHealth, basis, rank, trust: row.trust };
}

function sumUp(members: readonly Placed[]): MatrixSum & { readonly trust: number } {
  let [trust, health, measured] = [0, 0, 0];
  let weakest: Placed | null = null;
  for (const member of members) {
    if (member.health === null) continue;
    trust += member.trust;
    health += member.trust * member.health;
    measured += 1;
    if (member.rank !== null && member.rank < (weakest?.rank ?? Number.POSITIVE_INFINITY)) weakest = member;
  }
  return {
    touchpoints: members.length,
    measured,
    health: trust > 0 ? health / trust : null,
    weakest: weakest?.id ?? null,
    trust,
  };
}

function makeCell(members: readonly Placed[], isGap: boolean): Cell {
  return { members, ...sumUp(members), isGap };
}

function makeLine(members: readonly Placed[], cells: readonly Cell[]): MatrixLine {
  const healths = cells.flatMap(({ health, trust }) =>
    health !== null && trust >= leastTrust ? [health] : [],
  );
  const [low, high] = [Math.min(...healths), Math.max(...healths)];
  return {
    ...sumUp(members),
    uneven: high - low >= leastUneven ? { low, high } : null,
    gaps: cells.filter(({ isGap }) => isGap).length,
  };
}

type Gaps = ReadonlyMap<NodeId, ReadonlySet<ChannelId | DepartmentId>>;

const noGaps: Gaps = new Map();

function findGaps(map: JourneyMap, groups: ReadonlyMap<NodeId, readonly Touchpoint[]>): Gaps {
  const stages = listStageChannels({ stages: listStages(map), touchpointsOf: groups });
  const found = new Map<StageId, ReadonlySet<ChannelId>>();
  stages.forEach(({ stage, channels, isKnown }, index) => {
    const [before, after] = [stages[index - 1], stages[index + 1]];
    if (!isKnown || !before || !after || stage.intended?.includes('channelGap')) return;
    const missing = [...before.channels].filter((id) => after.channels.has(id) && !channels.has(id));
    found.set(stage.id, new Set(missing));
  });
  return found;
}
