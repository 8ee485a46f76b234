/** Where a figure comes from, in one line: grade, source, period. What is not known is not mentioned. */
import type { Period } from '../model/JourneyMap';
import type { MetricFinding } from '../ranking/Ranking';
import type { Words } from './Words';

const gradeTexts = {
  measured: 'weakest.gradeMeasured',
  proxy: 'weakest.gradeProxy',
  estimate: 'weakest.gradeEstimate',
} as const;

export function sourceLine(
  finding: Pick<MetricFinding, 'grade' | 'source' | 'period' | 'reading'>,
  words: Words,
): string {
  const { t } = words;
  const parts = [
    t(gradeTexts[finding.grade]),
    finding.source ?? '',
    finding.period ? periodWords(finding.period, words) : '',
    finding.reading.isOld ? t('weakest.old') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export function periodWords({ from, to }: Period, { t, format }: Words): string {
  if (from !== undefined && to !== undefined) {
    return from === to
      ? format.date(from)
      : t('weakest.period', { from: format.date(from), to: format.date(to) });
  }
  if (from !== undefined) return t('weakest.periodFrom', { from: format.date(from) });
  return to === undefined ? '' : t('weakest.periodTo', { to: format.date(to) });
}
