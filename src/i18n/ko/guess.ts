import type { Translation } from '../Translation';
import type * as english from '../en/guess';

export { charts } from './charts';

export const guess: Translation<typeof english.guess> = {
  title: '감정 곡선',
  chart: '팀의 추정과 측정된 건강도',
  close: '감정 곡선 닫기',
  whose: '누구의 감정',
  guessAxis: '추정',
  measuredAxis: '측정값',

  lead: '고리를 끌어 팀이 생각하는 고객의 감정을 표시하세요.',
  leadSurprises_other: '데이터로 확인되는 추정 {{tested}}개 중 뜻밖의 결과 {{count}}개.',
  leadUntested: '추정과 충분한 응답이 함께 있는 접점이 아직 없습니다.',

  help: '위아래 화살표: 반 칸. Page Up과 Page Down: 한 칸. Home과 End: 최저와 최고. Delete: 추정 지우기. 좌우 화살표: 다음 접점. Enter: 지도에서 보기.',
  points: '여정을 따라 본 추정',
  handle: '{{name}}, {{node}}: 추정',
  noGuess: '추정 없음',
  guessIs: '{{value}}, {{words}}',
  veryBad: '매우 나쁨',
  bad: '나쁨',
  neutral: '보통',
  good: '좋음',
  veryGood: '매우 좋음',
  guessOfEveryone: '{{guess}} (전체 추정)',
  guessMean: '{{guess}} (페르소나 평균)',
  valueText: '{{guess}}; {{measured}}',
  active: '추정 {{guess}}',
  setHere: '아직 추정이 없습니다. 클릭해서 정하세요.',

  measured: '측정값 100점 중 {{health}}점 ({{low}}~{{high}})',
  measuredThin: '확인하기에는 응답 부족',
  measuredOpinion: '측정 없이 워크숍 추정만 있음',
  notMeasured: '측정 없음',

  surprises: '뜻밖의 결과',
  noSurprises: '뜻밖의 결과가 없습니다. 측정값에서 한 칸 이상 벗어난 추정이 없습니다.',
  noneTested: '같은 접점에 추정과 충분한 응답이 함께 있어야 비교할 수 있습니다.',
  worseVeryWell: '팀은 매우 좋다고 봤지만({{guess}}) 측정값은 100점 중 {{health}}점입니다.',
  worseWell: '팀은 좋다고 봤지만({{guess}}) 측정값은 100점 중 {{health}}점입니다.',
  worseNeutral: '팀은 보통이라고 봤지만({{guess}}) 측정값은 100점 중 {{health}}점뿐입니다.',
  worseBadly: '팀은 나쁘다고 봤는데({{guess}}) 측정값은 그보다 낮은 100점 중 {{health}}점입니다.',
  betterWell: '팀은 좋다고 봤는데({{guess}}) 측정값은 그보다 높은 100점 중 {{health}}점입니다.',
  betterNeutral: '팀은 보통이라고 봤지만({{guess}}) 측정값은 100점 중 {{health}}점입니다.',
  betterBadly: '팀은 나쁘다고 봤지만({{guess}}) 측정값은 100점 중 {{health}}점입니다.',
  betterVeryBadly: '팀은 매우 나쁘다고 봤지만({{guess}}) 측정값은 100점 중 {{health}}점입니다.',
  worse: '생각보다 나쁨',
  better: '생각보다 좋음',

  empty: '지도에 아직 접점이 없습니다. 접점을 추가한 뒤 고객의 감정을 추정해 보세요.',

  columnStage: '단계',
  columnTouchpoint: '접점',
  columnGuess: '추정 (−2~+2)',
  columnGuessHealth: '건강도로 본 추정',
  columnHealth: '측정된 건강도',
  columnLow: '90% 하한',
  columnHigh: '90% 상한',
  columnGap: '추정에서 측정값을 뺀 차이',
  columnBasis: '근거',
  basisMeasured: '충분한 응답',
  basisThin: '응답 부족',
  basisOpinion: '워크숍 추정',
};
