/** The few words the scene builders need, in the reader's language. */
import type { SceneTexts } from '../layout/SceneView';
import type { Words } from './Words';

/** `view`: whose answers are shown. A card without a persona's answers may well be measured. */
export function sceneTexts({ t, format }: Words, view: 'everyone' | 'persona' = 'everyone'): SceneTexts {
  return {
    notMeasured: view === 'persona' ? t('weakest.noAnswersHere') : t('weakest.notMeasured'),
    untitled: t('weakest.untitled'),
    touchpointCount: (count) => t('common.touchpointCount', { count }),
    share: (share01) => format.percent(share01),
  };
}
