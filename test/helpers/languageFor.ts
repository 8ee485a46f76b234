/** The real texts and formats of a language without a browser, for tests of what a person is shown. */
import { speak } from '../../src/i18n/catalog';
import { texts as english } from '../../src/i18n/en/allTexts';
import { formatFor, type Format } from '../../src/i18n/Format';
import { texts as korean } from '../../src/i18n/ko/allTexts';
import type { Language, Translate } from '../../src/i18n/language';

export function languageFor(language: Language): { readonly t: Translate; readonly format: Format } {
  const engine = speak(language, language === 'en' ? english : korean);
  return { t: (key, values) => engine._(key, values), format: formatFor(language) };
}
