/** Stages, channels and departments of the made-up rental service. */
import type { ChannelIcon } from '../model/channelIcons';
import type { StageKind } from '../model/JourneyMap';
import type { Bilingual } from './Bilingual';

export const rentalStages = {
  awareness: {
    name: ['인지', 'Awareness'],
    question: ['우리 집에도 정수기가 필요할까?', 'Do we need a water purifier?'],
  },
  consideration: {
    name: ['고려', 'Consideration'],
    question: ['한 달에 얼마이고, 무엇이 다를까?', 'What does it cost a month, and what is different?'],
  },
  purchase: {
    name: ['구매', 'Purchase'],
    question: ['원하는 날에 문제없이 설치될까?', 'Will it be installed on the day that suits me?'],
  },
  loyalty: {
    name: ['충성', 'Loyalty'],
    question: ['매달 내는 돈값을 하고 있을까?', 'Is it worth what I pay every month?'],
  },
  advocacy: {
    name: ['옹호', 'Advocacy'],
    question: ['주변에 권해도 괜찮을까?', 'Can I recommend it with a clear conscience?'],
  },
} as const satisfies Readonly<
  Partial<Record<StageKind, { readonly name: Bilingual; readonly question: Bilingual }>>
>;
export type RentalStage = keyof typeof rentalStages;

const traditional: Bilingual = ['전통 매체', 'Traditional media'];
const social: Bilingual = ['소셜', 'Social'];
const digital: Bilingual = ['디지털', 'Digital'];
const direct: Bilingual = ['대면·직접', 'Direct'];

export const rentalChannels = {
  print: { name: ['인쇄물', 'Print'], group: traditional, icon: 'print' },
  video: { name: ['영상 광고', 'Video'], group: traditional, icon: 'video' },
  press: { name: ['언론 보도', 'Press'], group: traditional, icon: 'press' },
  ownSocial: { name: ['자사 SNS', 'Own social media'], group: social, icon: 'social' },
  othersSocial: { name: ['커뮤니티·지인', 'Communities and friends'], group: social, icon: 'people' },
  site: { name: ['홈페이지', 'Website'], group: digital, icon: 'web' },
  app: { name: ['모바일 앱', 'App'], group: digital, icon: 'app' },
  chatbot: { name: ['챗봇', 'Chatbot'], group: digital, icon: 'chat' },
  shop: { name: ['온라인몰', 'Online shop'], group: digital, icon: 'shop' },
  email: { name: ['이메일·1:1 문의', 'E-mail'], group: digital, icon: 'mail' },
  store: { name: ['매장', 'Store'], group: direct, icon: 'store' },
  phone: { name: ['전화', 'Phone'], group: direct, icon: 'phone' },
  visit: { name: ['방문 서비스', 'Home visit'], group: direct, icon: 'support' },
} as const satisfies Readonly<
  Record<string, { readonly name: Bilingual; readonly group: Bilingual; readonly icon: ChannelIcon }>
>;

const growth: Bilingual = ['고객 확보', 'Winning customers'];
const care: Bilingual = ['고객 관리', 'Looking after customers'];

export const rentalDepartments = {
  marketing: { name: ['마케팅팀', 'Marketing'], group: growth },
  sales: { name: ['영업팀', 'Sales'], group: growth },
  product: { name: ['디지털서비스팀', 'Digital product'], group: growth },
  installation: { name: ['설치팀', 'Installation'], group: care },
  care: { name: ['방문관리팀', 'Home care'], group: care },
  support: { name: ['고객센터', 'Customer support'], group: care },
  repair: { name: ['AS팀', 'Repair'], group: care },
  billing: { name: ['요금정산팀', 'Billing'], group: care },
  retention: { name: ['고객유지팀', 'Retention'], group: care },
} as const satisfies Readonly<Record<string, { readonly name: Bilingual; readonly group: Bilingual }>>;
