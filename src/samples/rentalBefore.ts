/** The touchpoints of the made-up rental service before the contract: awareness and consideration. */
import { answers, inGroups, share, times, type RentalTouchpoint } from './rentalFacts';
import type { Bilingual } from './Bilingual';

const mentions: Bilingual = ['소셜 언급 감성 분석, 3분기', 'Sentiment of social mentions, third quarter'];
const afterContact: Bilingual = ['상담 직후 설문, 3분기', 'Survey after contact, third quarter'];
const usability: Bilingual = ['사용성 평가, 8월', 'Usability test, August'];
const logs: Bilingual = ['웹·앱 로그, 3분기', 'Web and app logs, third quarter'];

export const awarenessTouchpoints: readonly RentalTouchpoint[] = [
  {
    key: 'videoAd',
    name: ['TV·유튜브 광고', 'TV and YouTube ads'],
    purposeKind: 'ask',
    purpose: ['요즘 정수기는 뭐가 달라졌는지 알아보기', 'See what is new about purifiers'],
    channel: 'video',
    department: 'marketing',
    doing: ['광고를 보고 제품 이름을 검색한다', 'Sees the ad and looks the product up'],
    thinking: ['예쁘긴 한데 월 얼마라는 말이 없네', 'It looks nice, but nobody says what it costs'],
    emotion: 1,
    measures: [
      { metric: 'sentiment', source: mentions, grade: 'proxy', value: inGroups(96, 214, 140) },
      { metric: 'volume', source: logs, value: { form: 'aggregate', value: 18_200 } },
    ],
  },
  {
    key: 'press',
    name: ['필터 교체 관련 기사', 'Press on filter changes'],
    purposeKind: 'ask',
    purpose: ['이 회사를 믿어도 되는지 확인하기', 'Check whether the company can be trusted'],
    channel: 'press',
    department: 'marketing',
    thinking: ['필터를 제때 안 갈아 준다는 얘기가 있던데', 'They say filters are not changed in time'],
    pains: [['2년 전 기사가 아직 검색 상단에 나온다', 'An article of two years ago still comes up first']],
    ideas: [['필터 교체 기록 공개 페이지', 'A public page with the record of filter changes']],
    emotion: -1,
    reach: 3100,
    measures: [{ metric: 'sentiment', source: mentions, grade: 'proxy', value: inGroups(29, 24, 15) }],
  },
  {
    key: 'community',
    name: ['맘카페·지인 후기', 'Communities and friends'],
    purposeKind: 'compare',
    purpose: ['먼저 써 본 사람의 솔직한 이야기 듣기', 'Hear honestly from people who have one'],
    channel: 'othersSocial',
    department: 'marketing',
    quote: [
      '물맛보다 관리해 주시는 분 얘기가 더 많더라고요.',
      'They talk more about the manager than the water.',
    ],
    gains: [['방문 매니저에 대한 칭찬이 많다', 'Much praise for the home-care managers']],
    emotion: 1,
    emotionOf: { couple: 2, senior: 0 },
    reach: 11_400,
    measures: [{ metric: 'sentiment', source: mentions, grade: 'proxy', value: inGroups(58, 120, 172) }],
  },
  {
    key: 'flyer',
    name: ['아파트 전단지', 'Flyers in the lobby'],
    purposeKind: 'ask',
    purpose: ['우리 동네 담당 매장과 행사 알기', 'Learn about the local store and its offers'],
    channel: 'print',
    department: 'sales',
    emotion: 0,
    reach: 6000,
    measures: [],
  },
];

