/** Which findings can be mended in the list itself; `FixHere.tsx` has a form for each of them. */
import type { RuleId } from '../../analysis/check/Finding';

const onlyOnCanvas: ReadonlySet<RuleId> = new Set(['channelGap', 'preferredChannel', 'manyStages']);

export function canFixHere(rule: RuleId): boolean {
  return !onlyOnCanvas.has(rule);
}
