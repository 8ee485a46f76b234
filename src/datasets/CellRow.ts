/** One row of pasted cells, understood: what the reader of cells hands to the edit that makes touchpoints of them. */
import type { Touchpoint } from '../model/JourneyMap';
import { nameKey } from './isSameMetric';

/** What a row may say of a touchpoint by itself. */
export type CellFields = Omit<
  Partial<Touchpoint>,
  'id' | 'node' | 'name' | 'rank' | 'channel' | 'department' | 'intended'
>;

export interface CellRow {
  /** Not empty. */
  readonly name: string;
  /** By name; absent: wherever the others go. */
  readonly stage?: string;
  readonly channel?: string;
  readonly department?: string;
  readonly fields: CellFields;
}

/** Names as people type them into cells: case, width and doubled blanks do not count. */
export function cellKey(name: string): string {
  return nameKey(name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' '));
}
