import type { Translation } from '../Translation';
import type * as english from '../en/library';

export const library: Translation<typeof english.library> = {
  heading: '내 지도',
  newMap: '새 지도',
  templatesMenu: '템플릿으로 시작',
  openInTab: '새 탭에서 열기',
  samplesMenu: '예시 열기',
  importFile: '가져오기',
  emptyHeading: '첫 고객 여정을 그려 보세요',
  emptyText:
    'Touchstone은 가장 취약한 접점을 찾아 그 이유를 알려 줍니다. 준비된 다섯 단계에서 시작하거나, 이미 측정된 지도를 먼저 살펴보세요.',
  emptyDrop: '이 화면 어디에나 파일을 끌어다 놓아도 됩니다.',
  sample: '예시',
  mapsLabel: '지도 목록',
  mapActions: '“{{title}}” 지도 작업',
  weakest: '취약 접점',
  weakestIn: '{{name}} · {{stage}}',
  health: '건강도 100점 중 {{health}}점',
  notMeasured: '아직 측정값 없음',
  search: '지도 찾기',
  searchNone: '“{{text}}” 검색 결과가 없습니다.',
  sortLabel: '정렬',
  sortChanged: '최근 변경순',
  sortTitle: '이름순',
  sortWeakest: '취약한 순',
  shown: '지도 {{count}}개 중 {{shown}}개',
  nameLabel: '지도 이름',
  copyTitle: '{{title}} (사본)',
  binned: '“{{title}}” 지도를 휴지통으로 옮겼습니다.',
  restored: '“{{title}}” 지도를 되돌렸습니다.',
  duplicated: '“{{title}}” 이름으로 복제했습니다.',
  restoreBackup: '백업 복원…',
  binCount: '휴지통 ({{count}})',
  loading: '지도를 여는 중…',
  sampleFailed: '예시를 불러오지 못했습니다. 바뀐 것은 없습니다. 온라인 상태에서 다시 시도해 주세요.',
};

export const importing: Translation<typeof english.importing> = {
  dropTitle: '여기에 놓으면 열립니다',
  dropText:
    '지도 파일(*.touchstone.json)과 Touchstone에서 내보낸 그림을 열 수 있습니다. 파일마다 지도 하나가 됩니다.',
  reading: '{{name}} 읽는 중…',
  imported: '“{{title}}” 지도를 가져왔습니다.',
  importedAsCopy: '“{{title}}” 지도가 이미 있어 사본으로 추가했습니다.',
  importedCount_other: '지도 {{count}}개를 가져왔습니다.',
  stopped: '중단했습니다. 그 전에 읽은 지도는 목록에 있습니다.',
  empty: '빈 파일입니다.',
  answers: '지도 파일이 아니라 응답이 담긴 표로 보입니다.',
  unreadable: '브라우저가 이 파일을 읽지 못했습니다. 폴더는 열 수 없습니다.',
};

export const repair: Translation<typeof english.repair> = {
  subject: '{{kind}} “{{name}}”',
  moved: '속한 단계가 없어 “{{to}}” 단계로 옮겼습니다',
  clamped: '범위를 벗어난 {{from}} → {{to}}',
};

