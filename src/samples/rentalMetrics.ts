/** The metrics of the made-up rental service: one of every kind, the two without a benchmark with anchors of its own. */
import { newMetric, type MetricPreset } from '../metrics/metricPresets';
import type { MetricId } from '../model/ids';
import type { Metric } from '../model/JourneyMap';
import type { MapDraft } from './MapDraft';
import type { RentalMetric } from './rentalFacts';
import type { Bilingual } from './Bilingual';

type Say = (words: Bilingual) => string;

const named: Readonly<Record<RentalMetric, readonly [preset: MetricPreset, name: Bilingual]>> = {
  csat: ['csat', ['고객 만족도 (CSAT)', 'Satisfaction (CSAT)']],
  nps: ['nps', ['접점 추천 의향 (NPS)', 'Recommendation after contact (NPS)']],
  npsRelation: ['nps', ['관계 순추천지수 (NPS)', 'Relationship NPS']],
  ces5: ['ces5', ['고객 노력 점수 (CES, 1 쉬움 – 5 어려움)', 'Effort (CES, 1 easy – 5 hard)']],
  ces7: ['ces7', ['고객 노력 점수 (CES, 1 쉬움 – 7 어려움)', 'Effort (CES, 1 easy – 7 hard)']],
  ces2: ['ces2', ['“쉽게 처리했다” 동의 정도 (CES 2.0)', '“Made it easy” (CES 2.0)']],
  frtEmail: ['frtEmail', ['첫 응답 시간 (이메일)', 'First response, e-mail']],
  frtChat: ['frtChat', ['첫 응답 시간 (채팅)', 'First response, chat']],
  art: ['art', ['해결 시간', 'Resolution time']],
  resolution: ['resolution', ['문제 해결률', 'Issue resolution rate']],
  fcr: ['fcr', ['1차 해결률 (FCR)', 'First-contact resolution']],
  taskSuccess: ['taskSuccess', ['과업 성공률', 'Task success']],
  sus: ['sus', ['사용성 점수 (SUS)', 'Usability (SUS)']],
  umuxLite: ['umuxLite', ['사용성 점수 (UMUX-Lite)', 'Usability (UMUX-Lite)']],
  sentiment: ['sentiment', ['순감성 점수', 'Net sentiment']],
  emotion: ['emotion', ['감정 투표', 'Emotion votes']],
  retention: ['retention', ['재약정 유지율', 'Retention at renewal']],
  churn: ['churn', ['분기 이탈률', 'Churn per quarter']],
  orderConversion: ['conversion', ['주문 완료율', 'Orders completed']],
  orderDropOff: ['conversion', ['본인인증 이탈 비율', 'Lost at the identity check']],
  volume: ['volume', ['분기 이용 고객 수', 'Customers per quarter']],
  punctuality: ['custom', ['약속 시간 준수율', 'Arrived on time']],
};

const ownTarget: Bilingual = ['2026년 운영 목표 회의', 'Operations review 2026'];
const ownAnchors: Readonly<
  Partial<Record<RentalMetric, readonly [floor: number, par: number, target: number]>>
> = {
  orderConversion: [0.2, 0.35, 0.5],
  punctuality: [0.7, 0.85, 0.95],
};

export function addRentalMetrics(draft: MapDraft, say: Say): Map<string, MetricId> {
  const metrics = new Map<string, MetricId>();
  // The keys of an object literal are its own type; `keys` only knows strings.
  for (const key of Object.keys(named) as RentalMetric[]) {
    const [preset, name] = named[key];
    const metric = draft.addMetric(key, (given) => ({
      ...newMetric(preset, { ...given, name: say(name) }),
      ...anchorsOf(key, say),
      ...(key === 'orderDropOff' && { direction: 'lower-is-better' as const }),
      // A relationship is only loosely the doing of one touchpoint.
      ...(key === 'npsRelation' && { weight: 0.5 }),
    }));
    metrics.set(key, metric.id);
  }
  return metrics;
}

function anchorsOf(key: RentalMetric, say: Say): Pick<Metric, 'floor' | 'par' | 'target'> {
  const own = ownAnchors[key];
  if (!own) return {};
  const source = say(ownTarget);
  const [floor, par, target] = own;
  return { floor: { value: floor, source }, par: { value: par, source }, target: { value: target, source } };
}
