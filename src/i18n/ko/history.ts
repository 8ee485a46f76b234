import type { Translation } from '../Translation';
import type * as english from '../en/history';

export const history: Translation<typeof english.history> = {
  title: '작업 내역',
  lead: '이 탭에서 한 작업입니다. 누르면 그때로 되돌아가거나 다시 나아갑니다.',
  list: '작업 목록, 최신순',
  start: '이 작업들을 하기 전',
  startHelp: '처음 지도 상태',
  undone: '실행 취소됨',
  here: '현재 위치',
  nowAt: '현재 위치: {{step}}',
  emptyTitle: '아직 작업이 없습니다',
  emptyText: '이 탭에서 이 지도에 한 작업이 여기에 나열됩니다. 새로 고친 뒤에도 남아 있습니다.',
  readOnly: '이 탭은 보기 전용이어서 여기에서는 아무것도 되돌릴 수 없습니다.',
  undoneStep: '실행 취소됨: {{step}}.',
  redoneStep: '다시 실행됨: {{step}}.',
  walked: '옮겨 간 곳: {{step}}.',
  notUndone: '실행 취소하지 않음: {{step}}.',
  notRedone: '다시 실행하지 않음: {{step}}.',
  notWalked: '지도는 바뀌지 않았습니다.',
  notNext:
    '실행 취소하지 않음: 그 뒤에 다른 작업이 있습니다. 실행 취소는 마지막 작업부터 되돌리며, 작업 내역에서 모두 볼 수 있습니다.',
  stays: '다음은 그사이 다른 탭에서 바뀌어 그대로 두었습니다: {{things}}.',
  change: '{{field}}: {{before}} → {{after}}',
  fieldOf: '“{{name}}”의 {{field}}',
  fieldOfMap: '지도의 {{field}}',
  thing: '“{{name}}”',
  more_other: '외 {{count}}개',
};