export const storage: Translation<typeof english.storage> = {
  used: '이 기기에서 {{size}} 사용 중',
  kept: '직접 삭제할 때까지 보관됨',
  mayClear: '브라우저가 지울 수 있음',
  unknownKept: '보관 기간을 알 수 없음',
  keptText:
    '지도는 이 기기의 이 브라우저에만 있습니다. 공간이 부족해도 지우지 않겠다고 브라우저가 약속했습니다.',
  mayClearText:
    '지도는 이 기기의 이 브라우저에만 있습니다. 디스크가 거의 차면 브라우저가 지울 수 있습니다. 보관을 요청하고, 중요한 지도는 파일로 내보내 두세요.',
  unknownText:
    '지도는 이 기기의 이 브라우저에만 있습니다. 사이트 데이터를 지우면 지도도 지워지니 중요한 지도는 파일로 내보내 두세요.',
  ask: '저절로 지우지 않도록 브라우저에 요청',
  asked: '이제 직접 삭제할 때까지 브라우저가 지도를 보관합니다.',
  askedInVain:
    '이번에는 브라우저가 약속하지 않았습니다. 이 페이지를 자주 쓰거나 북마크에 추가하면 허용되는 경우가 많습니다.',
  memoryTitle: '이 창에서는 아무것도 저장되지 않습니다',
  memoryText: '작업은 할 수 있지만 페이지를 닫으면 지도가 사라집니다. 남길 지도는 파일로 내보내 주세요.',
  memoryNoSpace: '이유: 이 기기에 남은 공간이 없습니다.',
  memoryUnavailable: '이유: 브라우저가 저장 공간을 내주지 않습니다. 시크릿 창에서는 그럴 수 있습니다.',
  memoryUnknown: '이유: 브라우저의 저장 공간이 응답하지 않았습니다.',
  supersededTitle: '다른 탭에 더 새로운 Touchstone이 열려 있습니다',
  supersededText: '이 페이지에서는 더 이상 저장할 수 없습니다. 새로 고쳐 주세요. 지도는 안전합니다.',
  reload: '새로 고침',
  blockedTitle: '다른 탭이 저장 공간을 쓰고 있습니다',
  blockedText:
    '이전 버전의 Touchstone이 다른 탭에 열려 있습니다. 그 탭을 닫으면 이 페이지가 저절로 이어집니다.',
  missingTitle_other: '여기에 저장했던 지도 {{count}}개가 없어졌습니다',
  missingText:
    'Touchstone 밖에서 이 사이트의 데이터가 지워졌거나 손상되었습니다: {{titles}}. 백업에서 복원하거나, 지도를 내보낸 파일을 여기에 끌어다 놓으세요.',
  behindTitle_other: '지도 {{count}}개가 저장된 내용보다 오래된 상태입니다',
  behindText:
    '브라우저가 이전 상태로 되돌려 놓았습니다: {{titles}}. 계속하기 전에 빠진 것이 있는지 확인해 주세요. 백업이나 내보낸 파일로 복구할 수 있습니다.',
  understood: '확인했습니다',
  listFailedTitle: '지금은 지도를 보여 드릴 수 없습니다',
  failedNoSpace: '이 기기에 남은 공간이 없습니다.',
  failedSuperseded: '다른 탭에 더 새로운 Touchstone이 열려 있습니다. 이 페이지를 새로 고쳐 주세요.',
  failedUnavailable: '지금은 브라우저가 저장 공간을 내주지 않습니다.',
  failedGone: '이 브라우저에 더 이상 없습니다.',
  failedThere: '같은 ID의 지도가 이미 있습니다.',
  failedUnknown: '저장 공간이 응답하지 않았습니다.',
  actionFailed: '처리하지 못했습니다. {{reason}} 바뀐 것은 없습니다.',
  tryAgain: '다시 시도',
};

export const app: Translation<typeof english.app> = {
  toLibrary: '모든 지도',
  messages: '알림',
  crashedTitle: 'Touchstone의 이 부분이 멈췄습니다',
  crashedText:
    '저희의 실수입니다. 저장된 내용은 이 기기에 안전하게 있습니다. 지도 목록으로 돌아가 이 지도를 다시 열어 주세요.',
  crashedDetails: '오류 신고용 정보',
  reload: '페이지 새로 고침',
  mapGoneTitle: '이 브라우저에 없는 지도입니다',
  mapGoneText:
    '삭제되었거나 다른 기기의 주소입니다. 지도는 만든 기기를 벗어나지 않습니다. 파일이 있으면 여기에 끌어다 놓으세요.',
  openingMap: '지도를 여는 중…',
};
