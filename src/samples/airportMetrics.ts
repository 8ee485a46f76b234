/** The metrics of the airport's guest survey: one for each kind of question, because their scales have other words. */
import { metricKindSpec } from '../metrics/allMetricKinds';
import { newMetric, type MetricPreset } from '../metrics/metricPresets';
import type { Anchor, Metric } from '../model/JourneyMap';
import type { AirportMeasure } from './airportQuestions';
import type { MapDraft } from './MapDraft';
import type { Bilingual } from './Bilingual';

type Say = (words: Bilingual) => string;

export function addAirportMetrics(draft: MapDraft, say: Say): Readonly<Record<AirportMeasure, Metric>> {
  const add = (key: string, preset: MetricPreset, name: Bilingual): Metric =>
    draft.addMetric(key, (given) => newMetric(preset, { ...given, name: say(name) }));
  return {
    satisfaction: add('satisfaction', 'csat', ['고객 만족도 (CSAT)', 'Satisfaction (CSAT)']),
    cleanliness: add('cleanliness', 'csat', ['청결 만족도 (CSAT)', 'Cleanliness (CSAT)']),
    safety: add('safety', 'csat', ['안전하다고 느끼는 비율 (CSAT)', 'Feeling safe (CSAT)']),
    ease: draft.addMetric('ease', (given) =>
      mirrorDirection(
        newMetric('ces5', {
          ...given,
          name: say(['수월함 (CES, 1 어려움 – 5 쉬움)', 'Ease (CES, 1 difficult – 5 easy)']),
        }),
      ),
    ),
    comparison: draft.addMetric('comparison', (given) => ({
      ...newMetric('custom', {
        ...given,
        name: say(['일반 통로보다 낫다는 비율', 'Better than the regular line']),
      }),
      ...comparisonScale(say),
    })),
  };
}

/** The client's question asks for effort, this one for ease: the same anchors seen from the other end of the scale. */
function mirrorDirection(metric: Metric): Metric {
  const { scale, floor, par, target } = metric;
  if (!scale || !floor || !par || !target) throw new Error('Only a whole metric can be mirrored');
  const mirror = (anchor: Anchor): Anchor => ({ ...anchor, value: scale.min + scale.max - anchor.value });
  return {
    ...metric,
    direction: 'higher-is-better',
    floor: mirror(floor),
    par: mirror(par),
    target: mirror(target),
  };
}

/** 1 "much worse" – 5 "much better" than the regular line; scored as satisfaction is, by the two best answers. */
function comparisonScale(say: Say): Pick<Metric, 'scale' | 'topBoxFrom' | 'floor' | 'par' | 'target'> {
  const { anchors } = metricKindSpec('csat');
  if (!anchors) throw new Error('CSAT has anchors');
  const asCsat = say(['고객 만족도와 같은 기준: 상위 2개 응답', 'as CSAT: the two best of five answers']);
  return {
    scale: { min: 1, max: 5, step: 1 },
    topBoxFrom: 4,
    floor: { value: anchors.floor.value, source: asCsat },
    par: { value: anchors.par.value, source: asCsat },
    target: { value: anchors.target.value, source: asCsat },
  };
}
