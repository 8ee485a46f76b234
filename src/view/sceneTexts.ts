/** The few words the scene builders need, in the reader's language. */
import type { SceneTexts } from '../layout/SceneView';
import type { Words } from './Words';

export function sceneTexts({ t, format }: Words): SceneTexts {
  return {
    notMeasured: t('weakest.notMeasured'),
    untitled: t('weakest.untitled'),
    touchpointCount: (count) => t('common.touchpointCount', { count }),
    share: (share01) => format.percent(share01),
  };
}
