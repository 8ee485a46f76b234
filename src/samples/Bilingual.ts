/** A text of a sample in both languages, side by side, so that neither can be forgotten. */
import type { Language } from '../i18n/language';

export type Bilingual = readonly [korean: string, english: string];

export function inLanguage(words: Bilingual, language: Language): string {
  return words[language === 'ko' ? 0 : 1];
}
