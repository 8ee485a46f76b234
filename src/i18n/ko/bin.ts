import type { Translation } from '../Translation';
import type * as english from '../en/bin';

export const bin: Translation<typeof english.bin> = {
  title: '휴지통',
  text: '지도는 여기에 30일 동안 남아 있다가 완전히 삭제됩니다.',
  isEmpty: '휴지통이 비어 있습니다.',
  empty: '휴지통 비우기…',
  since: '{{when}} 삭제',
  restore: '되돌리기',
  restoreMap: '“{{title}}” 되돌리기',
  deleteMap: '“{{title}}” 지금 삭제…',
  askOne: '“{{title}}” 완전히 삭제할까요?',
  askMany_other: '지도 {{count}}개를 완전히 삭제할까요?',
  askText: '버전, 가져온 응답, 작업 내역도 함께 삭제됩니다. 되돌릴 수 없습니다.',
  deleteNow: '완전히 삭제',
  gone_other: '지도 {{count}}개를 완전히 삭제했습니다.',
  bannerTitle: '휴지통에 있는 지도입니다',
  bannerText:
    '휴지통에 넣은 때: {{when}}. 그로부터 30일 뒤에 완전히 삭제됩니다. 편집하면 휴지통에서 나옵니다.',
};
