import type { Translation } from '../Translation';
import type * as english from '../en/guess';

export const guess: Translation<typeof english.guess> = {
  title: '감정 곡선',
};
