/**
 * The words for yes, no, not applicable, nothing, closed and open, and the numbers that labels carry, English and Korean.
 * Words it does not know it does not guess. Answers on a scale: `wordedScale.ts`.
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
  /^(open|opened|new|pending|in[ -]?progress|(?:on[ -]?)?hold|escalated|(?:a?waiting|being processed).*|snoozed|suspended|deferred|blocked|in[ -]?review|assigned|re-?opened|unresolved|not resolved|backlog|to ?do|미해결|진행|진행 ?중|처리 ?중|대기|대기 ?중|접수|접수됨|신규|보류|미처리|미완료|이관|재접수|배정)$/i;

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
