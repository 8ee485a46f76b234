/** What it takes to take a picture of the map, whichever way it leaves. */
import type { Scene } from '../../layout/Scene';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Words } from '../../view/Words';
import type { ExportOptions } from './exportOptions';
import type { ExportJob } from './useExportJob';

export interface PictureOrder {
  readonly map: JourneyMap;
  /** Null: there is none yet, and nothing is taken. */
  readonly scene: Scene | null;
  readonly options: ExportOptions;
  readonly words: Words;
  readonly job: ExportJob;
  readonly onDone: () => void;
  /** It is on the disk, with the map inside. */
  readonly onTaken: (map: JourneyMap) => void;
}
