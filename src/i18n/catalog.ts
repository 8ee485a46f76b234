/**
 * Our texts as the catalog that the message library runs: `{{name}}` is a value, and `key_one` / `key_other` are the
 * plural forms of `key`, chosen by `count` with the rules of the language. No message is ever parsed as code.
 */
import { setupI18n, type I18n, type Messages } from '@lingui/core';

type Texts = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
/** A message as the library runs it: words, and names of values in brackets of their own. */
type Part = string | [name: string] | [name: string, type: 'plural', forms: Record<string, Part[]>];

const pluralForm = /^(.*)_(zero|one|two|few|many|other)$/;

/** Keys become `area.key`. */
export function catalogOf(texts: Texts): Messages {
  const messages: Record<string, Part[]> = {};
  const plurals = new Map<string, Record<string, Part[]>>();
  for (const [area, entries] of Object.entries(texts)) {
    for (const [key, text] of Object.entries(entries)) {
      if (text === undefined) continue;
      const [, stem, form] = pluralForm.exec(key) ?? [];
      if (stem === undefined || form === undefined) messages[`${area}.${key}`] = partsOf(text);
      else {
        const forms = plurals.get(`${area}.${stem}`) ?? {};
        forms[form] = partsOf(text);
        plurals.set(`${area}.${stem}`, forms);
      }
    }
  }
  for (const [key, forms] of plurals) messages[key] = [['count', 'plural', forms]];
  // The library types a part more loosely than ours, but its lists as mutable.
  return messages as unknown as Messages;
}

function partsOf(text: string): Part[] {
  return text.split(/\{\{\s*(\w+)\s*\}\}/).map((piece, index): Part => (index % 2 === 0 ? piece : [piece]));
}

/** A library instance that speaks one language; more can be loaded later. */
export function speak(language: string, texts: Texts): I18n {
  const engine = setupI18n();
  engine.load(language, catalogOf(texts));
  engine.activate(language);
  return engine;
}
