/**
 * What survey programs write down about the filling in itself: how long it took, whether it was finished, over which link
 * it came. None of it is an answer about the journey, though "Finished: True" looks like a task that was done.
 */
import type { ColumnFacts } from './ColumnFacts';

/** Names that nothing else has. One of them can be chance; a program writes several. */
const own =
  /^(duration in seconds|time taken to complete|finished|progress|response type|response status|completion status|distribution channel|user language|collector id|network id|respondent id|response id|external( data)? reference|recipient (email|last name|first name)|ip address|location (latitude|longitude)|recorded date|last page( seen)?|seed|응답 ?(시작|종료|완료) ?(시간|시각|일시)|응답 ?소요 ?시간( 초)?|수집기 ?id|응답자? ?id)$/;
const leastOwn = 2;

/** Names of a record beside those, and of much else without them. */
const shared =
  /^(status|(start|end|submit|submitted|completed|date) ?(date|time|at)?( utc)?|time taken|interview time|total time|소요 ?시간( 초)?|완료 ?여부|응답 ?상태)$/;

/** The columns of such a record, by index; none where the file shows no survey program. */
export function surveyRecord(facts: readonly ColumnFacts[]): ReadonlySet<number> {
  if (facts.filter(({ words }) => own.test(words)).length < leastOwn) return new Set();
  return new Set(
    facts.filter(({ words }) => own.test(words) || shared.test(words)).map(({ index }) => index),
  );
}
