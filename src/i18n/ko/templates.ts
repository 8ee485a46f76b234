import type { Translation } from '../Translation';
import type * as english from '../en/templates';

export const templates: Translation<typeof english.templates> = {
  standardName: '기본 5단계',
  standardDescription: '인지·고려·구매·충성·옹호 단계가 연결되어 있어 바로 입력할 수 있습니다.',
  awarenessQuestion: '나에게 도움이 될 만한 게 있을까?',
  considerationQuestion: '이게 나에게 맞을까?',
  purchaseQuestion: '번거롭지 않게 살 수 있을까?',
  loyaltyQuestion: '계속 쓸 만한 가치가 있을까?',
  advocacyQuestion: '주변에 추천할 만한가?',

  retailName: '소매·유통 6단계',
  retailDescription: '처음 알게 된 순간부터 재구매와 추천까지. 사용을 별도 단계로 봅니다.',
  retailTitle: '소매 고객 여정 지도',
  retailAwareness: '인지',
  retailInterest: '관심',
  retailInterestQuestion: '나 같은 사람에게도 필요할까?',
  retailConsideration: '고려',
  retailPurchase: '구매',
  retailUse: '사용',
  retailUseQuestion: '기대한 만큼 쓸모가 있을까?',
  retailRepurchase: '재구매/추천',
  retailRepurchaseQuestion: '다시 사고, 주변에도 권할까?',

  serviceName: '서비스 이용',
  serviceDescription: '인식·탐색·구매·사용·유지/확산. 앱, 구독, 멤버십 서비스에 맞습니다.',
  serviceTitle: '서비스 고객 여정 지도',
  serviceAwareness: '인식',
  serviceExploration: '탐색',
  serviceExplorationQuestion: '어떤 서비스이고, 다른 사람들은 뭐라고 할까?',
  servicePurchase: '구매',
  serviceUse: '사용',
  serviceUseQuestion: '하려던 일을 제대로 끝낼 수 있을까?',
  serviceRetention: '유지/확산',
  serviceRetentionQuestion: '계속 쓸까, 누구에게 알려 줄까?',

  publicName: '공공 서비스',
  publicDescription: '이용 전·이용 중·이용 후. 관공서, 병원처럼 골라서 갈 수 없는 서비스에 맞습니다.',
  publicTitle: '공공 서비스 고객 여정 지도',
  publicBefore: '이용 전',
  publicBeforeQuestion: '무엇을 받을 수 있고, 무엇을 준비해야 할까?',
  publicDuring: '이용 중',
  publicDuringQuestion: '내 일이 제대로 처리되고 있을까?',
  publicAfter: '이용 후',
  publicAfterQuestion: '잘 끝난 걸까, 아니면 어떻게 해야 할까?',

  blankName: '빈 지도',
  blankDescription: '단계를 처음부터 직접 그리는 빈 캔버스입니다.',
};

export const samples: Translation<typeof english.samples> = {
  airportTitle: '샌프란시스코 공항 이용객 조사 2017',
  airportDescription: '이용객 2,831명의 실제 응답. 공항은 어디에서 승객을 실망시킬까요?',
  rentalTitle: '정수기 렌탈 서비스',
  rentalDescription: '모든 종류의 지표, 적은 응답 수, 공동 최하위까지 담은 가상의 서비스입니다.',
};
