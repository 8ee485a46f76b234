/**
 * A finding in words: the name of what it is about, where that stands, and what was found. Why it matters is the
 * rule's and stands once above all of them.
 */
import type { Finding } from '../../analysis/check/Finding';
import { decimalsOf } from '../../metrics/grim';
import { asId, type AnyId, type MeasurementId, type MetricId } from '../../model/ids';
import type { Connection, JourneyMap, Metric } from '../../model/JourneyMap';
import { isEndId, isTouchpointId } from '../../model/questions';
import { formatAnswer, formatMetricValue, formatSampleSize } from '../../view/formatReading';
import { nodeNameOf, touchpointName } from '../../view/names';
import type { Words } from '../../view/Words';
import { endName } from '../inspector/endName';
import { readRefusalText } from '../inspector/problemText';

export interface FindingText {
  readonly name: string;
  /** Where it stands, when the name does not say it. */
  readonly where?: string;
  /** What was found, when the rule's title does not say it. */
  readonly detail?: string;
}

export function findingText(finding: Finding, map: JourneyMap, words: Words): FindingText {
  const detail = detailOf(finding, map, words);
  return { ...placeText(finding, map, words), ...(detail !== null && { detail }) };
}

function placeText({ kind, at, place }: Finding, map: JourneyMap, words: Words): FindingText {
  if (kind === 'map') return { name: nameOf(place, map, words) };
  if (kind === 'metrics') return { name: nameOf(at, map, words) };
  const touchpoint = isTouchpointId(map, place) ? map.touchpoints[place] : undefined;
  const where = touchpoint && nodeNameOf(map, touchpoint.node);
  return { name: nameOf(place, map, words), ...(where !== undefined && where !== '' && { where }) };
}

/** The name of any record a finding may be about, never empty. */
function nameOf(id: AnyId, map: JourneyMap, words: Words): string {
  const { t } = words;
  if (isTouchpointId(map, id)) return touchpointName(map, id, words);
  if (isEndId(map, id)) return endName(map, id, t);
  if (id === map.map.id) return map.map.title || t('common.untitledMap');
  const connection = find(map.connections, id);
  if (connection) return connectionName(connection, map, t);
  const named = find(map.metrics, id) ?? find(map.channels, id) ?? find(map.departments, id);
  return named?.name || t('weakest.untitled');
}

function connectionName({ from, to }: Connection, map: JourneyMap, t: Words['t']): string {
  return t('check.between', { from: endName(map, from, t), to: endName(map, to, t) });
}

function find<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

/** Null: the rule's title says it all. */
function detailOf(finding: Finding, map: JourneyMap, words: Words): string | null {
  const { rule, facts } = finding;
  const { t, format } = words;
  const [one, other] = (facts.others ?? []).map((id) => nameOf(id, map, words));
  const list = (facts.others ?? []).map((id) => nameOf(id, map, words)).join(', ');
  switch (rule) {
    case 'cesDirection':
      return t('checkFound.cesDirection', {
        other: one ?? '',
        count: facts.count ?? 0,
        value: format.signed(facts.value ?? 0, 1),
      });
    case 'noAnchors':
    case 'manyStages':
      return t(`checkFound.${rule}`, { count: facts.count ?? 0 });
    case 'unownedHandOver':
      return t('checkFound.unownedHandOver', { other: one ?? '' });
    case 'unmeasuredHandOver':
      return t('checkFound.unmeasuredHandOver', { one: one ?? '', other: other ?? one ?? '' });
    case 'channelGap':
    case 'preferredChannel':
      return t(`checkFound.${rule}`, { list });
    case 'staleEvidence':
      return t('checkFound.staleEvidence', { date: format.date(facts.date ?? '') });
    case 'twice':
      return t('checkFound.twice');
    case 'grim':
    case 'outOfScale':
    case 'staleMeasurement':
    case 'unknownN':
      return measurementDetail(finding, rule, map, words);
    case 'anchorsOffScale':
      return anchorDetail(finding, map, words);
    case 'purpose':
    case 'owner':
    case 'channel':
    case 'metric':
    case 'evidence':
    case 'emptyStage':
    case 'lonePersona':
      return null;
  }
}

type MeasurementRule = 'grim' | 'outOfScale' | 'staleMeasurement' | 'unknownN';

function measurementDetail(
  { at, facts }: Finding,
  rule: MeasurementRule,
  map: JourneyMap,
  { t, format }: Words,
): string | null {
  const measurement = map.measurements[asId<MeasurementId>(at)];
  const metric = measurement && map.metrics[measurement.metric];
  if (!metric) return null;
  const { name } = metric;
  switch (rule) {
    case 'outOfScale':
      return facts.problem
        ? t('checkFound.outOfScale', { metric: name, problem: readRefusalText(facts.problem, t) })
        : null;
    case 'staleMeasurement':
      return t('checkFound.staleMeasurement', { metric: name, date: format.date(facts.date ?? '') });
    case 'unknownN': {
      const { value } = measurement;
      const shown = value.form === 'aggregate' ? formatMetricValue(metric, value.value, null, format, t) : '';
      return t('checkFound.unknownN', { metric: name, value: shown });
    }
    case 'grim':
      return `${name}: ${grimSentence(metric, facts, { t, format })}`;
  }
}

/** With the decimals the figure was given with: rounded further, what cannot be would look like what can. */
function grimSentence(
  metric: Metric,
  { value = 0, n = 0, possible = [] }: Finding['facts'],
  { t, format }: Words,
): string {
  const decimals = decimalsOf(metric.unit === 'share' ? 100 * value : value);
  const shown = (figure: number): string => {
    if (metric.unit === 'share') return format.percent(figure, decimals);
    return metric.unit === 'nps' ? format.signed(figure, decimals) : format.number(figure, decimals);
  };
  const [one, other] = possible.map(shown);
  return t('checkFound.grim', {
    value: shown(value),
    n: formatSampleSize(n, format, t),
    possible:
      one !== undefined && other !== undefined && one !== other
        ? t('check.oneOrOther', { one, other })
        : (one ?? ''),
  });
}

function anchorDetail({ at, facts }: Finding, map: JourneyMap, { t, format }: Words): string | null {
  const metric = map.metrics[asId<MetricId>(at)];
  if (!metric?.scale) return null;
  return t('checkFound.anchorsOffScale', {
    value: formatAnswer(metric, facts.value ?? 0, format),
    min: formatAnswer(metric, metric.scale.min, format),
    max: formatAnswer(metric, metric.scale.max, format),
  });
}
