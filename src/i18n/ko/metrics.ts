import type { Translation } from '../Translation';
import type * as english from '../en/metrics';

export const metricPreset: Translation<typeof english.metricPreset> = {
  csat: '고객 만족도(CSAT)',
  nps: '순추천지수(NPS)',
  ces5: '고객 노력 점수(CES) 1~5점',
  ces7: '고객 노력 점수(CES) 1~7점',
  ces2: '고객 노력 점수(CES 2.0)',
  frtEmail: '첫 응답 시간(이메일)',
  frtChat: '첫 응답 시간(채팅)',
  art: '평균 해결 시간',
  resolution: '문제 해결률',
  fcr: '1차 해결률(FCR)',
  taskSuccess: '과업 성공률',
  sus: '사용성 척도(SUS)',
  umuxLite: '사용성 척도(UMUX-Lite)',
  sentiment: '순감성 지수',
  retention: '고객 유지율',
  churn: '이탈률',
  conversion: '전환율',
  emotion: '감정 투표',
  volume: '이용 고객 수',
  waiting: '대기 시간',
  dropOff: '구간 이탈률',
  repeatContact: '재문의율',
  custom: '직접 만든 지표',
};

export const metricAbout: Translation<typeof english.metricAbout> = {
  csat: '얼마나 만족하셨나요? 1~5점',
  nps: '추천하시겠어요? 0~10점',
  ces5: '얼마나 수고로우셨나요? 1~5점',
  ces7: '얼마나 수고로우셨나요? 1~7점',
  ces2: '쉽게 처리할 수 있었다. 1~7점',
  frtEmail: '상담원의 첫 답변까지 걸린 시간',
  frtChat: '상담원의 첫 답변까지 걸린 시간',
  art: '해결될 때까지 걸린 시간',
  resolution: '접수된 문제 중 해결된 비율',
  fcr: '첫 문의에서 해결된 비율',
  taskSuccess: '하려던 일을 마친 사람의 비율',
  sus: '사용성 10문항, 0~100점',
  umuxLite: '사용성 2문항, 0~100점',
  sentiment: '긍정 언급에서 부정 언급을 뺀 값',
  retention: '기간 동안 남은 고객',
  churn: '기간 동안 떠난 고객',
  conversion: '다음 단계로 넘어간 사람',
  emotion: '워크숍 투표, −2~+2',
  volume: '기간 동안 지나간 고객 수',
  waiting: '한 접점을 떠나 다음이 시작될 때까지',
  dropOff: '넘어가는 동안 떠난 사람의 비율',
  repeatContact: '다시 문의해야 했던 사람의 비율',
  custom: '이름, 단위, 기준값을 직접 정합니다',
};

export const metricGroup: Translation<typeof english.metricGroup> = {
  between: '넘어가는 동안',
  felt: '어떻게 느꼈나',
  served: '어떻게 응대했나',
  happened: '어떤 일이 일어났나',
  own: '직접 만들기',
};

export const scaleWords: Translation<typeof english.scaleWords> = {
  csat: '{{min}} = 매우 불만족 … {{max}} = 매우 만족. {{box}}점을 만족으로 셉니다. 높을수록 좋음',
  nps: '0 = 전혀 추천하지 않음 … 10 = 꼭 추천함. 0~6 비추천 고객, 7~8 중립 고객, 9~10 추천 고객. 높을수록 좋음',
  npsShort: '−100 = 모두 비추천 … +100 = 모두 추천. 높을수록 좋음',
  effort: '{{min}} = 매우 쉬움 … {{max}} = 매우 어려움. 낮을수록 좋음',
  ease: '{{min}} = 매우 어려움 … {{max}} = 매우 쉬움. 높을수록 좋음',
  agreement: '“쉽게 처리할 수 있었다”: {{min}} = 전혀 그렇지 않다 … {{max}} = 매우 그렇다. 높을수록 좋음',
  sus: '0 = 최저 … 100 = 최고, 백분율이 아닌 점수. 높을수록 좋음',
  umuxLite: '0 = 최저 … 100 = 최고, SUS로 환산해 평가. 높을수록 좋음',
  sentiment: '−100 = 모두 부정 … +100 = 모두 긍정. 높을수록 좋음',
  emotion: '−2 = 매우 나쁨 … +2 = 매우 좋음. 높을수록 좋음',
  shareUp: '0~100%. 높을수록 좋음',
  shareDown: '0~100%. 낮을수록 좋음',
  durationDown: '시간. 짧을수록 좋음',
  durationUp: '시간. 길수록 좋음',
  scoreUp: '{{min}} = 최저 … {{max}} = 최고. 높을수록 좋음',
  scoreDown: '{{min}} = 최고 … {{max}} = 최저. 낮을수록 좋음',
  plainUp: '높을수록 좋음',
  plainDown: '낮을수록 좋음',
  volume: '지나간 고객 수입니다. 점수가 아니며, 품질이 아니라 영향의 크기를 나타냅니다.',
};

