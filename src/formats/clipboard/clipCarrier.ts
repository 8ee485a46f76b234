/**
 * How a part of a map travels inside HTML: as an attribute of a list of names. Every browser hands HTML from page to
 * page, private formats only some, and a text program that takes the HTML shows a plain list.
 */

/** Our own format on the clipboard; browsers that know custom formats carry it beside the HTML. */
export const clipType = 'application/x-touchstone+json';

const attribute = 'data-touchstone';
const carried = new RegExp(`\\s${attribute}="([A-Za-z0-9+/=]+)"`);

export function wrapInHtml(names: readonly string[], json: string): string {
  const items = names.map((name) => `<li>${escapeHtml(name)}</li>`).join('');
  return `<ul ${attribute}="${toBase64(json)}">${items}</ul>`;
}

/** The text that was put in; null when there is none, or none that can be read. Never parses HTML. */
export function unwrapFromHtml(html: string): string | null {
  const encoded = carried.exec(html)?.[1];
  return encoded === undefined ? null : fromBase64(encoded);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const bytesAtOnce = 0x8000;

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  // One call for all would pass more arguments than an engine takes.
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    binary += String.fromCharCode(...bytes.subarray(start, start + bytesAtOnce));
  }
  return btoa(binary);
}

function fromBase64(encoded: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
