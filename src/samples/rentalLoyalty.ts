/** The touchpoints of the made-up rental service while the contract runs. */
import { answers, share, times, type RentalTouchpoint } from './rentalFacts';
import type { Bilingual } from './Bilingual';

const hour = 3600;
const tickets: Bilingual = ['상담 시스템, 3분기', 'Ticket system, third quarter'];
const afterContact: Bilingual = ['상담 직후 설문, 3분기', 'Survey after contact, third quarter'];
const afterVisit: Bilingual = ['방문 직후 설문, 3분기', 'Survey after the visit, third quarter'];

const visits: readonly RentalTouchpoint[] = [
  {
    key: 'filterVisit',
    name: ['정기 관리 방문', 'Regular care visit'],
    purposeKind: 'do',
    purpose: ['필터를 갈고 위생 상태 확인받기', 'Have the filter changed and the hygiene checked'],
    channel: 'visit',
    department: 'care',
    quote: [
      '오시기 전날 문자 주시고, 끝나면 사진도 보여 주세요.',
      'She writes the day before and shows me photos after.',
    ],
    gains: [
      ['같은 매니저가 계속 온다', 'The same manager every time'],
      ['교체한 필터를 직접 보여 준다', 'Shows the filter that was changed'],
    ],
    personalised: true,
    importance: 3,
    emotion: 1,
    emotionOf: { couple: 1, owner: 0, senior: 2 },
    measures: [
      {
        metric: 'csat',
        source: afterVisit,
        groups: {
          couple: answers(2, 5, 12, 74, 80),
          owner: answers(1, 4, 9, 34, 32),
          senior: answers(0, 1, 4, 31, 60),
          others: answers(0, 2, 4, 28, 29),
        },
      },
      {
        metric: 'volume',
        source: ['방문 일정 시스템, 3분기', 'Visit schedule, third quarter'],
        value: { form: 'aggregate', value: 9240 },
      },
    ],
  },
  {
    key: 'reschedule',
    name: ['방문 일정 변경', 'Moving a visit'],
    purposeKind: 'do',
    purpose: ['갑자기 일이 생겼을 때 날짜 바꾸기', 'Change the date when something comes up'],
    channel: 'app',
    department: 'product',
    doing: [
      '앱에서 날짜를 고르고 매니저에게 다시 확인한다',
      'Picks a date in the app and asks the manager again',
    ],
    pains: [['바꾼 일정이 매니저에게 늦게 전달된다', 'The manager learns of the change too late']],
    ideas: [['매니저 앱에 즉시 알림', 'Tell the manager’s app at once']],
    selfService: true,
    emotion: 0,
    emotionOf: { couple: 1, senior: -2 },
    reach: 1640,
    measures: [
      {
        metric: 'ces2',
        source: ['앱 설문, 9월', 'Survey in the app, September'],
        groups: {
          couple: answers(1, 2, 4, 9, 15, 13, 6),
          owner: answers(1, 2, 3, 5, 6, 3, 1),
          senior: answers(5, 6, 5, 4, 2, 1, 0),
        },
      },
      { metric: 'taskSuccess', source: ['앱 로그, 9월', 'App logs, September'], value: share(1186, 1640) },
    ],
  },
  {
    key: 'repairVisit',
    name: ['수리 방문', 'Repair visit'],
    purposeKind: 'solve',
    purpose: ['한 번 방문으로 고장 끝내기', 'Have it repaired in one visit'],
    channel: 'visit',
    department: 'repair',
    quote: [
      '부품이 없다고 이틀 뒤에 다시 오셨어요.',
      'He came again two days later because a part was missing.',
    ],
    pains: [['증상이 수리 기사에게 전달되지 않는다', 'The engineer is not told what is wrong']],
    ideas: [['접수할 때 사진으로 증상 받기', 'Take a photo when the fault is reported']],
    momentOfTruth: true,
    importance: 2,
    emotion: 0,
    emotionOf: { owner: -2, senior: 0 },
    reach: 296,
    measures: [
      { metric: 'art', source: tickets, value: times(296, 31 * hour, 0.9) },
      { metric: 'resolution', source: tickets, value: share(262, 296) },
      {
        metric: 'csat',
        source: afterVisit,
        groups: {
          couple: answers(2, 4, 7, 20, 14),
          owner: answers(7, 8, 6, 10, 5),
          senior: answers(1, 2, 3, 13, 11),
        },
      },
    ],
  },
];

