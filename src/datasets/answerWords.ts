/**
 * Answers in words ("Very satisfied", "매우 불만족") as places on a scale, and the words for yes, no, not applicable and
 * nothing, English and Korean. Words it does not know it does not guess.
 */

const blankWords =
  /^(blank|\(blank\)|empty|null|nil|nan|none given|no answer|no response|not answered|missing|skipped|unanswered|refused|-+|–|—|\.+|\?+|#n\/a|무응답|미응답|응답 ?없음|결측|공란|빈칸|거부)$/i;
const notApplicableWords =
  /^(n\.?\/?a\.?|not applicable|does not apply|not used|never used|did not use|don'?t know|do not know|dk|unknown|no opinion|not sure|no experience|not relevant|해당 ?없음|비해당|해당 ?사항 ?없음|모름|모르겠(음|다)|잘 ?모름|이용 ?안 ?함|미이용|미사용|사용 ?안 ?함|경험 ?없음|이용 ?경험 ?없음)$/i;
const yesWords =
  /^(yes|y|true|t|1|1\.0|o|ok|done|success|succeeded|good|positive|thumbs up|👍|satisfied|happy|kept|retained|converted|예|네|있음|있다|함|했음|그렇다|완료|성공|유지|해결|해결됨|만족|좋음|좋아요|참)$/i;
const noWords =
  /^(no|n|false|f|0|0\.0|x|fail|failed|failure|bad|negative|thumbs down|👎|dissatisfied|unsatisfied|not satisfied|unhappy|lost|아니오|아니요|아니|없음|없다|안 ?함|안함|그렇지 않다|미완료|실패|미해결|이탈|불만족|불만|나쁨|싫어요|거짓)$/i;
const closedWords =
  /^(resolved|solved|closed|complete|completed|done|fixed|finished|answered|resolved .*|closed .*|해결|해결됨|해결 ?완료|완료|완료됨|처리 ?완료|종결|종료|답변 ?완료|조치 ?완료)$/i;
const openWords =
  /^(open|opened|new|pending|in[ -]?progress|on[ -]?hold|escalated|waiting.*|assigned|re-?opened|unresolved|not resolved|backlog|to ?do|미해결|진행|진행 ?중|처리 ?중|대기|대기 ?중|접수|접수됨|신규|보류|미처리|미완료|이관|재접수|배정)$/i;

export type SilentWord = 'blank' | 'not-applicable';

/** What a text says when it is no answer; null when it may be one. */
export function silentWord(text: string): SilentWord | null {
  const word = text.trim();
  if (blankWords.test(word)) return 'blank';
  return notApplicableWords.test(word) ? 'not-applicable' : null;
}

export type Verdict = 'yes' | 'no';

export function yesOrNo(text: string): Verdict | null {
  const word = text.trim();
  if (yesWords.test(word)) return 'yes';
  return noWords.test(word) ? 'no' : null;
}

/** Whether a state means that a matter is closed ('yes') or still open ('no'). */
export function closedOrOpen(text: string): Verdict | null {
  const word = text.trim();
  if (openWords.test(word)) return 'no';
  return closedWords.test(word) ? 'yes' : null;
}

const strong =
  /\b(very|extremely|strongly|completely|totally|highly|much|absolutely|at all)\b|매우|아주|정말|전혀|대단히|굉장히|몹시|극히/;
const mild =
  /\b(somewhat|slightly|fairly|rather|a little|mostly|quite|moderately)\b|약간|다소|조금|대체로|어느 정도|비교적|편이/;
const negative =
  /dissatisf|unsatisf|not satisf|unhappy|not happy|disagree|difficult|\bhard\b|\bpoor\b|\bbad\b|terrible|awful|unlikely|\bworse\b|\bworst\b|negative|disappoint|inconvenient|unsafe|불만|불편|어려|어렵|힘들|그렇지 않|동의하지 않|아니다|나쁘|나쁨|나빴|싫|비추천|미흡|부정/;
const positive =
  /satisf|happy|agree|easy|\bgood\b|great|likely|better|\bbest\b|positive|delighted|convenient|\bsafe\b|만족|편리|편했|쉬|쉽|그렇다|동의|좋|추천|우수|긍정/;
const neutral = /neutral|neither|average|\bfair\b|\bok(ay)?\b|so[- ]so|mixed|undecided|보통|중립|그저|반반/;
const best = /^(excellent|outstanding|perfect|최고|최상|탁월)/;
const worst = /^(terrible|awful|horrible|worst|최악)/;

/** −3 … +3: how far to the good or the bad side the words are; null when they are no such answer. */
function lean(text: string): number | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\d+\s*[-.:)=]\s*/, '')
    .trim();
  // Longer texts are what somebody wrote, not what somebody ticked.
  if (words.length > 40) return null;
  if (words.startsWith('neither')) return 0;
  if (best.test(words)) return 3;
  if (worst.test(words)) return -3;
  const side = negative.test(words) ? -1 : neutral.test(words) ? 0 : positive.test(words) ? 1 : null;
  if (side === null || side === 0) return side;
  return side * (mild.test(words) ? 1 : strong.test(words) ? 3 : 2);
}

