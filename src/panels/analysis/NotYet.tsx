/** What cannot be answered yet: one line each, with what is missing and how to get it. */
import { useLanguage } from '../../i18n/useLanguage';
import { nameOfEnd } from '../../model/questions';
import type { Words } from '../../view/Words';
import { Button } from '../../ui/Button';
import styles from './AnalysisView.module.css';
import type { Basis } from './AnalysisBasis';
import type { SectionId } from './sections';
import { leastPeriods } from '../../metrics/controlLimits';
import type { Drivers } from './useDrivers';

/** Null: the section can be shown. */
export function missingReason(id: SectionId, basis: Basis, words: Words): string | null {
  const { ranking, sources, drivers, opportunities, found } = basis;
  const { t, format } = words;
  const { figures } = found;
  switch (id) {
    case 'importance':
      if (ranking.ranked.length < 2) return t('analysis.missingRanked');
      return sources.isStated || sources.ofDrivers ? null : t('analysis.missingImportance');
    case 'drivers':
      return missingDrivers(drivers, words);
    case 'opportunity':
      return opportunities.length > 0 ? null : t('analysis.missingOpportunity');
    case 'peakEnd':
      return ranking.ranked.length > 1 ? null : t('analysis.missingRanked');
    case 'funnel':
      return figures.funnel.funnel ? null : missingFunnel(basis, words);
    case 'change':
      return figures.change ? null : t('analysis.missingPeriods');
    case 'targets':
      return figures.targets.some(({ probability }) => probability !== null)
        ? null
        : t('analysis.missingTargets');
    case 'series': {
      if (figures.series.some(({ control }) => control !== null)) return null;
      const longest = Math.max(0, ...figures.series.map(({ points }) => points.length));
      if (longest === 0) return t('analysis.missingSeriesNone', { needed: format.number(leastPeriods) });
      return t('analysis.missingSeries', {
        needed: format.number(leastPeriods),
        longest: format.number(longest),
      });
    }
  }
}

function missingDrivers({ stage }: Drivers, { t }: Words): string | null {
  switch (stage) {
    case 'no-files':
      return t('analysis.missingFiles');
    case 'failed':
      return t('analysis.missingFailed');
    case 'no-columns':
      return t('analysis.missingColumns');
    case 'reading':
      return t('analysis.missingReading');
    case 'asking':
    case 'found':
      return null;
  }
}

function missingFunnel({ map, found }: Basis, { t }: Words): string {
  const { rising } = found.figures.funnel;
  const [first] = rising;
  if (first === undefined) return t('analysis.missingFunnel');
  return t('analysis.missingRising', { stage: nameOfEnd(map, first).trim() || t('common.untitledStage') });
}

export interface NotYetProps {
  readonly missing: readonly { readonly id: SectionId; readonly reason: string }[];
  /** Where figures are added; null: an empty map. */
  readonly start: { readonly id: string; readonly name: string } | null;
  readonly onGoTo: (id: string) => void;
}

export function NotYet({ missing, start, onGoTo }: NotYetProps) {
  const { t } = useLanguage();
  return (
    <section className={styles.missing} aria-labelledby="analysis-missing">
      <h3 id="analysis-missing" className={styles.missingTitle}>
        {t('analysis.notYet')}
      </h3>
      <ul className={styles.remarks}>
        {missing.map(({ id, reason }) => (
          <li key={id}>
            <strong>{t(`analysis.title_${id}`)}</strong>: {reason}
          </li>
        ))}
      </ul>
      {start && (
        <Button
          onClick={() => {
            onGoTo(start.id);
          }}
        >
          {t('analysis.start', { name: start.name })}
        </Button>
      )}
    </section>
  );
}