export const considerationTouchpoints: readonly RentalTouchpoint[] = [
  {
    key: 'compare',
    name: ['홈페이지 제품 비교', 'Product comparison'],
    purposeKind: 'compare',
    purpose: ['우리 집에 맞는 모델 두세 개로 좁히기', 'Narrow it down to two or three models'],
    channel: 'site',
    department: 'product',
    doing: ['표를 나란히 놓고 크기와 필터를 비교한다', 'Compares sizes and filters side by side'],
    pains: [['모델명이 비슷해서 차이를 알기 어렵다', 'Names are so alike that the difference is unclear']],
    selfService: true,
    emotion: 0,
    measures: [
      { metric: 'sus', source: usability, value: { form: 'aggregate', value: 64.5, n: 40, sd: 18.2 } },
      { metric: 'volume', source: logs, value: { form: 'aggregate', value: 14_600 } },
    ],
  },
  {
    key: 'price',
    name: ['월 요금·약정 안내', 'Price and contract terms'],
    purposeKind: 'compare',
    purpose: ['총비용과 위약금까지 따져 보기', 'Work out the total cost and the exit fee'],
    channel: 'site',
    department: 'product',
    thinking: ['카드 할인을 빼면 결국 얼마라는 거지?', 'So what is it without the card discount?'],
    quote: ['계산기를 따로 두드려야 했어요.', 'I had to take out a calculator.'],
    pains: [
      ['할인 조건이 화면마다 다르게 적혀 있다', 'Discounts differ from page to page'],
      ['위약금은 약관 안에만 있다', 'The exit fee is only in the small print'],
    ],
    ideas: [['“총 얼마” 한 줄로 보여 주기', 'Show the total in one line']],
    momentOfTruth: true,
    selfService: true,
    importance: 2,
    emotion: 0,
    emotionOf: { couple: -1, owner: 0 },
    reach: 9700,
    measures: [
      { metric: 'taskSuccess', source: usability, value: share(31, 46) },
      {
        metric: 'ces7',
        source: usability,
        groups: {
          couple: answers(2, 5, 6, 5, 3, 1, 0),
          owner: answers(1, 2, 4, 2, 1, 0, 0),
          senior: answers(0, 1, 2, 4, 3, 3, 1),
        },
      },
      { metric: 'umuxLite', source: usability, value: { form: 'aggregate', value: 60.9, n: 46, sd: 21 } },
    ],
  },
  {
    key: 'chatbot',
    name: ['챗봇 요금 상담', 'Chat about prices'],
    purposeKind: 'ask',
    purpose: ['내 조건에 맞는 월 요금 바로 듣기', 'Get the price for my case at once'],
    channel: 'chatbot',
    department: 'support',
    doing: ['챗봇에 묻다가 상담원 연결을 누른다', 'Asks the bot, then presses for an agent'],
    quote: ['“다시 입력해 주세요”만 세 번 봤어요.', 'I read “please enter again” three times.'],
    pains: [['상담원에게 넘어가면 처음부터 다시 묻는다', 'The agent asks everything again']],
    ideas: [['챗봇 대화를 상담원 화면에 넘기기', 'Hand the chat over to the agent’s screen']],
    selfService: true,
    emotion: 1,
    reach: 3050,
    measures: [
      {
        metric: 'csat',
        source: afterContact,
        groups: {
          couple: answers(6, 10, 12, 24, 14),
          owner: answers(3, 4, 4, 6, 3),
          senior: answers(7, 5, 3, 3, 1),
          others: answers(1, 2, 4, 10, 6),
        },
      },
      {
        metric: 'frtChat',
        source: ['상담 시스템, 3분기', 'Ticket system, third quarter'],
        value: times(1240, 165, 1.1),
      },
      {
        metric: 'resolution',
        source: ['상담 시스템, 3분기', 'Ticket system, third quarter'],
        value: share(843, 1240),
      },
    ],
  },
  {
    key: 'store',
    name: ['매장 체험', 'Trying it in the store'],
    purposeKind: 'compare',
    purpose: ['크기와 소리, 물맛을 직접 확인하기', 'See the size, hear the noise, taste the water'],
    channel: 'store',
    department: 'sales',
    gains: [['얼음과 온수를 바로 시험해 볼 수 있다', 'Ice and hot water can be tried at once']],
    quote: ['직접 보니까 생각보다 작아서 마음에 들었어요.', 'It is smaller than I thought. I liked that.'],
    emotion: 1,
    emotionOf: { senior: 2 },
    reach: 2150,
    measures: [
      {
        metric: 'csat',
        source: afterContact,
        groups: {
          couple: answers(1, 2, 5, 16, 14),
          owner: answers(0, 1, 3, 8, 5),
          senior: answers(0, 1, 4, 17, 19),
          others: answers(0, 1, 0, 4, 3),
        },
      },
    ],
  },
];