const contacts: readonly RentalTouchpoint[] = [
  {
    key: 'callCentre',
    name: ['고장 접수 전화', 'Reporting a fault by phone'],
    purposeKind: 'solve',
    purpose: ['물이 안 나올 때 바로 도움받기', 'Get help when no water comes'],
    channel: 'phone',
    department: 'support',
    doing: ['자동응답을 지나 상담원에게 증상을 설명한다', 'Goes through the menu and describes the fault'],
    quote: [
      '지난번에 다 말씀드렸는데 기록이 없다고 하네요.',
      'I told them everything last time. There is no record.',
    ],
    pains: [
      ['상담원 연결까지 다섯 단계', 'Five steps until an agent answers'],
      ['이전 상담 내용을 다시 설명해야 한다', 'The story has to be told again'],
    ],
    ideas: [['전화번호로 고객 기록 자동 표시', 'Show the record by phone number']],
    emotion: -1,
    emotionOf: { couple: 0, owner: -2, senior: -1 },
    reach: 688,
    measures: [
      { metric: 'fcr', source: tickets, value: share(426, 688) },
      {
        metric: 'csat',
        source: afterContact,
        groups: {
          couple: answers(4, 6, 9, 25, 13),
          owner: answers(8, 7, 7, 14, 7),
          senior: answers(3, 5, 6, 22, 14),
        },
      },
    ],
  },
  {
    key: 'emailInquiry',
    name: ['이메일·1:1 문의', 'E-mail enquiry'],
    purposeKind: 'solve',
    purpose: ['급하지 않은 문제를 글로 남기고 답 받기', 'Leave a problem in writing and get an answer'],
    channel: 'email',
    department: 'support',
    doing: ['문의를 남기고 며칠 뒤 다시 전화한다', 'Writes, and calls a few days later'],
    thinking: ['읽기는 한 걸까?', 'Has anybody read it at all?'],
    quote: [
      '답이 왔을 땐 이미 전화로 해결한 뒤였어요.',
      'When the answer came I had long settled it by phone.',
    ],
    pains: [
      ['접수됐다는 알림이 없다', 'No word that it has arrived'],
      ['담당 팀을 정하는 데 하루가 걸린다', 'It takes a day to decide whose it is'],
    ],
    ideas: [
      ['접수 즉시 예상 답변 시각 안내', 'Say at once when to expect an answer'],
      ['문의 유형별 담당 팀 자동 배정', 'Route by kind of question'],
    ],
    emotion: 0,
    emotionOf: { couple: 0, owner: 0 },
    reach: 410,
    measures: [
      { metric: 'frtEmail', source: tickets, value: times(410, 29 * hour, 1.2) },
      { metric: 'art', source: tickets, value: times(371, 84 * hour, 1) },
      {
        metric: 'csat',
        source: afterContact,
        groups: {
          couple: answers(7, 8, 6, 9, 3),
          owner: answers(4, 3, 2, 3, 1),
          others: answers(1, 1, 1, 2, 1),
        },
      },
    ],
  },
  {
    key: 'cancel',
    name: ['해지·위약금 상담', 'Cancelling and exit fee'],
    purposeKind: 'ask',
    purpose: ['지금 해지하면 얼마인지 정확히 알기', 'Learn exactly what leaving would cost'],
    channel: 'phone',
    department: 'retention',
    doing: ['전화로만 해지할 수 있어 여러 번 돌려진다', 'Can cancel by phone only and is passed around'],
    thinking: ['가입은 앱으로 5분, 해지는 사흘이네', 'Five minutes to join, three days to leave'],
    quote: [
      '위약금을 물었는데 사은품 얘기만 하시더라고요.',
      'I asked about the fee and was offered a present.',
    ],
    pains: [
      ['상담원마다 안내하는 위약금이 다르다', 'Every agent names another fee'],
      ['해지 부서 연결을 두 번 이상 거친다', 'Passed on at least twice'],
    ],
    ideas: [
      ['앱에 예상 위약금 표시', 'Show the fee in the app'],
      ['해지 접수도 앱에서', 'Let people cancel in the app'],
    ],
    momentOfTruth: true,
    importance: 2,
    emotion: -1,
    emotionOf: { couple: -2, owner: -1 },
    reach: 520,
    measures: [
      {
        metric: 'ces7',
        source: afterContact,
        groups: {
          couple: answers(0, 1, 1, 2, 5, 6, 3),
          owner: answers(0, 1, 0, 1, 2, 2, 1),
          senior: answers(0, 0, 1, 1, 1, 1, 0),
        },
      },
      {
        metric: 'csat',
        source: afterContact,
        groups: {
          couple: answers(6, 4, 2, 3, 1),
          owner: answers(3, 1, 1, 2, 0),
          senior: answers(1, 0, 1, 2, 1),
        },
      },
    ],
  },
];

const money: readonly RentalTouchpoint[] = [
  {
    key: 'billing',
    name: ['요금 청구·자동이체', 'Monthly bill'],
    purposeKind: 'do',
    purpose: ['이번 달 요금을 확인하고 넘어가기', 'Check this month’s bill and move on'],
    channel: 'app',
    department: 'billing',
    pains: [['제휴 카드 할인이 언제 적용되는지 알기 어렵다', 'It is unclear when the card discount applies']],
    selfService: true,
    emotion: 0,
    emotionOf: { couple: 0, owner: -1, senior: 0 },
    reach: 9820,
    measures: [
      {
        metric: 'csat',
        source: ['앱 설문, 9월', 'Survey in the app, September'],
        groups: {
          couple: answers(3, 6, 14, 44, 25),
          owner: answers(5, 6, 8, 14, 7),
          senior: answers(1, 3, 7, 19, 12),
          others: answers(0, 1, 2, 8, 5),
        },
      },
      {
        metric: 'emotion',
        source: ['방문 매니저 워크숍, 8월', 'Workshop of home-care managers, August'],
        grade: 'estimate',
        value: answers(0, 3, 6, 3, 0),
      },
    ],
  },
  {
    key: 'renewal',
    name: ['약정 만료·재약정 안내', 'Renewing the contract'],
    purposeKind: 'compare',
    purpose: ['계속 쓸지, 새 모델로 바꿀지 정하기', 'Stay, or change to a new model'],
    channel: 'phone',
    department: 'retention',
    thinking: ['5년 쓴 고객한테도 혜택이 있을까?', 'Is there anything in it for a customer of five years?'],
    gains: [['재약정하면 월 요금이 내려간다', 'Renewing lowers the monthly price']],
    momentOfTruth: true,
    emotion: 0,
    reach: 624,
    measures: [
      {
        metric: 'retention',
        source: ['약정 만료 고객 계약 기록, 3분기', 'Contracts that ended in the third quarter'],
        groups: { couple: share(214, 268), owner: share(121, 166), senior: share(168, 190) },
      },
    ],
  },
];

export const loyaltyTouchpoints: readonly RentalTouchpoint[] = [...visits, ...contacts, ...money];
