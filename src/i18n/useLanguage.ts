/** The texts and formats of the current language, for components; they are rendered anew when it changes. */
import { useMemo, useSyncExternalStore } from 'react';
import { formatFor, type Format } from './Format';
import { currentLanguage, onLanguageChange, translate, type Language, type Translate } from './language';

export interface LanguageUse {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
}

export function useLanguage(): LanguageUse {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return useMemo(
    // A fresh function for each language: whoever memoises by `t` is computed anew when the language changes.
    () => ({ language, t: (key, values) => translate(key, values), format: formatFor(language) }),
    [language],
  );
}
