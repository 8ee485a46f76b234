import type { Translation } from '../Translation';
import type * as english from '../en/export';

export const exporting: Translation<typeof english.exporting> = {
  title: '내보내기',
  heading: '지도 내보내기',
  file: '파일',
  json: 'Touchstone 파일',
  jsonHint: '지도의 모든 내용이 담깁니다. 여기서도 다른 기기에서도 다시 열 수 있습니다.',
  picture: '지도 전체 그림',
  scale: '크기',
  light: '밝게',
  dark: '어둡게',
  copy: '복사',

  savedFile: '{{name}} 파일로 저장했습니다',
  failed:
    '그림을 그리지 못했습니다. 지도는 안전하며 저장된 파일은 없습니다. 다시 시도하거나 Touchstone 파일로 저장하세요.',
  failedFile: '파일을 만들지 못했습니다. 지도는 이 기기에 안전하게 있습니다. 다시 시도하세요.',
};

export const saving: Translation<typeof english.saving> = {
  label: '저장 상태: {{state}}',
  savedHelp: '모든 변경은 이 기기에 기록된 뒤에만 저장됨으로 표시됩니다. 밖으로 나가는 것은 없습니다.',
  savingHelp: '마지막 변경을 이 기기의 저장소에 기록하고 있습니다.',
  memoryHelp: '이 브라우저는 저장소를 주지 않아 탭을 닫으면 지도가 사라집니다. 그 전에 파일로 저장하세요.',
  supersededUnsaved:
    '새 버전의 Touchstone이 이제 저장소를 사용합니다. 이 탭의 마지막 변경은 저장하지 못했습니다. 파일로 저장한 뒤 새로 고치세요.',
  persistence: '브라우저의 보관 기간',
  granted: '브라우저가 지도를 스스로 지우지 않기로 했습니다. 직접 삭제해야만 없어집니다.',
  notGranted:
    '디스크 공간이 부족해지면 브라우저가 지도를 스스로 지울 수 있습니다. 그러지 않도록 요청할 수 있고, 허용은 브라우저가 정합니다. 어느 쪽이든 백업을 보관하세요.',
  unsupported: '이 브라우저는 알려 주지 않습니다. 중요한 지도는 파일로도 보관하세요.',
  ask: '저절로 지우지 않도록 브라우저에 요청',
  refused:
    '브라우저가 거절해 바뀐 것은 없습니다. 이 페이지를 즐겨찾기에 넣거나 설치하면 허용되는 경우가 많습니다.',
};
