/** The touchpoints of the made-up rental service around the contract: order, installation, first invoice. */
import { answers, inGroups, share, type RentalTouchpoint } from './rentalFacts';
import type { Bilingual } from './Bilingual';

const logs: Bilingual = ['웹·앱 로그, 3분기', 'Web and app logs, third quarter'];

export const purchaseTouchpoints: readonly RentalTouchpoint[] = [
  {
    key: 'order',
    name: ['온라인 주문·본인인증', 'Online order and identity check'],
    purposeKind: 'do',
    purpose: ['그 자리에서 계약까지 끝내기', 'Get the contract done in one go'],
    channel: 'shop',
    department: 'product',
    doing: [
      '본인인증, 카드 등록, 약관 동의를 차례로 한다',
      'Proves identity, enters a card, accepts the terms',
    ],
    pains: [
      ['인증 앱을 오가다 입력한 내용이 사라진다', 'What was typed is lost on the way to the identity app'],
    ],
    ideas: [['입력 내용 임시 저장', 'Keep what has been typed']],
    selfService: true,
    importance: 2,
    emotion: 0,
    emotionOf: { couple: 0, senior: -2 },
    reach: 3960,
    measures: [
      { metric: 'orderConversion', source: logs, value: share(1412, 3960) },
      {
        metric: 'ces5',
        source: ['주문 직후 설문, 3분기', 'Survey after the order, third quarter'],
        groups: {
          couple: answers(16, 20, 11, 6, 2),
          owner: answers(4, 6, 5, 3, 1),
          senior: answers(0, 2, 4, 5, 3),
        },
      },
    ],
  },
  {
    key: 'booking',
    name: ['설치일 예약', 'Booking the installation'],
    purposeKind: 'do',
    purpose: ['집에 사람이 있는 시간으로 잡기', 'Find a time when somebody is at home'],
    channel: 'app',
    department: 'installation',
    gains: [['저녁 7시 이후와 토요일도 고를 수 있다', 'Evenings after seven and Saturdays are offered']],
    selfService: true,
    emotion: 1,
    reach: 1412,
    measures: [
      {
        metric: 'ces5',
        source: ['예약 직후 설문, 3분기', 'Survey after booking, third quarter'],
        groups: {
          couple: answers(22, 12, 4, 1, 0),
          owner: answers(4, 5, 3, 1, 0),
          senior: answers(1, 2, 4, 4, 2),
        },
      },
    ],
  },
  {
    key: 'install',
    name: ['설치 방문', 'Installation visit'],
    purposeKind: 'do',
    purpose: ['약속한 시간에 깔끔하게 설치받기', 'Have it installed neatly and on time'],
    channel: 'visit',
    department: 'installation',
    doing: ['설치 위치를 정하고 사용법을 듣는다', 'Chooses the spot and is shown how to use it'],
    quote: ['싱크대 구멍까지 깨끗이 정리해 주고 가셨어요.', 'He even tidied up the hole in the worktop.'],
    gains: [['설치 뒤 사용법을 직접 보여 준다', 'Shows how it works after installing it']],
    momentOfTruth: true,
    importance: 3,
    emotion: 2,
    emotionOf: { couple: 2, owner: 1, senior: 2 },
    measures: [
      {
        metric: 'csat',
        source: ['설치 직후 설문, 3분기', 'Survey after installation, third quarter'],
        groups: {
          couple: answers(1, 3, 7, 38, 61),
          owner: answers(1, 2, 6, 19, 22),
          senior: answers(0, 1, 3, 20, 32),
          others: answers(0, 1, 2, 7, 10),
        },
      },
      {
        metric: 'nps',
        source: ['설치 직후 설문, 3분기', 'Survey after installation, third quarter'],
        groups: { couple: inGroups(8, 31, 62), owner: inGroups(7, 17, 22), senior: inGroups(3, 13, 37) },
      },
      {
        metric: 'punctuality',
        source: ['설치 일정 시스템, 3분기', 'Installation schedule, third quarter'],
        value: share(1268, 1380),
      },
      {
        metric: 'volume',
        source: ['설치 일정 시스템, 3분기', 'Installation schedule, third quarter'],
        value: { form: 'aggregate', value: 1380 },
      },
    ],
  },
  {
    key: 'taxInvoice',
    name: ['세금계산서 발급', 'Tax invoice'],
    purposeKind: 'do',
    purpose: ['렌탈료를 사업 비용으로 처리하기', 'Book the rental as an expense'],
    channel: 'email',
    department: 'billing',
    doing: ['사업자등록증을 메일로 보내고 기다린다', 'Mails the business certificate and waits'],
    quote: ['석 달째 매번 따로 전화해서 받고 있어요.', 'For three months I have had to call for every one.'],
    pains: [
      ['영업팀과 요금정산팀이 서로 담당이 아니라고 한다', 'Sales and billing each say it is the other'],
    ],
    ideas: [['계약할 때 자동 발급 신청받기', 'Ask for it in the contract']],
    emotion: 0,
    emotionOf: { owner: -1 },
    reach: 64,
    measures: [
      {
        metric: 'csat',
        source: ['요금 문의 뒤 설문, 9월', 'Survey after billing contact, September'],
        groups: { owner: answers(2, 1, 0, 0, 0) },
      },
    ],
  },
];