export const metricStatement: Translation<typeof english.metricStatement> = {
  csat: '만족 {{value}}',
  retention: '유지 {{value}}',
  churn: '이탈 {{value}}',
  resolution: '해결 {{value}}',
  fcr: '1차 해결 {{value}}',
  taskSuccess: '성공 {{value}}',
  conversion: '전환 {{value}}',
  volume: '고객 {{value}}명',
};

export const valueForm: Translation<typeof english.valueForm> = {
  answers: '점수별 응답',
  groups: '세 그룹',
  share: 'n 중 x',
  aggregate: '값',
  durations: '시간',
};

export const sampleLabel: Translation<typeof english.sampleLabel> = {
  none: '응답 없음',
  anecdotal: '일화 수준',
  thin: '표본 적음',
  fair: '표본 보통',
  good: '표본 충분',
  strong: '표본 탄탄',
};

export const grade: Translation<typeof english.grade> = {
  measured: '실측',
  proxy: '간접 지표',
  estimate: '워크숍 추정',
};

export const metricUnit: Translation<typeof english.metricUnit> = {
  share: '백분율',
  nps: '순지수, −100~+100',
  score: '척도 점수',
  seconds: '시간',
  count: '수',
};

export const readProblem: Translation<typeof english.readProblem> = {
  formNotForMetric: '이 지표에는 쓸 수 없는 입력 방식입니다.',
  scaleNotForMetric: '이 지표의 척도로는 점수를 계산할 수 없습니다.',
  wrongNumberOfCounts: '척도의 점수마다 응답 수가 하나씩 있어야 합니다.',
  noAnswers: '응답이 하나 이상 있어야 합니다.',
  outOfRange: '이 지표가 가질 수 있는 범위를 벗어났습니다.',
  noValue: '평균이나 중앙값이 필요합니다.',
  xAboveN: '{{n}}명 중 {{x}}명은 있을 수 없습니다. 앞의 수는 뒤의 수보다 클 수 없습니다.',
  notWhole: '사람과 건수는 정수로 적어 주세요.',
  belowZero: '0보다 작을 수 없습니다.',
  outsideScale: '척도의 범위는 {{min}}~{{max}}입니다.',
  durationNotPositive: '시간은 0보다 커야 합니다.',
  grim: '{{n}}명의 응답으로는 {{value}}라는 값이 나올 수 없습니다. 값과 응답 수를 확인하세요.',
  notNumber: '숫자가 아닙니다.',
};

export const metrics: Translation<typeof english.metrics> = {
  n: 'n {{n}}',
  nUnknown: 'n 모름',
  valueOf: '{{max}}점 중 {{value}}점',
  valueOfEasy: '{{max}}점 중 {{value}}점({{end}} = 쉬움)',
  valueOfBest: '{{max}}점 중 {{value}}점({{end}} = 최고)',
  valueBetween: '{{value}}({{min}}~{{max}})',
  range: '{{low}}~{{high}}',
  rangeInWords: '{{low}}~{{high}}',
  interval95: '95%: {{range}}',
  tooFew: '구간을 말하기엔 응답이 적음',
  boxOne: '{{a}}',
  boxTwo: '{{a}}·{{b}}',
  boxMany: '{{a}}~{{b}}',
  detractors: '비추천 고객',
  detractorsAre: '0~6',
  passives: '중립 고객',
  passivesAre: '7~8',
  promoters: '추천 고객',
  promotersAre: '9~10',
  negative: '부정',
  neutral: '중립',
  positive: '긍정',
};

export const metricShort: Translation<typeof english.metricShort> = {
  csat: 'CSAT',
  nps: 'NPS',
  ces5: 'CES',
  ces7: 'CES',
  ces2: 'CES 2.0',
  retention: '유지율',
  churn: '이탈률',
  frt: '첫 응답',
  art: '해결 시간',
  resolution: '해결률',
  fcr: 'FCR',
  taskSuccess: '성공률',
  sus: 'SUS',
  umuxLite: 'UMUX-Lite',
  sentiment: '감성',
  conversion: '전환율',
  emotion: '감정',
  volume: '고객 수',
};
