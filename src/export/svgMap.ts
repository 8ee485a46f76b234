/** The map inside an SVG: written into `<metadata>`, read back from any text. Never builds a DOM, never throws. */
import { escapeJsonForXml, unescapeXml } from './xmlText';

const element = 'touchstone-map';
const namespace = 'urn:touchstone:map';

/** Longer files are not ours: the reader says no before it looks. */
const longestText = 64 * 1024 * 1024;

export function wrapMapForSvg(mapJson: string): string {
  return `<metadata><${element} xmlns="${namespace}">${escapeJsonForXml(mapJson)}</${element}></metadata>`;
}

/**
 * The JSON text in an SVG of ours, or null. Editors that rewrite the file may add a prefix or use CDATA: both are
 * read. What the JSON means is for `formats/own` to check.
 */
export function readSvgMap(text: string): string | null {
  if (text.length > longestText) return null;
  const open = new RegExp(`<([A-Za-z_][\\w.-]{0,40}:)?${element}[\\s>]`).exec(text);
  if (!open) return null;
  const start = text.indexOf('>', open.index) + 1;
  const end = text.indexOf(`</${open[1] ?? ''}${element}`, start);
  if (start === 0 || end < 0) return null;
  const content = text.slice(start, end).trim();
  const cdata = /^<!\[CDATA\[([^]*)\]\]>$/.exec(content);
  return cdata?.[1] ?? unescapeXml(content);
}
