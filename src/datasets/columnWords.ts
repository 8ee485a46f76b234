/**
 * The words by which a header tells what its column is about, English and Korean, to be tried on `headerWords`. A header is
 * a hint, never proof: what the values contradict is not believed. Widen the lists here and nowhere else.
 */
import type { MetricKind } from '../model/JourneyMap';

export const columnWords = {
  recommend: /\b(e?nps|net ?pro\w*|recommend\w*|ltr|advocacy score)\b|추천/,
  effort: /\b(ces\d?|effort\w*)\b|노력/,
  /** Words that often stand in the name of a satisfaction question as well: "Ease of online booking". */
  ease: /\b(eas(e|y|ier|iness)|difficult\w*|hassle|simpl\w+)\b|쉬운|쉬웠|쉽게|수월|난이도|어려움|어려웠|편의성|용이/,
  satisfaction: /\b(csat|c sat|dsat|osat|satis\w*|happy|happiness)\b|만족/,
  /** Said of answers, and of much else. */
  score:
    /\b(score|rating|rate|rated|stars?|grade|opinion|experience|quality|evaluation|points?)\b|평점|평가|별점|점수|품질|호감/,
  emotion: /\b(emotions?|feelings?|mood)\b|감정|기분/,
  weight: /\b(weights?|wgt|weighting|wt)\b|가중/,
  weightExactly:
    /^(p?weights?|wgt|weighting|wt|(survey|sample|sampling|final|post stratification) weights?|가중치|가중값)$/,
  respondent:
    /\b(id|ids|respondent\w*|resp ?num|uuid|guid|key|customer|user|guest|member|client|participant|email|no|number|index)\b|응답자|고객|회원|번호|아이디|식별/,
  identity:
    /\b(respondent|customer|user|guest|member|client|participant|visitor)s? ?(id|no|number|key|code)\b|\buuid\b|응답자 ?(id|번호|아이디)?$|(고객|회원|사용자) ?(id|번호|아이디)/,
  case: /\b(case|session|trace|visit|journey|order|ticket|customer|user|member|visitor|contact|lead|process instance)\b( (id|no|number|key))?|세션|케이스|주문|고객|회원|방문자|사용자|여정/,
  activity:
    /\b(activity|event|action|concept name|event name|step|task|milestone)\b|활동|이벤트|행동|단계|작업/,
  touchpoint:
    /\b(touch ?points?|moments?|interaction|journey step|service item|survey point|location|topic)\b|접점|터치 ?포인트|여정 ?단계|서비스 ?항목|평가 ?항목|이용 ?서비스/,
  touchpointExactly: /^(touch ?points?( name)?|(고객 ?)?접점( ?명)?|터치 ?포인트( ?명)?)$/,
  channel:
    /\b(channels?|medium|contact method|via|platform|contact type)\b|채널|창구|매체|접수 ?경로|유입 ?경로|상담 ?경로/,
  segment:
    /\b(segments?|persona|type|class|tier|plan|group|gender|sex|age|income|region|country|tenure band|customer type|travell?er|category|priority|language|lang|team|contract|membership|cohort)\b|세그먼트|고객 ?유형|유형|등급|성별|연령|나이|지역|국가|분류|구분|직업|소득|우선순위/,
  /** Marks for how much something matters, not for how it was: a survey may ask for both on one scale. */
  importance: /\b(importance|how important)\b|중요(도|성)|얼마나 중요/,
  /** Numbers that are never answers, whatever their range. */
  neverAnswers:
    /\b(ages?|income|gender|sex|purp\w*|times\w*|often|frequency|zip\w*|postal|postcode|country|county|city|region|language|lang|days?|weekday|week|months?|quarter|years?|hours?|minutes?|date|ids?|code|index|no|nr|number|num|count|qty|quantity|amount|cost|fee|charges?|revenue|spend|distance|children|adults|household|family|version|priority|level|tier|class|tenure|visits|orders|votes|reviews|clicks|pages|views|wave|cluster|group|segment|type|category|education|occupation)\b|나이|연령|성별|소득|월$|요일|주차|연도|일자|날짜|시각|횟수|건수|번호|코드|금액|매출|수량|인원|등급|우선순위|개월|거리|지역|회차|차수|학력|직업|순위|심각도|긴급도|복잡도|영향도/,
  /** The same where they are all that the header says: "Floor", but not "Floor staff". */
  neverAnswersAlone:
    /^((party|group|team|company|basket|order|household|family) size|(stops|nights|rooms booked|bedrooms|beds|guests|passengers|travell?ers|kids|siblings|dependents|pets|cars|devices|attempts|transfers|items|products|floor|terminal|gate|concourse|shift|zone|rank|ranking|position|round|stage|phase|batch|severity|urgency|complexity|impact|seniority)( booked| bought| stayed)?)$|(자녀|동반자?|가구원|이용|방문|구매|문의|숙박|박|가족|객실|상품) ?수$|^(층|층수|박수|게이트|터미널|차시|단계)$/,
  count:
    /\b(n|count|base|base size|sample|sample size|responses?|respondents?|answers|answered|surveys|tickets|total|cases)\b|응답 ?(자)? ?수|응답 ?건수|표본|건수|인원|사례 ?수|모수/,
  percent: /\b(percent\w*|pct|share|rate|ratio|top ?\d? ?box|t2b)\b|비율|율\b|률\b|퍼센트|백분율/,
  sla: /\b(sla|met|within target|on time)\b|준수|기한 ?내/,
  status: /\b(status|state|resolution|resolved|outcome|disposition)\b|상태|해결|처리|진행 ?상황|처리 ?결과/,
  date: /\b(date|datetime|timestamp|time|created|opened|closed|resolved|at|on|day|submitted|completed|start|end|started|ended|received|reported|recorded)\b|일자|날짜|일시|시각|시간|접수|완료|등록|작성|응답일|해결/,
  begins:
    /\b(created|creation|opened|open|received|reported|submitted|start|started|begin|arrival|arrived|requested|raised|ordered)\b|접수|문의|등록|시작|요청|생성|도착|주문/,
  firstReply:
    /\b(first (human |agent )?(response|reply|contact|answer|touch)|responded|replied|answered|picked up)\b|(첫|최초|1차) ?(응답|회신|답변)|응답 ?(일|시각|시간)|답변 ?(일|시각)/,
  ends: /\b(resolved|resolution|solved|closed|completed|end|ended|finish|finished|delivered|done)\b|완료|해결|종료|종결|처리 ?(일|시각)|마감|배송/,
  visitDate:
    /\b(survey|interview|response|responded|visit|review|created|submitted|recorded|completed|date|start)\b|설문|응답|방문|작성|접수|등록|일자|날짜/,
} as const;

