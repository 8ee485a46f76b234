import type { Translation } from '../Translation';
import type * as english from '../en/matrix';

export const matrix: Translation<typeof english.matrix> = {
  title: '채널과 단계',
};
