/**
 * What the guest survey of San Francisco Airport asked, as touchpoints: the column of each question, and the names,
 * purposes, channels and owners that we gave it. No figures here; they come from the answers (`airportSurvey.ts`).
 */
import type { PurposeKind } from '../model/JourneyMap';
import type { AirportChannel, AirportDepartment, AirportStage } from './airportSetting';
import type { Bilingual } from './Bilingual';

/** Which metric the answers 1–5 belong to: each scale of the questionnaire has its own words at its ends. */
export type AirportMeasure = 'satisfaction' | 'cleanliness' | 'safety' | 'ease' | 'comparison';

export interface AirportQuestion {
  /** Column of the survey file. */
  readonly column: string;
  readonly measure: AirportMeasure;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly purposeKind: PurposeKind;
  readonly channel: AirportChannel;
  readonly department: AirportDepartment;
  readonly selfService?: true;
  readonly momentOfTruth?: true;
}

const arrive: readonly AirportQuestion[] = [
  {
    column: 'Q13GETRATE',
    measure: 'ease',
    name: ['공항까지 오기', 'Trip to the airport'],
    purpose: ['비행 시간에 맞춰 편하게 도착하기', 'Arrive in time for the flight, without stress'],
    purposeKind: 'do',
    channel: 'transport',
    department: 'landside',
    momentOfTruth: true,
  },
  {
    column: 'Q7ROADS',
    measure: 'satisfaction',
    name: ['진입로 표지판', 'Road signs'],
    purpose: ['맞는 터미널로 들어가는 차로 찾기', 'Find the lane to the right terminal'],
    purposeKind: 'ask',
    channel: 'sign',
    department: 'landside',
  },
  {
    column: 'Q7PARK',
    measure: 'satisfaction',
    name: ['공항 주차장', 'Airport parking'],
    purpose: ['터미널 가까이에 차를 두고 가기', 'Leave the car close to the terminal'],
    purposeKind: 'do',
    channel: 'building',
    department: 'parking',
    selfService: true,
  },
  {
    column: 'Q7LTPARKING',
    measure: 'satisfaction',
    name: ['장기 주차장 셔틀', 'Long-term parking shuttle'],
    purpose: ['장기 주차장에서 터미널까지 가기', 'Get from the long-term lot to the terminal'],
    purposeKind: 'do',
    channel: 'transport',
    department: 'parking',
  },
  {
    column: 'Q7RENTAL',
    measure: 'satisfaction',
    name: ['렌터카 센터', 'Rental Car Center'],
    purpose: ['차를 반납하거나 빌리기', 'Hand back or pick up a car'],
    purposeKind: 'do',
    channel: 'counter',
    department: 'rental',
  },
  {
    column: 'Q9RENTAL',
    measure: 'cleanliness',
    name: ['렌터카 센터 청결', 'Clean Rental Car Center'],
    purpose: ['깨끗한 곳에서 차를 주고받기', 'Hand over the car in a clean place'],
    purposeKind: 'do',
    channel: 'building',
    department: 'custodial',
  },
  {
    column: 'Q7AIRTRAIN',
    measure: 'satisfaction',
    name: ['공항 순환열차 (에어트레인)', 'AirTrain'],
    purpose: [
      '터미널과 주차장, 렌터카 센터 사이를 오가기',
      'Move between terminals, parking and rental cars',
    ],
    purposeKind: 'do',
    channel: 'transport',
    department: 'landside',
    selfService: true,
  },
  {
    column: 'Q9AIRTRAIN',
    measure: 'cleanliness',
    name: ['순환열차 청결', 'Clean AirTrain'],
    purpose: ['깨끗한 열차로 이동하기', 'Ride in a clean train'],
    purposeKind: 'do',
    channel: 'transport',
    department: 'custodial',
  },
];

const security: readonly AirportQuestion[] = [
  {
    column: 'Q14PASSTHRU',
    measure: 'ease',
    name: ['보안 검색 통과', 'Security screening'],
    purpose: ['탑승에 늦지 않게 검색을 마치기', 'Get through before boarding starts'],
    purposeKind: 'do',
    channel: 'checkpoint',
    department: 'tsa',
    momentOfTruth: true,
  },
  {
    column: 'Q12PRECHEKCRATE',
    measure: 'comparison',
    name: ['사전 심사 통로', 'TSA PreCheck line'],
    purpose: ['일반 통로보다 빨리 통과하기', 'Get through faster than in the regular line'],
    purposeKind: 'compare',
    channel: 'checkpoint',
    department: 'tsa',
  },
  {
    column: 'Q10SAFE',
    measure: 'safety',
    name: ['안전하다는 느낌', 'Feeling safe'],
    purpose: ['마음 놓고 기다리기', 'Wait without worrying'],
    purposeKind: 'do',
    channel: 'building',
    department: 'guest',
  },
];

