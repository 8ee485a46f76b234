import type { Translation } from '../Translation';
import type * as english from '../en/check';

export const check: Translation<typeof english.check> = {
  title: '지도 점검',
};
