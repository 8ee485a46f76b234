/** A probability inside a sentence: "97%", "more than 99%", "less than 1%". Never 0% or 100%: nothing here is certain. */
import type { Words } from './Words';

export function probabilityWords(p01: number, { t, format }: Words): string {
  if (p01 > 0.99) return t('weakest.probabilityOver', { value: format.percent(0.99) });
  if (p01 < 0.01) return t('weakest.probabilityUnder', { value: format.percent(0.01) });
  return format.percent(p01);
}
