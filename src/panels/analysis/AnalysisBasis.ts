/** What the sections of the analysis are made from. */
import type { PeriodKey } from '../../analysis/MapPeriods';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Ranking } from '../../ranking/Ranking';
import type { ImportanceSources } from './importanceSources';
import type { FoundOpportunity } from './OpportunitySection';
import type { Drivers } from './useDrivers';
import type { FoundFigures } from './useFigures';

export interface SectionsGiven {
  readonly found: FoundFigures;
  readonly ranking: Ranking;
  readonly drivers: Drivers;
  readonly onChoose: (before: PeriodKey, after: PeriodKey) => void;
  readonly onGoTo: (id: string) => void;
}

/** What the sections are made from besides the figures. */
export interface Basis extends SectionsGiven {
  readonly map: JourneyMap;
  readonly sources: ImportanceSources;
  readonly opportunities: readonly FoundOpportunity[];
}
