/**
 * Rows of answers boiled down to what correlations need: one pass, then the rows are not looked at again. Rows are dealt
 * into blocks at random (seeded), so that bootstrap samples can be drawn from blocks instead of from 129,880 rows.
 */
import { mulberry32 } from '../metrics/bootstrap';
import type { SymmetricMatrix } from './SymmetricMatrix';

export interface CrossProducts {
  readonly columns: number;
  /** Rows without a gap in any column. */
  readonly rows: number;
  /** Per block: weight, sums, upper triangle of cross products, one after the other. */
  readonly blocks: readonly Float64Array[];
}

export interface BlockPlan {
  readonly seed: number;
  /** With no more rows than blocks every row is a block of its own: the ordinary bootstrap. */
  readonly blocks: number;
}

/**
 * `columns`: equally long, NaN where there is no answer; rows with a NaN in any of them, or with a weight that is not
 * above 0, are left out. Values are centred on the columns' means first: sums of squares of large values would cancel.
 */
export function collectCrossProducts(
  columns: readonly Float64Array[],
  weights: Float64Array | null,
  plan: BlockPlan,
): CrossProducts {
  const complete = listComplete(columns, weights);
  const random = mulberry32(plan.seed);
  for (let place = complete.length - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    const kept = complete[place] ?? 0;
    complete[place] = complete[other] ?? 0;
    complete[other] = kept;
  }
  const shifts = columns.map((column) => meanOver(column, complete));
  const count = Math.min(plan.blocks, complete.length);
  const length = lengthOf(columns.length);
  const blocks = Array.from({ length: count }, () => new Float64Array(length));
  const row = new Float64Array(columns.length);
  complete.forEach((place, dealt) => {
    const block = blocks[dealt % count];
    if (!block) return;
    columns.forEach((column, index) => {
      row[index] = (column[place] ?? 0) - (shifts[index] ?? 0);
    });
    addRow(block, row, weights?.[place] ?? 1);
  });
  return { columns: columns.length, rows: complete.length, blocks };
}

function listComplete(columns: readonly Float64Array[], weights: Float64Array | null): Uint32Array {
  const rows = columns[0]?.length ?? 0;
  const complete = new Uint32Array(rows);
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    if (weights && !((weights[row] ?? 0) > 0)) continue;
    if (columns.some((column) => !Number.isFinite(column[row] ?? Number.NaN))) continue;
    complete[found] = row;
    found += 1;
  }
  return complete.subarray(0, found);
}

function meanOver(column: Float64Array, places: Uint32Array): number {
  let sum = 0;
  for (const place of places) sum += column[place] ?? 0;
  return places.length === 0 ? 0 : sum / places.length;
}

function lengthOf(columns: number): number {
  return 1 + columns + (columns * (columns + 1)) / 2;
}

function addRow(block: Float64Array, row: Float64Array, weight: number): void {
  block[0] = (block[0] ?? 0) + weight;
  let at = 1 + row.length;
  for (let i = 0; i < row.length; i += 1) {
    const value = weight * (row[i] ?? 0);
    block[1 + i] = (block[1 + i] ?? 0) + value;
    for (let j = i; j < row.length; j += 1) {
      block[at] = (block[at] ?? 0) + value * (row[j] ?? 0);
      at += 1;
    }
  }
}

/** All blocks together, or as many drawn with replacement as there are. */
export function sumBlocks({ blocks, columns }: CrossProducts, random: (() => number) | null): Float64Array {
  const sum = new Float64Array(lengthOf(columns));
  for (let draw = 0; draw < blocks.length; draw += 1) {
    const block = blocks[random ? Math.floor(random() * blocks.length) : draw];
    if (!block) continue;
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (block[at] ?? 0);
  }
  return sum;
}

/** Pearson correlations of the columns; null when one of them does not vary. */
export function correlationsOf(sums: Float64Array, columns: number): SymmetricMatrix | null {
  const weight = sums[0] ?? 0;
  const values = new Float64Array(columns * columns);
  let at = 1 + columns;
  for (let i = 0; i < columns; i += 1) {
    for (let j = i; j < columns; j += 1) {
      const product = (sums[at] ?? 0) - ((sums[1 + i] ?? 0) * (sums[1 + j] ?? 0)) / weight;
      values[i * columns + j] = product;
      values[j * columns + i] = product;
      at += 1;
    }
  }
  const sd = Float64Array.from({ length: columns }, (_, i) => Math.sqrt(values[i * columns + i] ?? 0));
  // Centred columns: what a column that does not vary leaves over is rounding, far below 1e-9 of a unit.
  if (!sd.every((one) => one > 1e-9 * Math.sqrt(weight))) return null;
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      values[i * columns + j] = i === j ? 1 : (values[i * columns + j] ?? 0) / ((sd[i] ?? 1) * (sd[j] ?? 1));
    }
  }
  return { size: columns, values };
}
