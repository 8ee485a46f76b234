import type { Translation } from '../Translation';
import type * as english from '../en/answers';

export const answers: Translation<typeof english.answers> = {
  title: '응답 가져오기',
};
