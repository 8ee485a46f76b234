/** What every reader gives back, whatever it reads. */
import type { Dataset } from './Dataset';
import type { Delimiter, FileEncoding, ReadProblem, ReadRemark } from './FileView';

export type TableRead =
  | {
      readonly kind: 'read';
      readonly dataset: Dataset;
      /** Null: a spreadsheet. */
      readonly encoding: FileEncoding | null;
      readonly delimiter: Delimiter | null;
      readonly remarks: readonly ReadRemark[];
    }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

export interface ReadHooks {
  /** Called often; whoever passes it on slows it down. `share01` is of the file's bytes. */
  readonly onProgress?: (progress: { readonly rows: number; readonly share01: number }) => void;
}

export function readProblem(problem: ReadProblem): TableRead {
  return { kind: 'problem', problem };
}
