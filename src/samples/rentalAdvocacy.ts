/** The last touchpoints of the made-up rental service, and the one that belongs to a persona and no stage. */
import { answers, inGroups, share, type RentalTouchpoint } from './rentalFacts';

export const advocacyTouchpoints: readonly RentalTouchpoint[] = [
  {
    key: 'referral',
    name: ['지인 추천 적립', 'Recommending to a friend'],
    purposeKind: 'do',
    purpose: ['추천하고 적립금 받기', 'Recommend it and get the credit'],
    channel: 'app',
    department: 'marketing',
    doing: ['추천 링크를 메신저로 보낸다', 'Sends the link by messenger'],
    pains: [['적립이 언제 되는지 알 수 없다', 'Nobody knows when the credit arrives']],
    selfService: true,
    emotion: 1,
    reach: 421,
    measures: [
      {
        metric: 'taskSuccess',
        source: ['앱 로그, 3분기', 'App logs, third quarter'],
        value: share(332, 421),
      },
      {
        metric: 'ces5',
        source: ['앱 설문, 9월', 'Survey in the app, September'],
        value: answers(9, 11, 6, 3, 1),
      },
    ],
  },
  {
    key: 'review',
    name: ['온라인몰 리뷰', 'Reviews in the shop'],
    purposeKind: 'do',
    purpose: ['써 보니 어떤지 남기기', 'Tell others how it is'],
    channel: 'shop',
    department: 'marketing',
    quote: ['기기보다 매니저님께 별 다섯 개 드려요.', 'Five stars, more for the manager than the machine.'],
    emotion: 1,
    reach: 149,
    measures: [
      {
        metric: 'sentiment',
        source: ['리뷰 감성 분석, 3분기', 'Sentiment of reviews, third quarter'],
        grade: 'proxy',
        value: inGroups(22, 31, 96),
      },
    ],
  },
  {
    key: 'ownSocial',
    name: ['공식 인스타그램 댓글', 'Comments on our Instagram'],
    purposeKind: 'ask',
    purpose: ['가볍게 묻고 답 듣기', 'Ask in passing and get an answer'],
    channel: 'ownSocial',
    department: 'marketing',
    pains: [['불만 댓글이 고객센터로 넘어가지 않는다', 'Complaints do not reach support']],
    emotion: 1,
    reach: 260,
    measures: [
      {
        metric: 'csat',
        source: ['다이렉트 메시지 설문, 9월', 'Survey by direct message, September'],
        value: answers(1, 1, 2, 3, 1),
      },
    ],
  },
];

/** Stands with the persona: it belongs to no single stage. */
export const relationshipTouchpoint: RentalTouchpoint = {
  key: 'manager',
  name: ['담당 매니저와의 관계', 'Her own manager'],
  purposeKind: 'solve',
  purpose: ['무슨 일이든 믿고 물어볼 사람 두기', 'Have somebody to ask about anything'],
  channel: 'visit',
  department: 'care',
  quote: ['우리 딸보다 자주 와요.', 'She comes more often than my daughter.'],
  personalised: true,
  emotion: 2,
  reach: 2350,
  measures: [
    {
      metric: 'nps',
      source: ['방문 직후 설문, 3분기', 'Survey after the visit, third quarter'],
      groups: { senior: inGroups(4, 11, 29) },
    },
  ],
};
