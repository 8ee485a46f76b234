import type { Translation } from '../Translation';
import type * as english from '../en/search';

export const finder: Translation<typeof english.finder> = {
  label: '이 지도에서 찾기',
  hint: '이름, 목적, 고객의 말, 페인 포인트, 채널 … 초성도 됩니다',
  position: '{{count}}건 중 {{at}}번째',
  found_other: '{{count}}건 찾음',
  none: '찾은 것이 없습니다',
  next: '다음',
  previous: '이전',
  list: '찾은 항목 목록',
  selectAll: '찾은 항목 모두 선택',
  close: '찾기 닫기',
  where: '{{name}}의 {{field}}',
  whereName: '{{kind}} 이름',
  whereMap: '지도의 {{field}}',
  more_other: '그 밖에 {{count}}건',
};