export interface WordedScale {
  readonly max: number;
  readonly codes: ReadonlyMap<string, number>;
}

/**
 * The places of worded answers on 1–3, 1–5 or 1–7, the good end high; null when a text is no such answer, when there are
 * fewer than three different places. Seven places need the mild, the plain and the strong words. A middle that nobody ticked
 * is left open: "agree" is 4 of 5 with it and without.
 */
export function wordedScale(texts: readonly string[]): WordedScale | null {
  const five = excellentToPoor(texts);
  if (five) return five;
  const leans = texts.map((text) => [text, lean(text)] as const);
  if (leans.some(([, value]) => value === null)) return null;
  const sizes = new Set(leans.map(([, value]) => Math.abs(value ?? 0)));
  if (new Set(leans.map(([, value]) => value)).size < 3) return null;
  const max = sizes.has(1) && sizes.has(2) && sizes.has(3) ? 7 : sizes.has(3) || sizes.has(1) ? 5 : 3;
  const widest = Math.max(...sizes);
  const place = (value: number): number => {
    const size = Math.abs(value);
    const steps = max === 7 ? size : max === 5 && size === widest ? 2 : Math.min(size, 1);
    return (max + 1) / 2 + Math.sign(value) * steps;
  };
  return { max, codes: new Map(leans.map(([text, value]) => [text, place(value ?? 0)])) };
}

const ladder = ['poor', 'fair', 'good', 'very good', 'excellent'];

/** "Poor, fair, good, very good, excellent": here "fair" is below the middle. */
function excellentToPoor(texts: readonly string[]): WordedScale | null {
  const places = texts.map((text) => [text, ladder.indexOf(text.trim().toLowerCase()) + 1] as const);
  const isLadder = places.every(([, place]) => place > 0) && places.some(([, place]) => place === 4);
  return isLadder && places.some(([, place]) => place === 5) ? { max: 5, codes: new Map(places) } : null;
}

/** "5 - Very satisfied", "4점", "★★★", "매우 만족(5)": the number that a label carries; null when it carries none. */
export function labelledNumber(text: string): number | null {
  const stars = /^[★⭐]+[☆]*$/u.exec(text.trim());
  if (stars) return text.replaceAll(/[^★⭐]/gu, '').length;
  const parts =
    /^(-?\d{1,2})\s*(?:점|stars?|points?)$/i.exec(text) ??
    /^(-?\d{1,2})\s*(?:[-–.:=)]\s*|\s)\p{L}.*$/u.exec(text) ??
    /^\p{L}.*[([]\s*(-?\d{1,2})\s*점?\s*[)\]]$/u.exec(text);
  return parts ? Number(parts[1]) : null;
}