const orient: readonly AirportQuestion[] = [
  {
    column: 'Q14FIND',
    measure: 'ease',
    name: ['공항 안에서 길 찾기', 'Finding the way'],
    purpose: ['헤매지 않고 탑승구까지 가기', 'Reach the gate without getting lost'],
    purposeKind: 'do',
    channel: 'building',
    department: 'guest',
  },
  {
    column: 'Q7SIGN',
    measure: 'satisfaction',
    name: ['실내 표지판', 'Signs inside'],
    purpose: ['갈림길에서 방향 확인하기', 'Know which way to turn'],
    purposeKind: 'ask',
    channel: 'sign',
    department: 'facilities',
  },
  {
    column: 'Q7WALKWAYS',
    measure: 'satisfaction',
    name: ['승강기·무빙워크', 'Escalators and walkways'],
    purpose: ['짐을 들고도 수월하게 움직이기', 'Move easily with luggage'],
    purposeKind: 'do',
    channel: 'building',
    department: 'facilities',
    selfService: true,
  },
  {
    column: 'Q7SCREENS',
    measure: 'satisfaction',
    name: ['운항 안내 화면', 'Flight screens'],
    purpose: ['탑승구와 출발 시각 확인하기', 'Check gate and departure time'],
    purposeKind: 'ask',
    channel: 'screen',
    department: 'technology',
    selfService: true,
  },
  {
    column: 'Q7INFODOWN',
    measure: 'satisfaction',
    name: ['안내 데스크 (아래층)', 'Information booth, lower level'],
    purpose: ['도착층에서 궁금한 점을 사람에게 묻기', 'Ask a person on the arrivals level'],
    purposeKind: 'ask',
    channel: 'counter',
    department: 'guest',
  },
  {
    column: 'Q7INFOUP',
    measure: 'satisfaction',
    name: ['안내 데스크 (위층)', 'Information booth, upper level'],
    purpose: ['출발층에서 궁금한 점을 사람에게 묻기', 'Ask a person on the departures level'],
    purposeKind: 'ask',
    channel: 'counter',
    department: 'guest',
  },
];

const wait: readonly AirportQuestion[] = [
  {
    column: 'Q7FOOD',
    measure: 'satisfaction',
    name: ['식당', 'Restaurants'],
    purpose: ['탑승 전에 제대로 된 식사하기', 'Have a proper meal before boarding'],
    purposeKind: 'do',
    channel: 'restaurant',
    department: 'concessions',
  },
  {
    column: 'Q9FOOD',
    measure: 'cleanliness',
    name: ['식당 청결', 'Clean restaurants'],
    purpose: ['깨끗한 자리에서 먹기', 'Eat at a clean table'],
    purposeKind: 'do',
    channel: 'restaurant',
    department: 'concessions',
  },
  {
    column: 'Q7STORE',
    measure: 'satisfaction',
    name: ['매장', 'Shops'],
    purpose: ['선물이나 빠뜨린 물건 사기', 'Buy a present or what was forgotten'],
    purposeKind: 'do',
    channel: 'shop',
    department: 'concessions',
  },
  {
    column: 'Q7WIFI',
    measure: 'satisfaction',
    name: ['무료 와이파이', 'Free Wi-Fi'],
    purpose: ['기다리는 동안 일하거나 연락하기', 'Work or stay in touch while waiting'],
    purposeKind: 'do',
    channel: 'wifi',
    department: 'technology',
    selfService: true,
  },
  {
    column: 'Q7ART',
    measure: 'satisfaction',
    name: ['전시 작품', 'Art and exhibitions'],
    purpose: ['기다리는 시간을 즐겁게 보내기', 'Enjoy the time of waiting'],
    purposeKind: 'do',
    channel: 'building',
    department: 'museum',
  },
  {
    column: 'Q9RESTROOM',
    measure: 'cleanliness',
    name: ['화장실 청결', 'Clean restrooms'],
    purpose: ['깨끗한 화장실 쓰기', 'Use a clean restroom'],
    purposeKind: 'do',
    channel: 'building',
    department: 'custodial',
  },
  {
    column: 'Q9BOARDING',
    measure: 'cleanliness',
    name: ['탑승 구역 청결', 'Clean boarding areas'],
    purpose: ['깨끗한 자리에 앉아 기다리기', 'Wait in a clean seat'],
    purposeKind: 'do',
    channel: 'building',
    department: 'custodial',
  },
];

const lookBack: readonly AirportQuestion[] = [
  {
    column: 'Q7ALL',
    measure: 'satisfaction',
    name: ['공항 전반', 'The airport as a whole'],
    purpose: ['다음에도 이 공항을 이용할지 정하기', 'Decide whether to come back'],
    purposeKind: 'compare',
    channel: 'building',
    department: 'guest',
  },
  {
    column: 'Q9ALL',
    measure: 'cleanliness',
    name: ['전반적인 청결', 'Cleanliness all round'],
    purpose: ['쾌적한 곳이었는지 떠올리기', 'Remember a pleasant place'],
    purposeKind: 'compare',
    channel: 'building',
    department: 'custodial',
  },
];

export const airportQuestions: Readonly<Record<AirportStage, readonly AirportQuestion[]>> = {
  arrive,
  security,
  orient,
  wait,
  lookBack,
};
