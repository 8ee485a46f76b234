/** The journey of metrics.md 3.5 with names a person would give, in English or Korean. */
import type { Language } from '../../src/i18n/language';
import type { JourneyMap, Touchpoint } from '../../src/model/JourneyMap';
import { csat, measuredMap, type Measured } from '../ranking/measuredMap';

const hour = 3600;

interface Place {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly stage: string;
  readonly reach: number;
  readonly importance?: number;
  readonly measured?: readonly Measured[];
}

const places: readonly Place[] = [
  {
    id: 'discover-site',
    names: { en: 'Discover site', ko: '사이트 탐색' },
    stage: 'Before',
    reach: 1000,
    importance: 0.8,
    measured: [{ metric: 'sus', value: { form: 'aggregate', value: 71.5, n: 24 } }],
  },
  {
    id: 'create-account',
    names: { en: 'Create account', ko: '계정 만들기' },
    stage: 'Before',
    reach: 620,
    measured: [
      { metric: 'taskSuccess', value: { form: 'share', x: 14, n: 20 } },
      { metric: 'ces7', value: { form: 'aggregate', value: 3.4, n: 18 } },
    ],
  },
  {
    id: 'identity-check',
    names: { en: 'Identity check', ko: '본인 확인' },
    stage: 'Before',
    reach: 410,
    importance: 1.4,
    measured: [csat(5, 12), { metric: 'ces7', value: { form: 'aggregate', value: 4.9, n: 11 } }],
  },
  {
    id: 'first-delivery',
    names: { en: 'First delivery', ko: '첫 배송' },
    stage: 'Before',
    reach: 370,
    importance: 1.2,
    measured: [
      csat(412, 520),
      { metric: 'nps', value: { form: 'groups', low: 110, middle: 180, high: 210 } },
    ],
  },
  {
    id: 'support-chat',
    names: { en: 'Support chat', ko: '상담 채팅' },
    stage: 'Service',
    reach: 150,
    measured: [
      csat(60, 95),
      { metric: 'frtChat', value: { form: 'durations', n: 830, meanSeconds: 192 } },
      { metric: 'fcr', value: { form: 'share', x: 540, n: 830 } },
    ],
  },
  {
    id: 'email-support',
    names: { en: 'Email support', ko: '이메일 상담' },
    stage: 'Service',
    reach: 90,
    measured: [csat(18, 40), { metric: 'frtEmail', value: { form: 'aggregate', value: 19 * hour, n: 410 } }],
  },
  {
    id: 'returns',
    names: { en: 'Returns', ko: '반품' },
    stage: 'Service',
    reach: 50,
    importance: 0.9,
    measured: [csat(0, 3)],
  },
  {
    id: 'renewal',
    names: { en: 'Renewal', ko: '갱신' },
    stage: 'Service',
    reach: 300,
    importance: 1.1,
    measured: [
      { metric: 'retention', value: { form: 'aggregate', value: 0.78, n: 640 } },
      { metric: 'nps', value: { form: 'aggregate', value: 8, n: 75 } },
    ],
  },
  { id: 'billing', names: { en: 'Billing', ko: '청구' }, stage: 'Service', reach: 350 },
];

/** `changes`: fields of touchpoints by id. */
export function exampleMap(
  language: Language = 'en',
  changes: Readonly<Record<string, Partial<Touchpoint>>> = {},
): JourneyMap {
  return measuredMap({
    spots: places.map(({ id, names, stage, reach, importance, measured = [] }) => ({
      id,
      stage,
      fields: {
        name: names[language],
        reach,
        ...(importance !== undefined && { importance }),
        ...changes[id],
      },
      measured,
    })),
    // Retention weighs whole in the worked example.
    metrics: { retention: { weight: 1 }, csat: { name: 'CSAT' }, frtEmail: { name: 'First response' } },
  });
}
