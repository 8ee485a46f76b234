/** The words of the interface, so that a person's way through it is written in the language it is shown in. */
import { texts as words } from '../helpers/texts';

export { words };
export type AppWords = (typeof words)['en' | 'ko'];

/** A text with its places filled in. A place that nothing was given for fails here, not in a search that finds nothing. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing was given for ${place} in "${text}"`);
    return String(value);
  });
}

/** The text as a pattern in which the places named may be anything. */
export function pattern(text: string, values: Readonly<Record<string, string | number>> = {}): RegExp {
  const parts = text.split(/\{\{(\w+)\}\}/u).map((part, index) => {
    if (index % 2 === 0) return escape(part);
    const value = values[part];
    return value === undefined ? '.+' : escape(String(value));
  });
  return new RegExp(parts.join(''), 'u');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
