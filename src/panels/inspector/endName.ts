/** What a person calls the end of a connection, also when it has no name yet. */
import type { Translate } from '../../i18n/language';
import type { EndId } from '../../model/ids';
import type { JourneyMap } from '../../model/JourneyMap';
import { isPersonaId, isStageId, nameOfEnd } from '../../model/questions';

export function endName(map: JourneyMap, end: EndId, t: Translate): string {
  const name = nameOfEnd(map, end);
  if (name !== '') return name;
  if (isStageId(map, end)) return t('common.untitledStage');
  return isPersonaId(map, end) ? t('common.untitledPersona') : t('common.untitledTouchpoint');
}
