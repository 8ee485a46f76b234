/** What a search remembers of the map's texts, in the language in use and the other one. */
import { useMemo } from 'react';
import type { TextArea } from '../../i18n/textAreas';
import { useLanguage } from '../../i18n/useLanguage';
import { searchMemory, type SearchMemory } from '../../view/searchTexts';
import { searchWords } from './searchWords';
import { useOtherLanguage } from './useOtherLanguage';

/** `fieldName`, for what a touchpoint is marked as. */
const areas: readonly TextArea[] = ['versions'];

export function useSearchMemory(): SearchMemory {
  const { t } = useLanguage();
  const other = useOtherLanguage(areas);
  return useMemo(() => searchMemory(searchWords(t, other)), [t, other]);
}
