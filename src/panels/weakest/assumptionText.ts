/** One assumption of the score, moved, as a person would say it: "CSAT counted half", "Target of CSAT a little stricter". */
import type { Translate } from '../../i18n/language';
import type { JourneyMap } from '../../model/JourneyMap';
import type { Assumption } from '../../ranking/judgeRobustness';

export function assumptionText(assumption: Assumption, map: JourneyMap, t: Translate): string {
  const metric = map.metrics[assumption.metric]?.name ?? '';
  switch (assumption.kind) {
    case 'left-out':
      return t('scenario.assumeLeftOut', { metric });
    case 'weight':
      return t(assumption.factor === 2 ? 'scenario.assumeDouble' : 'scenario.assumeHalf', { metric });
    case 'anchor':
      // Towards the target every value is worth less.
      return t(assumption.shift > 0 ? 'scenario.assumeStricter' : 'scenario.assumeMilder', {
        metric,
        anchor: t(`anchor.${assumption.anchor}`),
      });
  }
}
