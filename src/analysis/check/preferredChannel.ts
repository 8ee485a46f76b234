/**
 * A stage that a persona cannot go through on any channel it prefers. Not every preferred channel must be everywhere;
 * none of them is a gap. Only where the channels of the stage are known.
 */
import type { CheckRule } from './CheckRule';
import { listStageChannels } from './stageChannels';

export const preferredChannel: CheckRule = {
  id: 'preferredChannel',
  severity: 'hint',
  find: (context) => {
    const personas = context.personas.filter(({ preferredChannels = [] }) => preferredChannels.length > 0);
    return listStageChannels(context).flatMap(({ stage: { id }, channels, isKnown }) => {
      const left = personas.filter(
        ({ preferredChannels = [] }) => !preferredChannels.some((channel) => channels.has(channel)),
      );
      return !isKnown || left.length === 0
        ? []
        : [
            {
              kind: 'stages' as const,
              at: id,
              place: id,
              facts: { others: left.map((persona) => persona.id) },
            },
          ];
    });
  },
};
