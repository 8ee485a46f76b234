/** Every rule of the map check, in the order of their names. To add one: its file, its name in `Finding.ts`, and here. */
import { anchorsOffScale } from './anchorsOffScale';
import { cesDirection } from './cesDirection';
import { channel } from './channel';
import { channelGap } from './channelGap';
import type { CheckRule } from './CheckRule';
import { emptyStage } from './emptyStage';
import { evidence } from './evidence';
import { ruleIds, type RuleId } from './Finding';
import { grim } from './grim';
import { lonePersona } from './lonePersona';
import { manyStages } from './manyStages';
import { metric } from './metric';
import { noAnchors } from './noAnchors';
import { outOfScale } from './outOfScale';
import { owner } from './owner';
import { preferredChannel } from './preferredChannel';
import { purpose } from './purpose';
import { staleEvidence } from './staleEvidence';
import { staleMeasurement } from './staleMeasurement';
import { twice } from './twice';
import { unknownN } from './unknownN';
import { unmeasuredHandOver } from './unmeasuredHandOver';
import { unownedHandOver } from './unownedHandOver';

const rules: Readonly<Record<RuleId, CheckRule>> = {
  cesDirection,
  grim,
  outOfScale,
  anchorsOffScale,
  noAnchors,
  unownedHandOver,
  emptyStage,
  evidence,
  metric,
  owner,
  purpose,
  staleMeasurement,
  staleEvidence,
  unknownN,
  unmeasuredHandOver,
  channelGap,
  preferredChannel,
  channel,
  lonePersona,
  twice,
  manyStages,
};

export const allChecks: readonly CheckRule[] = ruleIds.map((id) => rules[id]);
