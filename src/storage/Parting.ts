/** One map's last write of a page that went, as it lies in `localStorage`. It outlives builds: add to it, change nothing. */
import type { MapSummary } from './LibraryRow';

export interface Parting {
  readonly id: string;
  readonly lineage: string;
  /** Base64 of each update. */
  readonly batch: readonly string[];
  readonly row?: MapSummary;
}
