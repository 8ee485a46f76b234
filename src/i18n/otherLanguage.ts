/**
 * The texts of the language that is not in use, for searches: who works in one language often knows a word in the other.
 * Fetched when it is first asked for; where it cannot be, one searches in one language.
 */
import { catalogOf, speak } from './catalog';
import type { Language, Translate } from './language';
import { fetchArea, type TextArea } from './textAreas';

const loaders = {
  en: () => import('./en/allTexts'),
  ko: () => import('./ko/allTexts'),
} as const;

/** Null when it cannot be fetched. */
export async function otherLanguage(
  current: Language,
  areas: readonly TextArea[],
): Promise<Translate | null> {
  const other = current === 'en' ? 'ko' : 'en';
  try {
    const [{ texts }, ...more] = await Promise.all([
      loaders[other](),
      ...areas.map((area) => fetchArea(other, area)),
    ]);
    const engine = speak(other, texts);
    for (const area of more) engine.load(other, catalogOf(area));
    return (key, values) => engine._(key, values);
  } catch {
    return null;
  }
}
