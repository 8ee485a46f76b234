/** The early warning in words: "3 of 3 unhappy: go and ask". Outside the ranking, and never a rank. */
import type { MeasuredTouchpoint } from '../ranking/Ranking';
import type { Words } from './Words';

/** The sentence in the panel. */
export function warningSentence(row: MeasuredTouchpoint, { t, format }: Words): string {
  const unhappy = unhappyOf(row);
  if (!unhappy) return t('weakest.warningPlain');
  return t('weakest.warning', { count: format.number(unhappy.count), of: format.number(unhappy.of) });
}

/** The few words on the card. */
export function warningMark(row: MeasuredTouchpoint, { t, format }: Words): string {
  const unhappy = unhappyOf(row);
  if (!unhappy) return t('weakest.warningMarkPlain');
  return t('weakest.warningMark', { count: format.number(unhappy.count), of: format.number(unhappy.of) });
}

/** Of the metric that warns the loudest; null where answers are not counted one by one. */
function unhappyOf(row: MeasuredTouchpoint): { readonly count: number; readonly of: number } | null {
  const counted = row.metrics.flatMap(({ isBelowPar, reading }) =>
    isBelowPar && reading.unhappy ? [reading.unhappy] : [],
  );
  return counted.sort((a, b) => b.count / b.of - a.count / a.of || b.of - a.of)[0] ?? null;
}
