/**
 * Answers in words ("Very satisfied", "별로 만족하지 않음") as places on a scale, English and Korean, the good end high.
 * Words it does not know it does not guess: one such text, and the column is no worded scale.
 */

export interface WordedScale {
  readonly max: number;
  readonly codes: ReadonlyMap<string, number>;
}

/** How far a text leans to the good (above 0) or the bad side. */
interface Lean {
  /** −3 … +3: mild, plain, strong. */
  readonly value: number;
  /** "Not satisfied", "만족하지 않음": its strength says less than that of the words without a "not". */
  readonly isNegated: boolean;
}

const strong =
  /\b(very|extremely|strongly|completely|totally|highly|much|absolutely|at all)\b|매우|아주|정말|전혀|대단히|굉장히|몹시|극히/;
const mild =
  /\b(somewhat|slightly|fairly|rather|a little|mostly|quite|moderately)\b|약간|다소|조금|대체로|어느 정도|비교적|편이/;
const negative =
  /dissatisf|unsatisf|unhappy|disagree|difficult|\bhard\b|\bpoor\b|\bbad\b|terrible|awful|unlikely|\bworse\b|\bworst\b|negative|disappoint|inconvenient|unsafe|불만|불편|어려|어렵|힘들|아니다|나쁘|나쁨|나빴|싫|비추천|미흡|부정/;
const positive =
  /satisf|happy|agree|easy|\bgood\b|great|likely|better|\bbest\b|positive|delighted|helpful|convenient|\bsafe\b|만족|편리|편했|쉬|쉽|그렇|동의|좋|추천|우수|긍정/;
const neutral = /neutral|neither|average|\bfair\b|\bok(ay)?\b|so[- ]so|mixed|undecided|보통|중립|그저|반반/;
const best = /^(excellent|outstanding|perfect|최고|최상|탁월)/;
const worst = /^(terrible|awful|horrible|worst|최악)/;
const negation = /\bnot\b|n['’]t\b|지 ?[는도가]? ?(?:않|못)/;

/** Null when the words are no such answer. */
function lean(text: string): Lean | null {
  const words = plainWords(text);
  // Longer texts are what somebody wrote, not what somebody ticked.
  if (words.length > 40) return null;
  const plain = (value: number): Lean => ({ value, isNegated: false });
  if (words.startsWith('neither')) return plain(0);
  if (best.test(words)) return plain(3);
  if (worst.test(words)) return plain(-3);
  const isNegated = negation.test(words);
  const side = sideOf(words);
  if (side === null || side === 0) return side === null ? null : plain(0);
  if (isNegated) return { value: -side * (/at all|전혀|절대/.test(words) ? 3 : 2), isNegated };
  return plain(side * (mild.test(words) ? 1 : strong.test(words) ? 3 : 2));
}

/** −3 … +3, above 0 to the good side; null when the text is no answer in words. */
export function leanOf(text: string): number | null {
  return lean(text)?.value ?? null;
}

function sideOf(words: string): number | null {
  return negative.test(words) ? -1 : neutral.test(words) ? 0 : positive.test(words) ? 1 : null;
}

/** Without the number before it: "5 - very good". */
function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\d+\s*[-.:)=]\s*/, '')
    .trim();
}

/**
 * The places of worded answers on 1–3, 1–5 or 1–7; null when a text is no such answer, when there are fewer than three
 * different places. Seven places need the mild, the plain and the strong words. A middle that nobody ticked is left open:
 * "agree" is 4 of 5 with it and without.
 */
export function wordedScale(texts: readonly string[]): WordedScale | null {
  const five = excellentToPoor(texts) ?? fromNotAtAll(texts);
  if (five) return five;
  const leans = new Map<string, Lean>();
  for (const text of texts) {
    const found = lean(text);
    if (!found) return null;
    leans.set(text, found);
  }
  const all = [...leans.values()];
  if (new Set(all.map(({ value }) => value)).size < 3) return null;
  const sizes = new Set(
    all.filter(({ value, isNegated }) => !isNegated || value % 3 === 0).map(({ value }) => Math.abs(value)),
  );
  const max = sizes.has(1) && sizes.has(2) && sizes.has(3) ? 7 : sizes.has(3) || sizes.has(1) ? 5 : 3;
  const widest = Math.max(...sizes);
  const place = ({ value, isNegated }: Lean): number => {
    const size = Math.abs(value);
    if (max === 7) return 4 + value;
    const isWide = max === 5 && size === widest && !(isNegated && size < 3);
    return (max + 1) / 2 + Math.sign(value) * (isWide ? 2 : Math.min(size, 1));
  };
  return { max, codes: new Map([...leans].map(([text, one]) => [text, place(one)])) };
}

const ladder = ['poor', 'fair', 'good', 'very good', 'excellent'];

/** "Poor, fair, good, very good, excellent": here "fair" is below the middle. */
function excellentToPoor(texts: readonly string[]): WordedScale | null {
  const places = texts.map((text) => [text, ladder.indexOf(text.trim().toLowerCase()) + 1] as const);
  const isLadder = places.every(([, place]) => place > 0) && places.some(([, place]) => place === 4);
  return isLadder && places.some(([, place]) => place === 5) ? { max: 5, codes: new Map(places) } : null;
}

/** How much of one and the same thing, the most first; several words of one step never stand in one question. */
const degrees: readonly RegExp[] = [
  /^(extremely|completely|totally|absolutely) /,
  /^(very|quite) /,
  /^(somewhat|moderately|fairly) /,
  /^(slightly|a little|not so) /,
  /^not at all /,
];

/**
 * "Extremely, very, somewhat, not so, not at all satisfied": a question with one end, where "somewhat" is the middle. Told
 * from one with two ends ("very, fairly, not very, not at all") by its words alone. "Not at all difficult" is the good end.
 */
function fromNotAtAll(texts: readonly string[]): WordedScale | null {
  const codes = new Map<string, number>();
  const sides = new Set<number | null>();
  const used = new Set<number>();
  for (const text of texts) {
    const words = plainWords(text);
    const degree = degrees.findIndex((pattern) => pattern.test(words));
    if (degree < 0 || used.has(degree)) return null;
    used.add(degree);
    sides.add(sideOf(words));
    codes.set(text, 5 - degree);
  }
  const [side] = sides;
  const isOneEnded = used.has(0) ? used.has(1) || used.has(4) : used.has(3) && (used.has(1) || used.has(4));
  if (sides.size !== 1 || side === null || side === undefined || side === 0) return null;
  if (!isOneEnded || used.size < 3) return null;
  return side > 0
    ? { max: 5, codes }
    : { max: 5, codes: new Map([...codes].map(([text, code]) => [text, 6 - code])) };
}
