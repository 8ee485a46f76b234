/** One section of the analysis: a chart in its frame, and under it how to read it and what to do. */
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { ChartRows } from '../charts/chartCsv';
import { ChartFrame } from '../charts/ChartFrame';
import styles from './AnalysisView.module.css';
import { anchorOf, type SectionId } from './sections';

export interface AnalysisSectionProps {
  readonly id: SectionId;
  /** What was found, in one sentence. */
  readonly lead: string;
  readonly csv: () => ChartRows;
  readonly controls?: ReactNode;
  /** More to say than how to read the chart. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

export function AnalysisSection({ id, lead, csv, controls, after, children }: AnalysisSectionProps) {
  const { t } = useLanguage();
  return (
    <section
      id={anchorOf(id)}
      className={styles.section}
      tabIndex={-1}
      aria-label={t(`analysis.title_${id}`)}
    >
      <ChartFrame title={t(`analysis.title_${id}`)} description={lead} csv={csv} controls={controls}>
        {children}
      </ChartFrame>
      <p className={styles.how}>{t(`analysis.how_${id}`)}</p>
      {after}
    </section>
  );
}
