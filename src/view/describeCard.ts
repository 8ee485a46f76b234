/** A card in one sentence, for whoever hears it instead of seeing it. The same facts as on the card, in its order. */
import type { CardFacts } from '../layout/CardFacts';
import type { JourneyMap, Touchpoint } from '../model/JourneyMap';
import { nodeNameOf, touchpointName } from './names';
import type { Words } from './Words';

export function describeCard(
  map: JourneyMap,
  touchpoint: Touchpoint,
  facts: Omit<CardFacts, 'description'>,
  words: Words,
): string {
  const { t, format } = words;
  const name = touchpointName(map, touchpoint.id, words);
  const node = nodeNameOf(map, touchpoint.node);
  const channel = touchpoint.channel && map.channels[touchpoint.channel]?.name;
  const parts = [
    node === '' ? name : t('weakest.cardPart', { name, node }),
    facts.health === null
      ? t('weakest.notMeasured')
      : t('weakest.cardHealth', { health: format.number(facts.health) }),
    markPart(facts, words),
    ...facts.metrics,
    channel === undefined ? '' : t('weakest.cardChannel', { channel }),
    facts.owner === undefined ? '' : t('weakest.cardOwner', { owner: facts.owner }),
  ];
  return parts.filter((part) => part !== '').join('. ');
}

function markPart({ mark }: Omit<CardFacts, 'description'>, { t, format }: Words): string {
  if (!mark) return '';
  return mark.rank === undefined
    ? mark.word
    : t('weakest.cardRank', { rank: format.number(mark.rank), word: mark.word });
}
