/**
 * How much two names mean the same thing: whatever their capitals, punctuation, spelling out of syllables and word order,
 * and for the commonest words in English and in Korean. For proposals only: a person looks at every match.
 */
import { disassemble } from 'es-hangul';
import { headerWords } from './headerWords';

/** Words of one meaning; the first stands for all. Korean ones are also found inside a longer word. */
const synonyms: readonly (readonly string[])[] = [
  ['website', 'site', 'web', 'homepage', '웹사이트', '홈페이지', '누리집', '웹'],
  ['app', 'application', '앱', '어플', '애플리케이션'],
  ['search', '검색', '탐색'],
  ['advert', 'ad', 'ads', 'advertisement', 'advertising', '광고'],
  ['checkout', 'payment', 'pay', 'billing', '결제', '지불'],
  ['cart', 'basket', '장바구니'],
  ['order', 'ordering', '주문'],
  ['delivery', 'shipping', 'shipment', '배송', '배달'],
  ['return', 'returns', '반품'],
  ['refund', 'refunds', '환불'],
  ['booking', 'reservation', 'book', '예약', '예매'],
  ['signup', 'registration', 'register', 'enrolment', '가입', '등록'],
  ['login', 'signin', '로그인'],
  ['support', 'service', 'helpdesk', '지원', '고객센터', '서비스'],
  ['consultation', 'advice', '상담'],
  ['phone', 'call', 'telephone', '전화', '콜센터'],
  ['email', 'mail', '이메일', '메일'],
  ['chat', 'messenger', '채팅', '챗'],
  ['chatbot', 'bot', '챗봇'],
  ['store', 'shop', 'branch', '매장', '지점', '상점'],
  ['staff', 'employee', 'agent', '직원', '상담원'],
  ['review', 'reviews', '후기', '리뷰'],
  ['recommendation', 'referral', '추천'],
  ['wifi', 'wlan', '와이파이', '인터넷'],
  ['seat', 'seats', '좌석'],
  ['meal', 'meals', '기내식'],
  ['food', '음식', '식음료'],
  ['baggage', 'luggage', '수하물'],
  ['boarding', '탑승'],
  ['checkin', '체크인', '탑승수속'],
  ['gate', '게이트', '탑승구'],
  ['security', '보안', '보안검색'],
  ['parking', '주차'],
  ['restaurant', 'restaurants', '식당', '레스토랑'],
  ['cleanliness', 'clean', '청결', '청소'],
  ['installation', 'install', 'setup', '설치'],
  ['repair', '수리', 'as'],
  ['contract', '계약'],
  ['membership', '멤버십', '회원'],
  ['price', 'pricing', '가격', '요금'],
  ['product', '제품', '상품'],
  ['social', '소셜', 'sns'],
  ['entertainment', '엔터테인먼트'],
];

const standsFor: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)),
);

/** Words that make no difference between two touchpoints. */
const fillers = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'to',
  'in',
  'on',
  'for',
  'with',
  'our',
  'your',
  'touchpoint',
  '접점',
]);

export interface ComparableName {
  /** Written together, as it is. */
  readonly plain: string;
  /** Written together, every word by the first of its meaning. */
  readonly joined: string;
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlyMap<string, number>;
}

export function comparableName(name: string): ComparableName {
  const words = headerWords(name)
    // "check-in", "sign up" and "e-mail" are one word wherever they stand together.
    .replace(/\b(check|sign|log|drop|pick) (in|up|out|off)\b/g, '$1$2')
    .replace(/\be mail\b/g, 'email')
    .replace(/\bwi fi\b/g, 'wifi')
    .replace(/\bin ?flight\b/g, 'inflight')
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word));
  const meanings = words.map((word) => standsFor.get(word) ?? koreanMeaning(word) ?? singular(word));
  const joined = meanings.join('');
  return { plain: words.join(''), joined, words: new Set(meanings), pairs: pairsOf(disassemble(joined)) };
}

/** Korean words take endings and are written together: "결제화면" is about payment. */
function koreanMeaning(word: string): string | null {
  if (!/\p{Script=Hangul}/u.test(word)) return null;
  const stem = word.replace(/(의|은|는|을|를|에서|에|으로|로)$/, '');
  return standsFor.get(stem) ?? null;
}

function singular(word: string): string {
  return /^[a-z]{4,}s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Neighbouring letters (of Hangul: the letters of the syllables), counted. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * 0–1; 1: the same. The better of two: Dice's coefficient of the words (1945) and that of the letter pairs. A name that
 * lies wholly inside the other ("Checkout" in "Checkout page") is at least 0.8 alike.
 */
export function likeness(a: ComparableName, b: ComparableName): number {
  if (a.joined === '' || b.joined === '') return 0;
  if (a.joined === b.joined || a.plain === b.plain) return 1;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared += 1;
  const inside = shared === Math.min(a.words.size, b.words.size) && shared > 0 ? 0.8 : 0;
  const byWords = (2 * shared) / (a.words.size + b.words.size);
  return Math.max(inside, byWords, diceOfPairs(a.pairs, b.pairs));
}

function diceOfPairs(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
