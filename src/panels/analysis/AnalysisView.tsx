/**
 * What the figures say besides who is weakest, in place of the canvas: one section a question, each with what it found, a
 * chart and how to read it; what cannot be answered yet stands at the end with its reason. Shows and goes there; changes
 * nothing in the map.
 */
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { PeriodKey } from '../../analysis/MapPeriods';
import { useLanguage } from '../../i18n/useLanguage';
import type { PersonaId } from '../../model/ids';
import { listJourney } from '../../model/questions';
import type { Ranking } from '../../ranking/Ranking';
import { useSessionState } from '../../session/useSession';
import { touchpointName } from '../../view/names';
import type { Basis, SectionsGiven } from './AnalysisBasis';
import { AnalysisContents } from './AnalysisContents';
import styles from './AnalysisView.module.css';
import { ChangeSection } from './ChangeSection';
import { DriversSection } from './DriversSection';
import { FunnelSection } from './FunnelSection';
import { ImportanceSection } from './ImportanceSection';
import { importanceSources } from './importanceSources';
import { missingReason, NotYet } from './NotYet';
import { findOpportunities, OpportunitySection } from './OpportunitySection';
import { PeakEndSection } from './PeakEndSection';
import { sectionIds, type SectionId } from './sections';
import { SeriesSection } from './SeriesSection';
import { TargetsSection } from './TargetsSection';
import { useDrivers } from './useDrivers';
import { useFigures } from './useFigures';
import { useOneByOne } from './useOneByOne';

export interface AnalysisViewProps {
  readonly ranking: Ranking;
  readonly persona: PersonaId | null;
  /** ISO date. */
  readonly today: string;
  readonly onGoTo: (id: string) => void;
}

export function AnalysisView({ ranking: current, persona, today, onGoTo }: AnalysisViewProps) {
  const { t } = useLanguage();
  const map = useDeferredValue(useSessionState((state) => state.map));
  const ranking = useDeferredValue(current);
  const [pair, setPair] = useState<readonly [before: PeriodKey, after: PeriodKey] | null>(null);
  const found = useFigures(map, { persona, today, before: pair?.[0] ?? null, after: pair?.[1] ?? null });
  const drivers = useDrivers(map);
  const name = persona === null ? undefined : map.personas[persona]?.name;
  return (
    <section className={styles.view} aria-label={t('analysis.title')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('analysis.title')}</h2>
        <p className={styles.quiet}>
          {t('analysis.about')}{' '}
          {name !== undefined && t('analysis.ofPersona', { persona: name || t('common.untitledPersona') })}
        </p>
      </header>
      {found ? (
        <Sections
          found={found}
          ranking={ranking}
          drivers={drivers}
          onChoose={(before, after) => {
            setPair([before, after]);
          }}
          onGoTo={onGoTo}
        />
      ) : (
        <p className={styles.quiet} role="status">
          {t('analysis.computing')}
        </p>
      )}
    </section>
  );
}

function Sections(props: SectionsGiven) {
  const { found, ranking, drivers, onGoTo } = props;
  const words = useLanguage();
  const { map, figures } = found;
  const sources = useMemo(
    () => importanceSources(map, ranking, drivers.columns, drivers.found),
    [map, ranking, drivers.columns, drivers.found],
  );
  const opportunities = useMemo(() => findOpportunities(map, figures), [map, figures]);
  const basis: Basis = { ...props, map, sources, opportunities };
  const reasons = sectionIds.map((id) => ({ id, reason: missingReason(id, basis, words) }));
  const shown = reasons.flatMap(({ id, reason }) => (reason === null ? [id] : []));
  const missing = reasons.flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }]));
  const ready = useOneByOne(shown.length);
  const [first] = listJourney(map);
  return (
    <div className={styles.parts}>
      <AnalysisContents shown={shown} />
      <div className={styles.sections}>
        {shown.slice(0, ready).map((id) => (
          <div key={id} className={styles.card}>
            {sectionOf(id, basis)}
          </div>
        ))}
        {missing.length > 0 && (
          <NotYet
            missing={missing}
            start={first ? { id: first.id, name: touchpointName(map, first.id, words) } : null}
            onGoTo={onGoTo}
          />
        )}
      </div>
    </div>
  );
}

function sectionOf(id: SectionId, basis: Basis): ReactNode {
  const { map, ranking, drivers, sources, opportunities, onGoTo, onChoose } = basis;
  const { figures } = basis.found;
  switch (id) {
    case 'importance':
      return <ImportanceSection map={map} ranking={ranking} sources={sources} onGoTo={onGoTo} />;
    case 'drivers':
      return <DriversSection map={map} drivers={drivers} onGoTo={onGoTo} />;
    case 'opportunity':
      return <OpportunitySection map={map} opportunities={opportunities} onGoTo={onGoTo} />;
    case 'peakEnd':
      return <PeakEndSection map={map} ranking={ranking} journey={figures.journey} onGoTo={onGoTo} />;
    case 'funnel': {
      const { funnel } = figures.funnel;
      return funnel && <FunnelSection map={map} found={figures.funnel} funnel={funnel} onGoTo={onGoTo} />;
    }
    case 'change':
      return (
        figures.change && (
          <ChangeSection
            map={map}
            periods={figures.periods}
            compared={figures.change}
            onChoose={onChoose}
            onGoTo={onGoTo}
          />
        )
      );
    case 'targets':
      return (
        <TargetsSection
          map={map}
          targets={figures.targets.filter(({ probability }) => probability !== null)}
          onGoTo={onGoTo}
        />
      );
    case 'series':
      return <SeriesSection map={map} series={figures.series} onGoTo={onGoTo} />;
  }
}
