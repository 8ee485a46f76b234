/** The journey that is drawn in the whole-app tests: two personas, twelve touchpoints, and one that clearly fails. */
import type { AppWords } from './words';

type Preset = keyof AppWords['metricPreset'];

export interface PlannedValue {
  readonly preset: Preset;
  readonly form: keyof AppWords['valueForm'];
  /** Figures in the order in which the form asks for them. */
  readonly figures: readonly number[];
  /** As the file must hold it. */
  readonly stored: Readonly<Record<string, unknown>>;
}

export interface PlannedTouchpoint {
  readonly stage: keyof AppWords['stageKind'];
  readonly name: Readonly<Record<'en' | 'ko', string>>;
  readonly value: PlannedValue;
}

const csat = (...counts: readonly number[]): PlannedValue => ({
  preset: 'csat',
  form: 'answers',
  figures: counts,
  stored: { form: 'answers', counts: [...counts] },
});

const nps = (low: number, middle: number, high: number): PlannedValue => ({
  preset: 'nps',
  form: 'groups',
  figures: [low, middle, high],
  stored: { form: 'groups', low, middle, high },
});

const share = (preset: Preset, x: number, n: number): PlannedValue => ({
  preset,
  form: 'share',
  figures: [x, n],
  stored: { form: 'share', x, n },
});

/** The median of `cases`, in hours as the form offers it. */
const hours = (preset: Preset, cases: number, median: number): PlannedValue => ({
  preset,
  form: 'durations',
  figures: [cases, median],
  stored: { form: 'durations', n: cases, medianSeconds: median * 3600 },
});

export const personas = [
  { en: 'Busy parent', ko: '바쁜 부모' },
  { en: 'Bargain hunter', ko: '알뜰 구매자' },
] as const;

/** 15 of 100 are satisfied here; everywhere else nearly all are, or wait no longer than is usual. */
export const weakest = { en: 'Checkout', ko: '결제' } as const;

export const touchpoints: readonly PlannedTouchpoint[] = [
  { stage: 'awareness', name: { en: 'Advert', ko: '광고' }, value: nps(10, 30, 60) },
  { stage: 'awareness', name: { en: 'Search result', ko: '검색 결과' }, value: csat(2, 3, 10, 45, 40) },
  {
    stage: 'consideration',
    name: { en: 'Product page', ko: '상품 안내' },
    value: share('taskSuccess', 88, 100),
  },
  { stage: 'consideration', name: { en: 'Price table', ko: '가격표' }, value: csat(4, 6, 15, 40, 35) },
  { stage: 'consideration', name: { en: 'Shop visit', ko: '매장 방문' }, value: nps(15, 35, 50) },
  { stage: 'purchase', name: weakest, value: csat(70, 60, 40, 20, 10) },
  { stage: 'purchase', name: { en: 'Payment', ko: '송금' }, value: share('taskSuccess', 92, 100) },
  { stage: 'purchase', name: { en: 'Order question', ko: '주문 문의' }, value: hours('frtEmail', 80, 3) },
  { stage: 'loyalty', name: { en: 'Hotline', ko: '상담 전화' }, value: hours('art', 60, 5) },
  { stage: 'loyalty', name: { en: 'Returns', ko: '반품' }, value: share('resolution', 85, 100) },
  { stage: 'advocacy', name: { en: 'Review request', ko: '후기 요청' }, value: nps(12, 28, 60) },
  { stage: 'advocacy', name: { en: 'Referral page', ko: '친구 초대' }, value: csat(3, 5, 12, 40, 40) },
];

export const stages = ['awareness', 'consideration', 'purchase', 'loyalty', 'advocacy'] as const;
