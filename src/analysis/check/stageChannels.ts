/** Which channels each stage can be gone through by. */
import type { ChannelId } from '../../model/ids';
import type { Stage } from '../../model/JourneyMap';
import type { CheckContext } from './CheckContext';

export interface StageChannels {
  readonly stage: Stage;
  readonly channels: ReadonlySet<ChannelId>;
  /** Every touchpoint has its channel, and there is one: what is not among the channels is really not there. */
  readonly isKnown: boolean;
}

/** In journey order. */
export function listStageChannels({
  stages,
  touchpointsOf,
}: Pick<CheckContext, 'stages' | 'touchpointsOf'>): StageChannels[] {
  return stages.map((stage) => {
    const touchpoints = touchpointsOf.get(stage.id) ?? [];
    return {
      stage,
      channels: new Set(touchpoints.flatMap(({ channel }) => channel ?? [])),
      isKnown: touchpoints.length > 0 && touchpoints.every(({ channel }) => channel !== undefined),
    };
  });
}
