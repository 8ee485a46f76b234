/** Names as a person is shown them. An empty name is empty here; the word for it comes from the texts. */
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap } from '../model/JourneyMap';
import { nameOfEnd } from '../model/questions';
import type { Words } from './Words';

export function nodeNameOf(map: JourneyMap, node: NodeId): string {
  return nameOfEnd(map, node);
}

/** One line, and never nothing. */
export function touchpointName(map: JourneyMap, id: TouchpointId, { t }: Pick<Words, 't'>): string {
  return map.touchpoints[id]?.name.trim().replace(/\s+/gu, ' ') || t('common.untitledTouchpoint');
}
