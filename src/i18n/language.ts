/**
 * The language of the interface: which one, its texts, and a way to hear of a change. A language's texts are
 * loaded when it is chosen, and only then.
 */
import type { I18n } from '@lingui/core';
import { catalogOf, speak } from './catalog';
import type { texts as english } from './en/allTexts';
import { isolateValue } from './isolateValue';
import { fetchArea, type LazyKeys, type TextArea } from './textAreas';

export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

type Texts = typeof english & LazyKeys;
type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
/** `area.key`; plural forms are asked for by their stem and a `count`. */
export type TextKey = {
  [Area in keyof Texts]: `${Area}.${WithoutPlural<keyof Texts[Area]> & string}`;
}[keyof Texts];

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

const storageKey = 'touchstone-language';
const loaded = new Set<Language>();
/** The areas that a part of the interface has asked for, and which of them each language already has. */
const areasInUse = new Set<TextArea>();
const loadedAreas = new Set<`${Language}.${TextArea}`>();
let engine: I18n | null = null;
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
  engine = speak(language, await loadTexts(language));
  loaded.add(language);
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!engine) return;
  if (!loaded.has(language)) engine.load(language, catalogOf(await loadTexts(language)));
  loaded.add(language);
  await Promise.all([...areasInUse].map((area) => loadArea(language, area)));
  engine.activate(language);
  writeChoice(language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Must be awaited before a part is rendered that speaks these texts; once it is, they follow every change of language. */
export async function bringTexts(area: TextArea): Promise<void> {
  areasInUse.add(area);
  await loadArea(currentLanguage(), area);
}

async function loadArea(language: Language, area: TextArea): Promise<void> {
  if (loadedAreas.has(`${language}.${area}`)) return;
  const texts = await fetchArea(language, area);
  loadedAreas.add(`${language}.${area}`);
  engine?.load(language, catalogOf(texts));
}

export function currentLanguage(): Language {
  const current = engine?.locale ?? 'en';
  return isLanguage(current) ? current : 'en';
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text in the current language; the key itself before `startLanguage`. */
export const translate: Translate = (key, values) => engine?._(key, values && isolateValues(values)) ?? key;

/** A name that is kept, such as the title of a copy: what stands in it goes in as it is. */
export const compose: Translate = (key, values) => engine?._(key, values) ?? key;

function isolateValues(values: TextValues): TextValues {
  const texts = Object.entries(values).map(([name, value]): [string, string | number] => {
    return [name, typeof value === 'string' ? isolateValue(value) : value];
  });
  return Object.fromEntries(texts);
}

const loaders = {
  en: () => import('./en/allTexts'),
  ko: () => import('./ko/allTexts'),
} as const;

async function loadTexts(language: Language): Promise<Record<string, Record<string, string | undefined>>> {
  // Two imports, not one of a choice: the bundler would fetch both languages for it.
  const { texts } = await loaders[language]();
  return texts;
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
