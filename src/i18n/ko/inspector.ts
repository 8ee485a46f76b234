import type { Translation } from '../Translation';
import type * as english from '../en/inspector';

export const inspector: Translation<typeof english.inspector> = {
  region: '선택한 항목',
  several: '{{count}}개 선택됨',
  selected: '선택한 항목',

  name: '이름',
  purposeKind: '고객이 찾는 이유',
  purpose: '목적 설명',
  doing: '고객 행동',
  thinking: '고객 생각',
  quote: '고객의 말',
  pains: '페인 포인트',
  gains: '만족 요소',
  ideas: '개선안',
  removeItem: '“{{item}}” 제거',
  removeEmpty: '빈 줄 제거',
  stages: '단계',
  position: '순서',

  connections: '연결',
  from: '시작',
  to: '끝',
  label: '설명',

  share: '고객 비중',
  colour: '색',
  preferredChannels: '선호 채널',
  evidence: '근거',

  question: '이 단계에서 고객의 질문',

  title: '제목',
  scenario: '시나리오',
  scenarioPlaceholder: '누가 무엇을 원하는지 한 문장으로',
  state: '상태',
  asIs: '현재 상태(As-Is)',
  toBe: '미래 상태(To-Be)',
  owner: '담당자',
  highlightCount: '강조할 취약 접점 수',
  automatic: '자동',
  about: '지도 정보',
  sourceNote: '수치의 출처',
  madeAt: '만든 날 {{date}}, 마지막 변경 {{changed}}',
  ranking: '순위 설정',

  channels: '채널',
  departments: '부서',
  icon: '아이콘',

  measurements: '지표',
  measuredWhole: '여정 전체에서 측정',
  editMeasurement: '측정값: {{metric}}',
  form: '입력 방식',
  value: '값',
  number: '수',
  median: '중앙값',
  mean: '평균',
  source: '출처',
  grade: '수치의 신뢰 수준',
  importedFrom: '{{dataset}}의 {{column}} 열에서 가져왔습니다.',

  metrics: '지표 정의',
  changed: '변경됨',
  direction: '방향',
  topBoxFrom: '{{answer}}점부터',
  weight: '가중치',
  spread: '응답 하나의 편차(σ)',
  numberBetween: '{{min}}~{{max}} 사이의 수를 적어 주세요.',
  numberTo: '{{max}} 이하의 수를 적어 주세요.',
  numberFrom: '{{min}} 이상의 수를 적어 주세요.',
};

export const purposeKind: Translation<typeof english.purposeKind> = {
  solve: '문제 해결',
  ask: '문의',
  compare: '비교',
  do: '처리',
};

export const evidenceKind: Translation<typeof english.evidenceKind> = {
  purchases: '구매 기록',
  analytics: '웹 분석',
  survey: '설문',
  reviews: '평점과 후기',
  social: '소셜 게시물',
  service: '상담 기록',
  interview: '인터뷰',
  workshop: '워크숍',
};

export const connectionKind: Translation<typeof english.connectionKind> = {
  flow: '진행',
  return: '되돌아감',
  'drop-off': '이탈',
};

export const connectionAbout: Translation<typeof english.connectionAbout> = {
  flow: '고객이 다음으로 나아갑니다.',
  return: '고객이 이전 지점으로 돌아옵니다.',
  'drop-off': '고객이 여기서 떠납니다.',
};

export const colourName: Translation<typeof english.colourName> = {
  violet: '보라',
  amber: '호박',
  blue: '파랑',
  green: '초록',
  rose: '장미',
  teal: '청록',
  brown: '갈색',
  slate: '청회색',
};

export const shareCount: Translation<typeof english.shareCount> = {
  csat: '만족한 사람',
  retention: '남은 고객',
  churn: '떠난 고객',
  resolution: '해결된 문제',
  fcr: '1차에 해결',
  taskSuccess: '성공한 사람',
  conversion: '넘어간 사람',
  other: '해당 수',
};

export const timeUnit: Translation<typeof english.timeUnit> = {
  seconds: '초',
  minutes: '분',
  hours: '시간',
  days: '일',
};

export const gradeAbout: Translation<typeof english.gradeAbout> = {
  measured: '고객에게 물었거나 시스템이 센 값입니다.',
  proxy: '직접 재지 못해 대신 쓰는 값입니다. 절반만 반영합니다.',
  estimate: '팀의 의견입니다. 4분의 1만 반영합니다.',
};

export const anchor: Translation<typeof english.anchor> = { floor: '최저', par: '보통', target: '목표' };

export const anchorHealth: Translation<typeof english.anchorHealth> = {
  floor: '건강도 0',
  par: '건강도 50',
  target: '건강도 100',
};
