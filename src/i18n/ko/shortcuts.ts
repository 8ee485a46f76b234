import type { Translation } from '../Translation';
import type * as english from '../en/shortcuts';

export const editor: Translation<typeof english.editor> = {
  allKeys: '모든 단축키',
  keyAddTouchpoint: '선택한 접점 뒤에 접점 추가',
  keyAddStage: '단계 추가',
  keyAddPersona: '페르소나 추가',
  keyConnect: '연결: 다른 쪽 끝으로 가서 Enter',
  keyRename: '이름 바꾸기',
  keyDelete: '삭제',
  keyDuplicate: '복제',
  keyUndo: '실행 취소',
  keyRedo: '다시 실행',
  keyWalk: '여정을 따라 이동',
  keyGo: '옆 항목으로 이동',
  keyMove: '항목 자체를 옮기기',
  keyAll: '모두 선택',
  keyDetails: '상세 정보로 이동',
  keyCanvas: '지도와 패널 사이 오가기',
  keyWeakest: '취약 접점 강조',
  keyZoom: '확대, 축소',
  keyFit: '지도 전체, 100%',
  keyMap: '캔버스에서',
  keyEverywhere: '어디서나',
};
