import type { Translation } from '../Translation';
import type * as english from '../en/analysis';

export { charts } from './charts';

export const analysis: Translation<typeof english.analysis> = {
  title: '분석',
};
