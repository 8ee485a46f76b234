/**
 * The maps a new one can start from: stages with the customer's question, connected in order, and nothing else.
 * Channels and departments stay empty; the pickers offer the usual ones where they are needed.
 */
import type { TextKey, Translate } from '../i18n/language';
import { asId, type ConnectionId, type IdSource, type MapId, type StageId } from '../model/ids';
import type { Connection, JourneyMap, Stage, StageKind } from '../model/JourneyMap';
import { emptyMap } from '../model/emptyMap';
import { ranksForInsertion } from '../model/ranks';
import { placeOfStage } from './placeOfStage';

export const templateIds = ['standard', 'retail', 'service-use', 'public-service', 'blank'] as const;
export type TemplateId = (typeof templateIds)[number];

export interface Template {
  readonly id: TemplateId;
  readonly nameKey: TextKey;
  readonly descriptionKey: TextKey;
}

interface TemplateStage {
  readonly nameKey: TextKey;
  readonly questionKey: TextKey;
  readonly kind: StageKind;
}

const standardStages: readonly TemplateStage[] = [
  { kind: 'awareness', nameKey: 'stageKind.awareness', questionKey: 'templates.awarenessQuestion' },
  {
    kind: 'consideration',
    nameKey: 'stageKind.consideration',
    questionKey: 'templates.considerationQuestion',
  },
  { kind: 'purchase', nameKey: 'stageKind.purchase', questionKey: 'templates.purchaseQuestion' },
  { kind: 'loyalty', nameKey: 'stageKind.loyalty', questionKey: 'templates.loyaltyQuestion' },
  { kind: 'advocacy', nameKey: 'stageKind.advocacy', questionKey: 'templates.advocacyQuestion' },
];

const retailStages: readonly TemplateStage[] = [
  { kind: 'awareness', nameKey: 'templates.retailAwareness', questionKey: 'templates.awarenessQuestion' },
  { kind: 'custom', nameKey: 'templates.retailInterest', questionKey: 'templates.retailInterestQuestion' },
  {
    kind: 'consideration',
    nameKey: 'templates.retailConsideration',
    questionKey: 'templates.considerationQuestion',
  },
  { kind: 'purchase', nameKey: 'templates.retailPurchase', questionKey: 'templates.purchaseQuestion' },
  { kind: 'custom', nameKey: 'templates.retailUse', questionKey: 'templates.retailUseQuestion' },
  {
    kind: 'advocacy',
    nameKey: 'templates.retailRepurchase',
    questionKey: 'templates.retailRepurchaseQuestion',
  },
];

const serviceUseStages: readonly TemplateStage[] = [
  { kind: 'awareness', nameKey: 'templates.serviceAwareness', questionKey: 'templates.awarenessQuestion' },
  {
    kind: 'consideration',
    nameKey: 'templates.serviceExploration',
    questionKey: 'templates.serviceExplorationQuestion',
  },
  { kind: 'purchase', nameKey: 'templates.servicePurchase', questionKey: 'templates.purchaseQuestion' },
  { kind: 'custom', nameKey: 'templates.serviceUse', questionKey: 'templates.serviceUseQuestion' },
  {
    kind: 'loyalty',
    nameKey: 'templates.serviceRetention',
    questionKey: 'templates.serviceRetentionQuestion',
  },
];

const publicServiceStages: readonly TemplateStage[] = [
  { kind: 'custom', nameKey: 'templates.publicBefore', questionKey: 'templates.publicBeforeQuestion' },
  { kind: 'custom', nameKey: 'templates.publicDuring', questionKey: 'templates.publicDuringQuestion' },
  { kind: 'custom', nameKey: 'templates.publicAfter', questionKey: 'templates.publicAfterQuestion' },
];

interface Plan {
  readonly template: Template;
  /** Absent: the map is untitled until it gets a name. */
  readonly titleKey?: TextKey;
  readonly stages: readonly TemplateStage[];
  /** Position of the stage where customer service begins. */
  readonly serviceBeginsAt: number;
}

const plans: Readonly<Record<TemplateId, Plan>> = {
  standard: {
    template: {
      id: 'standard',
      nameKey: 'templates.standardName',
      descriptionKey: 'templates.standardDescription',
    },
    stages: standardStages,
    serviceBeginsAt: 2,
  },
  retail: {
    template: {
      id: 'retail',
      nameKey: 'templates.retailName',
      descriptionKey: 'templates.retailDescription',
    },
    titleKey: 'templates.retailTitle',
    stages: retailStages,
    serviceBeginsAt: 3,
  },
  'service-use': {
    template: {
      id: 'service-use',
      nameKey: 'templates.serviceName',
      descriptionKey: 'templates.serviceDescription',
    },
    titleKey: 'templates.serviceTitle',
    stages: serviceUseStages,
    serviceBeginsAt: 2,
  },
  'public-service': {
    template: {
      id: 'public-service',
      nameKey: 'templates.publicName',
      descriptionKey: 'templates.publicDescription',
    },
    titleKey: 'templates.publicTitle',
    stages: publicServiceStages,
    serviceBeginsAt: 1,
  },
  blank: {
    template: { id: 'blank', nameKey: 'templates.blankName', descriptionKey: 'templates.blankDescription' },
    stages: [],
    serviceBeginsAt: 0,
  },
};

/** In the order in which they are offered. */
export const templates: readonly Template[] = templateIds.map((id) => plans[id].template);

/**
 * A new map from a template, its names in the language of `t`. `now` is ISO 8601 with zone; `newId` gives every
 * record its id, so the same template twice makes two maps that share nothing.
 */
export function buildTemplate(id: TemplateId, t: Translate, newId: IdSource, now: string): JourneyMap {
  const plan = plans[id];
  const empty = emptyMap(asId<MapId>(newId()), t(plan.titleKey ?? 'common.untitledMap'), now);
  const { ranks } = ranksForInsertion([], 0, plan.stages.length);
  const stages = plan.stages.map((stage, index): Stage => ({
    id: asId<StageId>(newId()),
    name: t(stage.nameKey),
    kind: stage.kind,
    question: t(stage.questionKey),
    ...(index === plan.serviceBeginsAt && { serviceBegins: true }),
    rank: ranks[index] ?? '',
    place: placeOfStage(index),
  }));
  return {
    ...empty,
    stages: byId(stages),
    connections: byId(connectInOrder(stages, newId)),
  };
}

function connectInOrder(stages: readonly Stage[], newId: IdSource): Connection[] {
  return stages.slice(1).flatMap((to, index): Connection[] => {
    const from = stages[index];
    return from ? [{ id: asId<ConnectionId>(newId()), from: from.id, to: to.id, kind: 'flow' }] : [];
  });
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Record<R['id'], R> {
  // `fromEntries` forgets the brand of the keys, which are the records' own ids.
  return Object.fromEntries(records.map((record) => [record.id, record])) as Record<R['id'], R>;
}