/** Kinds a header of a duration may mean, the more special first. */
export const durationWords: readonly (readonly [RegExp, MetricKind])[] = [
  [
    /\b(frt|first (human |agent )?(response|reply|answer)|response time|reply time|time to (first )?(response|reply|answer)|first response|speed of answer|asa)\b|(첫|최초|1차) ?(응답|회신|답변)|(응답|회신|답변) ?(까지|소요|시간)/,
    'frt',
  ],
  [
    /\b(art|mttr|ttr|aht|(full |avg |average |mean )?resolution|resolve|resolving|handl(e|ing) time|solve time|time to (resolve|resolution|close|solve|fix)|close time|closing time|lead time|turnaround|tat)\b|(해결|처리|조치|종결|완료) ?(까지|소요|시간|기간)/,
    'art',
  ],
  [
    /\b(duration|elapsed|wait\w*|queue|hold time|time on task|time spent|delivery time)\b|대기|소요 ?시간|걸린|체류/,
    'custom',
  ],
];

/** Yes-and-no questions, the more special first. */
export const yesNoWords: readonly (readonly [RegExp, MetricKind])[] = [
  [/\b(fcr|first (contact|call|time) (resol\w*|fix\w*))\b|(1차|첫|최초|한 ?번에).*해결/, 'fcr'],
  [/\b(sla|on time|within target)\b|준수|기한 ?내/, 'custom'],
  [/\b(churn\w*|attrition|exited|cancell?(ed|ation)?|unsubscribed|left|lapsed)\b|이탈|해지|탈퇴/, 'churn'],
  [
    /\b(retain\w*|retention|renew\w*|stayed|repeat customer|repurchase\w*)\b|유지|재구매|재계약|갱신|재방문/,
    'retention',
  ],
  [/\b(is )?(resolved?|solved?|resolution|fix(ed)?|problem solved)\b|해결/, 'resolution'],
  [
    /\b(convert\w*|conversion|purchased|bought|signed up|checked out|ordered)\b|전환|구매 ?(여부|완료)|가입 ?(여부|완료)/,
    'conversion',
  ],
  [
    /\b(task|success\w*|completed?|completion|finished|achieved|goal)\b|성공|과업|과제|완료 ?여부|달성/,
    'taskSuccess',
  ],
  [/\b(csat|osat|satisf\w*|happy|thumbs?|rating)\b|만족/, 'csat'],
  [/\b(met)\b/, 'custom'],
];

/** Ready-made figures. */
export const figureWords: readonly (readonly [RegExp, MetricKind])[] = [
  [columnWords.recommend, 'nps'],
  [/\b(fcr|first contact resolution)\b|1차 ?해결/, 'fcr'],
  [/\bchurn\w*\b|이탈/, 'churn'],
  [/\b(retention|retained)\b|유지/, 'retention'],
  [/\b(resolution|resolved)\b|해결/, 'resolution'],
  [/\b(conversion|converted)\b|전환/, 'conversion'],
  [/\b(task|success)\b|성공/, 'taskSuccess'],
  [columnWords.satisfaction, 'csat'],
  [/\bsus\b/, 'sus'],
];
