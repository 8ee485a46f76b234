import type { Translation } from '../Translation';
import type * as english from '../en/weakest';

export const weakest: Translation<typeof english.weakest> = {
  title: '취약 접점',
  journeyAverage: '여정 평균 {{value}}',
  journeyAverageOfAll: '전체 고객의 여정 평균 {{value}}',
  highlight: '취약 접점 강조',
  persona: '누구의 응답',

  sentence:
    '{{nameSubject}} 하위 {{k}}위 안에 들 확률은 {{probability}}입니다({{rank}}위, 가능 범위 {{low}}–{{high}}위).',
  sentenceSure:
    '{{nameSubject}} 하위 {{k}}위 안에 들 확률은 {{probability}}입니다({{rank}}위, 다른 순위일 가능성은 거의 없음).',
  sentenceFirst:
    '{{nameSubject}} 가장 취약한 접점일 확률은 {{probability}}입니다({{rank}}위, 가능 범위 {{low}}–{{high}}위).',
  sentenceFirstSure:
    '{{nameSubject}} 가장 취약한 접점일 확률은 {{probability}}입니다({{rank}}위, 다른 순위일 가능성은 거의 없음).',
  sentenceOnly: '응답이 충분한 접점은 {{name}} 하나뿐이어서 아직 비교할 대상이 없습니다.',
  probabilityOver: '{{value}} 이상',
  probabilityUnder: '{{value}} 미만',
  tieOne:
    '{{otherWith}} 구분되지 않습니다. 100번 다시 조사하면 {{share}}번은 이 접점이, {{otherShare}}번은 상대 접점이 더 취약하게 나옵니다.',
  tieTwo: '{{other}}, {{secondWith}} 구분되지 않습니다.',
  tieMany_other: '{{other}}, {{second}} 외 {{count}}개 접점과 구분되지 않습니다.',

  noun: '접점',
  wordAmong: '취약 접점',
  wordClear: '가장 취약',
  wordLikely: '취약할 가능성 매우 높음',
  wordContender: '취약할 가능성 높음',
  wordOpen: '구분되지 않음',
  wordTied: '구분되지 않음',
  wordFirstTied: '가장 취약(동률)',
  wordTiedShort: '동률',
  wordAmongShort: '취약',
  wordThin: '응답 부족',
  metrics: '지표',
  unreadable: '지표와 맞지 않는 값이어서 계산에 들어가지 않음',
  period: '{{from}} – {{to}}',
  missing_other: '{{metric}} 응답을 {{count}}개 더 받으면 신뢰가 80%⁠에 이릅니다.',
  warning: '{{of}}명 중 {{count}}명 불만: 직접 물어보세요',
  warningMark: '확인: {{of}}명 중 {{count}}명 불만',
  warningPlain: '가장 좋게 보아도 보통 이하: 직접 물어보세요',
  warningMarkPlain: '확인: 보통 이하',
  needsData_other: '신뢰 80%까지 {{metric}} 응답 {{count}}개 더 필요',
  notMeasured: '측정 없음',
  noAnswersHere: '응답 없음',
  untitled: '이름 없음',

  method: '어떻게 계산하나요?',

  cardPart: '{{name}}, {{node}}',
  cardHealth: '건강도 100점 중 {{health}}점',
  cardRank: '취약 순위 {{rank}}위: {{word}}',
  cardChannel: '채널 {{channel}}',
  cardOwner: '담당 {{owner}}',
  cardMetric: '{{metric}} {{value}}',
  gradeMeasured: '측정',
  gradeProxy: '대리 지표',
  gradeEstimate: '워크숍 추정',
  old: '1년 넘은 자료',
  periodFrom: '{{from}}부터',
  periodTo: '{{to}}까지',
};
