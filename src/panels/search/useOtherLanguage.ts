/** The words of the language that is not in use; null until they are there. */
import { useEffect, useState } from 'react';
import type { Language, Translate } from '../../i18n/language';
import { otherLanguage } from '../../i18n/otherLanguage';
import type { TextArea } from '../../i18n/textAreas';
import { useLanguage } from '../../i18n/useLanguage';

/** `areas` must keep its identity. */
export function useOtherLanguage(areas: readonly TextArea[]): Translate | null {
  const { language } = useLanguage();
  const [fetched, setFetched] = useState<{ readonly of: Language; readonly t: Translate | null }>();
  useEffect(() => {
    let isWanted = true;
    void otherLanguage(language, areas).then((t) => {
      if (isWanted) setFetched({ of: language, t });
    });
    return () => {
      isWanted = false;
    };
  }, [language, areas]);
  return fetched?.of === language ? fetched.t : null;
}
