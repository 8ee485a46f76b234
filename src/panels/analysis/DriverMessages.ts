/** What the page and the worker of the key drivers say to each other. Plain data. */
import type { KeyDriverResult } from '../../analysis/keyDrivers';
import type { PenaltyReward } from '../../analysis/penaltyReward';
import type { PackedDataset } from '../../datasets/Dataset';
import type { ImportPlan, MeasureKey } from '../../datasets/ImportPlan';
import type { SubjectId } from '../../model/ids';

export interface DriverColumnInfo {
  readonly key: MeasureKey;
  readonly header: string;
  /** What its answers measure on the map; null: nothing, or several things (one row an answer). */
  readonly subject: SubjectId | null;
  readonly isRecommending: boolean;
  readonly answers: number;
}

export type DriverJob =
  | { readonly kind: 'load'; readonly rows: PackedDataset; readonly plan: ImportPlan }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly outcome: MeasureKey;
      readonly drivers: readonly MeasureKey[];
    };

export interface FoundDrivers {
  readonly outcome: MeasureKey;
  readonly result: KeyDriverResult;
  /** By `MeasureKey`; null where a group has nobody, absent where nothing was found. */
  readonly contrasts: Readonly<Record<string, PenaltyReward | null>>;
}

export type DriverAnswer =
  | { readonly kind: 'columns'; readonly rowCount: number; readonly columns: readonly DriverColumnInfo[] }
  | { readonly kind: 'progress'; readonly id: number; readonly done01: number }
  | { readonly kind: 'found'; readonly id: number; readonly found: FoundDrivers };
