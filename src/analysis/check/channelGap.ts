/**
 * A channel that customers can use in the stage before and the stage after, and not in between: they have to change
 * over and back. Only where the channels of the stage are known.
 */
import type { CheckRule } from './CheckRule';
import { listStageChannels } from './stageChannels';

export const channelGap: CheckRule = {
  id: 'channelGap',
  severity: 'hint',
  find: (context) => {
    const stages = listStageChannels(context);
    return stages.flatMap(({ stage: { id }, channels, isKnown }, index) => {
      const [before, after] = [stages[index - 1], stages[index + 1]];
      if (!isKnown || !before || !after) return [];
      const missing = [...before.channels].filter(
        (channel) => after.channels.has(channel) && !channels.has(channel),
      );
      return missing.length === 0
        ? []
        : [{ kind: 'stages' as const, at: id, place: id, facts: { others: missing.sort() } }];
    });
  },
};
