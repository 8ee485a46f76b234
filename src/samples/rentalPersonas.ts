/** The personas of the made-up rental service, each with the evidence it rests on. */
import type { RentalPersona, RentalPersonaFacts } from './rentalFacts';

export const rentalPersonas: Readonly<Record<RentalPersona, RentalPersonaFacts>> = {
  couple: {
    name: ['맞벌이 신혼부부 서연', 'Seoyeon, newly wed'],
    segment: ['30대 맞벌이 2인 가구, 첫 렌탈', 'In her thirties, both work, first rental'],
    share01: 0.44,
    quote: [
      '전화는 부담스러워요. 퇴근길에 앱으로 다 끝내고 싶어요.',
      'I would rather not call. I want to settle it in the app on my way home.',
    ],
    goals: [
      ['생수 주문과 분리수거에서 벗어나기', 'No more ordering bottles and recycling them'],
      ['주말이나 저녁 시간에 설치받기', 'Have it installed in the evening or at the weekend'],
    ],
    needs: [
      ['총비용이 한눈에 보이는 요금표', 'A price list that shows the total cost'],
      ['앱에서 바로 바꾸는 방문 일정', 'Visits that can be moved in the app'],
    ],
    frustrations: [
      ['위약금 기준을 계약한 뒤에야 알게 된다', 'Learns about the exit fee only after signing'],
      ['챗봇이 같은 질문을 되풀이한다', 'The chatbot asks the same thing again'],
    ],
    channels: ['app', 'othersSocial', 'chatbot'],
    avatar: ['서', 'Se'],
    evidence: [
      {
        kind: 'interview',
        note: ['심층 인터뷰 8명', 'Eight in-depth interviews'],
        date: '2026-07-16',
      },
      {
        kind: 'analytics',
        note: ['앱 가입 고객 로그 4,310명', 'App logs of 4,310 new customers'],
        date: '2026-09-30',
      },
      {
        kind: 'reviews',
        note: ['온라인몰 리뷰 149건 분석', '149 reviews of the online shop'],
        date: '2026-09-30',
      },
    ],
  },
  owner: {
    name: ['식당 사장 정호', 'Jeongho, restaurant owner'],
    segment: ['50대 자영업자, 사업장에서 2대 이용', 'In his fifties, self-employed, two purifiers'],
    share01: 0.21,
    quote: [
      '점심 장사 전에 고쳐 줘야지, 오후에 오면 소용없어요.',
      'Fix it before lunch. In the afternoon it is of no use to me.',
    ],
    goals: [
      ['영업시간에 물이 끊기지 않게 하기', 'Never be without water during opening hours'],
      ['렌탈료를 깔끔하게 비용 처리하기', 'Book the rental as a business expense'],
    ],
    needs: [
      ['고장 나면 당일 방문', 'A visit on the day it breaks'],
      ['사업자용 세금계산서 자동 발급', 'Tax invoices that come by themselves'],
    ],
    frustrations: [
      ['고장 접수 때마다 처음부터 다시 설명한다', 'Explains everything again at every call'],
      ['바쁜 시간에 점검 방문이 온다', 'The check-up comes in the busiest hour'],
    ],
    channels: ['phone', 'visit'],
    avatar: ['정', 'J'],
    evidence: [
      {
        kind: 'service',
        note: ['사업자 고객 상담 기록 212건', '212 support records of business customers'],
        date: '2026-09-30',
      },
      {
        kind: 'purchases',
        note: ['사업자 계약 2,070건', '2,070 business contracts'],
        date: '2026-09-30',
      },
    ],
  },
  senior: {
    name: ['디지털이 낯선 순자', 'Sunja, not at home online'],
    segment: ['60대 후반, 자녀가 대신 계약', 'In her late sixties, her children signed'],
    share01: 0.24,
    quote: [
      '오시는 매니저님이 늘 같은 분이라 마음이 놓여요.',
      'It is always the same lady who comes. That puts me at ease.',
    ],
    goals: [
      ['깨끗한 물을 걱정 없이 마시기', 'Drink clean water without worrying'],
      ['모르는 것은 사람에게 바로 묻기', 'Ask a person when something is unclear'],
    ],
    needs: [
      ['큰 글씨 안내문과 전화 안내', 'Large print and a phone call'],
      ['믿을 수 있는 담당자', 'Somebody in charge whom she trusts'],
    ],
    frustrations: [
      ['앱으로만 일정을 바꿀 수 있다고 한다', 'Is told that visits can be moved in the app only'],
      ['자동응답 단계가 길어 전화를 끊는다', 'Hangs up because the phone menu is too long'],
    ],
    channels: ['phone', 'visit', 'store'],
    avatar: ['순', 'Su'],
    evidence: [
      {
        kind: 'survey',
        note: ['방문 직후 설문 96명', 'Survey after the visit, 96 answers'],
        date: '2026-09-12',
      },
      {
        kind: 'workshop',
        note: ['방문 매니저 워크숍 12명', 'Workshop with twelve home-care managers'],
        date: '2026-08-21',
      },
    ],
  },
};
