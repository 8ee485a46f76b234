import type { Translation } from '../Translation';
import type * as english from '../en/charts';

export const charts: Translation<typeof english.charts> = {
  showTable: '표로 보기',
  showChart: '차트로 보기',
  take: '이 차트 가져가기',
  copyPicture: '그림으로 복사',
  copyCsv: 'CSV로 복사',
  savePicture: 'PNG로 저장',
  saveCsv: 'CSV로 저장',
  pictureCopied: '차트를 클립보드에 복사했습니다.',
  csvCopied: '수치를 CSV로 클립보드에 복사했습니다.',
  savedInstead: '브라우저가 클립보드를 허용하지 않았습니다. 대신 {{name}} 파일로 저장했습니다.',
  saved: '{{name}} 파일로 저장했습니다.',
  failed: '차트를 그림으로 만들지 못했습니다. 저장된 것은 없으며, CSV는 쓸 수 있습니다.',
  firstRows: '전체 {{count}}행 중 처음 {{shown}}행입니다. CSV에는 모두 들어 있습니다.',
  nothing: '없음',
};
