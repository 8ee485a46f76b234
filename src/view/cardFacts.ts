/**
 * What every card says besides the touchpoint's own fields: numbers, words, marks, and one sentence for screen readers.
 *
 * Entries that say the same as before keep their identity, so that only the cards that changed are drawn anew. Marks are
 * always there; whether the canvas shows them is its own switch (`SceneView.highlight`).
 */
import type { CardFacts, CardMark } from '../layout/CardFacts';
import { guessedEmotion } from '../model/guessedEmotion';
import type { NodeId, TouchpointId } from '../model/ids';
import type { JourneyMap, Metric, Touchpoint } from '../model/JourneyMap';
import type {
  MeasuredTouchpoint,
  MetricFinding,
  Ranking,
  UnscoredMetric,
  WeakTouchpoint,
} from '../ranking/Ranking';
import { markOfRanked, markOfThin } from './cardMark';
import { describeCard } from './describeCard';
import { formatMetricNumber, formatMetricStatement, formatSampleSize } from './formatReading';
import { quickWords } from './quickWords';
import type { Words } from './Words';

/** 1.645: 90 %, as the rank intervals. */
const z90 = 1.6448536269514722;

export type CardFactsMap = ReadonlyMap<TouchpointId, CardFacts>;

/** What facts were made from: with everything but a touchpoint the same, so are the facts of all others. */
const origins = new WeakMap<CardFactsMap, { map: JourneyMap; ranking: Ranking; words: Words }>();

/** `before`: the facts of the map before this edit, in the same language. Linear in the touchpoints. */
export function cardFacts(
  map: JourneyMap,
  ranking: Ranking,
  words: Words,
  before?: CardFactsMap,
): CardFactsMap {
  const quick = quickWords(words);
  const facts = new Map<TouchpointId, CardFacts>();
  const unchanged = findUnchanged(map, ranking, words, before);
  const add = (id: TouchpointId, make: (touchpoint: Touchpoint) => CardFacts): void => {
    const touchpoint = map.touchpoints[id];
    if (!touchpoint) return;
    const old = before?.get(id);
    if (old && unchanged?.[id] === touchpoint) {
      facts.set(id, old);
      return;
    }
    const made = make(touchpoint);
    facts.set(id, old && isSameFacts(old, made) ? old : made);
  };
  ranking.ranked.forEach((row) => {
    add(row.id, (touchpoint) =>
      measuredFacts(map, touchpoint, row, markOfRanked(row, ranking, quick), ranking, quick),
    );
  });
  ranking.needsData.forEach((row) => {
    add(row.id, (touchpoint) => measuredFacts(map, touchpoint, row, markOfThin(row, quick), ranking, quick));
  });
  ranking.unmeasured.forEach((row) => {
    add(row.id, (touchpoint) => unmeasuredFacts(map, touchpoint, row.unscored, ranking, quick));
  });
  origins.set(facts, { map, ranking, words });
  return facts;
}

/** The touchpoints that the facts before were made from; null when anything else they say may have changed. */
function findUnchanged(
  map: JourneyMap,
  ranking: Ranking,
  words: Words,
  before: CardFactsMap | undefined,
): JourneyMap['touchpoints'] | null {
  const origin = before && origins.get(before);
  if (!origin || origin.ranking !== ranking || origin.words !== words) return null;
  const kinds = ['stages', 'personas', 'channels', 'departments'] as const;
  return kinds.every((kind) => origin.map[kind] === map[kind]) ? origin.map.touchpoints : null;
}

/** The number in a stage's or persona's chip, 0–100. Keeps `before` when nothing changed. */
export function nodeHealth(
  ranking: Ranking,
  before?: ReadonlyMap<NodeId, number>,
): ReadonlyMap<NodeId, number> {
  const health = new Map([...ranking.healthOfNodes].map(([id, node]) => [id, Math.round(node.health)]));
  const isSame =
    before !== undefined &&
    before.size === health.size &&
    [...health].every(([id, value]) => before.get(id) === value);
  return isSame ? before : health;
}

