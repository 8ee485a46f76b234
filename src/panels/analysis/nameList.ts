/** Names in a sentence: the first few, and how many more there are. Pure. */
import type { Words } from '../../view/Words';

const most = 3;

export function nameList(names: readonly string[], { t, format }: Words): string {
  const shown = names.slice(0, most).join(', ');
  const more = names.length - most;
  return more > 0 ? t('analysis.andMore', { names: shown, count: format.number(more) }) : shown;
}
