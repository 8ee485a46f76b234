/** Stages, channels and departments of the airport's map. Ours, not the survey's: it only has questions. */
import type { ChannelIcon } from '../model/channelIcons';
import type { Bilingual } from './Bilingual';

export const airportStages = {
  arrive: {
    name: ['공항까지 이동', 'Getting there'],
    question: ['문제없이 도착할 수 있을까?', 'Will I get there without trouble?'],
  },
  security: {
    name: ['보안 검색', 'Security'],
    question: ['얼마나 걸리고, 안전할까?', 'How long will it take, and is it safe?'],
  },
  orient: {
    name: ['길 찾기', 'Finding my way'],
    question: ['이제 어디로 가야 하지?', 'Where do I go now?'],
  },
  wait: {
    name: ['탑승구에서', 'At the gate'],
    question: ['남은 시간을 어떻게 보낼까?', 'How do I spend the time that is left?'],
  },
  lookBack: {
    name: ['돌아보며', 'Looking back'],
    question: ['다음에도 이 공항을 선택할까?', 'Would I choose this airport again?'],
  },
} as const satisfies Readonly<Record<string, { name: Bilingual; question: Bilingual }>>;
export type AirportStage = keyof typeof airportStages;

interface AirportChannelFacts {
  readonly name: Bilingual;
  readonly group: Bilingual;
  readonly icon: ChannelIcon;
}

const site: Bilingual = ['공항 시설', 'On site'];
const people: Bilingual = ['직원 응대', 'People'];
const digital: Bilingual = ['디지털', 'Digital'];

export const airportChannels = {
  sign: { name: ['표지판', 'Signs'], group: site, icon: 'sign' },
  transport: { name: ['교통편', 'Transport'], group: site, icon: 'transport' },
  checkpoint: { name: ['보안 검색대', 'Checkpoint'], group: people, icon: 'security' },
  counter: { name: ['안내 데스크', 'Staffed desk'], group: people, icon: 'people' },
  screen: { name: ['안내 화면', 'Screens'], group: digital, icon: 'video' },
  wifi: { name: ['무선 인터넷', 'Wi-Fi'], group: digital, icon: 'wifi' },
  restaurant: { name: ['식음 매장', 'Restaurants'], group: site, icon: 'food' },
  shop: { name: ['판매 매장', 'Shops'], group: site, icon: 'store' },
  building: { name: ['터미널 공간', 'Terminal building'], group: site, icon: 'place' },
} as const satisfies Readonly<Record<string, AirportChannelFacts>>;
export type AirportChannel = keyof typeof airportChannels;

const ofAirport: Bilingual = ['공항', 'Airport'];
const ofPartners: Bilingual = ['협력 기관·업체', 'Partners'];

export const airportDepartments = {
  landside: { name: ['지상교통 운영', 'Ground transport'], group: ofAirport },
  parking: { name: ['주차 운영', 'Parking'], group: ofAirport },
  guest: { name: ['고객 서비스', 'Guest services'], group: ofAirport },
  facilities: { name: ['시설 관리', 'Facilities'], group: ofAirport },
  custodial: { name: ['환경 미화', 'Cleaning'], group: ofAirport },
  technology: { name: ['정보 기술', 'Information technology'], group: ofAirport },
  museum: { name: ['공항 미술관', 'Airport museum'], group: ofAirport },
  concessions: { name: ['상업 시설 관리', 'Concessions'], group: ofAirport },
  tsa: { name: ['교통안전청 (TSA)', 'TSA'], group: ofPartners },
  rental: { name: ['렌터카 업체', 'Rental car companies'], group: ofPartners },
} as const satisfies Readonly<Record<string, { name: Bilingual; group: Bilingual }>>;
export type AirportDepartment = keyof typeof airportDepartments;