function measuredFacts(
  map: JourneyMap,
  touchpoint: Touchpoint,
  row: MeasuredTouchpoint | WeakTouchpoint,
  mark: CardMark | null,
  ranking: Ranking,
  words: Words,
): CardFacts {
  const { format, t } = words;
  const lead = leadingMetric(row.metrics);
  const half = z90 * Math.sqrt(row.variance);
  const facts = {
    ...ownFacts(map, touchpoint, ranking),
    // Rounded once: a tenth rounded again would now and then be another number than the list's.
    health: Math.round(row.adjustedHealth),
    headline: lead ? formatMetricNumber(lead.metric, lead.reading.value, lead.reading.n, format) : '',
    ...(lead && { metric: shortName(lead.metric, t) }),
    n: lead ? formatSampleSize(lead.reading.n, format, t) : '',
    interval: {
      low: tenth(Math.max(0, row.adjustedHealth - half)),
      high: tenth(Math.min(100, row.adjustedHealth + half)),
      at: tenth(row.adjustedHealth),
    },
    ...(mark && { mark }),
    metrics: [...row.metrics, ...row.unscored].map((metric) => metricLine(metric, words)),
    evidence: row.evidence,
  };
  return { ...facts, description: describeCard(map, touchpoint, facts, words) };
}

/** Nothing that counts; a volume or a metric without anchors is still said. */
function unmeasuredFacts(
  map: JourneyMap,
  touchpoint: Touchpoint,
  unscored: readonly UnscoredMetric[],
  ranking: Ranking,
  words: Words,
): CardFacts {
  const facts = {
    ...ownFacts(map, touchpoint, ranking),
    health: null,
    headline: '',
    n: '',
    metrics: unscored.map((metric) => metricLine(metric, words)),
    evidence: 'none' as const,
  };
  return { ...facts, description: describeCard(map, touchpoint, facts, words) };
}

function ownFacts(
  map: JourneyMap,
  touchpoint: Touchpoint,
  ranking: Ranking,
): Pick<CardFacts, 'emotion' | 'owner' | 'channelIcon'> {
  const emotion = guessedEmotion(touchpoint.emotion, ranking.persona);
  const owner = touchpoint.department && map.departments[touchpoint.department]?.name;
  const icon = touchpoint.channel && map.channels[touchpoint.channel]?.icon;
  return {
    ...(emotion && { emotion: emotion.value }),
    ...(owner !== undefined && { owner }),
    ...(icon !== undefined && { channelIcon: icon }),
  };
}

/** The metric with the greatest say; of equal ones the first. */
export function leadingMetric(metrics: readonly MetricFinding[]): MetricFinding | null {
  return metrics.reduce<MetricFinding | null>(
    (lead, metric) => (lead === null || metric.say > lead.say ? metric : lead),
    null,
  );
}

function metricLine({ metric, reading }: Pick<MetricFinding, 'metric' | 'reading'>, words: Words): string {
  const { format, t } = words;
  const value = formatMetricStatement(metric, reading.value, reading.n, format, t);
  const named = t('weakest.cardMetric', { metric: metric.name, value });
  return reading.statistic === 'count' ? named : `${named} · ${formatSampleSize(reading.n, format, t)}`;
}

/** A tenth is finer than anything drawn or said; coarser than what every edit elsewhere moves by a hair. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function isSameFacts(a: CardFacts, b: CardFacts): boolean {
  return (
    a.description === b.description &&
    a.health === b.health &&
    a.headline === b.headline &&
    a.metric === b.metric &&
    a.n === b.n &&
    a.evidence === b.evidence &&
    a.emotion === b.emotion &&
    a.owner === b.owner &&
    a.channelIcon === b.channelIcon &&
    a.mark?.kind === b.mark?.kind &&
    a.mark?.rank === b.mark?.rank &&
    a.mark?.word === b.mark?.word &&
    a.interval?.low === b.interval?.low &&
    a.interval?.high === b.interval?.high &&
    a.interval?.at === b.interval?.at &&
    a.metrics.length === b.metrics.length &&
    a.metrics.every((line, index) => line === b.metrics[index])
  );
}

/** A metric of one's own is called what it was named. */
function shortName({ kind, name }: Metric, t: Words['t']): string {
  return kind === 'custom' ? name : t(`metricShort.${kind}`);
}
