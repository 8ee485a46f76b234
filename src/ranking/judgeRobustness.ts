/**
 * Does the weakest stay weak when the assumptions of the score are moved (OECD/JRC practice, metrics.md 3.3)? Each metric's
 * weight halved and doubled, each metric left out, each anchor moved by a tenth of its range. Only the order is computed
 * anew, never the guard: 60 touchpoints with three metrics are 27 variants and up to 50 ms on a busy two-core machine,
 * 1,000 touchpoints up to a second. Ask for it when the page is idle, or in a worker.
 */
import { findAnchorProblem, type HealthAnchors } from '../metrics/health';
import type { JourneyMap } from '../model/JourneyMap';
import { asId, type MetricId, type TouchpointId } from '../model/ids';
import { listJourney } from '../model/questions';
import { orderTouchpoints, usualK, type WeaknessOrder } from './rankTouchpoints';
import type { RankOptions } from './rankWeakest';
import { centresOf, constantsOf, readTouchpoints, withCentres } from './readTouchpoints';
import type { MetricInput, RankingConstants, TouchpointInput } from './TouchpointInput';

export type Assumption =
  | { readonly kind: 'weight'; readonly metric: MetricId; readonly factor: 0.5 | 2 }
  | { readonly kind: 'left-out'; readonly metric: MetricId }
  /** `shift`: +0.1 is a tenth of |target − floor| towards the target, on logarithms for durations. */
  | {
      readonly kind: 'anchor';
      readonly metric: MetricId;
      readonly anchor: 'floor' | 'par' | 'target';
      readonly shift: -0.1 | 0.1;
    };

export interface Overturn {
  readonly assumption: Assumption;
  /** Where the leader stands then; null: it is not measured well enough to be ranked any more. */
  readonly rank: number | null;
  /** Who is first then. */
  readonly leader: TouchpointId;
}

export interface Robustness {
  /** The weakest touchpoint that is judged. */
  readonly leader: TouchpointId;
  /** The k that it must stay within. */
  readonly k: number;
  /** Variants that rank anybody at all; at least 1. */
  readonly variants: number;
  /** In how many the leader stays among the k weakest. */
  readonly kept: number;
  /** kept / variants. */
  readonly share01: number;
  /** share01 ≥ 0.8. */
  readonly isStable: boolean;
  /** In how many it stays first. */
  readonly keptFirst: number;
  /** Those in which it falls out of the k weakest, the furthest fall first. */
  readonly overturns: readonly Overturn[];
}

const stableFrom = 0.8;

/** Null when nothing is ranked, or when no variant ranks anything (one metric only, and one touchpoint). */
export function judgeRobustness(map: JourneyMap, options: RankOptions = {}): Robustness | null {
  const order = orderer(map, options);
  const constants = constantsOf(map);
  const base = order(null);
  const [leader] = base.order;
  if (!leader) return null;
  const k = constants.k ?? usualK(base.order.length);
  const overturns: Overturn[] = [];
  let variants = 0;
  let keptFirst = 0;
  for (const assumption of listAssumptions(order.metrics)) {
    const found = order(assumption).order;
    const [first] = found;
    if (!first) continue;
    variants += 1;
    const rank = found.findIndex(({ id }) => id === leader.id) + 1;
    if (rank === 1) keptFirst += 1;
    if (rank === 0 || rank > k) {
      overturns.push({ assumption, rank: rank === 0 ? null : rank, leader: asId(first.id) });
    }
  }
  if (variants === 0) return null;
  const kept = variants - overturns.length;
  return {
    leader: asId(leader.id),
    k,
    variants,
    kept,
    share01: kept / variants,
    isStable: kept / variants >= stableFrom,
    keptFirst,
    overturns: overturns.sort((a, b) => (b.rank ?? Infinity) - (a.rank ?? Infinity)),
  };
}

type Orderer = ((assumption: Assumption | null) => WeaknessOrder) & {
  /** Every metric that counts somewhere, in the order in which the journey meets them. */
  readonly metrics: ReadonlyMap<string, MetricInput>;
};

/** Reads the map once; a persona's view moves with everyone's, which it is pulled to. */
function orderer(map: JourneyMap, { persona, today }: RankOptions): Orderer {
  const constants = constantsOf(map);
  const journey = listJourney(map);
  const dated = { ...(today !== undefined && { today }) };
  const everyone = readTouchpoints(map, journey, dated).inputs;
  const own = persona === undefined ? null : readTouchpoints(map, journey, { ...dated, persona }).inputs;
  const order = (assumption: Assumption | null): WeaknessOrder => {
    const all = orderTouchpoints(assume(everyone, assumption), constants);
    return own ? orderPersona(assume(own, assumption), all, constants) : all;
  };
  const metrics = new Map(
    (own ?? everyone).flatMap((one) => one.metrics.map((metric) => [metric.id, metric])),
  );
  return Object.assign(order, { metrics });
}

function orderPersona(
  own: readonly TouchpointInput[],
  all: WeaknessOrder,
  constants: RankingConstants,
): WeaknessOrder {
  const centreOf = centresOf([...all.order, ...all.needsData], all.journeyAverage, constants);
  return orderTouchpoints(withCentres(own, centreOf), constants);
}

function assume(
  inputs: readonly TouchpointInput[],
  assumption: Assumption | null,
): readonly TouchpointInput[] {
  if (!assumption) return inputs;
  return inputs.map((input) => ({
    ...input,
    metrics: input.metrics.flatMap((metric) =>
      metric.id === assumption.metric ? vary(metric, assumption) : [metric],
    ),
  }));
}

function vary(metric: MetricInput, assumption: Assumption): MetricInput[] {
  switch (assumption.kind) {
    case 'left-out':
      return [];
    case 'weight':
      return [{ ...metric, weight: metric.weight * assumption.factor }];
    case 'anchor':
      return [{ ...metric, anchors: moveAnchor(metric.anchors, assumption.anchor, assumption.shift) }];
  }
}

/** By a part of the way from floor to target; durations along logarithms. */
export function moveAnchor(
  anchors: HealthAnchors,
  anchor: 'floor' | 'par' | 'target',
  shift: number,
): HealthAnchors {
  const { floor, target, isLog } = anchors;
  const moved = isLog
    ? anchors[anchor] * (target / floor) ** shift
    : anchors[anchor] + shift * (target - floor);
  return { ...anchors, [anchor]: moved };
}

/** A move that would bring anchors out of order is none that anybody could choose, and is left out. */
function listAssumptions(metrics: ReadonlyMap<string, MetricInput>): Assumption[] {
  return [...metrics].flatMap(([id, { anchors }]): Assumption[] => {
    const metric = asId<MetricId>(id);
    const moves = (['floor', 'par', 'target'] as const).flatMap((anchor) =>
      ([-0.1, 0.1] as const).flatMap((shift): Assumption[] =>
        findAnchorProblem(moveAnchor(anchors, anchor, shift)) === null
          ? [{ kind: 'anchor', metric, anchor, shift }]
          : [],
      ),
    );
    return [
      { kind: 'weight', metric, factor: 0.5 },
      { kind: 'weight', metric, factor: 2 },
      { kind: 'left-out', metric },
      ...moves,
    ];
  });
}
