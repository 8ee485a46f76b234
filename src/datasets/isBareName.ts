/** Tells a header that only names a metric from one that names what it is about. */
import { columnWords } from './columnWords';

/** Whether a header says nothing but what was asked, and not about what: "csat_score", "만족도". */
export function isBareName(words: string): boolean {
  return (
    bareWords.reduce((rest, pattern) => rest.replace(pattern, ' '), words).replace(/[\s\d]|\bq\b/g, '') === ''
  );
}

const bareWords: readonly RegExp[] = [
  new RegExp(columnWords.satisfaction, 'g'),
  new RegExp(columnWords.score, 'g'),
  new RegExp(columnWords.effort, 'g'),
  new RegExp(columnWords.recommend, 'g'),
  /\b(overall|would|will|do|did|you|your|us|we|friends?|colleagues?|family|others|on|scale|task|tasks|completed?|success|successful|successfully|was|were|it|customer|customers|total|general|average|avg|mean|median|final|our|us|level|index|label|value|question|survey|answer|response|first|time|times|to|of|in|is|was|the|how|likely|resolution|resolved|resolve|solved|handling|handle|status|state|churn\w*|retention|retained|renewed|conversion|converted|sla|met|fcr|ces|frt|art|aht|mttr|ttr|contact|call|ticket|case|minutes?|mins?|hours?|hrs?|seconds?|secs?|days?|pct|percent|rate|all|issue|issues|reply|duration|h|m|s|full)\b/g,
  /고객|전체|전반적|전반|종합|평균|점수|만족도|만족|추천|의향|노력|지수|응답|답변|첫|최초|시간|해결|여부|상태|처리|이탈|유지|율|률|재구매|소요|분|초|평가|접수|완료|도$|은|는|이|가/g,
];
