/** The real texts and formats of a language without a browser, for tests of what a person is shown. */
import { speak } from '../../src/i18n/catalog';
import { formatFor, type Format } from '../../src/i18n/Format';
import type { Language, Translate } from '../../src/i18n/language';
import { texts } from './texts';

export function languageFor(language: Language): { readonly t: Translate; readonly format: Format } {
  const engine = speak(language, texts[language]);
  return { t: (key, values) => engine._(key, values), format: formatFor(language) };
}
