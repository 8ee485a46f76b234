/** The real texts and formats of a language without a browser, for tests of what a person is shown. */
import i18next from 'i18next';
import { texts as english } from '../../src/i18n/en/allTexts';
import { formatFor, type Format } from '../../src/i18n/Format';
import { texts as korean } from '../../src/i18n/ko/allTexts';
import type { Language, Translate } from '../../src/i18n/language';

export function languageFor(language: Language): { readonly t: Translate; readonly format: Format } {
  const engine = i18next.createInstance();
  void engine.init({
    lng: language,
    resources: { [language]: language === 'en' ? english : korean },
    defaultNS: 'common',
    nsSeparator: '.',
    keySeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    showSupportNotice: false,
  });
  return { t: (key, values) => engine.t(key, { ...values }), format: formatFor(language) };
}
