import type { Translation } from '../Translation';
import type * as english from '../en/scenario';

export const scenario: Translation<typeof english.scenario> = {
  title: '가정해 보기',
};
