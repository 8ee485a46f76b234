import type { Translation } from '../Translation';
import type * as english from '../en/matrix';

export { charts } from './charts';

export const matrix: Translation<typeof english.matrix> = {
  title: '채널과 단계',
  by: '행으로 볼 것',
  channels: '채널',
  departments: '부서',
  aboutChannels: '단계마다 고객이 쓸 수 있는 채널과 그 건강도, 그리고 채널을 갈아타야 하는 곳을 봅니다.',
  aboutDepartments: '여정의 각 부분을 어느 부서가 맡고 있고 얼마나 잘 되고 있는지 봅니다.',
  ofPersona: '건강도와 순위는 페르소나 {{persona}} 기준입니다.',
  channelsByStage: '단계별 채널',
  departmentsByStage: '단계별 부서',
  take: '이 수치 가져가기',
  noChannel: '채널 미정',
  noDepartment: '부서 미정',
  whole: '여정 전체',
  stageHead: '{{name}}, 관계 전체',

  health: '건강도 100점 중 {{value}}점',
  counts: '접점 {{count}}개 중 {{measured}}개 측정',
  together: '종합',
  unused: '쓰이지 않음',
  none: '없음',
  notMeasured: '측정 없음',
  thin: '응답 부족',
  opinion: '워크숍 추정만 있음',
  weakestRank: '취약 접점 {{rank}}위',
  uneven: '고르지 않음: {{low}}~{{high}}',
  gap: '공백',
  gapWhy: '앞뒤 단계에는 있으나 여기에는 없음',
  gaps_other: '공백 {{count}}곳',
  keys: '화살표 키로 접점 사이를 옮기고 Enter로 지도에서 봅니다.',

  emptyMap: '아직 접점이 없습니다. 지도에 접점을 추가하면 채널과 단계별로 여기에 나타납니다.',
  emptyChannels: '채널이 정해진 접점이 아직 없습니다. 몇 개만 정해도 채널 사이의 공백이 여기에 나타납니다.',
  emptyDepartments:
    '담당 부서가 정해진 접점이 아직 없습니다. 몇 개만 정해도 부서 간 이관이 여기에 나타납니다.',
  start: '“{{name}}”부터 시작',

  handOvers: '부서 간 이관',
  handOversAbout: '고객이 한 부서에서 다른 부서로 넘어가는 곳을 취약한 순서로 봅니다.',
  handOversNone: '아직 이관이 없습니다. 서로 다른 부서의 접점을 잇는 연결이 없습니다.',
  handOverEnds: '{{from}} → {{to}}',
  handOverOwners: '{{from}} → {{to}}',
  nobody: '담당 없음',
  handOverRank: '{{rank}}위:',
  notMeasuredTitle: '측정 없음',
  thinTitle: '응답 부족',
  measureThem: '하나를 선택해 대기 시간, 이탈 또는 재문의를 추가하세요.',
  unscoredTitle: '측정했으나 점수 없음',
  setAnchors: '하나를 선택해 지표의 최저, 보통, 목표 값을 정하면 순위에 들어갑니다.',
  plausible: '가능 순위 {{low}}~{{high}}위',

  columnRow: '행',
  columnStage: '단계',
  columnTouchpoint: '접점',
  columnHealth: '건강도',
  columnBasis: '근거',
  basisMeasured: '충분한 응답',
};
