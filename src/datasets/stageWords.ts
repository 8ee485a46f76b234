/** In which stage of a journey something that is called so usually happens. */
import type { Stage, StageKind } from '../model/JourneyMap';

type UsualKind = Exclude<StageKind, 'custom'>;

/** Tried in this order: "recommend the checkout" is advocacy. */
const words: readonly (readonly [RegExp, UsualKind])[] = [
  [
    /\b(recommend\w*|referr?al|refer|share|sharing|community|ambassador|word of mouth|nps)\b|추천|공유|입소문|지인/,
    'advocacy',
  ],
  [
    /\b(checkout|payment|pay|purchase|order\w*|buy\w*|cart|basket|sign ?up|registration|contract|book\w*|reservation|invoice|store|shop|branch|staff)\b|매장|지점|직원|결제|구매|주문|장바구니|가입|계약|예약|예매/,
    'purchase',
  ],
  [
    /\b(support|service|help\w*|refund\w*|return\w*|repair|complaint\w*|renew\w*|app|account|log ?in|portal|deliver|loyalty|membership|delivery|shipping|install\w*|onboard\w*|use|usage|wifi|seat|meal|food|clean\w*|boarding|baggage|entertainment|chat\w*|phone|call|email)\b|앱|로그인|지원|고객센터|환불|반품|수리|배송|설치|이용|사용|멤버십|상담|좌석|청결|탑승|수하물|채팅|전화|이메일/,
    'loyalty',
  ],
  [
    /\b(advert\w*|ads?|campaign|search|social|brand|banner|awareness|discover\w*|newsletter|seo)\b|광고|검색|홍보|브랜드|배너|인지|소셜/,
    'awareness',
  ],
  [
    /\b(compar\w*|website|site|web|homepage|catalog\w*|product page|demo|quote|review\w*|price|pricing|faq|consider\w*|info\w*)\b|비교|홈페이지|웹사이트|카탈로그|견적|후기|리뷰|가격|시연|고려/,
    'consideration',
  ],
];

/** The first of the stages of the fitting kind; null when the words say nothing or the map has no such stage. */
export function stageByWords(words_: string, stages: readonly Stage[]): Stage | null {
  const kind = words.find(([pattern]) => pattern.test(words_))?.[1];
  return (kind && stages.find((stage) => stage.kind === kind)) ?? null;
}
