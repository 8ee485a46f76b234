/**
 * The language of the interface: which one, its texts, and a way to hear of a change. A language's texts are
 * loaded when it is chosen, and only then.
 */
import i18next, { type i18n } from 'i18next';
import type { texts as english } from './en/allTexts';

export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

type Texts = typeof english;
type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
/** `area.key`; plural forms are asked for by their stem and a `count`. */
export type TextKey = {
  [Area in keyof Texts]: `${Area}.${WithoutPlural<keyof Texts[Area]> & string}`;
}[keyof Texts];

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

const storageKey = 'touchstone-language';
const engine: i18n = i18next.createInstance();
const listeners = new Set<() => void>();

/** What the person chose before, else what the browser asks for, else English. */
export function preferredLanguage(chosen: string | null, asked: readonly string[]): Language {
  const wanted = [chosen ?? '', ...asked].map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? 'en';
}

function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}

/** Must be awaited before the first render. */
export async function startLanguage(): Promise<void> {
  const language = preferredLanguage(readChoice(), navigator.languages);
  await engine.init({
    lng: language,
    resources: { [language]: await loadTexts(language) },
    defaultNS: 'common',
    nsSeparator: '.',
    keySeparator: false,
    // React escapes; escaping twice would show &amp; in names.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!engine.hasResourceBundle(language, 'common')) {
    for (const [area, texts] of Object.entries(await loadTexts(language))) {
      engine.addResourceBundle(language, area, texts);
    }
  }
  await engine.changeLanguage(language);
  writeChoice(language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export function currentLanguage(): Language {
  return isLanguage(engine.language) ? engine.language : 'en';
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text in the current language, or in the one asked for when its texts are loaded. */
export const translate: Translate = (key, values) => engine.t(key, { ...values });

async function loadTexts(language: Language): Promise<Record<string, Record<string, string>>> {
  const { texts } = await (language === 'ko' ? import('./ko/allTexts') : import('./en/allTexts'));
  return texts as unknown as Record<string, Record<string, string>>;
}

/** A browser that refuses its storage still has a language; it only forgets the choice. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function writeChoice(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Nothing is lost but the choice.
  }
}
