import type { Translation } from '../Translation';
import type * as english from '../en/exportMenu';

export const exporting: Translation<typeof english.exporting> = {
  scaleTimes: '{{scale}}배',
  background: '배경',
  size: '{{width}} × {{height}} 픽셀',
  png: 'PNG',
  svg: 'SVG',
  pngLabel: 'PNG 내려받기',
  svgLabel: 'SVG 내려받기',
  copyLabel: '클립보드에 그림 복사',
  carries:
    'PNG와 SVG에는 지도가 함께 담겨 Touchstone에서 다시 열 수 있습니다. 복사한 그림은 그림일 뿐입니다.',
  preview: '그림 미리 보기',
  working: '그림을 그리는 중…',
  progress: '{{percent}} 완료',
  savedPicture:
    '{{name}} 파일로 저장했습니다. 이 그림에는 지도가 담겨 있어 Touchstone에서 다시 열 수 있습니다.',
  copied: '그림을 클립보드에 복사했습니다.',
  cancelled: '취소했습니다. 저장된 것은 없습니다.',
  tooLarge:
    '{{scale}}배 그림은 브라우저가 그릴 수 있는 크기를 넘습니다. 여기서는 {{greatest}}배까지 가능합니다.',
  tooLargeAtAll: '지도가 너무 커서 브라우저가 PNG로 그릴 수 없습니다. SVG에는 이런 제한이 없습니다.',
  tooLargeSmaller: '{{greatest}}배로 내보내기',
  noMemory: '그림을 그릴 메모리가 부족합니다. 지도는 안전합니다. 더 작은 크기나 SVG를 선택하세요.',
  noClipboard: '이 브라우저에서는 그림을 복사할 수 없습니다. PNG로 내려받으세요.',
  clipboardRefused:
    '브라우저가 클립보드 사용을 거부했습니다. 이 화면을 한 번 클릭하고 다시 시도하거나 PNG로 내려받으세요.',

  pictureHealth: '건강도',
  pictureMethod: '조정 건강도 0–100: 응답이 적으면 여정 평균 쪽으로 당긴 값, 낮은 순서',
  pictureMade: '{{date}} 기준',
  pictureShown: '접점 {{total}}개 중 {{shown}}개 표시',
  pictureSource: '{{date}} 기준 · 출처: {{source}}',
  pictureDescription: '{{stages}}, {{touchpoints}}',
};
