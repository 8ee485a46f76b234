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
  scaleTimes: '{{scale}}배',
  background: '배경',
  light: '밝게',
  dark: '어둡게',
  size: '{{width}} × {{height}} 픽셀',
  png: 'PNG',
  svg: 'SVG',
  copy: '복사',
  pngLabel: 'PNG 내려받기',
  svgLabel: 'SVG 내려받기',
  copyLabel: '클립보드에 그림 복사',
  carries:
    'PNG와 SVG에는 지도가 함께 담겨 Touchstone에서 다시 열 수 있습니다. 복사한 그림은 그림일 뿐입니다.',
  preview: '그림 미리 보기',
  working: '그림을 그리는 중…',
  progress: '{{percent}} 완료',

  savedFile: '{{name}} 파일로 저장했습니다',
  savedPicture:
    '{{name}} 파일로 저장했습니다. 이 그림에는 지도가 담겨 있어 Touchstone에서 다시 열 수 있습니다.',
  copied: '그림을 클립보드에 복사했습니다.',
  cancelled: '취소했습니다. 저장된 것은 없습니다.',
  tooLarge:
    '{{scale}}배 그림은 브라우저가 그릴 수 있는 크기를 넘습니다. 여기서는 {{greatest}}배까지 가능합니다.',
  tooLargeAtAll: '지도가 너무 커서 브라우저가 PNG로 그릴 수 없습니다. SVG에는 이런 제한이 없습니다.',
  tooLargeSmaller: '{{greatest}}배로 내보내기',
  noMemory: '그림을 그릴 메모리가 부족합니다. 지도는 안전합니다. 더 작은 크기나 SVG를 선택하세요.',
  failed:
    '그림을 그리지 못했습니다. 지도는 안전하며 저장된 파일은 없습니다. 다시 시도하거나 Touchstone 파일로 저장하세요.',
  failedFile: '파일을 만들지 못했습니다. 지도는 이 기기에 안전하게 있습니다. 다시 시도하세요.',
  noClipboard: '이 브라우저에서는 그림을 복사할 수 없습니다. PNG로 내려받으세요.',
  clipboardRefused:
    '브라우저가 클립보드 사용을 거부했습니다. 이 화면을 한 번 클릭하고 다시 시도하거나 PNG로 내려받으세요.',

  pictureHealth: '건강도',
  pictureMethod: '조정 건강도 0–100: 응답이 적으면 여정 평균 쪽으로 당긴 값, 낮은 순서',
  pictureMade: '{{date}} 기준',
  pictureSource: '{{date}} 기준 · 출처: {{source}}',
  pictureDescription: '{{stages}}, {{touchpoints}}',
};

export const saving: Translation<typeof english.saving> = {
  label: '저장 상태: {{state}}',
  savedHelp: '모든 변경은 이 기기에 기록된 뒤에만 저장됨으로 표시됩니다. 밖으로 나가는 것은 없습니다.',
  savingHelp: '마지막 변경을 이 기기의 저장소에 기록하고 있습니다.',
  memoryHelp: '이 브라우저는 저장소를 주지 않아 탭을 닫으면 지도가 사라집니다. 그 전에 파일로 저장하세요.',
  supersededUnsaved:
    '새 버전의 Touchstone이 이제 저장소를 사용합니다. 이 탭의 마지막 변경은 저장하지 못했습니다. 파일로 저장한 뒤 새로 고치세요.',
  persistence: '브라우저의 보관 기간',
  granted: '영구 보관: 브라우저가 스스로 지우지 않습니다.',
  notGranted: '디스크 공간이 부족해지면 브라우저가 지울 수 있습니다. 중요한 지도는 파일로도 보관하세요.',
  unsupported: '이 브라우저는 알려 주지 않습니다. 중요한 지도는 파일로도 보관하세요.',
  ask: '영구 보관 요청',
  refused: '브라우저가 거절했습니다. 이 페이지를 즐겨찾기에 넣거나 설치하면 허용되는 경우가 많습니다.',
};
